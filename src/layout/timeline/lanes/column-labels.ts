import { face, heightOf, paragraph, withNotes } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { type EventLabel, eventLabel } from "../blocks/labels.ts";
import type { EventFacts, Facts } from "../facts.ts";
import { partiesInOrder, partiesOf } from "../parties.ts";
import { LEAST_STEP } from "./room.ts";

/** px */
const MOST_STEP = 104;
const LABEL_INSET = 12; // of a label in its column
const WORD_INSET = 8; // of a word that no line breaks
const ALONE = 1.35; // columns that a label may take where its neighbours stand on other lanes
const OVER_THE_EDGE = 22; // of a label at either end beyond its column, where the names of the lanes and the page begin

/** px of a column in which no word of a title is broken, as far as that is not out of proportion */
export function leastStep(measure: MeasureText, facts: Facts, ids: readonly string[]): number {
  const needs = eventsAlone(facts, ids).map(({ of, isAlone, isEdge }) => {
    const width = Math.ceil(widestWord(measure, of));
    if (!isAlone) return width + WORD_INSET;
    return Math.max((width + LABEL_INSET) / ALONE, isEdge ? width + LABEL_INSET - OVER_THE_EDGE : 0);
  });
  return Math.min(MOST_STEP, Math.max(LEAST_STEP, ...needs));
}

/** Who says so stands in the matrix, so labels carry the title alone; one whose neighbours stand on other lanes is broader. */
export function columnLabels(
  measure: MeasureText,
  facts: Facts,
  ids: readonly string[],
  step: number,
): ReadonlyMap<string, EventLabel> {
  return new Map(
    eventsAlone(facts, ids).map(({ of, isAlone, isEdge }) => {
      const own = eventLabel(measure, facts, of, { side: "below" });
      const word = Math.min(widestWord(measure, of), step - WORD_INSET);
      const alone = Math.min(step * ALONE, isEdge ? step + OVER_THE_EDGE : Number.POSITIVE_INFINITY);
      const room = isAlone ? alone - LABEL_INSET : Math.max(step - LABEL_INSET, word);
      const title = paragraph(measure, withNotes(of.event.title, of.footnotes), room, own.title.face);
      return [of.event.id, { title, width: title.width, height: heightOf(title) }];
    }),
  );
}

/** px of the widest word of a title, the last one with the numbers of its sources */
function widestWord(measure: MeasureText, { event, footnotes, isEnd }: EventFacts): number {
  const look = event.turningPoint || isEnd ? face.strong : face.label;
  const words = withNotes(event.title, footnotes).split(/[^\S\u202f]+/u);
  return Math.max(...words.map((word) => measure(word, look)));
}

type Standing = { readonly of: EventFacts; readonly isAlone: boolean; readonly isEdge: boolean };

/** The events from left to right; alone is one whose neighbours have their labels over other lanes, and an edge the first and the last. */
function eventsAlone(facts: Facts, ids: readonly string[]): Standing[] {
  const parties = partiesInOrder(facts).map(({ party }) => party.id);
  const events = ids.flatMap((id) => facts.events.get(id) ?? []);
  const homes = events.map((of) => {
    const own = new Set(partiesOf(of));
    return parties.find((id) => own.has(id));
  });
  return events.map((of, index) => ({
    of,
    isEdge: index === 0 || index === events.length - 1,
    isAlone: [index - 1, index + 1].every((at) => at < 0 || at >= events.length || homes[at] !== homes[index]),
  }));
}
