import fc from "fast-check";
import { expect, it } from "vitest";
import { Bits, eachBit } from "../../../src/time/order/bits.ts";

const setIn = (bits: Bits, turned: boolean): string[] =>
  Array.from({ length: bits.size }, (_, row) => {
    const found: string[] = [];
    eachBit(bits.row(row), (column) => found.push(turned ? `${column} ${row}` : `${row} ${column}`));
    return found;
  })
    .flat()
    .toSorted();

it("transposed() has rows for columns, whatever the size", () =>
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100 }), fc.array(fc.tuple(fc.nat(99), fc.nat(99))), (size, pairs) => {
      const bits = new Bits(size);
      for (const [row, column] of pairs) bits.set(row % size, column % size);
      expect(setIn(bits.transposed(), true)).toEqual(setIn(bits, false));
    }),
  ));
