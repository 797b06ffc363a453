import { type Edge, isShorter, type Network } from "./network.ts";
import { type Distances, shortestFrom } from "./shortest.ts";

type Length = { readonly ms: number; readonly strict: number };
type Walk = Length & { readonly point: number; readonly edge?: Edge; readonly before?: Walk };

/**
 * The path from one point of a consistent network to another that is no longer than `most`, by the fewest edges that
 * statements carry. Walks of growing length are kept only where what is left of the way can still be short enough, so
 * that only points on such paths are passed, and only where they are shorter than all that reached the point by fewer.
 *
 * @returns  undefined where the shortest path is longer
 */
export function fewestLinks(
  network: Network,
  [start, end]: readonly [number, number],
  most: Length,
): readonly Edge[] | undefined {
  const found = shortestFrom(network, end, true);
  if (!found.ok) throw new RangeError("fewestLinks(network, ends, most): the network holds a contradiction");
  const first: Walk = { point: start, ms: 0, strict: 0 };
  const search: Search = { network, left: found.distances, most, shortest: new Map([[start, first]]) };
  if (!reaches(search, first)) return undefined;
  let layer = spread(search, new Map([[start, first]]));
  while (!layer.has(end)) layer = spread(search, step(search, layer, true));
  return edgesOf(layer.get(end));
}

type Search = {
  readonly network: Network;
  readonly left: Distances;
  readonly most: Length;
  /** of each point the shortest walk that is known, of however many statements */
  readonly shortest: Layer;
};
/** The shortest walk to each point by as many statements. */
type Layer = Map<number, Walk>;

/** Can a walk be continued to the end within what is allowed? */
const reaches = ({ left, most }: Search, { point, ms, strict }: Walk): boolean =>
  !isShorter(most.ms, most.strict, ms + left.ms[point]!, strict + left.strict[point]!); // kept of all points

/** The layer with all that edges without a statement lead to. */
function spread(search: Search, layer: Layer): Layer {
  for (let fresh = layer; fresh.size > 0; ) {
    fresh = step(search, fresh, false);
    for (const [point, walk] of fresh) layer.set(point, walk);
  }
  return layer;
}

/** Walks that are an edge longer, where they are shorter than what is known. */
function step(search: Search, layer: Layer, byStatement: boolean): Layer {
  const { out, edges } = search.network;
  const next: Layer = new Map();
  for (const before of layer.values())
    for (let at = out.first[before.point]!; at < out.first[before.point + 1]!; at++) {
      const edge = edges[out.edges[at]!]!; // `at` lies in the group of this point
      if ((edge.statement !== undefined) !== byStatement) continue;
      const walk = { point: edge.to, ms: before.ms + edge.ms, strict: before.strict + edge.strict, edge, before };
      const held = search.shortest.get(walk.point);
      if (held && !isShorter(walk.ms, walk.strict, held.ms, held.strict)) continue;
      if (!reaches(search, walk)) continue;
      next.set(walk.point, walk);
      search.shortest.set(walk.point, walk);
    }
  return next;
}

function edgesOf(end: Walk | undefined): Edge[] {
  const edges: Edge[] = [];
  for (let walk = end; walk?.edge !== undefined; walk = walk.before) edges.push(walk.edge);
  return edges.toReversed();
}

/**
 * The same shortest lengths from `start`, or to it when `backward`, with each point reached by the fewest edges that
 * statements carry: a search in breadth over the edges that lie on shortest paths.
 */
export function reachedByFewest(network: Network, start: number, distances: Distances, backward = false): Distances {
  const { first, edges } = backward ? network.into : network.out;
  const via = new Int32Array(network.size).fill(-1);
  const isReached = new Uint8Array(network.size);
  isReached[start] = 1;
  const reach = (index: number, layer: number[]): void => {
    const next = endOf(network, index, backward);
    if (isReached[next]) return;
    isReached[next] = 1;
    via[next] = index;
    layer.push(next);
  };
  for (let layer = [start]; layer.length > 0; ) {
    const onward: number[] = [];
    for (const point of layer) // grows by what edges without a statement lead to
      for (let at = first[point]!; at < first[point + 1]!; at++) {
        const index = edges[at]!; // `at` lies in the group of this point
        if (!isTight(network, distances, index, backward)) continue;
        if (network.edges[index]!.statement === undefined) reach(index, layer);
        else onward.push(index);
      }
    layer = [];
    for (const index of onward) reach(index, layer);
  }
  return { ...distances, via };
}

/**
 * What the edges of the shortest path to a point, or from it when `backward`, have, each once. Paths share what they gathered
 * as far as they are one, so that the paths of all points take no longer than the tree is large.
 */
export function gatherOnPaths<Had>(
  { edges }: Network,
  { via }: Distances,
  { had, backward = false }: { had(edge: Edge): Had | undefined; readonly backward?: boolean },
): (point: number) => ReadonlySet<Had> {
  const gathered = new Map<number, ReadonlySet<Had>>();
  return (point) => {
    const path: { readonly at: number; readonly edge: Edge }[] = [];
    for (let at = point; !gathered.has(at); ) {
      const edge = edges[via[at] ?? -1];
      if (edge === undefined) gathered.set(at, new Set());
      else path.push({ at, edge });
      at = edge === undefined ? at : backward ? edge.to : edge.from;
    }
    for (const { at, edge } of path.toReversed()) {
      const before = gathered.get(backward ? edge.to : edge.from) ?? new Set();
      const own = had(edge);
      gathered.set(at, own === undefined || before.has(own) ? before : new Set([...before, own]));
    }
    return gathered.get(point) ?? new Set();
  };
}

const endOf = ({ edges }: Network, index: number, backward: boolean): number =>
  backward ? edges[index]!.from : edges[index]!.to; // groups hold indexes of edges

/** Does an edge lie on a shortest path? */
function isTight(network: Network, { ms, strict }: Distances, index: number, backward: boolean): boolean {
  const edge = network.edges[index]!; // groups hold indexes of edges
  const [near, far] = backward ? [edge.to, edge.from] : [edge.from, edge.to];
  return ms[near]! + edge.ms === ms[far] && strict[near]! + edge.strict === strict[far]; // kept of all points
}
