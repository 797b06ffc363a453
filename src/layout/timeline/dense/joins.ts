import { APART, standApart } from "./bars.ts";
import type { Placed } from "./places.ts";

/** The upright lines that join an event's marks on several lanes, by the lanes that they run through. */
export type Joins = {
  /** places of the lines that are drawn in any case */
  readonly drawn: ReadonlyMap<string, readonly number[]>;
  /** lanes that the line of an event runs through which is drawn only with its label */
  readonly ifLabelled: ReadonlyMap<Placed, readonly string[]>;
};

/** A lane whose events stand apart draws every event's mark and line, another only those of labelled events. */
export function joinsOf(
  homes: readonly { readonly id: string }[],
  standing: ReadonlyMap<string, readonly Placed[]>,
): Joins {
  const lanes = new Map<Placed, string[]>();
  for (const { id } of homes)
    for (const placed of standing.get(id) ?? []) {
      const own = lanes.get(placed);
      if (own) own.push(id);
      else lanes.set(placed, [id]);
    }
  const ids = homes.map(({ id }) => id);
  const apart = new Set(ids.filter((id) => standApart(standing.get(id) ?? [], APART)));
  const drawn = new Map<string, number[]>();
  const ifLabelled = new Map<Placed, string[]>();
  for (const [placed, own] of lanes) {
    const [first = "", last = ""] = [own[0], own.at(-1)];
    if (first === last) continue;
    const through = ids.slice(ids.indexOf(first) + 1, ids.indexOf(last) + 1);
    if (!apart.has(first)) ifLabelled.set(placed, through);
    else for (const id of through) drawn.set(id, [...(drawn.get(id) ?? []), placed.x]);
  }
  return { drawn, ifLabelled };
}
