import { tellersOf } from "./blocks/labels.ts";
import type { EventFacts, Facts } from "./facts.ts";

/** What a screen reader says of an event's mark. */
export function nameOfEvent(facts: Facts, of: EventFacts): string {
  const told = tellersOf(facts, of.event.claims);
  const planned =
    of.event.modality === "planned"
      ? ", planned, not reached"
      : of.event.modality === "hypothetical"
        ? ", did not happen"
        : "";
  return `${of.event.title}${planned}${told === "" ? "" : `; ${told}`}`;
}
