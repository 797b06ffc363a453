import type { Wording } from "../../wording/index.ts";
import { face, heightOf, type Paragraph, paragraph, type Typeface, withNotes } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import { MARGIN } from "../timeline/frame.ts";
import { type Clock, clockOf, givenText, stretchText } from "./instant-words.ts";
import type { PossibleTimes, Row, Stretch } from "./rows.ts";
import { type TimeScale, timeScale } from "./scale.ts";

/** The three columns, px: titles, bars, and the times in words. */
export type Columns = {
  readonly title: { readonly x: number; readonly end: number };
  readonly plot: { readonly x: number; readonly end: number };
  readonly when: { readonly x: number; readonly end: number };
};

export type PlannedStretch = {
  readonly stretch: Stretch;
  readonly when: Paragraph;
  /** under it: who says so, in which words, and what clocks of the zone showed in which it is given */
  readonly below: readonly Paragraph[];
  readonly height: number;
};

/** A row with its texts broken into lines. */
export type PlannedRow = {
  readonly row: Row;
  readonly title: Paragraph;
  readonly stretches: readonly PlannedStretch[];
  readonly height: number;
};

/** A run of rows under one heading; `apart` rows have no stated order to each other either. */
export type PlannedGroup = { readonly rows: readonly PlannedRow[]; readonly apart: boolean };

export type TimesPlan = {
  readonly words: Wording;
  readonly columns: Columns;
  readonly scale: TimeScale;
  readonly clock: Clock;
  readonly points: readonly number[];
  readonly groups: readonly PlannedGroup[];
  readonly withoutTime: readonly PlannedRow[];
};

/** px */
const GAP = 16;
const ARROW_ROOM = 14;
const ROW_PADDING = 9;
const LEAST_STRETCH = 14;
const STRETCH_GAP = 6;
const NOTES_ROOM = 26;

/** Widths, the scale of time and every text's lines. */
export function planTimes(measure: MeasureText, times: PossibleTimes, width: number): TimesPlan {
  const columns = columnsOf(width);
  const points = pointsOf(times);
  const clock = clockOf(points, times.model.timezone, times.words);
  const plan = (row: Row) => planRow(measure, row, columns, clock);
  const islands = times.groups.filter((rows) => rows.length > 1);
  const singles = times.groups.filter((rows) => rows.length === 1).flat();
  return {
    words: times.words,
    columns,
    clock,
    points,
    scale: timeScale(points, { start: columns.plot.x, end: columns.plot.end }, openSides(times)),
    groups: [
      ...islands.map((rows) => ({ rows: rows.map(plan), apart: false })),
      ...(singles.length === 0 ? [] : [{ rows: singles.map(plan), apart: true }]),
    ],
    withoutTime: times.withoutTime.map(plan),
  };
}

function columnsOf(width: number): Columns {
  const title = Math.min(264, Math.max(132, width * 0.235));
  const when = Math.min(190, Math.max(112, width * 0.165));
  const plot = { x: MARGIN + title + GAP + ARROW_ROOM, end: width - MARGIN - when - GAP - ARROW_ROOM };
  return {
    title: { x: MARGIN, end: MARGIN + title },
    plot,
    when: { x: width - MARGIN - when, end: width - MARGIN },
  };
}

/** Every finite bound that is drawn, ms. */
export function pointsOf(times: PossibleTimes): number[] {
  const all = times.groups.flat().flatMap((row) => row.stretches);
  return all
    .flatMap(({ start, end }) => [start.earliest, start.latest, end.earliest, end.latest])
    .filter(Number.isFinite);
}

/** On which sides a bar has no bound, and so runs on to the edge. */
function openSides(times: PossibleTimes): { left: boolean; right: boolean } {
  const all = times.groups.flat().flatMap((row) => row.stretches);
  return {
    left: all.some((each) => !Number.isFinite(each.start.earliest)),
    right: all.some((each) => !Number.isFinite(each.end.latest)),
  };
}

function planRow(measure: MeasureText, row: Row, columns: Columns, clock: Clock): PlannedRow {
  const title = paragraph(measure, row.event.title, columns.title.end - columns.title.x, titleFace(row));
  const stretches = row.stretches.map((stretch) => planStretch(measure, stretch, columns, clock));
  const told = stretches.reduce((sum, stretch) => sum + stretch.height, -STRETCH_GAP);
  return { row, title, stretches, height: Math.max(heightOf(title), told) + ROW_PADDING };
}

const titleFace = (row: Row): Typeface => {
  if (row.appearance === "planned" || row.appearance === "context") return { ...face.label, fill: "muted" };
  return row.event.turningPoint ? face.strong : face.label;
};

function planStretch(measure: MeasureText, stretch: Stretch, columns: Columns, clock: Clock): PlannedStretch {
  const room = columns.when.end - columns.when.x - NOTES_ROOM;
  const when = paragraph(measure, withNotes(unbroken(stretchText(stretch, clock)), stretch.notes), room, {
    ...face.small,
    fill: "ink",
  });
  const names = stretch.accounts ?? [];
  const { words } = clock;
  const texts = [
    ...(names.length === 0 ? [] : [words.times.by(words.list(names))]),
    ...(stretch.words === undefined ? [] : [words.quoted(stretch.words)]),
    ...(stretch.date === undefined ? [] : givenText(stretch.date, clock)),
  ];
  const below = texts.map((text) => paragraph(measure, unbroken(text), room, face.tiny));
  const told = below.reduce((sum, each) => sum + heightOf(each) + 1, heightOf(when));
  return { stretch, when, below, height: Math.max(LEAST_STRETCH, told) + STRETCH_GAP };
}

/** A text whose days hold together with their month and year. */
const unbroken = (text: string): string => text.replace(/(\d) (\p{L}+) (\d)/gu, "$1\u00a0$2\u00a0$3");
