import { islandsOf } from "./islands.ts";

/** Events of one island up to which all orders are counted; a table of 2^20 sets still fits. */
const EXACT = 20;

/** A number of orders; `exact` is false where it is only a lower bound. */
type Count = { readonly count: bigint; readonly exact: boolean };

type Precedes = (a: string, b: string) => boolean;

/**
 * How many total orders extend a partial one. Islands are counted apart and mixed freely; of an island of more than
 * twenty events only the orders of the first twenty are counted, a lower bound.
 */
export function linearOrders(sorted: readonly string[], precedes: Precedes): Count {
  const islands = islandsOf(sorted, sorted, (a, b) => precedes(a, b) || precedes(b, a));
  const counts = islands.map((island) => ordersOf(island.slice(0, EXACT), precedes));
  const mixed = islands.reduce((product, { length }) => product / factorial(length), factorial(sorted.length));
  return {
    count: counts.reduce((product, count) => product * count, mixed),
    exact: islands.every(({ length }) => length <= EXACT),
  };
}

const factorial = (n: number): bigint =>
  Array.from({ length: n }, (_, index) => BigInt(index + 1)).reduce((a, b) => a * b, 1n);

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
