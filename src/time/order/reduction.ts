import { lowestBit } from "./bits.ts";
import type { Precedence } from "./precedence.ts";

/**
 * Pairs of the transitive reduction: those that no third lies between; undefined where there are more than `most`. The
 * events are in a topological order, so that what lies beyond a next one is left out 32 at a time.
 */
export function reduce({ ids, after }: Precedence, most = Number.POSITIVE_INFINITY): [string, string][] | undefined {
  const next: [string, string][] = [];
  const beyond = new Uint32Array(after.row(0).length);
  for (const [from, id] of ids.entries()) {
    const row = after.row(from);
    beyond.fill(0);
    for (let word = 0; word < row.length; word++)
      for (let left = leftOf(row, beyond, word); left !== 0; left = leftOf(row, beyond, word)) {
        const to = word * 32 + lowestBit(left);
        next.push([id, ids[to]!]); // bits are places of ids
        beyond[word]! |= 1 << (to & 31); // word is below the length
        const far = after.row(to);
        for (let at = word; at < far.length; at++) beyond[at]! |= far[at]!; // rows are as long
      }
    if (next.length > most) return undefined;
  }
  return next;
}

const leftOf = (row: Uint32Array, beyond: Uint32Array, word: number): number => row[word]! & ~beyond[word]!; // as above
