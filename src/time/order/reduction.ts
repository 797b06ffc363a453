/** Pairs of the transitive reduction: those that no third lies between. `sorted` is a topological order. */
export function reduce(sorted: readonly string[], precedes: (a: string, b: string) => boolean): [string, string][] {
  return sorted.flatMap((from, index) => {
    const after = sorted.slice(index + 1).filter((to) => precedes(from, to));
    return after
      .filter((to) => !after.some((middle) => middle !== to && precedes(middle, to)))
      .map((to): [string, string] => [from, to]);
  });
}
