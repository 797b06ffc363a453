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

/** How blocks are read; of strips only where an island has some. */
export function subtitleOfBlocks(facts: Facts): string {
  const { blocks, strips } = facts.words.timeline.subtitle;
  const islands = facts.timing.islands([...facts.events.keys()]);
  const hasStrips = islands.some((island) => island.length > 1 && stripsWithin(facts, island).length > 0);
  return hasStrips ? `${blocks} ${strips}` : blocks;
}
