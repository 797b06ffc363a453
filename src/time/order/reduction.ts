/**
 * Pairs of the transitive reduction: those that no third lies between. `sorted` is a topological order. What comes after
 * each is kept as bits, so that what lies beyond a next one is left out 32 at a time.
 */
export function reduce(sorted: readonly string[], precedes: (a: string, b: string) => boolean): [string, string][] {
  const words = Math.ceil(sorted.length / 32);
  const after = sorted.map((from, index) => {
    const bits = new Uint32Array(words);
    for (let to = index + 1; to < sorted.length; to++) if (precedes(from, sorted[to]!)) set(bits, to); // to is below the length
    return bits;
  });
  return sorted.flatMap((from, index) => {
    const beyond = new Uint32Array(words);
    const next: [string, string][] = [];
    for (let to = index + 1; to < sorted.length; to++) {
      if (!has(after[index]!, to) || has(beyond, to)) continue; // there is one for each of sorted
      next.push([from, sorted[to]!]); // to is below the length
      after[to]!.forEach((bits, word) => {
        beyond[word]! |= bits; // all are as long
      });
    }
    return next;
  });
}

const has = (bits: Uint32Array, at: number): boolean => (bits[at >>> 5]! & (1 << (at & 31))) !== 0; // at is below 32 times the length
function set(bits: Uint32Array, at: number): void {
  bits[at >>> 5]! |= 1 << (at & 31); // as above
}
