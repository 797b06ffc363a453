import fc from "fast-check";
import { expect, it } from "vitest";
import { layoutPicture, VIEWS, type View } from "../../src/layout/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import type { Scene } from "../../src/scene/index.ts";
import { once } from "../../src/time/order/memo.ts";
import { type Knobs, knobs } from "../layout/pictures/knobs.ts";
import { modelOf } from "../layout/pictures/random-model.ts";
import { textsOf } from "../layout/scene-texts.ts";
import { describeInChromium, fontFaces, withPage } from "./chromium.ts";
import { type Box, type Letters, readLetters } from "./text-boxes.ts";

const views = Object.keys(VIEWS) as View[]; // its own keys
const WIDTHS = [640, 960, 1360]; // px
const TITLES: readonly Knobs["titles"][] = ["wide", "mixed", "wide", "unbroken", "long"];
const sample = fc.sample(knobs(14), { numRuns: 30 }).map((of, at) => ({
  ...of,
  titles: TITLES[at % TITLES.length] ?? "mixed",
}));

type Drawn = { readonly of: string; readonly scene: Scene; readonly svg: string };

/** Each model in every view, at one of the widths; statecharts, which take long to place, of each third. */
async function draw(of: Knobs, at: number): Promise<Drawn[]> {
  const asked = views.filter((view) => view !== "statechart" || at % 3 === 0);
  const drawn = asked.map(async (view, index): Promise<Drawn> => {
    const phone = view === "timeline" && at % 5 === 4;
    const width = phone ? 390 : (WIDTHS[(at + index) % WIDTHS.length] ?? 960);
    const locale = at % 6 === 5 ? { locale: "ar" as const } : {};
    const scene = await layoutPicture(modelOf(of), view, { width, ...locale });
    const svg = toSvgString(scene, { id: `p${at}-${index}` });
    return { of: `${view}, ${width} px, ${JSON.stringify(of)}`, scene, svg };
  });
  return Promise.all(drawn);
}

/** What is wrong with the letters of one picture. */
function faultsOf({ of, scene }: Drawn, { boxes, meeting }: Letters): string[] {
  const pinned = textsOf(scene.marks).map(({ width }) => width);
  const isOut = ({ left, top, right, bottom }: Box) =>
    left < -0.5 || top < -0.5 || right > scene.width + 0.5 || bottom > scene.height + 0.5;
  const isOther = ({ left, right }: Box, width = 0) => Math.abs(right - left - width) > 3 + width / 50;
  return [
    ...meeting.map(([one, other]) => `${one} | ${other}`),
    ...boxes.filter(isOut).map(({ text }) => `${text} leaves the picture`),
    ...boxes.filter((box, at) => isOther(box, pinned[at])).map(({ text }) => `${text} is not as wide as it is pinned`),
  ].map((fault) => `${of}: ${fault}`);
}

const pictures = once(async () => (await Promise.all(sample.map(draw))).flat());

const page = (css: string, svgs: readonly string[]): string =>
  `<!doctype html><meta charset="utf-8"><style>${css} svg{display:block}</style>${svgs.join("")}`;

describeInChromium("a sample of 30 random models in Chromium", () => {
  it.each([
    ["Inter and the Noto fonts", fontFaces],
    ["whatever fonts there are", ""],
  ])("has every text where it is laid, in every view, in %s", async (_, css) => {
    const drawn = await pictures();
    const svgs = drawn.map(({ svg }) => svg);
    const letters = await withPage(page(css, svgs), (open) => open.evaluate(readLetters));
    expect(letters).toHaveLength(drawn.length);
    expect(letters.flatMap(({ boxes }) => boxes).length).toBeGreaterThan(4000);
    expect(drawn.flatMap((each, at) => faultsOf(each, letters[at] ?? { boxes: [], meeting: [] }))).toEqual([]);
  });
});

describeInChromium("readLetters()", () => {
  const text = (x: number, y: number, words: string) => `<text x="${x}" y="${y}" font-size="12">${words}</text>`;
  const check = async (marks: string, expected: Letters["meeting"]) =>
    expect(
      (
        await withPage(page(fontFaces, [`<svg font-family="Inter">${marks}</svg>`]), (open) =>
          open.evaluate(readLetters),
        )
      )[0]?.meeting,
    ).toEqual(expected);
  it("sees letters on letters", () => check(text(5, 20, "one") + text(9, 22, "other"), [["one", "other"]]));
  it("lets letters reach between letters", () => check(text(5, 20, "gap") + text(12, 30, "l"), []));
});
