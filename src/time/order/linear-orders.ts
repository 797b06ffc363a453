import { islandsOf } from "./islands.ts";

/** Events that neither fall apart nor follow each other in blocks, up to which all orders are counted; a table of 2^20 sets still fits. */
const EXACT = 20;

/** A number of orders; `exact` is false where there are more. */
type Count = { readonly count: bigint; readonly exact: boolean };

type Precedes = (a: string, b: string) => boolean;

/**
 * How many total orders extend a partial one. Islands are counted apart and mixed freely; blocks of which each comes
 * wholly before the next are counted apart. Of what is left whole and has more than twenty events only the orders of
 * the first twenty are counted; there are more, since some event beyond them can come before one of them.
 *
 * @param sorted  the events in a topological order
 */
export function linearOrders(sorted: readonly string[], precedes: Precedes): Count {
  const islands = islandsOf(sorted, sorted, (a, b) => precedes(a, b) || precedes(b, a));
  const counts = islands.map((island) => ordersOfIsland(island, precedes));
  const mixed = islands.reduce((ways, { length }) => ways / factorial(length), factorial(sorted.length));
  return product([...counts, { count: mixed, exact: true }]);
}

function ordersOfIsland(island: readonly string[], precedes: Precedes): Count {
  const blocks = blocksOf(island, precedes);
  if (blocks.length > 1) return product(blocks.map((block) => linearOrders(block, precedes)));
  return { count: ordersOf(island.slice(0, EXACT), precedes), exact: island.length <= EXACT };
}

const product = (counts: readonly Count[]): Count => ({
  count: counts.reduce((all, { count }) => all * count, 1n),
  exact: counts.every(({ exact }) => exact),
});

const factorial = (n: number): bigint =>
  Array.from({ length: n }, (_, index) => BigInt(index + 1)).reduce((a, b) => a * b, 1n);

/** The finest blocks of which each comes wholly before the next. */
function blocksOf(sorted: readonly string[], precedes: Precedes): string[][] {
  const blocks: string[][] = [];
  let [from, last] = [0, 0];
  for (const at of sorted.keys()) {
    last = Math.max(last, lastBeside(sorted, at, precedes));
    if (last > at) continue;
    blocks.push(sorted.slice(from, at + 1));
    from = at + 1;
  }
  return blocks;
}

/** The place of the last event that does not come after the one at a place; that place itself when all later ones do. */
const lastBeside = (sorted: readonly string[], at: number, precedes: Precedes): number =>
  sorted.findLastIndex((other, index) => index <= at || !precedes(sorted[at]!, other)); // `at` is a place of the list

/** Counts are kept as two numbers, `high * BASE + low`: 20! is more than a float64 counts. */
const BASE = 2 ** 50;

/** The number of ways to add a next event, over all sets of events that can come first. */
function ordersOf(ids: readonly string[], precedes: Precedes): bigint {
  const needed = ids.map((id) =>
    ids.reduce((set, other, index) => (other !== id && precedes(other, id) ? set | (1 << index) : set), 0),
  );
  const size = 2 ** ids.length;
  const [low, high] = [new Float64Array(size), new Float64Array(size)];
  low[0] = 1;
  for (let set = 0; set < size; set++) {
    if (low[set] === 0 && high[set] === 0) continue;
    for (let index = 0; index < ids.length; index++) {
      const grown = set | (1 << index);
      if (grown === set || (needed[index]! & ~set) !== 0) continue; // one entry per id
      const sum = low[grown]! + low[set]!; // sets are below size
      low[grown] = sum % BASE;
      high[grown]! += high[set]! + (sum >= BASE ? 1 : 0); // sets are below size
    }
  }
  return BigInt(high[size - 1]!) * BigInt(BASE) + BigInt(low[size - 1]!); // the set of all
}
