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
  const [before, after] = [new Bits(ids.length), new Bits(ids.length)];
  for (let b = 0; b < ids.length; b++) eachNoLater(b, (a) => before.set(b, a));
  const same = Int32Array.from(ids.keys());
  for (let b = 0; b < ids.length; b++)
    eachBit(before.row(b), (a) => {
      if (!before.has(a, b)) after.set(a, b);
      else if (a < b) {
        const tie = relationship(a, b);
        if (tie === "same")
          same[b] = Math.min(same[b]!, same[a]!); // places are below the length
        else if (PRECEDES.has(tie)) after.set(a, b);
        else if (tie !== "notStated") after.set(b, a);
      }
    });
  return { ids, after, same };
}
