import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutPicture, type View } from "../../../src/layout/index.ts";
import { buildModel, ModelFile, type ModelInput } from "../../../src/model/index.ts";
import type { Mark, Scene } from "../../../src/scene/index.ts";
import { textsOf } from "../scene-texts.ts";
import { type Knobs, knobs } from "./knobs.ts";
import { fileOf } from "./random-model.ts";

const DAY = 86_400_000; // ms
/** the event that an edit is about */
const AT = 2;

type Edit = (file: ModelInput) => ModelInput;
const changing = (change: (event: ModelInput["events"][number]) => object): Edit => {
  return (file) => ({
    ...file,
    events: file.events.map((event, at) => (at === AT ? { ...event, ...change(event) } : event)),
  });
};

const rename = changing(({ title }) => ({ title: `${title} again` }));
const shift = changing(({ when }) =>
  typeof when === "string" && /^\d{4}-\d\d-\d\d$/.test(when)
    ? { when: new Date(Date.parse(when) + DAY).toISOString().slice(0, 10) }
    : {},
);
const add: Edit = (file) => ({
  ...file,
  events: [
    ...file.events,
    {
      id: "added",
      title: "One more",
      by: "p0",
      after: { [file.events.at(-1)?.id ?? ""]: { account: "a0" } },
      claims: [{ account: "a0", quote: "one more" }],
    },
  ],
});

type Label = { readonly x: number; readonly y: number };

/** Where the label of each event but the edited one begins. */
function labelsOf(scene: Scene): Map<string, Label> {
  const labels = new Map<string, Label>();
  const walk = (marks: readonly Mark[]): void => {
    for (const mark of marks) {
      if (mark.kind !== "group") continue;
      const event = mark.data?.["event"];
      const [text] = textsOf(mark.marks);
      if (event !== undefined && event !== `e${AT}` && text) labels.set(event, text);
      walk(mark.marks);
    }
  };
  walk(scene.marks);
  return labels;
}

/** How many of the labels stand where they stood, and how many pairs stand to each other as they did. */
type Kept = { readonly places: number; readonly pairs: number };

function keptOf(before: ReadonlyMap<string, Label>, after: ReadonlyMap<string, Label>): Kept {
  const both = [...before].flatMap(([id, old]): [Label, Label][] => {
    const now = after.get(id);
    return now ? [[old, now]] : [];
  });
  const side = (a: number, b: number): number => (Math.abs(a - b) < 1 ? 0 : Math.sign(a - b));
  const pairs = both.flatMap(([old, now], at) =>
    both
      .slice(at + 1)
      .map(
        ([other, then]) => side(old.x, other.x) === side(now.x, then.x) && side(old.y, other.y) === side(now.y, then.y),
      ),
  );
  const places = both.map(([old, now]) => side(old.x, now.x) === 0 && side(old.y, now.y) === 0);
  const share = (all: readonly boolean[]): number => all.filter(Boolean).length / Math.max(1, all.length);
  return { places: share(places), pairs: share(pairs) };
}

const models: readonly Knobs[] = fc
  .sample(knobs(20), { numRuns: 60, seed: 3 })
  .filter(({ events }) => events > 4)
  .slice(0, 16);

async function meanOf(edit: Edit, view: View, options: object): Promise<Kept> {
  const labels = async (file: ModelInput) =>
    labelsOf(await layoutPicture(buildModel(ModelFile.parse(file)), view, options));
  const kept = await Promise.all(
    models.map(async (of) => keptOf(await labels(fileOf(of)), await labels(edit(fileOf(of))))),
  );
  const mean = (of: (each: Kept) => number): number => kept.reduce((sum, each) => sum + of(each), 0) / kept.length;
  return { places: mean(({ places }) => places), pairs: mean(({ pairs }) => pairs) };
}

const VIEWS = [
  ["timeline", { layout: "horizontal", width: 1360 }],
  ["timeline", { layout: "vertical" }],
  ["possible-times", {}],
  ["accounts", {}],
] as const;

describe.each(VIEWS)("in the %s of random models, %o", (view, options) => {
  it.each([
    ["renaming an event", rename, 0.8],
    ["another day of an event", shift, 0.95],
    ["one more event", add, 0.3],
  ] as const)(
    "%s leaves the other labels where they stand, and as they stand to each other",
    async (_, edit, places) => {
      const kept = await meanOf(edit, view, options);
      expect(kept.places).toBeGreaterThan(places);
      expect(kept.pairs).toBeGreaterThan(0.9);
    },
  );
});
