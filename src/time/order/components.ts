import { type Distances, type Edge, type Found, type Network, networkOf, shortestFrom } from "../network/index.ts";
import type { Closure } from "./closure.ts";
import { memo } from "./memo.ts";

/** Points by component, and each point's place in its component's own network. */
export type Components = {
  readonly of: Int32Array;
  readonly place: Int32Array;
  /** how many points the component of a point has */
  size(point: number): number;
  network(component: number): Network;
  /** where each point of a component stands in the order of its network */
  orderPlaces(component: number): Int32Array;
};

export function componentsOf(network: Network): Components {
  const parent = Int32Array.from({ length: network.size }, (_, point) => point);
  const root = (point: number): number => {
    let at = point;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!; // parents are points
    return at;
  };
  const joining = network.edges.filter((edge) => edge.from !== 0 && edge.to !== 0);
  for (const { from, to } of joining) parent[Math.max(root(from), root(to))] = Math.min(root(from), root(to));
  const of = parent.map((_, point) => root(point));
  const sizes = new Int32Array(network.size);
  const place = of.map((component) => sizes[component]!++); // components are points
  const edges = new Map<number, Edge[]>();
  for (const edge of joining) {
    const own = edges.get(of[edge.from] ?? 0);
    if (own) own.push(edge);
    else edges.set(of[edge.from] ?? 0, [edge]);
  }
  const networkOfPart = memo((component: number) =>
    networkOf(
      sizes[component] ?? 0,
      (edges.get(component) ?? []).map((edge) => moved(edge, (point) => place[point] ?? 0)),
    ),
  );
  const orderPlaces = memo((component: number) => {
    const places = new Int32Array(sizes[component] ?? 0);
    networkOfPart(component).order.forEach((point, at) => {
      places[point] = at;
    });
    return places;
  });
  return { of, place, size: (point) => sizes[of[point] ?? 0] ?? 1, network: networkOfPart, orderPlaces };
}

export type Searched = { readonly network: Network; readonly distances: Distances; placeOf(point: number): number };

export function searchWithin(parts: Components, point: number): Searched {
  const network = parts.network(parts.of[point] ?? 0);
  const placeOf = (each: number): number => parts.place[each] ?? 0;
  return { network, distances: distancesOf(shortestFrom(network, placeOf(point))), placeOf };
}

/**
 * The same, of what lies between two points alone: where no edge allows a later time, all that a path can pass. The points
 * and edges keep their order, so that it finds the same paths.
 */
export function searchBetween(parts: Components, { before }: Closure, first: number, second: number): Searched {
  const { edges, out } = parts.network(parts.of[second] ?? 0);
  const [a, b] = [parts.place[first] ?? 0, parts.place[second] ?? 0];
  const found = new Set(before.has(b, a) ? [b] : []);
  const joining: number[] = [];
  for (const point of found)
    for (let at = out.first[point]!; at < out.first[point + 1]!; at++) {
      const { to } = edges[out.edges[at]!]!; // `at` lies in the group of this point
      if (!before.has(to, a)) continue;
      found.add(to);
      joining.push(out.edges[at]!); // as above
    }
  const places = parts.orderPlaces(parts.of[second] ?? 0);
  const numbers = new Map(
    [...found].toSorted((x, y) => places[x]! - places[y]!).map((point, number) => [point, number]),
  ); // of all points of the part
  const numberOf = (point: number): number => numbers.get(point) ?? NOWHERE;
  const among = joining.toSorted((x, y) => x - y).map((index) => moved(edges[index]!, numberOf)); // groups hold indexes of edges
  const network = { ...networkOf(numbers.size, among), order: Int32Array.from(numbers.values()) };
  return {
    network,
    distances: distancesOf(shortestFrom(network, numberOf(b))),
    placeOf: (point) => numberOf(parts.place[point] ?? 0),
  };
}

const NOWHERE = -1;

/** An edge between points by other numbers. */
const moved = ({ from, to, ms, strict, statement }: Edge, numberOf: (point: number) => number): Edge => ({
  from: numberOf(from),
  to: numberOf(to),
  ms,
  strict,
  statement,
});

function distancesOf(found: Found): Distances {
  if (!found.ok) throw new RangeError("searchWithin(parts, point): the network holds a contradiction");
  return found.distances;
}
