import type { Timing } from "../../../time/index.ts";
import type { Facts } from "../facts.ts";

/** Longest stretch without inner order that lanes still draw, hatched. */
const MOST_UNORDERED = 4;

/** Events in order, cut into stretches; inside a stretch of several events no order is stated. */
export type Stretch = readonly string[];

/** How far positions that a pair without order may have in the sorted events; farther ones show in nearer pairs too. */
const WINDOW = 2 * MOST_UNORDERED;
/** Dated events beyond this many stand on a scale of time even where many of them have no order. */
const MANY = 40;

/**
 * Lanes suit one island: with a column for each event where the order is total, or open only in short stretches, and
 * there are at most `mostColumns`; on a scale where dates bound many events.
 */
export function lanesFit(facts: Facts, mostColumns: number): "columns" | "scale" | "none" {
  const ids = actualIds(facts);
  if (ids.length < 2 || facts.timing.islands(ids).length > 1) return "none";
  const isDated = ids.length > MANY && ids.every((id) => isBounded(facts, id));
  if (isDated && ids.length > mostColumns) return "scale";
  if (stretchesOf(facts.timing, ids).every((stretch) => stretch.length <= MOST_UNORDERED)) return "columns";
  return isDated ? "scale" : "none";
}

function isBounded(facts: Facts, id: string): boolean {
  const { earliest, latest } = facts.timing.bounds(id).start;
  return Number.isFinite(earliest) && Number.isFinite(latest);
}

export const actualIds = (facts: Facts): string[] => facts.model.events.map((event) => event.id);

/**
 * Components of the pairs that no statement orders; in any order that the statements allow each of them is a run of
 * neighbours, so they cut the sorted events into stretches. Only pairs of near positions are compared: of two that are
 * open and far apart, each event between is open to one of them, so that near pairs already make too long a stretch.
 */
export function stretchesOf(timing: Timing, ids: readonly string[]): Stretch[] {
  const sorted = timing.sorted(ids);
  const stretches: string[][] = [];
  let reach = -1;
  sorted.forEach((id, index) => {
    if (index <= reach) stretches.at(-1)?.push(id);
    else stretches.push([id]);
    for (let at = Math.min(sorted.length - 1, index + WINDOW); at > Math.max(reach, index); at--)
      if (isOpen(timing, id, sorted[at] ?? id)) reach = at;
  });
  return stretches;
}

const isOpen = (timing: Timing, a: string, b: string): boolean =>
  !timing.precedes(a, b) && timing.relation(a, b).relationship === "notStated";
