import type { Model } from "../../model/index.ts";
import type { Timing } from "../../time/index.ts";
import { type Point, pointsOf, relationsOf } from "./relations.ts";

/**
 * How many events the longest chain has that is stated to lead up to each event: by relations, directly or through spans and
 * periods, and by dates. Linear in events and statements, but for sorting dates.
 *
 * @returns  0 for an event that nothing precedes; an event stands in a later layer than all that surely come before it
 * @see      Kahn: Topological sorting of large networks (1962)
 */
export function layersOf(model: Model, order: Timing): ReadonlyMap<string, number> {
  const same = sameStarts(model, order);
  const { next, waiting } = networkOf([...statedEdges(model, order), ...datedEdges(model, order)], same);
  const layers = new Map<Point, number>();
  const reached = new Map<Point, number>();
  const settle = (point: Point): void => {
    const layer = (reached.get(point) ?? BEFORE_ALL) + (events.has(point) ? 1 : 0);
    layers.set(point, layer);
    for (const to of next.get(point) ?? []) reached.set(to, Math.max(reached.get(to) ?? BEFORE_ALL, layer));
  };
  const starts = model.events.map((event) => same(startOf(event.id)));
  const events = new Set(starts);
  const ready = [...new Set([...starts, ...next.keys()])].filter((point) => !waiting.has(point));
  for (const point of ready) {
    settle(point);
    for (const to of next.get(point) ?? []) {
      const left = (waiting.get(to) ?? 0) - 1;
      waiting.set(to, left);
      if (left === 0) ready.push(to);
    }
  }
  for (const point of starts) if (!layers.has(point)) settle(point); // events at the same time precede each other
  return new Map(model.events.map(({ id }) => [id, layers.get(same(startOf(id))) ?? 0]));
}

const BEFORE_ALL = -1;

type Edge = readonly [from: Point, to: Point];

const startOf = (id: string): Point => `s:${id}`;
const endOf = (id: string): Point => `e:${id}`;

/** Of points that are stated to be one, the one that stands for all. */
function sameStarts(model: Model, order: Timing): (point: Point) => Point {
  const up = new Map<Point, Point>();
  const root = (point: Point): Point => {
    let at = point;
    for (let next = up.get(at); next !== undefined; next = up.get(at)) at = next;
    return at;
  };
  for (const { relation, subject, object } of relationsOf(model, order)) {
    const [one, other] = [root(startOf(subject)), root(startOf(object))];
    if ((relation === "equals" || relation === "starts") && one !== other) up.set(one, other);
  }
  return root;
}

function networkOf(
  edges: readonly Edge[],
  same: (point: Point) => Point,
): { next: Map<Point, Point[]>; waiting: Map<Point, number> } {
  const next = new Map<Point, Point[]>();
  const waiting = new Map<Point, number>();
  for (const [from, to] of edges.map(([one, other]): Edge => [same(one), same(other)])) {
    if (from === to) continue;
    const own = next.get(from);
    if (own) own.push(to);
    else next.set(from, [to]);
    waiting.set(to, (waiting.get(to) ?? 0) + 1);
  }
  return { next, waiting };
}

/** What relations say of starts and ends; whatever starts ends no earlier. */
const statedEdges = (model: Model, order: Timing): Edge[] => [
  ...model.timed.map(({ id }): Edge => [startOf(id), endOf(id)]),
  ...relationsOf(model, order).flatMap(pointsOf),
];

/** What dates say: whoever starts at an instant at the latest comes before all that start later at the earliest. */
function datedEdges(model: Model, order: Timing): Edge[] {
  const bounds = model.events.map(({ id }) => ({ id, ...order.bounds(id).start }));
  const instants = [...new Set(bounds.flatMap(({ earliest, latest }) => [earliest, latest]))]
    .filter(Number.isFinite)
    .toSorted((a, b) => a - b);
  const chain = instants.flatMap((at, index): Edge[] => {
    const after = instants[index + 1];
    return [[opening(at), closing(at)], ...(after === undefined ? [] : [[closing(at), opening(after)] satisfies Edge])];
  });
  const own = bounds.flatMap(({ id, earliest, latest }): Edge[] => [
    ...(Number.isFinite(earliest) ? [[opening(earliest), startOf(id)] satisfies Edge] : []),
    ...(Number.isFinite(latest) ? [[startOf(id), closing(latest)] satisfies Edge] : []),
  ]);
  return [...chain, ...own];
}

/** The points right before and right after all that happens at an instant. */
const opening = (at: number): Point => `before:${at}`;
const closing = (at: number): Point => `after:${at}`;
