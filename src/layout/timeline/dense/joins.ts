import { APART, standApart } from "./bars.ts";
import type { Placed } from "./places.ts";

/** The upright lines that join an event's marks on several lanes, by the lanes that they run through. */
export type Joins = {
  /** places of the lines that are drawn in any case */
  readonly drawn: ReadonlyMap<string, readonly number[]>;
  /** lanes that the line of an event runs through which is drawn only with its label */
  readonly ifLabelled: ReadonlyMap<Placed, readonly string[]>;
};

/**
 * A lane whose events stand apart draws every event's mark and line, another only those of labelled events.
 *
 * @param standing  the events of each lane, lanes from above
 * @param lanesOf   the lanes of each event, from above
 */
export function joinsOf(
  standing: ReadonlyMap<string, readonly Placed[]>,
  lanesOf: ReadonlyMap<Placed, readonly string[]>,
): Joins {
  const ids = [...standing.keys()];
  const apart = new Set(ids.filter((id) => standApart(standing.get(id) ?? [], APART)));
  const drawn = new Map<string, number[]>();
  const ifLabelled = new Map<Placed, readonly string[]>();
  lanesOf.forEach((own, placed) => {
    if (own.length < 2) return;
    const [first = "", last = ""] = [own[0], own.at(-1)];
    const through = ids.slice(ids.indexOf(first) + 1, ids.indexOf(last) + 1);
    if (!apart.has(first)) ifLabelled.set(placed, through);
    else for (const id of through) drawn.set(id, [...(drawn.get(id) ?? []), placed.x]);
  });
  return { drawn, ifLabelled };
}
