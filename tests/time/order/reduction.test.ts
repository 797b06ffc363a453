import fc from "fast-check";
import { expect, it } from "vitest";
import { reduce } from "../../../src/time/order/reduction.ts";
import { anyOrder, pairsOf } from "./random-order.ts";

it("reduce(order) gives the pairs that no third lies between, of any order", () =>
  fc.assert(
    fc.property(anyOrder(70), (order) => {
      const next = pairsOf(order).filter(
        ([from, to]) => !order.ids.some((_, middle) => order.after.has(from, middle) && order.after.has(middle, to)),
      );
      expect(reduce(order)).toEqual(next.map(([from, to]) => [`${from}`, `${to}`]));
      if (next.length > 0) expect(reduce(order, next.length - 1)).toBeUndefined();
    }),
    { numRuns: 200 },
  ));
