import type { Distances, Network } from "../network/index.ts";
import { eachBit } from "./bits.ts";
import { type Closure, closureOf, MOST_CLOSED } from "./closure.ts";
import { type Components, componentsOf, type Searched, searchWithin } from "./components.ts";
import { memo, recent } from "./memo.ts";

/** How the statements order two points: strictly, or no later; undefined when they leave it open. */
export type Between = {
  order(first: number, second: number): "earlier" | "noLater" | undefined;
  /** Calls for each of some points that comes no later than one of them, by their places in the list; perhaps more than once. */
  comparing(points: Int32Array): (second: number, call: (first: number) => void) => void;
  /** the component of a point: those that statements join to it other than through dates */
  component(point: number): number;
  /** Is the component of a point too large to keep the order of all its points? */
  isVast(point: number): boolean;
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
  const isVast = (point: number): boolean => parts.size(point) > MOST_CLOSED;
  const within = (point: number) => (parts.size(point) > MOST_REMEMBERED ? passing : remembered)(point);
  const closures = memo((component: number) => closureOf(parts.network(component)));
  const closure = (point: number): Closure | undefined => (isVast(point) ? undefined : closures(parts.of[point] ?? 0));
  const asked = memo((_component: number) => ({ times: 0 }));
  /** A search answers for one pair; only for many is the order of all pairs worth its time. */
  const isWorth = (point: number): boolean =>
    parts.size(point) < MOST_REMEMBERED || asked(parts.of[point] ?? 0).times++ >= FEW;
  const byDates = (first: number, second: number): Length => ({
    ms: (earliest.ms[second] ?? 0) + (latest.ms[first] ?? 0),
    strict: (earliest.strict[second] ?? 0) + (latest.strict[first] ?? 0),
  });
  const lengthTo = (first: number, { distances, placeOf }: Searched): Length => ({
    ms: distances.ms[placeOf(first)] ?? Number.POSITIVE_INFINITY,
    strict: distances.strict[placeOf(first)] ?? 0,
  });
  const isOne = (first: number, second: number): boolean => parts.of[first] === parts.of[second];
  const orderWithin = (first: number, second: number): ReturnType<Between["order"]> => {
    if (!isOne(first, second)) return undefined;
    const [a, b] = [parts.place[first]!, parts.place[second]!]; // kept of all points
    const all = isWorth(first) ? closure(first) : undefined;
    if (!all) return orderOf(lengthTo(first, within(second)));
    return all.strictly.has(b, a) ? "earlier" : all.before.has(b, a) ? "noLater" : undefined;
  };
  return {
    byDates,
    isVast,
    most: (first, second) => {
      if (first === second) return 0;
      const near = isOne(first, second) ? lengthTo(first, within(second)).ms : Number.POSITIVE_INFINITY;
      return Math.min(near, byDates(first, second).ms);
    },
    component: (point) => parts.of[point] ?? 0,
    comparing: (points) => comparingOf({ points, parts, closure, orderWithin }, earliest, latest),
    order: (first, second) => {
      const [near, far] = [orderWithin(first, second), orderOf(byDates(first, second))];
      return near === "earlier" ? near : (far ?? near);
    },
  };
}

const orderOf = ({ ms, strict }: Length): ReturnType<Between["order"]> =>
  ms < 0 || (ms === 0 && strict > 0) ? "earlier" : ms === 0 ? "noLater" : undefined;

/** pairs of a large component that are answered by a search each */
const FEW = 32;

/** points of a component up to which every search in it is remembered */
const MOST_REMEMBERED = 3000;

type Compared = {
  readonly points: Int32Array;
  readonly parts: Components;
  closure(point: number): Closure | undefined;
  readonly orderWithin: Between["order"];
};

function comparingOf({ points, parts, closure, orderWithin }: Compared, earliest: Distances, latest: Distances) {
  const last = Float64Array.from(points, (point) => latest.ms[point]!); // kept of all points, here and in the next lines
  const byLast = points
    .map((_, at) => at)
    .filter((at) => Number.isFinite(last[at]))
    .sort((a, b) => last[a]! - last[b]!);
  const listed = new Map<number, Int32Array>();
  points.forEach((point, at) => {
    const part = parts.of[point]!;
    const own = listed.get(part) ?? new Int32Array(parts.size(point)).fill(NOWHERE);
    listed.set(part, own);
    own[parts.place[point]!] = at;
  });
  return (second: number, call: (first: number) => void): void => {
    const point = points[second]!; // places are those of points
    for (const first of byLast) {
      if (earliest.ms[point]! + last[first]! > 0) break;
      call(first);
    }
    const own = listed.get(parts.of[point]!);
    const all = closure(point);
    if (all)
      eachBit(all.before.row(parts.place[point]!), (place) => {
        const first = own?.[place] ?? NOWHERE;
        if (first !== NOWHERE) call(first);
      });
    else for (const first of own ?? []) if (first !== NOWHERE && orderWithin(points[first]!, point)) call(first);
  };
}

const NOWHERE = -1;
