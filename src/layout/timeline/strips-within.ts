import type { Segment, Strip } from "../../machine/index.ts";
import type { Wording } from "../../wording/index.ts";
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
  return { ...strip, segments: [...(before ? [{ ...before, since: undefined, ranOut: undefined }] : []), ...segments] };
}

/** The events that change a region, each once. */
export const moversOf = (strip: Strip): string[] => [
  ...new Set(strip.segments.flatMap((segment) => segment.since ?? [])),
];

/** States that one event is told with, those first that delays had entered before it, as one that ends in the last. */
export function inTurn(words: Wording, entered: readonly Segment[]): Pick<Segment, "title" | "tone"> {
  return { tone: entered.at(-1)?.tone ?? "neutral", title: words.inTurn(entered.map(({ title }) => title)) };
}
