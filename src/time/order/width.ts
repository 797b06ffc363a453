import { type Bits, eachBit } from "./bits.ts";
import type { Precedence } from "./precedence.ts";

const NONE = -1;

/**
 * Size of the largest set of which no two are ordered: by Dilworth's theorem the number of events less a largest matching
 * of the order's pairs. Events at the same time count once.
 *
 * @see  Hopcroft, Karp: An n^5/2 algorithm for maximum matchings in bipartite graphs (1973)
 */
export function widestAntichain({ after, same }: Precedence): number {
  const events = [...same.keys()].filter((event) => same[event] === event);
  const [next, before] = [new Int32Array(after.size).fill(NONE), new Int32Array(after.size).fill(NONE)];
  const matching: Matching = { after, events, next, before };
  for (let layers = layersOf(matching); layers !== undefined; layers = layersOf(matching))
    for (const event of events) if (next[event] === NONE) augment(matching, layers, event);
  return events.filter((event) => next[event] === NONE).length;
}

/** Which event each is matched with that comes after it, and with which before. */
type Matching = {
  readonly after: Bits;
  readonly events: readonly number[];
  readonly next: Int32Array;
  readonly before: Int32Array;
};

/** How many steps of alternating paths lead to each event, and by step those that are reached as later ones. */
type Layers = { readonly depth: Int32Array; readonly reached: readonly Uint32Array[] };

/** The layers up to the first that has an event which is matched with none before it; undefined where none has. */
function layersOf({ after, events, next, before }: Matching): Layers | undefined {
  const depth = new Int32Array(after.size).fill(NONE);
  const open = new Uint32Array(after.row(0).length);
  for (const event of events) open[event >>> 5]! |= 1 << (event & 31); // rows hold a bit for each
  const reached: Uint32Array[] = [];
  let isFound = false;
  let layer = events.filter((event) => next[event] === NONE);
  for (const event of layer) depth[event] = 0;
  while (layer.length > 0 && !isFound) {
    const later = new Uint32Array(open.length);
    for (const event of layer) take(after.row(event), open, later);
    const onward: number[] = [];
    eachBit(later, (to) => {
      const holder = before[to]!; // bits are places
      if (holder === NONE) isFound = true;
      else {
        depth[holder] = reached.length + 1;
        onward.push(holder);
      }
    });
    reached.push(later);
    layer = onward;
  }
  return isFound ? { depth, reached } : undefined;
}

/** Moves what is set in a row from one set to another. */
function take(row: Uint32Array, from: Uint32Array, to: Uint32Array): void {
  for (let word = 0; word < row.length; word++) {
    const found = row[word]! & from[word]!; // all are as long
    to[word]! |= found; // as above
    from[word]! &= ~found; // as above
  }
}

/** Follows one path from layer to layer to an event that is matched with none, and matches along it; no event is passed twice. */
function augment({ after, next, before }: Matching, { depth, reached }: Layers, start: number): void {
  const path: { readonly event: number; to: number }[] = [{ event: start, to: NONE }];
  while (path.length > 0) {
    const last = path.at(-1)!; // the path is not empty
    const to = takeFirst(after.row(last.event), reached[depth[last.event]!]);
    if (to === undefined) path.pop();
    else {
      last.to = to;
      const holder = before[to]!; // bits are places
      if (holder === NONE) {
        for (const step of path) {
          next[step.event] = step.to;
          before[step.to] = step.event;
        }
        return;
      }
      path.push({ event: holder, to: NONE });
    }
  }
}

/** The first that is set in both, no longer set in the second. */
function takeFirst(row: Uint32Array, left: Uint32Array | undefined): number | undefined {
  if (left === undefined) return undefined;
  for (let word = 0; word < row.length; word++) {
    const found = row[word]! & left[word]!; // both are as long
    if (found === 0) continue;
    const bit = found & -found;
    left[word]! &= ~bit; // as above
    return word * 32 + 31 - Math.clz32(bit);
  }
  return undefined;
}
