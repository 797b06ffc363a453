import type { EventFacts, Facts } from "../facts.ts";
import { lanesFit, stretchesOf } from "../lanes/order.ts";
import { type Group, placeApart, type Span } from "./apart.ts";

/** Where events stand: by their dates on one scale of time, one after the other at equal steps, or in islands beside each other. */
export type Places = {
  readonly kind: "chronological" | "sequential" | "apart";
  /** from left to right; position never contradicts a stated order */
  readonly events: readonly Placed[];
  /** first and last instant of the scale, ms */
  readonly domain: readonly [start: number, end: number];
  xOf(ms: number): number;
  /** islands in which the order is drawn; one of all where they do not stand apart */
  readonly groups: readonly Group[];
  /** islands whose inner order has no room */
  readonly undrawn: number;
  /** between and around events that no account orders */
  readonly hatched: readonly Span[];
};

export type Placed = { readonly facts: EventFacts; readonly x: number };

type Plot = { readonly start: number; readonly end: number };

/** px that marks keep from the ends of the plot */
const INSET = 14;
const PAD = 24; // of hatching around a stretch
/** a scale of time is of no use when this share of all events stands in one twentieth of it */
const MOST_CROWDED = 0.6;

/** Puts events on a scale of time when all are dated and do not stand in one heap, else at equal steps in order. */
export function placeEvents(facts: Facts, ids: readonly string[], plot: Plot): Places {
  const sorted = facts.timing.sorted(ids);
  const times = timesOf(facts, sorted);
  const ends: [number, number] = [plot.start + INSET, plot.end - INSET];
  const whole = { groups: [{ ids: sorted, ...plot }], undrawn: 0, hatched: [] };
  if (times !== undefined) {
    const found = new Float64Array([...times.values()]).sort();
    const domain = [found[0] ?? Number.POSITIVE_INFINITY, found.at(-1) ?? Number.NEGATIVE_INFINITY] as const;
    const xOf = linearScale(domain, ends);
    if (!isHeaped(found, domain))
      return {
        kind: "chronological",
        domain,
        xOf,
        ...whole,
        events: placedAt(facts, sorted, (id) => xOf(times.get(id) ?? domain[0])).toSorted((a, b) => a.x - b.x),
      };
  }
  if (lanesFit(facts, sorted.length) === "none") return apart(facts, sorted, { start: ends[0], end: ends[1] });
  return inSequence(facts, sorted, ends, whole);
}

/** Events at equal steps; stretches whose inner order no account states are hatched. */
function inSequence(
  facts: Facts,
  sorted: readonly string[],
  [start, end]: readonly [number, number],
  whole: Pick<Places, "groups" | "undrawn">,
): Places {
  const step = (end - start) / Math.max(1, sorted.length - 1);
  const pad = Math.min(PAD, step / 2);
  const places = new Map(sorted.map((id, index) => [id, start + index * step]));
  const hatched = stretchesOf(facts.timing, sorted)
    .filter((stretch) => stretch.length > 1)
    .map((stretch) => ({
      start: (places.get(stretch[0] ?? "") ?? start) - pad,
      end: (places.get(stretch.at(-1) ?? "") ?? end) + pad,
    }));
  const events = placedAt(facts, sorted, (id) => places.get(id) ?? start);
  return { kind: "sequential", domain: [0, 0], xOf: () => start, ...whole, hatched, events };
}

function apart(facts: Facts, sorted: readonly string[], plot: Plot): Places {
  const { xs, ...rest } = placeApart(facts, plot);
  const events = placedAt(facts, sorted, (id) => xs.get(id) ?? plot.start).toSorted((a, b) => a.x - b.x);
  return { kind: "apart", domain: [0, 0], xOf: () => plot.start, events, ...rest };
}

/** As d3's, which would bring colours and number formats into a page that draws. */
function linearScale([from, to]: readonly [number, number], [start, end]: readonly [number, number]) {
  return (value: number): number => {
    const share = (value - from) / (to - from);
    return start * (1 - share) + end * share;
  };
}

function placedAt({ events }: Facts, sorted: readonly string[], xOf: (id: string) => number): Placed[] {
  const placed: Placed[] = [];
  for (const id of sorted) {
    const facts = events.get(id);
    if (facts) placed.push({ facts, x: xOf(id) });
  }
  return placed;
}

/** The middle of each event's bounds, moved on where a relation puts it after another; none when one is not bounded. */
function timesOf(facts: Facts, sorted: readonly string[]): Map<string, number> | undefined {
  const times = new Map<string, number>();
  for (const id of sorted) {
    const { earliest, latest } = facts.timing.bounds(id).start;
    if (!Number.isFinite(earliest) || !Number.isFinite(latest)) return undefined;
    times.set(id, (earliest + latest) / 2);
  }
  const before = new Map<string, string[]>();
  for (const each of facts.model.statements) {
    if (each.kind !== "relation" || !times.has(each.subject) || !times.has(each.object)) continue;
    before.set(each.object, [...(before.get(each.object) ?? []), each.subject]);
    before.set(each.subject, [...(before.get(each.subject) ?? []), each.object]);
  }
  for (const id of sorted)
    for (const other of before.get(id) ?? [])
      if (facts.timing.precedes(other, id)) times.set(id, Math.max(times.get(id) ?? 0, times.get(other) ?? 0));
  return times;
}

/** Do most events stand in one twentieth of the time that all of them take? */
function isHeaped(sorted: Float64Array, [start, end]: readonly [number, number]): boolean {
  if (end <= start) return true;
  const span = (end - start) / 20;
  let after = 0; // how many come by the end of the twentieth that starts at an event
  return sorted.some((at, index) => {
    while (after < sorted.length && sorted[after]! <= at + span) after++; // after is below the length
    return after - index > sorted.length * MOST_CROWDED;
  });
}
