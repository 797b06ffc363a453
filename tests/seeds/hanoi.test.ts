import { describe, expect, it, test } from "vitest";
import { hanoi } from "../../seeds/hanoi/hanoi.ts";
import { type RunOf, startRun } from "../../src/machine/index.ts";
import { coverTransitions, demarcheMatchers, eventIn } from "../../src/testing/index.ts";

expect.extend(demarcheMatchers);
const { paths, missed } = coverTransitions(hanoi);
const start: RunOf<typeof hanoi> = startRun(hanoi);

describe("hanoi", () => {
  it("has no transition that no path takes", () => expect(missed).toEqual([]));

  test.each(paths.map((path) => ({ path })))("goes the way $path", ({ path }) => {
    const run = path.reduce((at, trigger) => at.send(trigger as Parameters<typeof at.send>[0]), start); // a path holds the model's triggers
    expect(run.history.map((step) => step.trigger)).toEqual(path);
    if (run.isIn("bargain.deal")) expect(run).toHaveVisited("bargain.confirmed");
    if (run.isIn("bargain.collapsed")) expect(run).toHaveVisited("bargain.moreDemanded");
    if (run.isIn("recovery.recovered")) expect(run).toBeIn("willingness.willing");
  });

  it("walks out only after more was demanded, and a deal was one step away", () => {
    const confirmed = startRun(hanoi).step("OFFER").step("CONFIRM");
    expect(confirmed).toRefuse("WALK_OUT", "no active state accepts it");
    expect(confirmed).toReach("bargain.deal", { within: 1 });
    expect(confirmed.step("DEMAND_MORE").step("WALK_OUT")).not.toReach("bargain.deal");
  });

  it("recovers the deal only where the US is willing", () => {
    const tried = startRun(hanoi).step("TRY_TO_RECOVER");
    expect(tried).toRefuse("RECOVER", "the US needs to be willing");
    expect(tried.step("US_WILLING").step("RECOVER")).toBeIn("recovery.recovered");
  });

  it("orders the bargain, and leaves Bolton's arrival beside it open", () => {
    expect(eventIn(hanoi, "offer")).toHappenBefore("walk-out");
    expect(() => expect(eventIn(hanoi, "bolton-arrives")).toHappenBefore("walk-out")).toThrow("Cannot tell");
  });
});
