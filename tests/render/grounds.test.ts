import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutPicture, VIEWS, type View } from "../../src/layout/index.ts";
import { type Model, parseModel } from "../../src/model/index.ts";
import { contrastOf, TEXTS_ON_GROUNDS, type ThemeName, themes } from "../../src/render/index.ts";
import type { ColourRole, Mark, Paint, TextMark } from "../../src/scene/index.ts";
import { once } from "../../src/time/order/memo.ts";
import { knobs } from "../layout/pictures/knobs.ts";
import { modelOf } from "../layout/pictures/random-model.ts";

const views = Object.keys(VIEWS) as View[]; // its own keys

type Leaf = Exclude<Mark, { kind: "group" }>;
const leavesOf = (marks: readonly Mark[]): Leaf[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? leavesOf(mark.marks) : [mark]));

/** Whether any letter of a text may stand on a filled shape. */
function meets(leaf: Leaf, text: TextMark): boolean {
  const left = text.x - (text.anchor === "end" ? text.width : text.anchor === "middle" ? text.width / 2 : 0);
  const [right, top, bottom] = [left + text.width, text.y - 0.7 * text.size, text.y];
  if (leaf.kind === "rect")
    return leaf.x < right && left < leaf.x + leaf.width && leaf.y < bottom && top < leaf.y + leaf.height;
  return leaf.kind === "circle"
    ? Math.hypot(leaf.cx - (left + right) / 2, leaf.cy - (top + bottom) / 2) < leaf.r
    : false;
}

/** Whether a shape lies under all of a text, so that nothing below it is seen between the letters. */
function covers(leaf: Leaf, text: TextMark): boolean {
  const left = text.x - (text.anchor === "end" ? text.width : text.anchor === "middle" ? text.width / 2 : 0);
  return (
    leaf.kind === "rect" &&
    leaf.fill !== "hatched" &&
    leaf.x <= left &&
    leaf.x + leaf.width >= left + text.width &&
    leaf.y <= text.y - 0.7 * text.size &&
    leaf.y + leaf.height >= text.y
  );
}

/** The roles of texts with those of the shapes that they stand on, as "text on ground". */
function pairsIn(marks: readonly Mark[]): Set<string> {
  const leaves = leavesOf(marks);
  const pairs = new Set<string>();
  leaves.forEach((text, at) => {
    if (text.kind !== "text") return;
    for (const ground of groundsOf(leaves.slice(0, at), text)) pairs.add(`${text.fill} on ${ground}`);
  });
  return pairs;
}

function groundsOf(below: readonly Leaf[], text: TextMark): ColourRole[] {
  const found: ColourRole[] = [];
  for (const leaf of below.toReversed()) {
    const fill: Paint = leaf.kind === "text" || leaf.kind === "path" ? "none" : leaf.fill;
    if (fill === "none" || !meets(leaf, text)) continue;
    found.push(fill === "hatched" ? "hatch" : fill);
    if (covers(leaf, text)) return found;
  }
  return [...found, "paper"];
}

function seed(name: string): Model {
  const parsed = parseModel(readFileSync(`seeds/${name}/${name}.yaml`, "utf8"));
  if (!parsed.ok) throw new Error(`seeds/${name} is no valid model`);
  return parsed.model;
}

const models = [
  ...readdirSync("seeds").map(seed),
  ...fc.sample(knobs(14), { numRuns: 24 }).map((of) => modelOf({ ...of, titles: "short" })),
];

async function pairsOf(model: Model, view: View): Promise<string[]> {
  const asked = view === "timeline" ? (["horizontal", "vertical"] as const).map((layout) => ({ layout })) : [{}];
  const scenes = await Promise.all(asked.map((options) => layoutPicture(model, view, options)));
  return scenes.flatMap(({ marks }) => [...pairsIn(marks)]);
}

/** Statecharts, which take long to place, of each fourth model. */
const occurring = once(async () => {
  const drawn = models.flatMap((model, at) =>
    views.flatMap((view) => (view === "statechart" && at % 4 > 0 ? [] : [pairsOf(model, view)])),
  );
  return [...new Set((await Promise.all(drawn)).flat())];
});

describe("text on the grounds that occur, in every view", () => {
  it.each(Object.keys(themes) as ThemeName[])(
    "has 4.5:1 in the theme %s, and 7:1 where contrast is high",
    async (name) => {
      const pairs = await occurring();
      const least = name === "high-contrast" ? 7 : 4.5;
      expect(pairs.length).toBeGreaterThan(20);
      const faint = pairs.filter((pair) => {
        const [text, ground] = pair.split(" on ") as [ColourRole, ColourRole]; // as they are joined above
        return contrastOf(themes[name][text], themes[name][ground]) < least;
      });
      expect(faint).toEqual([]);
    },
  );
  it("is on the list of what a theme of one's own is looked at for", async () => {
    const listed = TEXTS_ON_GROUNDS.map(([text, ground]) => `${text} on ${ground}`);
    expect((await occurring()).filter((pair) => !listed.includes(pair))).toEqual([]);
  });
});
