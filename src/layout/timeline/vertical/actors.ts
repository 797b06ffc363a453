import type { ColourRole } from "../../../scene/index.ts";
import { face, type Paragraph, paragraph } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { EventFacts, Facts } from "../facts.ts";
import { colourOfParty, partiesInOrder, partiesOf } from "../parties.ts";

/** The colour of each party that acts; none where colours stand for blocks. */
export type Colours = ReadonlyMap<string, ColourRole>;

/** Colours as the lanes of the parties have them. */
export function partyColours(facts: Facts): Colours {
  const acting = new Set([...facts.events.values()].flatMap(partiesOf));
  const parties = partiesInOrder(facts).filter(({ party }) => acting.has(party.id));
  return new Map(parties.map(({ party }, index) => [party.id, colourOfParty(index)]));
}

/** Who acts and with whom, in the colour of the first of them; nothing where the model names nobody. */
export function actorsOf(
  measure: MeasureText,
  facts: Facts,
  { event }: EventFacts,
  frame: { readonly width: number; readonly colours: Colours },
): Paragraph[] {
  const names = (ids: readonly string[]) =>
    facts.words.list(ids.map((id) => facts.model.parties.find((party) => party.id === id)?.name ?? id));
  const [by, others] = [names(event.by), names(event.with)];
  const words = [by, others === "" ? "" : facts.words.timeline.with(others)].filter((part) => part !== "").join(" ");
  if (words === "") return [];
  const fill = frame.colours.get(event.by[0] ?? event.with[0] ?? "") ?? "ink";
  return [paragraph(measure, words, frame.width, { ...face.small, weight: 500, fill })];
}
