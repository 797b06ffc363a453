import type { Relationship } from "../timing.ts";
import { Bits, eachBit } from "./bits.ts";
import { PRECEDES } from "./relate.ts";

/** Which of some events come before which; events go by their places in `ids`. */
export type Precedence = {
  readonly ids: readonly string[];
  /** of each event, those that it precedes */
  readonly after: Bits;
  /** of each event, the first that is at the same time: itself where there is none */
  readonly same: Int32Array;
};

/** How two events of a list stand to each other, by their places. */
export type Pairs = {
  /** Calls for each that starts no later than one, perhaps more than once. */
  eachNoLater(b: number, call: (a: number) => void): void;
  relationship(a: number, b: number): Relationship;
};

/** Events precede by their starts; only where two start together their ends decide. */
export function precedenceOf(ids: readonly string[], { eachNoLater, relationship }: Pairs): Precedence {
  const before = new Bits(ids.length);
  for (let b = 0; b < ids.length; b++) eachNoLater(b, (a) => before.set(b, a));
  const after = before.transposed();
  const same = Int32Array.from(ids.keys());
  const ties = new Uint32Array(after.row(0).length);
  for (let a = ids.length - 1; a >= 0; a--) {
    takeOut(after.row(a), before.row(a), ties);
    eachBit(ties, (b) => {
      if (b <= a) return; // those after it are taken out of already
      const tie = relationship(a, b);
      if (tie === "same")
        same[b] = Math.min(same[b]!, same[a]!); // places are below the length
      else if (PRECEDES.has(tie)) after.set(a, b);
      else if (tie !== "notStated") after.set(b, a);
    });
  }
  return { ids, after, same };
}

/** Takes out of a row what stands in another too, and tells it. */
function takeOut(row: Uint32Array, other: Uint32Array, both: Uint32Array): void {
  for (let word = 0; word < row.length; word++) {
    both[word] = row[word]! & other[word]!; // rows are as long
    row[word]! ^= both[word]!;
  }
}
