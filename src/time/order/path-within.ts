import { type Distances, type Edge, isShorter, type Network } from "../network/index.ts";
import { Heap } from "./heap.ts";

/** A consistent network, and lengths to all its points by which no edge is negative (Johnson 1977). */
export type Weighed = { readonly network: Network; readonly potentials: Distances };

/** the point that dates join to all that is dated */
const ORIGIN = 0;

/**
 * A path that is no longer than `edge`, of edges that are not left out. It is looked for near the ends alone: no
 * further than such a path could lead, and through the origin only where both ends reach it.
 */
export function pathWithin(weighed: Weighed, edge: Edge, isLeftOut: (edge: Edge) => boolean): Edge[] | undefined {
  const { from, to, ms, strict } = edge;
  const forth = search({ ...weighed, isLeftOut, isBackward: false }, from, { point: to, ms, strict });
  const direct = forth.get(to);
  if (direct) return edgesOf(direct).toReversed();
  const first = forth.get(ORIGIN);
  if (!first) return undefined;
  const left = { point: ORIGIN, ms: ms - first.ms, strict: strict - first.strict };
  const second = search({ ...weighed, isLeftOut, isBackward: true }, to, left).get(ORIGIN);
  return second && [...edgesOf(first).toReversed(), ...edgesOf(second)];
}

type Length = { readonly point: number; readonly ms: number; readonly strict: number };
/** The shortest way to a point, by its last edge. */
type Way = Length & { readonly last?: { readonly edge: Edge; readonly before: Way } };
type Searched = Weighed & { readonly isBackward: boolean; isLeftOut(edge: Edge): boolean };

/** The shortest ways from a point, in their order, until the end is reached or all that are left are too long (Dijkstra 1959). */
function search(searched: Searched, start: number, end: Length): Map<number, Way> {
  const settled = new Map<number, Way>();
  const weightOf = weigher(searched);
  const limit = weightOf(end);
  const waiting = new Heap<Way>((a, b) => isLighter(weightOf(a), weightOf(b)));
  waiting.push({ point: start, ms: 0, strict: 0 });
  for (let way = waiting.pop(); way !== undefined && !settled.has(end.point); way = waiting.pop()) {
    if (settled.has(way.point)) continue;
    settled.set(way.point, way);
    if (way.point === ORIGIN) continue;
    for (const next of onward(searched, way))
      if (!settled.has(next.point) && !isLighter(limit, weightOf(next))) waiting.push(next);
  }
  return settled;
}

/** By how much a way is longer than its potentials foresee, but for what is the same of all ways from one start. */
type Weigh = (way: Length) => readonly [ms: number, strict: number];

function weigher({ potentials, isBackward }: Searched): Weigh {
  const sign = isBackward ? 1 : -1;
  return ({ point, ms, strict }) => [ms + sign * potentials.ms[point]!, strict + sign * potentials.strict[point]!]; // points are those of the network
}

const isLighter = (a: ReturnType<Weigh>, b: ReturnType<Weigh>): boolean => isShorter(a[0], a[1], b[0], b[1]);

function onward({ network, isBackward, isLeftOut }: Searched, before: Way): Way[] {
  const { first, edges } = isBackward ? network.into : network.out;
  return [...edges.subarray(first[before.point], first[before.point + 1])].flatMap((index) => {
    const edge = network.edges[index]!; // groups hold indexes of edges
    if (isLeftOut(edge)) return [];
    const point = isBackward ? edge.from : edge.to;
    return [{ point, ms: before.ms + edge.ms, strict: before.strict + edge.strict, last: { edge, before } }];
  });
}

/** The edges of a way, from its end to its start. */
function edgesOf(way: Way): Edge[] {
  const edges: Edge[] = [];
  for (let { last } = way; last !== undefined; last = last.before.last) edges.push(last.edge);
  return edges;
}
