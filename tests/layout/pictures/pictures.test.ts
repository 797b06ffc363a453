import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutPicture, VIEWS, type View } from "../../../src/layout/index.ts";
import type { Model } from "../../../src/model/index.ts";
import type { Scene } from "../../../src/scene/index.ts";
import { outside, overlapping } from "../scene-texts.ts";
import { knobs } from "./knobs.ts";
import { orderFaults } from "./places.ts";
import { modelOf } from "./random-model.ts";
import { struck } from "./struck.ts";

const WIDTHS = [640, 960, 1360]; // px
/** px, of timelines that go across; what is narrower goes down, where order is held by tests/layout/vertical.test.ts */
const ACROSS = [960, 1160, 1360];
const views = Object.keys(VIEWS) as View[]; // its own keys

/** `npm run pictures` looks at thousands of models of up to 2,000 events, from a seed of its own that a failure tells. */
const heavy = process.env.PICTURES === undefined ? undefined : Number(process.env.PICTURES);
const models = knobs(heavy ? 2000 : 14);
/** Statecharts hang on the machine alone, which `statechart.test.ts` looks at too, and take long to place. */
const runsOf = (view: View) => (heavy ? { numRuns: heavy } : { numRuns: view === "statechart" ? 40 : 300, seed: 5 });

const textFaults = (scene: Scene): string[] => [
  ...overlapping(scene).map((pair) => `overlap: ${pair}`),
  ...outside(scene).map((text) => `outside: ${text}`),
  ...struck(scene).map((text) => `struck through: ${text}`),
];
const faultsIn = (view: View, model: Model, scene: Scene): string[] => [
  ...textFaults(scene),
  ...orderFaults(view, model, scene),
];

describe.each(views)("the %s of a random model", (view) => {
  it(
    "lays no text on another, outside, or under a line at three widths, and states no order that nobody states",
    () =>
      fc.assert(
        fc.asyncProperty(models, async (of) => {
          const model = modelOf(of);
          for (const width of WIDTHS) {
            const scene = await layoutPicture(model, view, { width });
            expect(view === "timeline" ? textFaults(scene) : faultsIn(view, model, scene), `${width} px`).toEqual([]);
          }
          for (const width of view === "timeline" ? ACROSS : []) {
            const scene = await layoutPicture(model, view, { width, layout: "horizontal" });
            expect(faultsIn(view, model, scene), `${width} px, across`).toEqual([]);
          }
        }),
        runsOf(view),
      ),
    3_600_000,
  );
});
