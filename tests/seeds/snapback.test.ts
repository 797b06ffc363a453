import { readFileSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { momentsOf, type Run, startRun } from "../../src/machine/index.ts";
import { parseModel } from "../../src/model/index.ts";
import { coverTransitions, demarcheMatchers } from "../../src/testing/index.ts";

expect.extend(demarcheMatchers);
const parsed = parseModel(readFileSync("seeds/snapback/snapback.yaml", "utf8"));
if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues));
const { model } = parsed;
const { paths, missed } = coverTransitions(model);
const momentOf = momentsOf(model);

describe("snapback", () => {
  it("has no transition that no path takes", () => expect(missed).toEqual([]));

  test.each(paths.map((path) => ({ path })))("goes the way $path", ({ path }) => {
    const run = path.reduce<Run>((at, trigger) => at.step(trigger, momentOf(trigger)), startRun(model));
    expect(run.history.map((step) => step.trigger)).toEqual(path);
    if (run.isIn("measures.back")) expect(run).toHaveVisited("measures.lifted");
  });
});
