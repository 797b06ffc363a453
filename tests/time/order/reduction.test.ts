import fc from "fast-check";
import { expect, it } from "vitest";
import { reduce } from "../../../src/time/order/reduction.ts";

/** A random strict order of up to 70 things, so that their bits take several words. */
const order = fc.integer({ min: 0, max: 70 }).chain((size) =>
  fc.array(fc.tuple(fc.nat(Math.max(0, size - 1)), fc.nat(Math.max(0, size - 1))), { maxLength: 120 }).map((pairs) => {
    const ids = Array.from({ length: size }, (_, at) => `${at}`);
    const after = ids.map(() => new Set<number>());
    for (const [a, b] of pairs) if (a !== b) after[Math.min(a, b)]?.add(Math.max(a, b));
    for (const from of after.toReversed()) for (const to of [...from]) for (const far of after[to] ?? []) from.add(far);
    return { ids, precedes: (a: string, b: string) => after[Number(a)]?.has(Number(b)) ?? false };
  }),
);

it("reduce(sorted, precedes) gives the pairs that no third lies between, of any order", () =>
  fc.assert(
    fc.property(order, ({ ids, precedes }) => {
      const pairs = ids.flatMap((from) => ids.filter((to) => precedes(from, to)).map((to) => [from, to]));
      const next = pairs.filter(
        ([from = "", to = ""]) => !ids.some((middle) => precedes(from, middle) && precedes(middle, to)),
      );
      expect(reduce(ids, precedes)).toEqual(next);
    }),
    { numRuns: 200, seed: 3 },
  ));
