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
    const { claims } = event;
    return claims.length + (claims.length < 2 ? claims.length : new Set(claims.map(({ account }) => account)).size);
  };
  const weighed = events.map((placed) => ({ placed, weight: weight(placed) }));
  return weighed.toSorted((a, b) => b.weight - a.weight).map(({ placed }) => placed);
}
