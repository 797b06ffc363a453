import type { Mark } from "../../../scene/index.ts";
import { box, face, heightOf, line, paragraph, paragraphMarks, rule } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { axisTicks } from "../dense/axis.ts";
import { type Places, placeEvents } from "../dense/places.ts";
import type { Drawn } from "../drawn.ts";
import type { Facts } from "../facts.ts";
import { marginOf } from "../frame.ts";
import { actualIds } from "../lanes/order.ts";
import { listEntries } from "./entries.ts";
import { barsDown, entryMark } from "./marks.ts";
import { type Tracks, tracksOf } from "./tracks.ts";

/** px */
const LENGTH = 2400; // of the axis
const NARROW = 600;
const LETTER_ROW = 18;
const TICK_ROW = 18;
const TICK_GAP = 12; // between a date and the lines
const FAN = 34; // in which lines to names run aslant
const AFTER_FAN = 6;

/** Very many events on an axis that runs downward, of one length however many there are: a line a party, and beside it the names that have room. */
export function drawDown(measure: MeasureText, facts: Facts, area: { top: number; width: number }): Drawn {
  const margin = marginOf(area.width);
  const frame = { margin, end: area.width - margin };
  const places = placeEvents(facts, actualIds(facts), { start: 0, end: LENGTH });
  const ticks = axisTicks(facts, places, { start: 0, end: LENGTH });
  const dates = ticks.map(({ words }) => measure(words, TICK_FACE));
  const start = margin + (dates.length === 0 ? 0 : Math.max(...dates) + TICK_GAP);
  const tracks = tracksOf(facts, start, area.width < NARROW ? 5 : 10);
  const key = keyMarks(measure, tracks, { ...frame, top: area.top });
  const top = key.bottom + LETTER_ROW;
  const leaders = { start: tracks.end + 4, end: tracks.end + FAN };
  const listed = listEntries(measure, facts, places, {
    start: 0,
    end: LENGTH,
    width: frame.end - leaders.end - AFTER_FAN,
  });
  const down = (y: number) => y + top;
  const moved = {
    places: { ...places, events: places.events.map((placed) => ({ ...placed, x: down(placed.x) })) },
    entries: listed.entries.map((each) => ({ ...each, at: down(each.at), y: down(each.y) })),
  };
  const hatching = places.hatched.map((span) =>
    box(
      { x: start - 4, y: down(span.start), width: tracks.end - start + 8, height: span.end - span.start },
      { fill: "hatched" },
    ),
  );
  const note = noteMarks(measure, facts, { ...listed, places }, { ...frame, top: top + LENGTH + 22 });
  return {
    marks: [
      ...key.marks,
      ...hatching,
      ...trackMarks(measure, tracks, top),
      ...tickMarks(measure, ticks, { x: start - TICK_GAP, top }),
      ...barsDown(moved.places, tracks),
      ...moved.entries.map((entry) => entryMark(measure, facts, entry, { tracks, leaders })),
      ...note.marks,
    ],
    bottom: note.bottom,
    width: area.width,
    places,
  };
}

type Frame = { readonly margin: number; readonly end: number; readonly top: number };

/** Which line stands for whom. */
function keyMarks(
  measure: MeasureText,
  { tracks }: Tracks,
  { margin, end, top }: Frame,
): { marks: Mark[]; bottom: number } {
  return tracks.reduce<{ marks: Mark[]; bottom: number }>(
    (done, track) => {
      const look = { ...face.label, weight: 600, fill: track.colour } as const;
      const name = paragraph(measure, track.name, end - margin - LETTER_ROW, look);
      const y = done.bottom + look.size;
      return {
        marks: [
          ...done.marks,
          line(measure, track.letter, { x: margin, y }, look),
          ...paragraphMarks(measure, name, { x: margin + LETTER_ROW, y }),
        ],
        bottom: done.bottom + heightOf(name) + 2,
      };
    },
    { marks: [], bottom: top },
  );
}

const trackMarks = (measure: MeasureText, { tracks }: Tracks, top: number): Mark[] =>
  tracks.flatMap((track) => [
    line(
      measure,
      track.letter,
      { x: track.x, y: top - 4, anchor: "middle" },
      { ...face.label, weight: 600, fill: track.colour },
    ),
    rule([track.x, top], [track.x, top + LENGTH], { colour: "rule", width: 2 }),
  ]);

const TICK_FACE = { ...face.small, weight: 500 } as const;

/** Dates beside the lines, those that have room. */
function tickMarks(
  measure: MeasureText,
  ticks: readonly { readonly x: number; readonly words: string }[],
  at: { x: number; top: number },
): Mark[] {
  return ticks
    .reduce<{ x: number; words: string }[]>(
      (kept, tick) => (tick.x - (kept.at(-1)?.x ?? -TICK_ROW) < TICK_ROW ? kept : [...kept, tick]),
      [],
    )
    .map(({ x, words }) => line(measure, words, { x: at.x, y: at.top + x + 4, anchor: "end" }, TICK_FACE));
}

type Told = { readonly labelled: number; readonly branchesLeft: number; readonly places: Places };

/** What gave way, and by which rule. */
function noteMarks(
  measure: MeasureText,
  facts: Facts,
  told: Told,
  { margin, end, top }: Frame,
): { marks: Mark[]; bottom: number } {
  const { timeline: say, number } = facts.words;
  const all = facts.model.events.length;
  const text = facts.words.sentences([
    ...(told.labelled === all ? [] : [say.labelled(number(told.labelled), number(all))]),
    say.barsDown,
    say.leftOut,
    ...(told.places.undrawn > 0 ? [say.undrawn(told.places.undrawn)] : []),
    ...(told.branchesLeft > 0 ? [say.moreBranches(told.branchesLeft)] : []),
  ]);
  const words = paragraph(measure, text, end - margin, face.words);
  return { marks: paragraphMarks(measure, words, { x: margin, y: top }), bottom: top + heightOf(words) };
}
