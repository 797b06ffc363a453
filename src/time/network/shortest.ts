import { type Edge, isShorter, type Network } from "./network.ts";

/** Shortest lengths from one point, and the edge by which each point is reached (its index, or −1) and from where (or −1). */
export type Distances = {
  readonly ms: Float64Array;
  readonly strict: Int32Array;
  readonly via: Int32Array;
  readonly before: Int32Array;
};

/** What a search finds: the lengths, or some cycle that cannot hold. */
export type Found =
  | { readonly ok: true; readonly distances: Distances }
  | { readonly ok: false; readonly cycle: readonly Edge[] };

/**
 * Lengths from a virtual point that lies 0 before all others, or to it when `backward`; they exist exactly when the network
 * is consistent.
 */
export function potentialsOf(network: Network, backward = false): Found {
  const distances = { ms: new Float64Array(network.size), ...reached(network.size) };
  return settle(network, distances, { dirty: new Uint8Array(network.size).fill(1), backward });
}

/** Shortest lengths from `start`, or to it when `backward`; Infinity where no path leads. */
export function shortestFrom(network: Network, start: number, backward = false): Found {
  const ms = new Float64Array(network.size).fill(Number.POSITIVE_INFINITY);
  const dirty = new Uint8Array(network.size);
  ms[start] = 0;
  dirty[start] = 1;
  return settle(network, { ms, ...reached(network.size) }, { dirty, backward });
}

const reached = (size: number) => ({
  strict: new Int32Array(size),
  via: new Int32Array(size).fill(-1),
  before: new Int32Array(size).fill(-1),
});

type Search = { readonly dirty: Uint8Array; readonly backward: boolean };

/**
 * Bellman–Ford over the points that changed, swept to and fro in depth-first order (Yen 1970), so that edges without
 * cycles need one sweep; after each, the tree is searched for a cycle (Cherkassky, Goldberg 1999).
 */
function settle(network: Network, distances: Distances, search: Search): Found {
  const back = network.order.toReversed();
  const directions = search.backward ? [back, network.order] : [network.order, back];
  for (let pass = 0; sweep(network, distances, directions[pass % 2]!, search); pass++) {
    // there are two
    const cycle = cycleOf(network, distances, search.backward);
    if (cycle) return { ok: false, cycle };
  }
  return { ok: true, distances };
}

/** @returns whether a point that the sweep had passed was changed */
function sweep(network: Network, distances: Distances, order: Int32Array, { dirty, backward }: Search): boolean {
  const { first, edges, points, ms: lengths, strict: counts } = backward ? network.into : network.out;
  const { ms, strict, via, before } = distances;
  for (const point of order) {
    if (!dirty[point]) continue;
    dirty[point] = 0;
    for (let at = first[point]!; at < first[point + 1]!; at++) {
      const next = points[at]!; // `at` lies in the group of this point, here and in the next lines
      const length = ms[point]! + lengths[at]!; // points are below size
      const count = strict[point]! + counts[at]!;
      if (!isShorter(length, count, ms[next]!, strict[next]!)) continue;
      ms[next] = length;
      strict[next] = count;
      via[next] = edges[at]!;
      before[next] = point;
      dirty[next] = 1;
    }
  }
  return dirty.includes(1);
}

/** A cycle among the edges by which points are reached: its sum is negative. */
function cycleOf(network: Network, { via, before }: Distances, backward: boolean): Edge[] | undefined {
  const seen = new Int32Array(network.size);
  for (let root = 0; root < network.size; root++) {
    let point = root;
    while (point >= 0 && seen[point] === 0) {
      seen[point] = root + 1;
      point = before[point]!; // points are below size, or none
    }
    if (point < 0 || seen[point] !== root + 1) continue;
    const cycle: Edge[] = [];
    for (let at = point; cycle.length === 0 || at !== point; at = before[at]!) cycle.push(network.edges[via[at]!]!); // points of a cycle are reached by an edge
    return backward ? cycle : cycle.toReversed();
  }
  return undefined;
}

/** The edges of the shortest path from the start of the search to `point`, in that order. */
export function pathTo(network: Network, distances: Distances, point: number, backward = false): Edge[] {
  const path: Edge[] = [];
  for (let edge = network.edges[distances.via[point] ?? -1]; edge !== undefined; ) {
    path.push(edge);
    edge = network.edges[distances.via[backward ? edge.to : edge.from] ?? -1];
  }
  return path.toReversed();
}
