import { groupBy } from "./group-by.ts";
import { isFirst, isSpan, isTie, type Part, type Swept } from "./parts.ts";
import type { SweepTask } from "./sweep.ts";

/**
 * How many pairs are stated: all when each neighbour in order is, else by dates, and by what joins them beside; undefined
 * where too many are joined to compare all.
 */
export function sweepPairs(task: SweepTask, sorted: readonly string[]): number | undefined {
  const all = task.all();
  const most = (all.length * (all.length - 1)) / 2;
  const places = new Map(task.ids.map((id, index) => [id, index]));
  const inOrder = sorted.map((id) => all[places.get(id) ?? 0]!); // sorted holds the same ids
  const isBefore = (a: Swept, b: Swept): boolean =>
    isTie(task, a, b) ? isRelated(task, a, b) : a.latest <= b.earliest || isFirst(task, a, b);
  if (inOrder.every((each, index) => index === 0 || isBefore(inOrder[index - 1]!, each))) return most; // index is above 0
  return task.parts().reduce<number | undefined>((sum, part) => {
    const beside = sum === undefined ? undefined : countBeside(part);
    return sum === undefined || beside === undefined ? undefined : sum + beside;
  }, byDates(all) - openTies(task, all));
}

const isRelated = ({ relationshipOf }: SweepTask, a: Swept, b: Swept): boolean =>
  relationshipOf(a.id, b.id) !== "notStated";

/** Pairs of spans that start at one instant, and of which nothing tells which ends first. */
function openTies(task: SweepTask, all: readonly Swept[]): number {
  const spans = all.filter((each) => each.latest <= each.earliest && isSpan(task, each));
  let count = 0;
  for (const tied of groupBy(spans, ({ earliest }) => earliest).values())
    tied.forEach((one, place) => {
      for (const other of tied.slice(place + 1)) if (!isRelated(task, one, other)) count++;
    });
  return count;
}

function byDates(all: readonly Swept[]): number {
  const latests = new Float64Array(all.map((each) => each.latest)).sort();
  const upTo = (ms: number): number => {
    let low = 0;
    let high = latests.length;
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
function countBeside({ members, eachAfter, sameAs, isVast }: Part): number | undefined {
  if (isVast) return undefined;
  let count = 0;
  const together = new Int32Array(members.length);
  members.forEach((event, place) => {
    eachAfter(place, (next) => {
      const other = members[next]!; // places are those of members
      if (event.latest > other.earliest && other.latest > event.earliest) count++;
    });
    if (event.latest > event.earliest) count += together[sameAs(place)]!++; // all at one time have the same dates
  });
  return count;
}
