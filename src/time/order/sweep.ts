import type { Network, Points } from "../network/index.ts";
import type { Between } from "./between.ts";
import { Heap } from "./heap.ts";
import { once } from "./memo.ts";

/** One event of those that are swept: its place among them, and what its dates allow. */
type Swept = {
  readonly id: string;
  readonly index: number;
  readonly start: number;
  /** latest and earliest start, ms */
  readonly latest: number;
  readonly earliest: number;
};

type Asked = {
  readonly ids: readonly string[];
  readonly points: Points;
  readonly network: Network;
  readonly between: Between;
  precedes(a: string, b: string): boolean;
  isStated(a: string, b: string): boolean;
  /** of the network */
  direct(): DirectOrder;
};

/** Some events and what is known of them, computed when it is first asked for. */
export type SweepTask = Asked & {
  all(): readonly Swept[];
  joined(): readonly (readonly [Swept, Swept])[];
  isFirst(a: Swept, b: Swept): boolean;
};

export function sweepTask(asked: Asked): SweepTask {
  const all = once(() => sweptOf(asked));
  const joined = once(() => joinedPairs(asked, all()));
  const isFirst = once(() => firstsOf(asked, all()));
  return { ...asked, all, joined, isFirst: (a, b) => isFirst()(a, b) };
}

/** Which of two points comes no later by what a single statement says. */
type DirectOrder = (first: number, second: number) => boolean;

export function directOrder({ edges, size }: Network): DirectOrder {
  const direct = new Set<number>();
  for (const edge of edges) if (edge.ms <= 0) direct.add(edge.to * size + edge.from);
  return (first, second) => direct.has(first * size + second);
}

/** Events of one component up to which each is compared with each; beyond, only what one statement says counts. */
const MOST_COMPARED = 400;

const sweptOf = ({ ids, points, between }: Asked): Swept[] =>
  ids.map((id, index) => {
    const start = points.start(id) ?? 0;
    return {
      id,
      index,
      start,
      latest: between.byDates(start, 0).ms,
      earliest: -between.byDates(0, start).ms,
    };
  });

/** Pairs that statements join other than by dates: the first precedes, or only is related. */
function joinedPairs(task: Asked, all: readonly Swept[]): (readonly [Swept, Swept])[] {
  const parts = new Map<number, Swept[]>();
  for (const each of all) {
    const part = task.between.component(each.start);
    const own = parts.get(part);
    if (own) own.push(each);
    else parts.set(part, [each]);
  }
  return [...parts.values()].flatMap((part) =>
    part.length <= MOST_COMPARED
      ? part.flatMap((a, index) => part.slice(index + 1).map((b) => [a, b] as const))
      : directPairs(task, part),
  );
}

/** Pairs that a single statement joins. */
function directPairs(task: Asked, part: readonly Swept[]): (readonly [Swept, Swept])[] {
  const owner = new Map(
    part.flatMap((each) => [
      [each.start, each],
      [task.points.end(each.id) ?? each.start, each],
    ]),
  );
  const pairs = new Map<string, readonly [Swept, Swept]>();
  for (const { from, to } of task.network.edges) {
    const [a, b] = [owner.get(from), owner.get(to)];
    if (a && b && a !== b) pairs.set(`${Math.min(a.index, b.index)} ${Math.max(a.index, b.index)}`, [a, b]);
  }
  return [...pairs.values()];
}

/** Which of two starts comes first by what single statements say; by all that is said where they are few, or say both. */
function firstsOf(task: Asked, all: readonly Swept[]): (a: Swept, b: Swept) => boolean {
  const direct = task.direct();
  const sizes = new Map<number, number>();
  for (const { start } of all) {
    const part = task.between.component(start);
    sizes.set(part, (sizes.get(part) ?? 0) + 1);
  }
  return (a, b) => {
    const [forth, back] = [direct(a.start, b.start), direct(b.start, a.start)];
    const isLarge = (sizes.get(task.between.component(a.start)) ?? 0) > MOST_COMPARED;
    return isLarge && forth !== back ? forth : task.precedes(a.id, b.id);
  };
}

/** Kahn's order over what joins events and over their dates; among those that may come next, the first of the list. */
export function sweepSorted(task: SweepTask): string[] {
  const all = task.all();
  const after = all.map((): number[] => []);
  const waiting = new Int32Array(all.length);
  for (const [a, b] of task.joined())
    for (const [first, second] of [[a, b] as const, [b, a] as const])
      if (task.isFirst(first, second)) {
        after[first.index]?.push(second.index);
        waiting[second.index]!++; // indexes are those of all
      }
  return kahn(task, all, after, waiting);
}

function kahn(task: SweepTask, all: readonly Swept[], after: readonly number[][], waiting: Int32Array): string[] {
  const byLatest = all.toSorted((a, b) => a.latest - b.latest);
  const byEarliest = all.toSorted((a, b) => a.earliest - b.earliest);
  const isDone = new Uint8Array(all.length);
  const isReleased = new Uint8Array(all.length);
  const ready = new Heap<number>((a, b) => a < b);
  const done: string[] = [];
  let [oldest, next] = [0, 0];
  const isBlocked = (event: Swept): boolean => {
    for (let at = oldest; at < byLatest.length; at++) {
      const other = byLatest[at]!; // at is below the length
      if (other.latest > event.earliest) return false;
      if (other !== event && !isDone[other.index] && task.precedes(other.id, event.id)) return true;
    }
    return false;
  };
  const free = (event: Swept): void => {
    if (isReleased[event.index] || isBlocked(event)) return;
    isReleased[event.index] = 1;
    if (waiting[event.index] === 0) ready.push(event.index);
  };
  /** Events of one earliest start may wait for each other; those of a later one wait for all that they wait for. */
  const release = (): void => {
    while (oldest < byLatest.length && isDone[byLatest[oldest]!.index]) oldest++; // oldest is below the length
    for (let from = -1; from !== next; ) {
      from = next;
      const upTo = byEarliest[next]?.earliest;
      if (upTo === undefined || (byLatest[oldest]?.latest ?? upTo) < upTo) return; // all that follow wait for the oldest
      for (let at = next; byEarliest[at]?.earliest === upTo && at < byEarliest.length; at++) free(byEarliest[at]!); // at is below the length
      while (next < byEarliest.length && isReleased[byEarliest[next]!.index]) next++; // next is below the length
    }
  };
  release();
  while (done.length < all.length) {
    const index = ready.pop() ?? isDone.indexOf(0); // single statements may say in a ring that all are at one time
    isDone[index] = 1;
    done.push(all[index]!.id); // the heap holds indexes of all
    for (const other of after[index]!) // after has one list for each of all
      if (--waiting[other]! === 0 && isReleased[other]) ready.push(other); // indexes are those of all
    release();
  }
  return done;
}

/** Connected components of what is stated: dates join all that lie wholly before or after another into one. */
export function sweepIslands(task: SweepTask, sorted: readonly string[]): string[][] {
  const all = task.all();
  const parent = Int32Array.from(all.keys());
  const root = (index: number): number => {
    let at = index;
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!; // parents are indexes
    return at;
  };
  const join = (a: number, b: number): void => {
    parent[Math.max(root(a), root(b))] = Math.min(root(a), root(b));
  };
  const [first, last] = [leastOf(all, (each) => each.latest), leastOf(all, (each) => -each.earliest)];
  for (const each of all) {
    if (first && each !== first && first.latest <= each.earliest) join(first.index, each.index);
    if (last && each !== last && each.latest <= last.earliest) join(last.index, each.index);
  }
  for (const [a, b] of task.joined())
    if (root(a.index) !== root(b.index) && (task.isFirst(a, b) || task.isFirst(b, a) || task.isStated(a.id, b.id)))
      join(a.index, b.index);
  const places = new Map(task.ids.map((id, index) => [id, index]));
  const islands = new Map<number, string[]>(
    all.filter((each) => root(each.index) === each.index).map((each) => [each.index, []]),
  );
  for (const id of sorted) islands.get(root(places.get(id) ?? 0))?.push(id);
  return [...islands.values()];
}

const leastOf = (all: readonly Swept[], of: (each: Swept) => number): Swept | undefined =>
  all.reduce<Swept | undefined>((least, each) => (least && of(least) <= of(each) ? least : each), undefined);

/** How many pairs are stated: all when each neighbour in order is, else by dates, and by what joins them beside. */
export function sweepPairs(task: SweepTask, sorted: readonly string[]): number {
  const all = task.all();
  const most = (all.length * (all.length - 1)) / 2;
  const places = new Map(task.ids.map((id, index) => [id, index]));
  const inOrder = sorted.map((id) => all[places.get(id) ?? 0]!); // sorted holds the same ids
  const isBefore = (a: Swept, b: Swept): boolean => a.latest <= b.earliest || task.isFirst(a, b);
  if (inOrder.every((each, index) => index === 0 || isBefore(inOrder[index - 1]!, each))) return most; // index is above 0
  return byDates(all) + beside(task, all);
}

function byDates(all: readonly Swept[]): number {
  const latests = Float64Array.from(all, (each) => each.latest).sort();
  const upTo = (ms: number): number => {
    let [low, high] = [0, latests.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (latests[middle]! <= ms)
        low = middle + 1; // middle is below the length
      else high = middle;
    }
    return low;
  };
  const exact = new Map<number, number>();
  for (const each of all)
    if (each.latest <= each.earliest) exact.set(each.earliest, (exact.get(each.earliest) ?? 0) + 1);
  const twice = [...exact.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
  const itself = [...exact.values()].reduce((sum, count) => sum + count, 0);
  return all.reduce((sum, each) => sum + upTo(each.earliest), 0) - itself - twice;
}

/** Pairs that dates leave open and other statements do not. */
function beside(task: SweepTask, all: readonly Swept[]): number {
  const parts = new Map<number, Swept[]>();
  for (const each of all) {
    const part = task.between.component(each.start);
    parts.set(part, [...(parts.get(part) ?? []), each]);
  }
  const open = (a: Swept, b: Swept) => a.latest > b.earliest && b.latest > a.earliest;
  let count = 0;
  for (const part of parts.values())
    part.forEach((a, index) => {
      for (const b of part.slice(index + 1)) if (open(a, b) && task.isStated(a.id, b.id)) count++;
    });
  return count;
}
