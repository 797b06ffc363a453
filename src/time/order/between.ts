import {
  type Distances,
  type Edge,
  type Found,
  isShorter,
  type Network,
  networkOf,
  pathTo,
  shortestFrom,
} from "../network/index.ts";
import { memo, recent } from "./memo.ts";

/** How the statements order two points: strictly, or no later; undefined when they leave it open. */
export type Between = {
  order(first: number, second: number): "earlier" | "noLater" | undefined;
  /** the edges that prove it, from `first` to `second` */
  path(first: number, second: number): Edge[];
  /** the component of a point: those that statements join to it other than through dates */
  component(point: number): number;
  /** how much later than the second the first can be by their dates: ms, and how many strict edges forbid equality */
  byDates(first: number, second: number): Length;
  /** how much later than the second the first can be, by all that is said, ms */
  most(first: number, second: number): number;
};

type Length = { readonly ms: number; readonly strict: number };

/**
 * The order of any two points. A shortest path either runs through the origin, so that its length is the sum of two
 * bounds, or stays within one component of the statements that join events; so only components are searched, and dates
 * alone cost nothing.
 */
export function betweenOf(network: Network, [earliest, latest]: readonly [Distances, Distances]): Between {
  const parts = componentsOf(network);
  const search = (point: number) => searchWithin(parts, point);
  const [remembered, passing] = [memo(search), recent(search)];
  const within = (point: number) => (parts.size(point) > MOST_REMEMBERED ? passing : remembered)(point);
  const byDates = (first: number, second: number): Length => ({
    ms: (earliest.ms[second] ?? 0) + (latest.ms[first] ?? 0),
    strict: (earliest.strict[second] ?? 0) + (latest.strict[first] ?? 0),
  });
  const local = (first: number, second: number): Length | undefined => {
    if (parts.of[first] !== parts.of[second]) return undefined;
    const { ms, strict } = within(second).distances;
    const at = parts.place[first] ?? 0;
    return { ms: ms[at] ?? Number.POSITIVE_INFINITY, strict: strict[at] ?? 0 };
  };
  const isLocal = (near: Length | undefined, far: Length): near is Length =>
    near !== undefined && !isShorter(far.ms, far.strict, near.ms, near.strict);
  return {
    byDates,
    most: (first, second) => {
      if (first === second) return 0;
      const near = local(first, second)?.ms ?? Number.POSITIVE_INFINITY;
      return Math.min(near, byDates(first, second).ms);
    },
    component: (point) => parts.of[point] ?? 0,
    order: (first, second) => {
      const [near, far] = [local(first, second), byDates(first, second)];
      const { ms, strict } = isLocal(near, far) ? near : far;
      return ms < 0 || (ms === 0 && strict > 0) ? "earlier" : ms === 0 ? "noLater" : undefined;
    },
    path: (first, second) => {
      if (isLocal(local(first, second), byDates(first, second))) {
        const { network: part, distances } = within(second);
        return pathTo(part, distances, parts.place[first] ?? 0).toReversed();
      }
      return [...pathTo(network, earliest, second, true), ...pathTo(network, latest, first)].toReversed();
    },
  };
}

/** points of a component up to which every search in it is remembered */
const MOST_REMEMBERED = 3000;

/** Points by component, and each point's place in its component's own network. */
type Components = {
  readonly of: Int32Array;
  readonly place: Int32Array;
  /** how many points the component of a point has */
  size(point: number): number;
  network(component: number): Network;
};

function componentsOf(network: Network): Components {
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
      (edges.get(component) ?? []).map((edge) => ({
        ...edge,
        from: place[edge.from] ?? 0,
        to: place[edge.to] ?? 0,
      })),
    ),
  );
  return { of, place, size: (point) => sizes[of[point] ?? 0] ?? 1, network: networkOfPart };
}

function searchWithin(parts: Components, point: number): { network: Network; distances: Distances } {
  const network = parts.network(parts.of[point] ?? 0);
  return { network, distances: distancesOf(shortestFrom(network, parts.place[point] ?? 0)) };
}

function distancesOf(found: Found): Distances {
  if (!found.ok) throw new RangeError("betweenOf(network): the network holds a contradiction");
  return found.distances;
}
