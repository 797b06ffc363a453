import type { Strip } from "../../machine/index.ts";
import type { Facts } from "./facts.ts";

/** Regions that an island's events alone move, each event stated to come after the one before: what a strip may show. */
export function stripsWithin(facts: Facts, ids: readonly string[]): Strip[] {
  return facts.strips.filter((strip) => {
    const movers = moversOf(strip);
    const inside = movers.length > 0 && movers.every((id) => ids.includes(id));
    return inside && movers.every((id, index) => index === 0 || facts.timing.precedes(movers[index - 1] ?? "", id));
  });
}

/** A strip as far as a row of a folded block shows it: it begins with the state that the rows before end with. */
export function stripsOnRow(strip: Strip, ids: readonly string[], earlier: readonly string[]): Strip {
  const isIn = (list: readonly string[]) => (since: string | undefined) => since !== undefined && list.includes(since);
  const before = strip.segments.findLast(({ since }) => since === undefined || isIn(earlier)(since));
  const segments = strip.segments.filter(({ since }) => isIn(ids)(since));
  return { ...strip, segments: [...(before ? [{ ...before, since: undefined }] : []), ...segments] };
}

export const moversOf = (strip: Strip): string[] => strip.segments.flatMap((segment) => segment.since ?? []);
