import type { Model } from "../../model/index.ts";
import type { Timing } from "../../time/index.ts";
import { type Point, pointsOf, type Related, relationsOf } from "./relations.ts";

/**
 * How many events the longest chain has that is stated to lead up to each event: by relations, directly or through spans and
 * periods, and by dates. Linear in events and statements, but for sorting dates.
 *
 * @returns  0 for an event that nothing precedes; an event stands in a later layer than all that surely come before it
 */
export const layersOf = (model: Model, order: Timing): ReadonlyMap<string, number> =>
  layersBy(model, [...statedEdges(model, order), ...datedEdges(model, order)]);

/** The same by relations alone, for events that their dates leave level. */
export const layersByRelations = (model: Model, order: Timing): ReadonlyMap<string, number> =>
  layersBy(model, statedEdges(model, order));

/** @see  Kahn: Topological sorting of large networks (1962) */
function layersBy(model: Model, edges: readonly Edge[]): ReadonlyMap<string, number> {
  const same = samePoints(edges);
  const apart = edges.map(([from, to]): Edge => [same(from), same(to)]).filter(([from, to]) => from !== to);
  const next = adjacencyOf(apart);
  const waiting = new Map<Point, number>();
  for (const [, to] of apart) waiting.set(to, (waiting.get(to) ?? 0) + 1);
  const layers = new Map<Point, number>();
  const reached = new Map<Point, number>();
  const starts = model.events.map((event) => same(startOf(event.id)));
  const events = new Set(starts);
  const ready = [...new Set([...starts, ...next.keys()])].filter((point) => !waiting.has(point));
  for (const point of ready) {
    const layer = (reached.get(point) ?? BEFORE_ALL) + (events.has(point) ? 1 : 0);
    layers.set(point, layer);
    for (const to of next.get(point) ?? []) {
      reached.set(to, Math.max(reached.get(to) ?? BEFORE_ALL, layer));
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  return new Map(model.events.map(({ id }) => [id, layers.get(same(startOf(id))) ?? 0]));
}

const BEFORE_ALL = -1;

type Edge = readonly [from: Point, to: Point];

const startOf = (id: string): Point => `s:${id}`;
const endOf = (id: string): Point => `e:${id}`;

/**
 * Of points that lead to each other, hence are one, the one that stands for all.
 *
 * @see  Sharir: A strong-connectivity algorithm and its applications in data flow analysis (1981)
 */
function samePoints(edges: readonly Edge[]): (point: Point) => Point {
  const forth = adjacencyOf(edges);
  const back = adjacencyOf(edges.map(([from, to]): Edge => [to, from]));
  const finished: Point[] = [];
  const seen = new Set<Point>();
  for (const point of forth.keys()) visit(forth, point, { seen, leave: (each) => finished.push(each) });
  const one = new Map<Point, Point>();
  const taken = new Set<Point>();
  for (const point of finished.toReversed()) visit(back, point, { seen: taken, leave: (each) => one.set(each, point) });
  return (point) => one.get(point) ?? point;
}

type Adjacency = ReadonlyMap<Point, readonly Point[]>;
type Visit = { readonly seen: Set<Point>; leave(point: Point): void };

/** Visits what is reached from a point and was not seen before, depth first and without recursion. */
function visit(adjacency: Adjacency, from: Point, { seen, leave }: Visit): void {
  if (seen.has(from)) return;
  seen.add(from);
  const path = [{ point: from, at: 0 }];
  for (let last = path.at(-1); last; last = path.at(-1)) {
    const to = adjacency.get(last.point)?.[last.at++];
    if (to === undefined) {
      leave(last.point);
      path.pop();
    } else if (!seen.has(to)) {
      seen.add(to);
      path.push({ point: to, at: 0 });
    }
  }
}

function adjacencyOf(edges: readonly Edge[]): Map<Point, Point[]> {
  const adjacency = new Map<Point, Point[]>();
  for (const [from, to] of edges) {
    const own = adjacency.get(from);
    if (own) own.push(to);
    else adjacency.set(from, [to]);
    if (!adjacency.has(to)) adjacency.set(to, []);
  }
  return adjacency;
}

/** What relations say of starts and ends; whatever starts ends no earlier, and an instant ends when it starts. */
const statedEdges = (model: Model, order: Timing): Edge[] => [
  ...model.timed.flatMap(({ id, extent }): Edge[] => [
    [startOf(id), endOf(id)],
    ...(extent === "instant" ? [[endOf(id), startOf(id)] satisfies Edge] : []),
  ]),
  ...relationsOf(model, order).flatMap((each) => [...pointsOf(each), ...togetherIn(each)]),
];

/** What a relation says to be at one time, from the later point named in `pointsOf` back to the earlier. */
function togetherIn({ relation, subject: a, object: b }: Related): Edge[] {
  switch (relation) {
    case "meets":
      return [[startOf(b), endOf(a)]];
    case "starts":
      return [[startOf(b), startOf(a)]];
    case "finishes":
      return [[endOf(b), endOf(a)]];
    case "equals":
      return [
        [startOf(b), startOf(a)],
        [endOf(b), endOf(a)],
      ];
    default:
      return [];
  }
}

/** What dates say: whoever starts at an instant at the latest comes before all that start then at the earliest, and later. */
function datedEdges(model: Model, order: Timing): Edge[] {
  const bounds = model.events.map(({ id }) => ({ id, ...order.bounds(id).start }));
  const instants = [...new Set(bounds.flatMap(({ earliest, latest }) => [earliest, latest]))]
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const chain = instants.slice(1).map((after, index): Edge => [pointAt(instants[index] ?? after), pointAt(after)]);
  const own = bounds.flatMap(({ id, earliest, latest }): Edge[] => [
    ...(Number.isFinite(earliest) ? [[pointAt(earliest), startOf(id)] satisfies Edge] : []),
    ...(Number.isFinite(latest) ? [[startOf(id), pointAt(latest)] satisfies Edge] : []),
  ]);
  return [...chain, ...own];
}

const pointAt = (instant: number): Point => `at:${instant}`;
