import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { layoutPicture, type PictureOptions, type View } from "../../src/layout/index.ts";
import { type Model, parseModel } from "../../src/model/index.ts";
import type { Mark, Scene } from "../../src/scene/index.ts";
import { knobs } from "./pictures/knobs.ts";
import { modelOf } from "./pictures/random-model.ts";
import { textsOf } from "./scene-texts.ts";

function seed(name: string): Model {
  const parsed = parseModel(readFileSync(`seeds/${name}/${name}.yaml`, "utf8"));
  if (!parsed.ok) throw new Error(`seeds/${name} is no valid model`);
  return parsed.model;
}

const saidIn = (scene: Scene): string =>
  textsOf(scene.marks)
    .map(({ text }) => text)
    .join(" ");

const hasHatching = (marks: readonly Mark[]): boolean =>
  marks.some((mark) =>
    mark.kind === "group" ? hasHatching(mark.marks) : mark.kind === "rect" && mark.fill === "hatched",
  );

/** Hatching is spoken of where there is some, and nowhere else; rows of possible times name it where it stands. */
async function check(model: Model, view: View, options: PictureOptions = {}): Promise<void> {
  const scene = await layoutPicture(model, view, { ...options, locale: "en" });
  const isTold = /Hatching (means|marks|parts)/.test(saidIn(scene));
  expect([view, options, isTold]).toEqual([view, options, hasHatching(scene.marks)]);
}

const TIMELINES: readonly PictureOptions[] = [{}, { layout: "horizontal" }, { layout: "vertical" }, { page: "column" }];

describe("a picture speaks of hatching where there is some", () => {
  it.each(TIMELINES)("timeline %o", (options) =>
    fc.assert(
      fc.asyncProperty(knobs(40), (of) => check(modelOf(of), "timeline", options)),
      { numRuns: 12 },
    ),
  );
  it("accounts", () =>
    fc.assert(
      fc.asyncProperty(knobs(14), (of) => check(modelOf(of), "accounts")),
      { numRuns: 12 },
    ));
});

describe("a picture explains what occurs in it, and nothing else", () => {
  const words = async (name: string, view: View) => saidIn(await layoutPicture(seed(name), view));
  it("possible-times: marks by fill and shape, ends of bars, bars in grey", async () => {
    const outage = await words("checkout-outage", "possible-times");
    for (const said of ["disputed", "turning point", "bounded by the stated order only", "planned, not reached"])
      expect(outage).toContain(said);
    for (const said of ["two dated bounds", "axis broken", "denied", "lasts:"]) expect(outage).not.toContain(said);
    const hanoi = await words("hanoi", "possible-times");
    for (const said of ["two dated bounds", "axis broken", "from outside the source", "nothing bounds it"])
      expect(hanoi).toContain(said);
    for (const said of ["time known to within the mark", "turning point"]) expect(hanoi).not.toContain(said);
  });
  it("possible-times: of marks alone where no bar stands", async () =>
    expect(await words("snapback", "possible-times")).toContain(
      "Each mark stands at the time that the accounts give.",
    ));
  it("accounts: nesting where an account is told inside another", async () => {
    expect(await words("hanoi", "accounts")).toContain("An account that is told inside another is indented under it.");
    expect(await words("checkout-outage", "accounts")).not.toContain("indented");
  });
  it("statechart: dashes where a branch is", async () => {
    expect(await words("checkout-outage", "statechart")).toContain("Dashed was not taken.");
    expect(await words("snapback", "statechart")).not.toContain("Dashed");
  });
  it("timeline: strips where some are drawn, the middle of bounds where a date is not exact", async () => {
    expect(await words("hanoi", "timeline")).toContain("Strips show where things stand.");
    expect(await words("checkout-outage", "timeline")).not.toContain("middle of its bounds");
  });
});
