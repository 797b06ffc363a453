import fc from "fast-check";
import { type Precedence, precedenceOf } from "../../../src/time/order/precedence.ts";

/** A random strict order of up to `most` things in a topological order, by their places. */
export const anyOrder = (most: number): fc.Arbitrary<Precedence> =>
  fc.integer({ min: 0, max: most }).chain((size) =>
    fc
      .array(fc.tuple(fc.nat(Math.max(0, size - 1)), fc.nat(Math.max(0, size - 1))), { maxLength: 2 * most })
      .map((pairs) => {
        const after = Array.from({ length: size }, () => new Set<number>());
        for (const [a, b] of pairs) if (a !== b) after[Math.min(a, b)]?.add(Math.max(a, b));
        for (const from of after.toReversed())
          for (const to of [...from]) for (const far of after[to] ?? []) from.add(far);
        return precedenceOf(
          after.map((_, place) => `${place}`),
          {
            eachNoLater: (b, call) => after.forEach((later, a) => later.has(b) && call(a)),
            relationship: () => "notStated",
          },
        );
      }),
  );

/** All pairs of an order, by their places. */
export const pairsOf = ({ ids, after }: Precedence): [number, number][] =>
  ids.flatMap((_, a) => ids.flatMap((_, b): [number, number][] => (after.has(a, b) ? [[a, b]] : [])));
