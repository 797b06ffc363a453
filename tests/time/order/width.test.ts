import fc from "fast-check";
import { expect, it } from "vitest";
import type { Precedence } from "../../../src/time/order/precedence.ts";
import { widestAntichain } from "../../../src/time/order/width.ts";
import { anyOrder, pairsOf } from "./random-order.ts";

/** Dilworth's number by the plainest matching: one augmenting path after the other. */
function widthBySearch(order: Precedence): number {
  const later = order.ids.map((_, a) => pairsOf(order).flatMap(([from, to]) => (from === a ? [to] : [])));
  const held = new Map<number, number>();
  const augment = (from: number, seen: Set<number>): boolean =>
    (later[from] ?? []).some((to) => {
      if (seen.has(to)) return false;
      seen.add(to);
      const holder = held.get(to);
      if (holder !== undefined && !augment(holder, seen)) return false;
      held.set(to, from);
      return true;
    });
  return order.ids.filter((_, event) => !augment(event, new Set())).length;
}

it("widestAntichain(order) is what the plainest matching finds", () =>
  fc.assert(
    fc.property(anyOrder(40), (order) => {
      expect(widestAntichain(order)).toBe(widthBySearch(order));
    }),
    { numRuns: 300 },
  ));
it("widestAntichain(order) is the size of the largest set without order", () =>
  fc.assert(
    fc.property(anyOrder(9), (order) => {
      const sets = Array.from({ length: 2 ** order.ids.length }, (_, bits) =>
        order.ids.flatMap((_, place) => (bits & (1 << place) ? [place] : [])),
      );
      const free = sets.filter((set) => !set.some((a) => set.some((b) => order.after.has(a, b))));
      expect(widestAntichain(order)).toBe(Math.max(...free.map(({ length }) => length)));
    }),
    { numRuns: 200 },
  ));
