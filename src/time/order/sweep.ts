import { Heap } from "./heap.ts";
import { once } from "./memo.ts";
import { isTie, type Part, type PartsTask, partsOf, type Swept } from "./parts.ts";

type Asked = PartsTask & { readonly ids: readonly string[] };

/** Some events and what is known of them, computed when it is first asked for. */
export type SweepTask = Asked & { all(): readonly Swept[]; parts(): readonly Part[] };

export function sweepTask(asked: Asked): SweepTask {
  const all = once(() => sweptOf(asked));
  return { ...asked, all, parts: once(() => partsOf(asked, all())) };
}

const sweptOf = ({ ids, points, between }: Asked): Swept[] =>
  ids.map((id, index) => {
    const start = points.start(id) ?? 0;
    const latest = between.byDates(start, 0);
    const earliest = -between.byDates(0, start).ms;
    return { id, index, start, latest: latest.ms, earliest, isBeforeLatest: latest.strict > 0 };
  });

/** Kahn's order over what joins events and over their dates; among those that may come next, the first of the list. */
export function sweepSorted(task: SweepTask): string[] {
  const all = task.all();
  const after = new Array<After>(all.length);
  const waiting = new Int32Array(all.length);
  for (const { members, eachAfter } of task.parts())
    members.forEach(({ index }, place) => {
      after[index] = (call) => eachAfter(place, (next) => call(members[next]!.index)); // places are those of members
      after[index]?.((next) => waiting[next]!++); // indexes are those of all
    });
  return kahn(task, all, after, waiting);
}

/** Calls for each event that one precedes. */
type After = (call: (index: number) => void) => void;

function kahn(task: SweepTask, all: readonly Swept[], after: readonly After[], waiting: Int32Array): string[] {
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
      if (other === event || isDone[other.index]) continue;
      if (surelyStartsBefore(other, event.earliest) || task.precedes(other.id, event.id)) return true;
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
      const first = byLatest[oldest];
      const upTo = byEarliest[next]?.earliest;
      if (upTo === undefined || (first && surelyStartsBefore(first, upTo))) return; // all that follow wait for the oldest
      for (let at = next; byEarliest[at]?.earliest === upTo && at < byEarliest.length; at++) free(byEarliest[at]!); // at is below the length
      while (next < byEarliest.length && isReleased[byEarliest[next]!.index]) next++; // next is below the length
    }
  };
  release();
  while (done.length < all.length) {
    const index = ready.pop() ?? isDone.indexOf(0); // single statements may say in a ring that all are at one time
    isDone[index] = 1;
    done.push(all[index]!.id); // the heap holds indexes of all
    after[index]?.((other) => {
      if (--waiting[other]! === 0 && isReleased[other]) ready.push(other); // indexes are those of all
    });
    release();
  }
  return done;
}

/** Do dates alone say that it starts before an instant? What does comes before all that start then at the earliest. */
const surelyStartsBefore = ({ latest, isBeforeLatest }: Swept, ms: number): boolean =>
  latest < ms || (latest === ms && isBeforeLatest);

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
  const tied = first && last ? tiesApart(task, first, last) : [];
  tied.forEach((one, place) => {
    for (const other of tied.slice(place + 1))
      if (task.relationshipOf(one.id, other.id) !== "notStated") join(one.index, other.index);
  });
  for (const each of tied.length > 0 ? [] : all) {
    if (first && each !== first && first.latest <= each.earliest) join(first.index, each.index);
    if (last && each !== last && each.latest <= last.earliest) join(last.index, each.index);
  }
  for (const { members, eachAfter, sameAs } of task.parts())
    members.forEach(({ index }, place) => {
      join(index, members[sameAs(place)]!.index); // places are those of members, here and in the next line
      eachAfter(place, (next) => join(index, members[next]!.index));
    });
  const places = new Map(task.ids.map((id, index) => [id, index]));
  const islands = new Map<number, string[]>(
    all.filter((each) => root(each.index) === each.index).map((each) => [each.index, []]),
  );
  for (const id of sorted) islands.get(root(places.get(id) ?? 0))?.push(id);
  return [...islands.values()];
}

/** Spans that start at one instant, where dates set no other event before or after that: how they stand, their ends decide. */
function tiesApart(task: SweepTask, first: Swept, last: Swept): readonly Swept[] {
  if (!isTie(task, first, last)) return [];
  const tied = task.all().filter((each) => isTie(task, each, first));
  const isApart = (each: Swept): boolean => each.latest > first.latest && each.earliest < first.earliest;
  return task.all().every((each) => isTie(task, each, first) || isApart(each)) ? tied : [];
}

const leastOf = (all: readonly Swept[], of: (each: Swept) => number): Swept | undefined =>
  all.reduce<Swept | undefined>((least, each) => (least && of(least) <= of(each) ? least : each), undefined);
