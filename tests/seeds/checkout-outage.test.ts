import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { startRun } from "../../src/machine/index.ts";
import { parseModel } from "../../src/model/index.ts";
import { coverTransitions, demarcheMatchers, eventIn } from "../../src/testing/index.ts";

expect.extend(demarcheMatchers);
const parsed = parseModel(readFileSync("seeds/checkout-outage/checkout-outage.yaml", "utf8"));
if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues));
const { model } = parsed;
const { paths, missed } = coverTransitions(model);

describe("checkout-outage", () => {
  it("has no transition that no path takes", () => expect(missed).toEqual([]));

  test.each(paths.map((path) => ({ path })))("goes the way $path", ({ path }) => {
    const run = path.reduce((at, trigger) => at.step(trigger), startRun(model));
    expect(run.history.map((step) => step.trigger)).toEqual(path);
    if (run.isIn("service.down") || run.isIn("service.restored")) expect(run).toHaveVisited("load.overflowing");
    if (run.isIn("fix.deployed")) expect(run).toHaveVisited("fix.confirmed");
  });

  it("goes down only with an overflowing queue, and the fix was one step away before approval was asked for", () => {
    const start = startRun(model);
    expect(start).toRefuse("GO_DOWN", "only an overflowing queue takes it down");
    expect(start.step("CAMPAIGN").step("OVERFLOW").step("GO_DOWN").step("SWITCH_OVER")).toBeIn("service.restored");
    expect(start.step("PROPOSE").step("CONFIRM_INDEX")).toReach("fix.deployed", { within: 1 });
  });

  it("leaves open when the slow query was found, since two accounts differ", () => {
    expect(eventIn(model, "slow-query-found")).toHappenBetween("2026-03-03T10:35", "2026-03-03T10:55");
    expect(() =>
      expect(eventIn(model, "slow-query-found")).toHappenBetween("2026-03-03T10:50", "2026-03-03T11:00"),
    ).toThrow("Cannot tell");
    expect(eventIn(model, "traffic-doubles")).toBeSupportedBy(3, "sources");
    expect(eventIn(model, "rollback-asked")).not.toBeSupportedBy(2, "accounts");
  });
});
