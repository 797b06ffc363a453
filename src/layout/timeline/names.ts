import type { Explanation } from "../../model/index.ts";
import type { GroupMark, Mark } from "../../scene/index.ts";
import { tellersOf } from "./blocks/labels.ts";
import type { EventFacts, Facts } from "./facts.ts";

/** What a screen reader says of an event's mark. */
export function nameOfEvent(facts: Facts, of: EventFacts): string {
  const told = tellersOf(facts, of.event.claims);
  const { spoken } = facts.words.timeline;
  const planned = of.event.modality === "actual" ? [] : [spoken[of.event.modality]];
  return facts.words.apart([facts.words.list([of.event.title, ...planned]), ...(told === "" ? [] : [told])]);
}

/** The marks of one event, found and named by its id. */
export const eventGroup = (facts: Facts, of: EventFacts, marks: readonly Mark[]): GroupMark => ({
  kind: "group",
  id: `event-${of.event.id}`,
  name: nameOfEvent(facts, of),
  data: { event: of.event.id },
  marks,
});

/** What an explanation holds responsible: the title of an event, or the name of a party. */
export const causeOf = (facts: Facts, explanation: Explanation): string =>
  facts.events.get(explanation.by)?.event.title ??
  facts.model.parties.find((party) => party.id === explanation.by)?.name ??
  explanation.by;
