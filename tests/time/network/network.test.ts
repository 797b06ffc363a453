import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  linksOf,
  networkOf,
  pathTo,
  potentialsOf,
  shortestConflict,
  shortestFrom,
} from "../../../src/time/network/index.ts";
import { allShortest, anyNetwork, fewestInCycle, isNegative, lengthOf, type Sample } from "./random-network.ts";

const RUNS = { numRuns: 3000 };

function distances({ size, edges }: Sample, backward: boolean) {
  const network = networkOf(size, edges);
  const found = shortestFrom(network, 0, backward);
  if (!found.ok) throw new Error("the oracle calls this network consistent");
  return { network, distances: found.distances };
}

function checkLengths(sample: Sample, oracle: NonNullable<ReturnType<typeof allShortest>>, backward: boolean) {
  const { network, distances: found } = distances(sample, backward);
  for (let point = 0; point < sample.size; point++) {
    const expected = backward ? oracle[point]![0]! : oracle[0]![point]!; // the table has every point
    const path = pathTo(network, found, point, backward);
    expect(found.ms[point]).toBe(expected.ms);
    if (expected.ms === Number.POSITIVE_INFINITY) continue;
    expect(found.strict[point]).toBe(expected.strict);
    expect(lengthOf(path)).toEqual(expected);
  }
}

function checkCycle(cycle: readonly ReturnType<typeof networkOf>["edges"][number][]) {
  expect(isNegative(lengthOf(cycle))).toBe(true);
  cycle.forEach((edge, index) => expect(edge.to).toBe(cycle[(index + 1) % cycle.length]?.from));
}

describe("3,000 random networks against Floyd–Warshall and all simple cycles", () => {
  const verdicts = { consistent: 0, contradicting: 0 };
  it("potentialsOf(network) gives the same verdict, and a cycle that is negative", () => {
    fc.assert(
      fc.property(anyNetwork, (sample) => {
        const found = potentialsOf(networkOf(sample.size, sample.edges));
        expect(found.ok).toBe(allShortest(sample) !== undefined);
        verdicts[found.ok ? "consistent" : "contradicting"]++;
        if (!found.ok) checkCycle(found.cycle);
      }),
      RUNS,
    );
    expect(Math.min(verdicts.consistent, verdicts.contradicting)).toBeGreaterThan(500);
  });
  it("shortestFrom(network, 0) and its backward run give the same lengths, and paths that add up to them", () =>
    fc.assert(
      fc.property(anyNetwork, (sample) => {
        const oracle = allShortest(sample);
        if (!oracle) return;
        checkLengths(sample, oracle, false);
        checkLengths(sample, oracle, true);
      }),
      RUNS,
    ));
  it("shortestConflict(network) is negative and has the fewest statements", () =>
    fc.assert(
      fc.property(anyNetwork, (sample) => {
        const cycle = shortestConflict(networkOf(sample.size, sample.edges), sample.edges.length);
        expect(cycle === undefined).toBe(allShortest(sample) !== undefined);
        if (!cycle) return;
        checkCycle(cycle);
        expect(linksOf(cycle)).toBe(fewestInCycle(sample));
      }),
      RUNS,
    ));
});
