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

export const moversOf = (strip: Strip): string[] => strip.segments.flatMap((segment) => segment.since ?? []);
