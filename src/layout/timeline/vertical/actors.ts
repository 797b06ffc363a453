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

/** Who acts and with whom, in the colour of the first of them; where no colours stand for parties, nobody whom the title names. */
export function actorsOf(
  measure: MeasureText,
  facts: Facts,
  { event }: EventFacts,
  frame: { readonly width: number; readonly colours: Colours },
): Paragraph[] {
  const isKey = frame.colours.size > 0; // names in their colours say what the colours of marks mean
  const nameOf = (id: string) => facts.model.parties.find((party) => party.id === id)?.name ?? id;
  const names = (ids: readonly string[]) =>
    facts.words.list(ids.map(nameOf).filter((name) => isKey || !isNamedIn(event.title, name)));
  const [by, others] = [names(event.by), names(event.with)];
  const words = [by, others === "" ? "" : facts.words.timeline.with(others)].filter((part) => part !== "").join(" ");
  if (words === "") return [];
  const fill = frame.colours.get(event.by[0] ?? event.with[0] ?? "") ?? "ink";
  return [paragraph(measure, words, frame.width, { ...face.small, weight: 500, fill })];
}

/** Does a title hold a name, as words of its own? */
function isNamedIn(title: string, name: string): boolean {
  const at = title.toLowerCase().indexOf(name.toLowerCase());
  const [before, after] = [title.slice(0, Math.max(0, at)), title.slice(at + name.length)];
  return at >= 0 && !/[\p{L}\d]$/u.test(before) && !/^[\p{L}\d]/u.test(after);
}
