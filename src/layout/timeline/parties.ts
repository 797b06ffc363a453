import type { Party } from "../../model/index.ts";
import type { ColourRole } from "../../scene/index.ts";
import type { EventFacts, Facts } from "./facts.ts";

const ACCENTS = ["accent2", "accent1", "accent4", "accent6", "accent5", "accent3"] as const;

/** The colour of the lane at a place. */
export const colourOfParty = (index: number): ColourRole => ACCENTS[index % ACCENTS.length] ?? "accent1";

/** Who acts in an event; the empty id stands for nobody that is named. */
export function partiesOf(of: EventFacts): readonly string[] {
  const { by, with: others } = of.event;
  if (others.length > 0) return [...by, ...others];
  return by.length > 0 ? by : [""];
}

/** All parties, members after the party that they belong to, and how deep each stands. */
export function partiesInOrder(facts: Facts): { readonly party: Party; readonly depth: number }[] {
  const members = new Map<string | undefined, Party[]>();
  const ids = new Set(facts.model.parties.map((party) => party.id));
  for (const party of facts.model.parties) {
    const home = party.memberOf !== undefined && ids.has(party.memberOf) ? party.memberOf : undefined;
    members.set(home, [...(members.get(home) ?? []), party]);
  }
  const seen = new Set<string>();
  const walk = (home: string | undefined, depth: number): { party: Party; depth: number }[] =>
    (members.get(home) ?? []).flatMap((party) => {
      if (seen.has(party.id)) return [];
      seen.add(party.id);
      return [{ party, depth }, ...walk(party.id, depth + 1)];
    });
  const found = walk(undefined, 0);
  return [
    ...found,
    ...facts.model.parties.filter((party) => !seen.has(party.id)).map((party) => ({ party, depth: 0 })),
  ];
}
