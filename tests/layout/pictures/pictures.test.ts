import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutPicture, VIEWS, type View } from "../../../src/layout/index.ts";
import type { Model } from "../../../src/model/index.ts";
import type { Mark, Scene } from "../../../src/scene/index.ts";
import { outside, overlapping } from "../scene-texts.ts";
import { type Knobs, knobs } from "./knobs.ts";
import { orderFaults } from "./places.ts";
import { modelOf } from "./random-model.ts";
import { acrossFaults, downFaults } from "./reading-order.ts";
import { struck } from "./struck.ts";

const WIDTHS = [640, 960, 1360]; // px
/** px, of timelines that go across; what is narrower goes down, where order is held by tests/layout/vertical.test.ts */
const ACROSS = [960, 1160, 1360];
const views = Object.keys(VIEWS) as View[]; // its own keys

/** `npm run pictures` looks at thousands of models of up to 2,000 events, from a seed of its own that a failure tells. */
const heavy = process.env.PICTURES === undefined ? undefined : Number(process.env.PICTURES);
const models = knobs(heavy ? 2000 : 14);
/** Statecharts hang on the machine alone, which `statechart.test.ts` looks at too, and take long to place. */
const runsOf = (view: View) => (heavy ? { numRuns: heavy } : { numRuns: view === "statechart" ? 40 : 300 });

const textFaults = (scene: Scene): string[] => [
  ...overlapping(scene).map((pair) => `overlap: ${pair}`),
  ...outside(scene).map((text) => `outside: ${text}`),
  ...struck(scene).map((text) => `struck through: ${text}`),
];
/** What the places of a view say of order that nobody states; of a timeline, where it goes as it is laid by default. */
function orderFaultsIn(view: View, model: Model, scene: Scene): string[] {
  switch (view) {
    case "timeline":
    case "statechart":
      return [];
    case "possible-times":
      return downFaults(model, scene);
    case "accounts":
      return acrossFaults(model, scene);
  }
}

/** A timeline as it is laid by default, and each way that it can be asked for. */
async function timelineFaults(model: Model, width: number): Promise<string[]> {
  const [across, down] = await Promise.all(
    (["horizontal", "vertical"] as const).map((layout) => layoutPicture(model, "timeline", { width, layout })),
  );
  return [
    ...(across ? [...textFaults(across), ...orderFaults(model, across)].map((fault) => `across, ${fault}`) : []),
    ...(down ? [...textFaults(down), ...downFaults(model, down)].map((fault) => `down, ${fault}`) : []),
  ];
}

describe.each(views)("the %s of a random model", (view) => {
  it(
    "lays no text on another, outside, or under a line at three widths, and states no order that nobody states",
    () =>
      fc.assert(
        fc.asyncProperty(models, async (of) => {
          const model = modelOf(of);
          for (const width of WIDTHS) {
            const scene = await layoutPicture(model, view, { width });
            const faults = [...textFaults(scene), ...orderFaultsIn(view, model, scene)];
            expect(faults, `${width} px`).toEqual([]);
          }
          for (const [at, width] of (view === "timeline" ? ACROSS : []).entries())
            if (at === of.seed % ACROSS.length || heavy)
              expect(await timelineFaults(model, width), `${width} px`).toEqual([]);
        }),
        runsOf(view),
      ),
    3_600_000,
  );
});

describe("a timeline with branches that leave branches, or that leave late", () => {
  const forks: Knobs = {
    ...{ seed: 12, events: 14, parties: 1, accounts: 1, regions: 2, branches: 2, periods: 0, explanations: 0 },
    ...{ titles: "short", order: "forks", dates: "some", spans: 0 },
  };
  it.each<[number, Knobs]>([
    [960, forks],
    [960, { ...forks, seed: 16, events: 7 }],
    [1360, { ...forks, seed: 363557, regions: 4, branches: 4, titles: "long", order: "total", dates: "disputed" }],
    [
      640,
      {
        ...forks,
        seed: 5942,
        events: 11,
        parties: 4,
        explanations: 1,
        titles: "mixed",
        order: "total",
        dates: "close",
      },
    ],
  ])("at %i px strikes no name with a line that goes down, and keeps all names within", async (width, of) =>
    expect(await timelineFaults(modelOf(of), width)).toEqual([]),
  );
});

describe("what is looked for in a picture", () => {
  const model = modelOf({
    ...{ seed: 4, events: 9, parties: 2, accounts: 3, regions: 1, branches: 0, periods: 0, explanations: 0 },
    ...{ titles: "short", order: "pairs", dates: "none", spans: 0 },
  });
  const marksOf = (marks: readonly Mark[], change: (mark: Mark) => Mark[]): Mark[] =>
    marks.flatMap((mark) => change(mark.kind === "group" ? { ...mark, marks: marksOf(mark.marks, change) } : mark));
  const bare = (scene: Scene): Scene => ({
    ...scene,
    marks: marksOf(scene.marks, (mark) => (mark.kind === "rect" && mark.fill === "hatched" ? [] : [mark])),
  });
  const turned = (scene: Scene): Scene => ({
    ...scene,
    marks: marksOf(scene.marks, (mark) => [mark.kind === "circle" ? { ...mark, cy: -mark.cy } : mark]).toReversed(),
  });
  const check = (faults: (model: Model, scene: Scene) => string[], scene: Scene) => {
    expect(faults(model, scene)).toEqual([]);
    expect(faults(model, bare(scene)).join()).toContain("islands not set apart");
    expect(faults(model, turned(scene)).join()).toContain("drawn against the order");
  };
  it("is found in a column of events", async () =>
    check(downFaults, await layoutPicture(model, "timeline", { layout: "vertical" })));
  it("is found in a table of accounts", async () => check(acrossFaults, await layoutPicture(model, "accounts")));
});
