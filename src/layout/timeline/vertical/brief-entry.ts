import { heightOf, type Paragraph, paragraph, roomInAnyFont, withNotes } from "../../pen/index.ts";
import { flagFace } from "../dense/flags.ts";
import type { EventFacts } from "../facts.ts";
import { dateWords } from "../when-words.ts";
import { besideLast } from "./beside-last.ts";
import { chipsOf, heightOfChips } from "./chips.ts";
import type { Entry, Part } from "./entry.ts";
import type { Letters } from "./letters.ts";
import type { Sheet } from "./sheet.ts";

/** px */
const AFTER_LETTERS = 7;
const BEFORE_TELLERS = 8;
const ABOVE_CHIPS = 2;
const SMALL = 10.5; // of names
const MIDDLE = 0.52; // of a line, from its top to the middle of its letters

/** An event as a row: letters of who acts, its name with its date, what it changes, and a mark for each account that tells of it. */
export function briefEntry(sheet: Sheet, of: EventFacts, letters: Letters, width: number): Entry {
  const { measure, facts, spacing } = sheet;
  const { event, appearance, isEnd, footnotes } = of;
  const x = letters.before === 0 ? 0 : letters.before + AFTER_LETTERS;
  const when = dateWords(facts, event.id);
  const title = withNotes(event.title, footnotes);
  const end = width - letters.behind - BEFORE_TELLERS;
  const face = flagFace(event.turningPoint || isEnd, appearance === "planned" || appearance === "context");
  const look = { ...face, size: spacing.detail === "rows" ? face.size : SMALL };
  const words = paragraph(measure, when === "" ? title : facts.words.noted(title, when), roomInAnyFont(end - x), look);
  const markAt = words.leading * MIDDLE;
  const changes = changesOf(sheet, of, words, { x, end });
  return {
    parts: [
      { kind: "acting", of, x: 0, y: 0 },
      { kind: "words", words, x, y: 0 },
      { kind: "stances", of, x: width - letters.behind, y: markAt },
      ...changes.parts,
    ],
    markAt,
    height: Math.max(heightOf(words), changes.bottom),
  };
}

/** What an event changes: beside its name where there is room, else below. */
function changesOf(
  { measure, facts, strips, spacing }: Sheet,
  { event }: EventFacts,
  words: Paragraph,
  { x, end }: { readonly x: number; readonly end: number },
): { parts: Part[]; bottom: number } {
  const chips = spacing.detail !== "rows" ? [] : chipsOf(measure, { strips, words: facts.words }, event.id, end - x);
  if (chips.length === 0) return { parts: [], bottom: 0 };
  const y = heightOf(words) + ABOVE_CHIPS;
  const below = { parts: [{ kind: "chips", chips, x, y } satisfies Part], bottom: y + heightOfChips(chips) };
  return besideLast([{ words, y: 0 }], chips, { x, width: end }) ?? below;
}
