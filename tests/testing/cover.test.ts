import { expect, it } from "vitest";
import { coverAll, type WalkStep } from "../../src/testing/cover.ts";

type Step = WalkStep<string, string>;

function check(steps: Readonly<Record<number, readonly Step[]>>, transitions: readonly string[], walks: string[][]) {
  const covered = coverAll({ transitions, stepsFrom: (number) => steps[number] ?? [] });
  expect(covered.walks.map((walk) => walk.map(({ trigger }) => trigger))).toEqual(walks);
  expect(covered.left).toEqual([]);
}
const step = (trigger: string, target: number, ...taken: string[]): Step => ({ trigger, target, taken });

it("coverAll(space) leaves out a walk whose transitions a later one takes too", () =>
  check({ 0: [step("A", 1, "a"), step("B", 2, "a")], 2: [step("C", 3, "c")] }, ["a", "c"], [["B", "C"]]));
it("coverAll(space) keeps no walk for what it takes besides and is not to be covered", () =>
  check({ 0: [step("A", 1, "a", "forbidden"), step("B", 2, "a")], 2: [step("C", 3, "c")] }, ["a", "c"], [["B", "C"]]));
