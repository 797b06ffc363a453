import type { Model } from "../../model/index.ts";
import type { Timing } from "../../time/index.ts";
import { layersByRelations } from "./layers.ts";
import { type Point, pointsOf, type Related, relationsOf } from "./relations.ts";

/**
 * Events in groups that the stated order joins, all in an order that it permits: by bounds, then by the length of the
 * longest chain of statements that leads to an event. Linear in events and statements, unlike the answers about pairs.
 *
 * @param order  what is stated of order, without context
 * @param times  all that bounds the events
 */
export function groupByOrder(model: Model, order: Timing, times: Timing): string[][] {
  const related = relationsOf(model, order);
  const sorted = sortedByTime(model, order, times);
  const root = componentsOf(model, related, order);
  const groups = new Map<string, string[]>();
  for (const id of sorted) {
    const key = root(id);
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  return [...groups.values()];
}

function sortedByTime(model: Model, order: Timing, times: Timing): string[] {
  const bounds = new Map(
    model.events.map(({ id }) => {
      const { start, end } = times.bounds(id);
      return [id, { earliest: start.earliest, latest: end.latest }] as const;
    }),
  );
  const boundsOf = (id: string) => bounds.get(id) ?? UNBOUNDED;
  let layers: ReadonlyMap<string, number> | undefined; // found when bounds alone first leave two events level
  const layerOf = (id: string): number => {
    layers ??= layersByRelations(model, order);
    return layers.get(id) ?? 0;
  };
  return model.events
    .map((event) => event.id)
    .toSorted((a, b) => {
      const [one, other] = [boundsOf(a), boundsOf(b)];
      if (one.earliest !== other.earliest) return one.earliest < other.earliest ? -1 : 1;
      if (one.latest !== other.latest) return one.latest < other.latest ? -1 : 1;
      return layerOf(a) - layerOf(b);
    });
}

const UNBOUNDED = { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };

/** Joins events that a statement orders, directly, through a period with events on both sides, or by their dates. */
function componentsOf(model: Model, related: readonly Related[], order: Timing): (id: string) => string {
  const edges = related.filter((each) => each.relation !== "within").flatMap(pointsOf);
  const events = new Set(model.events.map((event) => event.id));
  const isEvent = (point: Point) => events.has(point.slice(2));
  const isEventEnd = (point: Point) => isEvent(point) && point.startsWith("e:");
  const after = reachedFrom(edges, isEvent);
  const before = reachedFrom(edges.map(swap), (point) => isEvent(point) && !isEventEnd(point));
  const counts = (point: Point) => isEvent(point) || (after.has(point) && before.has(point));
  const joined = new Map<string, string>();
  const root = (id: string): string => {
    let at = id;
    for (let up = joined.get(at); up !== undefined; up = joined.get(at)) {
      const above = joined.get(up);
      if (above !== undefined) joined.set(at, above); // halves the path for the next search
      at = up;
    }
    return at;
  };
  const join = (a: string, b: string) => {
    const [one, other] = [root(a), root(b)];
    if (one !== other) joined.set(one, other);
  };
  const node = (point: Point) => (isEvent(point) ? point.slice(2) : point);
  for (const [from, to] of edges) if (counts(from) && counts(to) && !isEventEnd(to)) join(node(from), node(to)); // an order of ends alone is none
  for (const id of orderedByDates(model, order)) join(id.event, id.with);
  return root;
}

const swap = ([from, to]: readonly [Point, Point]): readonly [Point, Point] => [to, from];

/** All points that an event's point leads to. */
function reachedFrom(edges: readonly (readonly [Point, Point])[], isEvent: (point: Point) => boolean): Set<Point> {
  const next = new Map<Point, Point[]>();
  for (const [from, to] of edges) next.set(from, [...(next.get(from) ?? []), to]);
  const queue = [...next.keys()].filter(isEvent);
  const reached = new Set<Point>();
  for (const point of queue)
    for (const to of next.get(point) ?? [])
      if (!reached.has(to)) {
        reached.add(to);
        queue.push(to);
      }
  return reached;
}

/**
 * Events that bounds alone order: those whose starts cannot change places. Whoever starts no later or no earlier than
 * another does so too beside the event that must start first, or the one that can start last; so one pass finds all.
 */
function orderedByDates(model: Model, order: Timing): { event: string; with: string }[] {
  const all = model.events.map((event) => ({ id: event.id, ...order.bounds(event.id).start }));
  const first = all.reduce((best, each) => (each.latest < best.latest ? each : best));
  const last = all.reduce((best, each) => (each.earliest > best.earliest ? each : best));
  return all.flatMap((each) => [
    ...(each !== first && first.latest <= each.earliest ? [{ event: each.id, with: first.id }] : []),
    ...(each !== last && each.latest <= last.earliest ? [{ event: each.id, with: last.id }] : []),
  ]);
}
