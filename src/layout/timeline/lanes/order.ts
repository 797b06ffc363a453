import type { Timing } from "../../../time/index.ts";
import type { Facts } from "../facts.ts";

/** Longest stretch without inner order that lanes still draw, hatched. */
const MOST_UNORDERED = 4;

/** Events in order, cut into stretches; inside a stretch of several events no order is stated. */
export type Stretch = readonly string[];

/** Lanes suit one island whose order is total, or open only in short stretches. */
export function lanesFit(facts: Facts): boolean {
  const ids = actualIds(facts);
  if (ids.length < 2 || facts.timing.islands(ids).length > 1) return false;
  return stretchesOf(facts.timing, ids).every((stretch) => stretch.length <= MOST_UNORDERED);
}

export const actualIds = (facts: Facts): string[] => facts.model.events.map((event) => event.id);

/**
 * Components of the pairs that no statement orders; in any order that the statements allow each of them is a run of
 * neighbours, so they cut the sorted events into stretches.
 */
export function stretchesOf(timing: Timing, ids: readonly string[]): Stretch[] {
  const sorted = timing.sorted(ids);
  const reach = sorted.map((id, index) =>
    sorted.reduce((last, other, at) => (at > index && isOpen(timing, id, other) ? at : last), index),
  );
  return sorted.reduce<string[][]>((stretches, id, index) => {
    const open = index > 0 && Math.max(...reach.slice(0, index)) >= index;
    return open ? [...stretches.slice(0, -1), [...(stretches.at(-1) ?? []), id]] : [...stretches, [id]];
  }, []);
}

const isOpen = (timing: Timing, a: string, b: string): boolean => timing.relation(a, b).relationship === "notStated";
