import fc from "fast-check";
import { expect, it } from "vitest";
import {
  type Edge,
  fewestLinks,
  linksOf,
  networkOf,
  pathTo,
  reachedByFewest,
  shortestFrom,
} from "../../../src/time/network/index.ts";
import { allShortest, anyNetwork, isNegative, lengthOf, type Sample } from "./random-network.ts";

const RUNS = { numRuns: 1500 };
type Length = ReturnType<typeof lengthOf>;
const isNoLonger = (a: Length, b: Length): boolean => !isNegative({ ms: b.ms - a.ms, strict: b.strict - a.strict });

/** The fewest statements of any simple path that is short enough, by trying all; Infinity where there is none. */
function fewestOf(
  { edges }: Sample,
  [start, end]: readonly [number, number],
  isShort: (length: Length) => boolean,
): number {
  let fewest = start === end && isShort({ ms: 0, strict: 0 }) ? 0 : Number.POSITIVE_INFINITY;
  const walk = (path: readonly Edge[], seen: ReadonlySet<number>): void => {
    for (const edge of edges) {
      if (edge.from !== (path.at(-1)?.to ?? start) || seen.has(edge.to)) continue;
      const longer = [...path, edge];
      if (edge.to === end && isShort(lengthOf(longer))) fewest = Math.min(fewest, linksOf(longer));
      walk(longer, new Set([...seen, edge.to]));
    }
  };
  walk([], new Set([start]));
  return fewest;
}

function checkPath(path: readonly Edge[], [start, end]: readonly [number, number]) {
  path.forEach((edge, at) => expect(edge.from).toBe(path[at - 1]?.to ?? start));
  expect(path.at(-1)?.to ?? start).toBe(end);
}

it("fewestLinks(network, ends, most) finds the fewest statements of all paths that are short enough", () => {
  let spared = 0;
  fc.assert(
    fc.property(anyNetwork, fc.integer({ min: -2, max: 4 }), fc.constantFrom(0, 1), (sample, ms, strict) => {
      const shortest = allShortest(sample);
      if (!shortest) return;
      const network = networkOf(sample.size, sample.edges);
      for (let start = 0; start < sample.size; start++)
        for (let end = 0; end < sample.size; end++) {
          const path = fewestLinks(network, [start, end], { ms, strict });
          const fewest = fewestOf(sample, [start, end], (length) => isNoLonger(length, { ms, strict }));
          expect(path === undefined ? Number.POSITIVE_INFINITY : linksOf(path)).toBe(fewest);
          if (path === undefined) continue;
          checkPath(path, [start, end]);
          expect(isNoLonger(lengthOf(path), { ms, strict })).toBe(true);
          if (isNegative({ ms: shortest[start]![end]!.ms - lengthOf(path).ms, strict: 0 })) spared++; // the table has every point
        }
    }),
    RUNS,
  );
  expect(spared).toBeGreaterThan(50);
});
it.each([false, true])(
  "reachedByFewest(network, start, distances, %s) keeps the lengths, by the fewest statements",
  (backward) =>
    fc.assert(
      fc.property(anyNetwork, (sample) => {
        const shortest = allShortest(sample);
        if (!shortest) return;
        const network = networkOf(sample.size, sample.edges);
        const found = shortestFrom(network, 0, backward);
        if (!found.ok) throw new Error("the oracle calls this network consistent");
        const reached = reachedByFewest(network, 0, found.distances, backward);
        for (let point = 0; point < sample.size; point++) {
          const ends: readonly [number, number] = backward ? [point, 0] : [0, point];
          const length = shortest[ends[0]]![ends[1]]!; // the table has every point
          if (length.ms === Number.POSITIVE_INFINITY) continue;
          const path = pathTo(network, reached, point, backward);
          checkPath(backward ? path.toReversed() : path, ends);
          expect(lengthOf(path)).toEqual(length);
          expect(linksOf(path)).toBe(fewestOf(sample, ends, (each) => isNoLonger(each, length)));
        }
      }),
      RUNS,
    ),
);
