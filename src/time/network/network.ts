import type { Statement } from "../statement.ts";

/**
 * A Simple Temporal Network (Dechter, Meiri, Pearl 1991). An edge says t(to) − t(from) ≤ ms, and strictly less when
 * `strict` is 1. Lengths of paths are pairs (ms, number of strict edges), compared first by ms, then the more strict
 * edges the shorter; so a cycle of pure order is caught without an epsilon.
 */
export type Edge = {
  readonly from: number;
  readonly to: number;
  readonly ms: number;
  readonly strict: 0 | 1;
  readonly statement?: Statement | undefined;
};

export type Network = {
  readonly size: number;
  readonly edges: readonly Edge[];
  readonly out: readonly (readonly Edge[])[];
  readonly into: readonly (readonly Edge[])[];
};

/** Shortest lengths from one point, and the edge by which each point is reached. */
export type Distances = {
  readonly ms: Float64Array;
  readonly strict: Int32Array;
  readonly via: readonly (Edge | undefined)[];
};

export function networkOf(size: number, edges: readonly Edge[]): Network {
  const out: Edge[][] = Array.from({ length: size }, () => []);
  const into: Edge[][] = Array.from({ length: size }, () => []);
  for (const edge of edges) {
    out[edge.from]?.push(edge);
    into[edge.to]?.push(edge);
  }
  return { size, edges, out, into };
}

/** Is (ms1, strict1) a shorter length than (ms2, strict2)? */
const isShorter = (ms1: number, strict1: number, ms2: number, strict2: number): boolean =>
  ms1 < ms2 || (ms1 === ms2 && strict1 > strict2);

/**
 * Shortest lengths from `start` by the queue form of Bellman–Ford. Without `start`, from a virtual point that is 0
 * before all others: potentials, which exist exactly when the network is consistent.
 *
 * @returns undefined when a negative cycle is met
 */
export function shortestFrom(network: Network, start?: number, backward = false): Distances | undefined {
  const all = start === undefined;
  const ms = new Float64Array(network.size).fill(all ? 0 : Number.POSITIVE_INFINITY);
  const strict = new Int32Array(network.size);
  const via: (Edge | undefined)[] = new Array(network.size).fill(undefined);
  const hops = new Int32Array(network.size);
  const queued = new Uint8Array(network.size);
  const queue: number[] = all ? Array.from({ length: network.size }, (_, index) => index) : [start];
  if (!all) ms[start] = 0;
  for (const point of queue) queued[point] = 1;
  for (let head = 0; head < queue.length; head++) {
    const point = queue[head] ?? 0;
    queued[point] = 0;
    for (const edge of (backward ? network.into : network.out)[point] ?? []) {
      const next = backward ? edge.from : edge.to;
      const [length, count] = [(ms[point] ?? 0) + edge.ms, (strict[point] ?? 0) + edge.strict];
      if (!isShorter(length, count, ms[next] ?? 0, strict[next] ?? 0)) continue;
      [ms[next], strict[next], via[next], hops[next]] = [length, count, edge, (hops[point] ?? 0) + 1];
      if ((hops[next] ?? 0) > network.size) return undefined;
      if (!queued[next]) queue.push(next);
      queued[next] = 1;
    }
  }
  return { ms, strict, via };
}

/** The edges of the shortest path that ends at `point`, in the order walked. */
export function pathTo(distances: Distances, point: number, backward = false): Edge[] {
  const path: Edge[] = [];
  for (let edge = distances.via[point]; edge !== undefined; edge = distances.via[backward ? edge.to : edge.from])
    path.push(edge);
  return backward ? path : path.toReversed();
}

/** Fewest edges that make a negative cycle, by walks of growing length from each point; the first found of equals. */
export function shortestConflict(network: Network): Edge[] | undefined {
  let best: Edge[] | undefined;
  for (let start = 0; start < network.size; start++) {
    const cycle = conflictThrough(network, start, (best?.length ?? network.size + 1) - 1);
    if (cycle) best = cycle;
  }
  return best;
}

type Walk = { readonly ms: number; readonly strict: number; readonly edge: Edge; readonly before?: Walk | undefined };

/** The negative closed walk of the fewest edges through `start`, at most `most` edges long. */
function conflictThrough(network: Network, start: number, most: number): Edge[] | undefined {
  let layer = new Map<number, Walk | undefined>([[start, undefined]]);
  for (let length = 1; length <= most; length++) {
    const next = new Map<number, Walk>();
    for (const [point, before] of layer) {
      for (const edge of network.out[point] ?? []) {
        const walk: Walk = {
          ms: (before?.ms ?? 0) + edge.ms,
          strict: (before?.strict ?? 0) + edge.strict,
          edge,
          before,
        };
        const known = next.get(edge.to);
        if (!known || isShorter(walk.ms, walk.strict, known.ms, known.strict)) next.set(edge.to, walk);
      }
    }
    const back = next.get(start);
    if (back && (back.ms < 0 || (back.ms === 0 && back.strict > 0))) return edgesOf(back);
    layer = next;
  }
  return undefined;
}

function edgesOf(walk: Walk): Edge[] {
  const edges: Edge[] = [];
  for (let at: Walk | undefined = walk; at !== undefined; at = at.before) edges.unshift(at.edge);
  return edges;
}
