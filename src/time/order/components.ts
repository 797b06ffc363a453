import { type Distances, type Edge, type Found, type Network, networkOf, shortestFrom } from "../network/index.ts";
import { groupBy } from "./group-by.ts";
import { memo } from "./memo.ts";

/** Points by component, and each point's place in its component's own network. */
export type Components = {
  readonly of: Int32Array;
  readonly place: Int32Array;
  /** how many points the component of a point has */
  size(point: number): number;
  network(component: number): Network;
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
  const edges = groupBy(joining, (edge) => of[edge.from] ?? 0);
  const networkOfPart = memo((component: number) =>
    networkOf(
      sizes[component] ?? 0,
      (edges.get(component) ?? []).map((edge) => moved(edge, (point) => place[point] ?? 0)),
    ),
  );
  return { of, place, size: (point) => sizes[of[point] ?? 0] ?? 1, network: networkOfPart };
}

export type Searched = { readonly network: Network; readonly distances: Distances; placeOf(point: number): number };

export function searchWithin(parts: Components, point: number): Searched {
  const network = parts.network(parts.of[point] ?? 0);
  const placeOf = (each: number): number => parts.place[each] ?? 0;
  return { network, distances: distancesOf(shortestFrom(network, placeOf(point))), placeOf };
}

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
