import { eachBit, lowestBit } from "./bits.ts";
import type { Precedence } from "./precedence.ts";

/** Events that neither fall apart nor follow each other in blocks, up to which all orders are counted; a table of 2^20 sets still fits. */
const EXACT = 20;

/** How often events may fall apart again, into islands within blocks within islands, and so on. */
const MOST_STEPS = 100;

/** A number of orders; `exact` is false where there are more. */
type Count = { readonly count: bigint; readonly exact: boolean };

/** Places of events in a topological order. */
type Places = readonly number[];

/**
 * How many total orders extend a partial one, which is handed over by islands, each in a topological order; events at the
 * same time count once. Islands are counted apart and mixed freely; blocks of which each comes wholly before the next
 * are counted apart. Of what is left whole and has more than twenty events only the orders of the first twenty are
 * counted; there are more, since some event beyond them can come before one of them.
 *
 * @returns  undefined where an island is missing
 */
export function linearOrders(islands: readonly (Precedence | undefined)[]): Count | undefined {
  const known = islands.flatMap((island) => (island ? [{ island, places: distinct(island) }] : []));
  if (known.length < islands.length) return undefined;
  return mixed(
    known.map(({ places }) => places.length),
    known.map(({ island, places }) => ordersOfIsland(island, places, MOST_STEPS)),
  );
}

const distinct = ({ same }: Precedence): Places => [...same.keys()].filter((place) => same[place] === place);

/** The orders of lists of some lengths, each ordered apart and mixed freely. */
const mixed = (lengths: readonly number[], counts: readonly Count[]): Count =>
  product([...counts, { count: mixes(lengths), exact: true }]);

function ordersOfAll(order: Precedence, places: Places, steps: number): Count {
  const islands = islandsOf(order, places);
  return mixed(
    islands.map(({ length }) => length),
    islands.map((island) => ordersOfIsland(order, island, steps)),
  );
}

function ordersOfIsland(order: Precedence, island: Places, steps: number): Count {
  const blocks = steps > 0 ? blocksOf(order, island) : [island];
  if (blocks.length > 1) return product(blocks.map((block) => ordersOfAll(order, block, steps - 1)));
  return { count: ordersOf(order, island.slice(0, EXACT)), exact: island.length <= EXACT };
}

const product = (counts: readonly Count[]): Count => ({
  count: counts.reduce((all, { count }) => all * count, 1n),
  exact: counts.every(({ exact }) => exact),
});

/** In how many ways lists of some lengths can be mixed, each in its own order. */
function mixes(lengths: readonly number[]): bigint {
  let ways = 1n;
  let mixed = 0;
  for (const length of lengths) for (let at = 1; at <= length; at++) ways = (ways * BigInt(++mixed)) / BigInt(at);
  return ways;
}

/** Connected components, each in the order of `places`. */
function islandsOf({ after }: Precedence, places: Places): Places[] {
  if (places.length < 2) return [places];
  const parent = new Int32Array(after.size).fill(NONE);
  for (const place of places) parent[place] = place;
  const root = (place: number): number => {
    let at = place;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!; // parents are places
    return at;
  };
  for (const place of places)
    eachBit(after.row(place), (next) => {
      if (parent[next] !== NONE) parent[root(next)] = root(place);
    });
  const islands = new Map(places.map((place) => [root(place), [] as number[]]));
  for (const place of places) islands.get(root(place))?.push(place);
  return [...islands.values()];
}

const NONE = -1;

/** The finest blocks of which each comes wholly before the next. */
function blocksOf({ after }: Precedence, places: Places): Places[] {
  const blocks: Places[] = [];
  let [from, last] = [0, 0];
  for (const [at, place] of places.entries()) {
    let beside = places.length - 1; // the last that does not come after this one
    while (beside > at && after.has(place, places[beside]!)) beside--; // beside is below the length
    last = Math.max(last, beside);
    if (last > at) continue;
    blocks.push(places.slice(from, at + 1));
    from = at + 1;
  }
  return blocks;
}

/** Counts are kept as two numbers, `high * BASE + low`: 20! is more than a float64 counts. */
const BASE = 2 ** 50;

/** The number of ways to add a next event, over all sets of events that can come first. */
function ordersOf({ after }: Precedence, places: Places): bigint {
  const needed = places.map((place) =>
    places.reduce((set, other, index) => (after.has(other, place) ? set | (1 << index) : set), 0),
  );
  const size = 2 ** places.length;
  const [low, high] = [new Float64Array(size), new Float64Array(size)];
  low[0] = 1;
  for (let set = 0; set < size; set++) {
    if (low[set] === 0 && high[set] === 0) continue;
    for (let left = ~set & (size - 1); left !== 0; left &= left - 1) {
      const index = lowestBit(left);
      if ((needed[index]! & ~set) !== 0) continue; // one entry per place
      const grown = set | (1 << index);
      const sum = low[grown]! + low[set]!; // sets are below size
      low[grown] = sum % BASE;
      high[grown]! += high[set]! + (sum >= BASE ? 1 : 0); // sets are below size
    }
  }
  return BigInt(high[size - 1]!) * BigInt(BASE) + BigInt(low[size - 1]!); // the set of all
}
