import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { layoutTimeline } from "../../../src/layout/index.ts";
import { parseModel } from "../../../src/model/index.ts";
import { textsOf } from "../scene-texts.ts";

function linesOf(seed: string): string[] {
  const parsed = parseModel(readFileSync(`seeds/${seed}/${seed}.yaml`, "utf8"));
  if (!parsed.ok) throw new Error(`seeds/${seed} is no valid model`);
  return textsOf(layoutTimeline(parsed.model).marks).map(({ text }) => text);
}

describe("layoutTimeline(model) of the seeds", () => {
  it.each(["checkout-outage", "hanoi", "snapback"])("%s: no line holds numbers of sources alone", (seed) =>
    expect(linesOf(seed).filter((text) => /^[\s⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+$/u.test(text))).toEqual([]),
  );
  it("tells three sources in a row by the first and the last", () =>
    expect(linesOf("checkout-outage")).toContain("approved\u202f¹⁻³"));
  it("gives the state that each strip begins with room for its name", () =>
    expect(linesOf("hanoi").filter((text) => text === "not described")).toHaveLength(8));
  it("tells a time by the clocks that the record names", () => {
    const lines = linesOf("snapback");
    expect(lines).toEqual(expect.arrayContaining(["19 Sep 2020,", "20:00", "(UTC−04:00)"]));
    expect(lines).not.toContain("20 Sep");
  });
});
