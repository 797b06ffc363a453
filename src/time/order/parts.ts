import type { Network, Points } from "../network/index.ts";
import type { Relationship } from "../timing.ts";
import type { Between } from "./between.ts";
import { eachBit } from "./bits.ts";
import { groupBy } from "./group-by.ts";
import { precedenceOf } from "./precedence.ts";

/** One event of a list: its place in it, and what its dates allow. */
export type Swept = {
  readonly id: string;
  readonly index: number;
  readonly start: number;
  /** latest and earliest start, ms */
  readonly latest: number;
  readonly earliest: number;
  /** Does it start before `latest`, never at it? */
  readonly isBeforeLatest: boolean;
};

/** Events of a list that statements join other than by dates; they go by their places in `members`. */
export type Part = {
  readonly members: readonly Swept[];
  /** calls for each event that one precedes; in a vast part for those alone that a single statement joins to it */
  eachAfter(place: number, call: (after: number) => void): void;
  /** one that is at the same time: itself, or one before it in the list */
  sameAs(place: number): number;
  /** Is it too large to compare all of it? */
  readonly isVast: boolean;
};

export type PartsTask = {
  readonly points: Points;
  readonly network: Network;
  readonly between: Between;
  /** what single statements say of points */
  direct(): DirectOrder;
  precedes(a: string, b: string): boolean;
  relationshipOf(a: string, b: string): Relationship;
};

/** Does a single statement say that a point comes no later than another? */
export type DirectOrder = (first: number, second: number) => boolean;

export function directOrder({ edges, size }: Network): DirectOrder {
  const direct = new Set<number>();
  for (const edge of edges) if (edge.ms <= 0) direct.add(edge.to * size + edge.from);
  return (first, second) => direct.has(first * size + second);
}

/** The parts of more than one event. */
export function partsOf(task: PartsTask, all: readonly Swept[]): Part[] {
  const parts = groupBy(all, ({ start }) => task.between.component(start));
  return [...parts.values()]
    .filter((members) => members.length > 1)
    .map((members) =>
      task.between.isVast(members[0]?.start ?? 0) ? vastPart(task, members) : comparedPart(task, members),
    );
}

function comparedPart({ between, relationshipOf }: PartsTask, members: readonly Swept[]): Part {
  const ids = members.map(({ id }) => id);
  const { after, same } = precedenceOf(ids, {
    eachNoLater: between.comparing(Int32Array.from(members, ({ start }) => start)),
    relationship: (a, b) => relationshipOf(ids[a]!, ids[b]!), // places are below the length
  });
  return {
    members,
    eachAfter: (place, call) => eachBit(after.row(place), call),
    sameAs: (place) => same[place] ?? place,
    isVast: false,
  };
}

function vastPart(task: PartsTask, members: readonly Swept[]): Part {
  const after = members.map((): number[] => []);
  const same = Int32Array.from(members.keys());
  for (const [a, b] of joinedPairs(task, members)) {
    const [one, other] = [members[a]!, members[b]!]; // pairs are of places
    if (isFirst(task, one, other)) after[a]?.push(b);
    else if (isFirst(task, other, one)) after[b]?.push(a);
    else if (task.relationshipOf(one.id, other.id) === "same") same[b] = a;
  }
  return {
    members,
    eachAfter: (place, call) => after[place]?.forEach(call),
    sameAs: (place) => same[place] ?? place,
    isVast: true,
  };
}

/** Pairs that a single statement joins, each with the one first that comes first in the list. */
function joinedPairs(task: PartsTask, members: readonly Swept[]): (readonly [number, number])[] {
  const owner = new Map(
    members.flatMap(({ id, start }, place) => [
      [start, place],
      [task.points.end(id) ?? start, place],
    ]),
  );
  const pairs = new Set<number>();
  for (const { from, to } of task.network.edges) {
    const [a, b] = [owner.get(from), owner.get(to)];
    if (a !== undefined && b !== undefined && a !== b) pairs.add(Math.min(a, b) * members.length + Math.max(a, b));
  }
  return [...pairs].map((pair) => [Math.floor(pair / members.length), pair % members.length]);
}

/** Do dates say that two spans start at one instant? They leave open how the two stand, which their ends decide. */
export function isTie(task: PartsTask, a: Swept, b: Swept): boolean {
  const isExact = (each: Swept): boolean => each.latest <= each.earliest;
  return a.earliest === b.earliest && isExact(a) && isExact(b) && isSpan(task, a) && isSpan(task, b);
}

export const isSpan = ({ points }: PartsTask, { id, start }: Swept): boolean => (points.end(id) ?? start) !== start;

/** Which of two comes first by what single statements say of their starts; by all that is said where these say nothing, or both. */
export function isFirst(task: PartsTask, a: Swept, b: Swept): boolean {
  if (!task.between.isVast(a.start)) return task.precedes(a.id, b.id);
  const says = (one: Swept, other: Swept): boolean =>
    task.direct()(one.start, other.start) || task.direct()(task.points.end(one.id) ?? one.start, other.start);
  const [forth, back] = [says(a, b), says(b, a)];
  return forth === back ? task.precedes(a.id, b.id) : forth;
}
