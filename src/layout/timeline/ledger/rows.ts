import type { Branch } from "../../../model/index.ts";
import { face, heightOf, inAnyFont, type Paragraph, paragraph, roomInAnyFont, withNotes } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { branchesAt, titleInstead } from "../branches.ts";
import { flagFace } from "../dense/flags.ts";
import type { EventFacts, Facts } from "../facts.ts";
import { type Chip, chipsOf, heightOfChips, orderedStrips, widthOfChip } from "../vertical/chips.ts";
import { dateWords, dayOf, timeWords } from "../when-words.ts";
import { wordsBeside } from "../words-back.ts";

/** A line of the list, or some: an event, a branch below what it leaves, or the day of the events that follow. */
export type Row = { readonly height: number } & (
  | {
      readonly kind: "event";
      readonly facts: EventFacts;
      readonly name: Paragraph;
      readonly date: Paragraph;
      readonly chips: readonly Chip[];
    }
  | { readonly kind: "branch"; readonly branch: Branch; readonly name: Paragraph; readonly words: Paragraph }
  | { readonly kind: "day"; readonly words: Paragraph }
);

/** px */
const LEAST_TURNING = 17.5;
const LEAST_END = 21;
const BETWEEN = 1.4; // rows
const BRANCH_PAD = 3;
const ABOVE_DAY = 8;
const CHIPS_GAP = 2;
const CHIP_GAP = 8; // from a name to what stands beside it
const CHIP_RISE = -2;

export const DATE_FACE = { ...face.small, size: 10, weight: 500 } as const;

/** Rows for names and dates of so many px, in the order of `ids`. */
export function rowsOf(
  measure: MeasureText,
  facts: Facts,
  ids: readonly string[],
  room: { readonly name: number; readonly date: number; readonly day: number },
): Row[] {
  const strips = orderedStrips(facts);
  return ids.flatMap((id, index) => {
    const of = facts.events.get(id);
    if (!of) return [];
    const day = dayOf(facts, id);
    const isNew = day !== undefined && (index === 0 || dayOf(facts, ids[index - 1] ?? "") !== day);
    const chips = chipsOf(measure, { strips, words: facts.words }, id, room.name);
    const branches = branchesAt(facts.model, id).map((branch) => branchRow(measure, facts, branch, room.name));
    return [
      ...(isNew ? [dayRow(measure, day, room.day)] : []),
      eventRow(measure, facts, { of, chips }, room),
      ...branches,
    ];
  });
}

function eventRow(
  measure: MeasureText,
  facts: Facts,
  { of, chips }: { readonly of: EventFacts; readonly chips: readonly Chip[] },
  room: { readonly name: number; readonly date: number },
): Row {
  const { event, appearance, isEnd, footnotes } = of;
  const look = flagFace(event.turningPoint || isEnd, appearance === "planned" || appearance === "context");
  const name = paragraph(measure, withNotes(event.title, footnotes), roomInAnyFont(room.name), look);
  const date = paragraph(measure, dateOf(facts, event.id), Math.max(1, room.date), DATE_FACE);
  const words = Math.max(heightOf(name), heightOf(date)) + BETWEEN;
  const placed = placeChips(name, chips, room.name);
  const bottom = placed.length === 0 ? 0 : heightOfChips(placed) + CHIPS_GAP;
  const least = isEnd ? LEAST_END : event.turningPoint ? LEAST_TURNING : 0;
  return { kind: "event", facts: of, name, date, chips: placed, height: Math.max(least, words, bottom) };
}

/** What an event changes, beside its name where there is room, else below; from the top of the row. */
function placeChips(name: Paragraph, chips: readonly Chip[], room: number): Chip[] {
  const [only] = chips;
  const beside = inAnyFont(name.width) + CHIP_GAP;
  const isBeside = chips.length === 1 && only && beside + widthOfChip(only) <= room;
  return chips.map((chip) =>
    isBeside ? { ...chip, x: beside, y: CHIP_RISE } : { ...chip, y: chip.y + heightOf(name) + CHIPS_GAP },
  );
}

/** px that the names of a row take, with what it changes */
export function widthOfNames(row: Exclude<Row, { kind: "day" }>): number {
  const beside =
    row.kind === "branch" ? [inAnyFont(row.words.width)] : row.chips.map((chip) => chip.x + widthOfChip(chip));
  return Math.max(inAnyFont(row.name.width), ...beside);
}

/** When an event happened: the time alone where its day stands above. */
export const dateOf = (facts: Facts, id: string): string =>
  dayOf(facts, id) === undefined ? dateWords(facts, id) : timeWords(facts, id);

function branchRow(measure: MeasureText, facts: Facts, branch: Branch, width: number): Row {
  const title = branch.within === undefined ? branch.title : titleInstead(facts, branch);
  const name = paragraph(measure, title, roomInAnyFont(width), { ...face.strong, size: 11, fill: "notTaken" });
  const words = paragraph(measure, wordsBeside(facts, branch) ?? "", roomInAnyFont(width), {
    ...face.words,
    fill: "notTaken",
  });
  const said = words.width === 0 ? 0 : heightOf(words);
  return { kind: "branch", branch, name, words, height: heightOf(name) + said + 2 * BRANCH_PAD };
}

function dayRow(measure: MeasureText, day: string, width: number): Row {
  const words = paragraph(measure, day, width, { ...face.small, weight: 700 });
  return { kind: "day", words, height: heightOf(words) + ABOVE_DAY };
}
