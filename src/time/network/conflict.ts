import { type Edge, isShorter, type Network } from "./network.ts";

/**
 * The negative cycle with the fewest statements' edges; edges that no statement carries (a span ends no earlier than it
 * starts) are free. Found by walks of growing length from each point, of which only those are kept that are negative
 * all along: every negative cycle has a point to start from where that holds. A negative cycle of the fewest edges
 * meets no point twice, so each of its statements is needed.
 *
 * @param most  no cycle longer than this is looked for
 */
export function shortestConflict(network: Network, most: number): Edge[] | undefined {
  const stamps = { of: new Int32Array(network.size).fill(-1), walk: new Int32Array(network.size), now: 0 };
  let best: Edge[] | undefined;
  let limit = most;
  for (let start = 0; start < network.size && limit > 0; start++) {
    const cycle = conflictThrough(network, start, limit, stamps);
    if (!cycle) continue;
    best = cycle;
    limit = linksOf(cycle) - 1;
  }
  return best;
}

/** How many of the edges statements carry. */
export const linksOf = (edges: readonly Edge[]): number => edges.filter((edge) => edge.statement !== undefined).length;

type Walk = {
  readonly point: number;
  readonly ms: number;
  readonly strict: number;
  readonly edge?: Edge | undefined;
  readonly before?: Walk | undefined;
};
/** Which point has been reached in the present layer, and at what place of it. */
type Stamps = { readonly of: Int32Array; readonly walk: Int32Array; now: number };

function conflictThrough(network: Network, start: number, most: number, stamps: Stamps): Edge[] | undefined {
  let layer: readonly Walk[] = [{ point: start, ms: 0, strict: 0 }];
  for (let length = 1; length <= most && layer.length > 0; length++) {
    const next = layerAfter(network, layer, stamps);
    const back = stamps.of[start] === stamps.now ? next[stamps.walk[start]!] : undefined; // start is a point
    if (back) return edgesOf(back);
    layer = next;
  }
  return undefined;
}

/** The shortest negative walks that are one statement longer. */
function layerAfter(network: Network, layer: readonly Walk[], stamps: Stamps): Walk[] {
  stamps.now++;
  const next: Walk[] = [];
  for (const walk of layer) extend(network, walk, true, { next, stamps });
  for (const walk of next.slice()) extend(network, walk, false, { next, stamps });
  return next;
}

type Layer = { readonly next: Walk[]; readonly stamps: Stamps };

function extend(network: Network, walk: Walk, byStatement: boolean, { next, stamps }: Layer): void {
  const { first, edges } = network.out;
  for (let at = first[walk.point]!; at < first[walk.point + 1]!; at++) {
    const edge = network.edges[edges[at]!]!; // `at` lies in the group of this point
    if ((edge.statement !== undefined) !== byStatement) continue;
    const ms = walk.ms + edge.ms;
    const strict = walk.strict + edge.strict;
    if (!isShorter(ms, strict, 0, 0)) continue;
    const known = stamps.of[edge.to] === stamps.now ? stamps.walk[edge.to]! : next.length; // edges end at points
    const held = next[known];
    if (held && !isShorter(ms, strict, held.ms, held.strict)) continue;
    next[known] = { point: edge.to, ms, strict, edge, before: walk };
    stamps.of[edge.to] = stamps.now;
    stamps.walk[edge.to] = known;
  }
}

function edgesOf(walk: Walk): Edge[] {
  const edges: Edge[] = [];
  for (let at: Walk | undefined = walk; at?.edge !== undefined; at = at.before) edges.push(at.edge);
  return edges.toReversed();
}
