import type { Facts } from "../facts.ts";
import type { Placed } from "./places.ts";

/** Events from the one whose label matters most: turning points and ends, first and last, what is explained, then the most claimed. */
export function rankEvents(facts: Facts, events: readonly Placed[]): Placed[] {
  const [first, last] = [events[0], events.at(-1)];
  const explained = new Set(facts.model.explanations.flatMap((explanation) => [explanation.of, explanation.by]));
  const left = new Set(facts.model.branches.map((branch) => branch.from));
  const weight = (placed: Placed): number => {
    const { event, isEnd } = placed.facts;
    if (event.turningPoint || isEnd) return 1e6 + event.claims.length;
    if (placed === first || placed === last) return 5e5;
    if (explained.has(event.id) || left.has(event.id)) return 2e5 + event.claims.length;
    return event.claims.length + new Set(event.claims.map((claim) => claim.account)).size;
  };
  const weights = new Map(events.map((placed) => [placed, weight(placed)]));
  return events.toSorted((a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0));
}
