/** Events up to which all orders are counted; a table of 2^20 sets still fits. */
const EXACT = 20;

/**
 * How many total orders extend a partial one: the number of ways to take away a last event, over all sets of events that
 * can come first. Beyond twenty events, a lower bound: the orders of the first twenty.
 */
export function linearOrders(
  sorted: readonly string[],
  precedes: (a: string, b: string) => boolean,
): { count: bigint; exact: boolean } {
  const ids = sorted.slice(0, EXACT);
  const before = ids.map((id) =>
    ids.reduce((mask, other, index) => (other !== id && precedes(other, id) ? mask | (1 << index) : mask), 0),
  );
  let layer = new Map<number, bigint>([[0, 1n]]);
  for (let taken = 0; taken < ids.length; taken++) {
    const next = new Map<number, bigint>();
    for (const [set, ways] of layer) {
      for (let index = 0; index < ids.length; index++) {
        const bit = 1 << index;
        if (set & bit || ((before[index] ?? 0) & set) !== (before[index] ?? 0)) continue;
        next.set(set | bit, (next.get(set | bit) ?? 0n) + ways);
      }
    }
    layer = next;
  }
  return { count: [...layer.values()][0] ?? 1n, exact: sorted.length <= EXACT };
}
