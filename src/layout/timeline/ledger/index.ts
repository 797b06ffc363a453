import type { Mark } from "../../../scene/index.ts";
import { face, line } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { tracksOf } from "../down/tracks.ts";
import type { Drawn } from "../drawn.ts";
import type { Facts } from "../facts.ts";
import { chipMarks, firstChips, heightOfChips, orderedStrips } from "../vertical/chips.ts";
import { columnsOf, TRACK } from "./columns.ts";
import { lettersMarks, tellersOf } from "./key.ts";
import { columnMarks } from "./marks.ts";

type Area = {
  readonly top: number;
  readonly width: number;
  readonly margin: number;
  readonly room?: number | undefined;
};

const MOST_TRACKS = 12;
/** px */
const LETTER_ROW = 18;
const BELOW = 4;

/**
 * A long order on a page: every event a row of a list that reads on from column to column, with its date, a mark on the
 * line of each party that acts, its name, what it changes, and a mark for each account that tells of it.
 */
export function drawLedger(measure: MeasureText, facts: Facts, area: Area): Drawn {
  const end = area.width - area.margin;
  const tracks = tracksOf(facts, 0, MOST_TRACKS, TRACK);
  const tellers = tellersOf(facts);
  const key = lettersMarks(measure, facts, { tracks, tellers }, { margin: area.margin, end, top: area.top });
  const first = firstMarks(measure, facts, { margin: area.margin, end, top: key.bottom });
  const top = first.bottom + LETTER_ROW + 6;
  const columns = columnsOf(
    measure,
    facts,
    { tracks: tracks.tracks.length, tellers: tellers.reduce((sum, { width }) => sum + width, 0) },
    { start: area.margin, end, room: (area.room ?? 0) - (top - area.top) - BELOW },
  );
  const drawing = { measure, facts, columns, tracks, tellers, top };
  return {
    marks: [...key.marks, ...first.marks, ...columns.columns.flatMap((column) => columnMarks(drawing, column))],
    bottom: top + columns.height + BELOW,
    width: area.width,
    columns: columns.columns.length,
  };
}

/** Where things stand before the first event, as far as that is described. */
function firstMarks(
  measure: MeasureText,
  facts: Facts,
  { margin, end, top }: { margin: number; end: number; top: number },
): { marks: Mark[]; bottom: number } {
  const head = facts.words.timeline.head.atFirst;
  const start = margin + measure(head, face.section) + 12;
  const chips = firstChips(measure, orderedStrips(facts), end - start);
  if (chips.length === 0) return { marks: [], bottom: top };
  return {
    marks: [line(measure, head, { x: margin, y: top + 14 }, face.section), ...chipMarks(measure, chips, start, top)],
    bottom: top + heightOfChips(chips) + 4,
  };
}
