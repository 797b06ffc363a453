import type { Model, Source } from "../../model/index.ts";
import type { Mark } from "../../scene/index.ts";
import { formatDate, parseDate } from "../../time/index.ts";
import type { Wording } from "../../wording/index.ts";
import { face, heightOf, inAnyFont, paragraph, paragraphMarks, roomInAnyFont } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import { explanationMarks } from "./explanations.ts";
import type { Facts } from "./facts.ts";
import { footRule, legendMarks, legendOf, type Shown } from "./legend.ts";
import type { Trim } from "./trim.ts";

/** px */
export const MARGIN = 28;
const NARROW_MARGIN = 16;
const NARROW = 600;

/** px to both sides of what is drawn in a picture of a given width */
export const marginOf = (width: number): number => (width < NARROW ? NARROW_MARGIN : MARGIN);

/** Title, subtitle and what is left out; `bottom` is where the drawing may begin. */
export function headerMarks(
  measure: MeasureText,
  model: Pick<Model, "title" | "subtitle"> & { readonly notes?: readonly string[] },
  subtitle: string,
  width: number,
): { marks: Mark[]; bottom: number } {
  const margin = marginOf(width);
  const room = roomInAnyFont(width - 2 * margin);
  const title = paragraph(measure, model.title, room, face.title);
  const words = model.subtitle === undefined ? subtitle : `${sentence(model.subtitle)} ${subtitle}`;
  const below = { ...paragraph(measure, words.trim(), room, face.subtitle), ...(words === "" && { lines: [] }) };
  const y = 44 + (title.lines.length - 1) * title.leading + 22;
  const said = (model.notes ?? []).join(" ");
  const notes = said === "" ? undefined : paragraph(measure, said, room, noteFace);
  const noteY = y + heightOf(below) + 4;
  const marks = [
    ...paragraphMarks(measure, title, { x: margin, y: 44 }),
    ...paragraphMarks(measure, below, { x: margin, y }),
    ...(notes ? paragraphMarks(measure, notes, { x: margin, y: noteY }) : []),
  ];
  return { marks, bottom: (notes ? noteY + heightOf(notes) : y + heightOf(below)) + 10 };
}

const noteFace = { ...face.subtitle, weight: 500, fill: "ink" } as const;

/** A text with a full stop, where it has no sign of its own at its end. */
const sentence = (text: string): string => (/\p{P}$/u.test(text) ? text : `${text}.`);

/** px of notes that a legend beside them leaves */
const NOTE_ROOM = 380;
/** px of a legend's last row below its words */
const BELOW_WORDS = 7;

/** Explanations, the count of stated orderings, numbered sources and the legend, from `top` downward. */
export function footerMarks(
  measure: MeasureText,
  facts: Facts,
  area: { top: number; width: number; trim?: Trim | undefined; isClose?: boolean } & Shown,
): { marks: Mark[]; bottom: number } {
  const margin = marginOf(area.width);
  const end = area.width - margin;
  const explanations = facts.model.explanations.slice(0, area.trim?.explanations);
  const explained = explanationMarks(measure, facts, explanations, { x: margin, y: area.top + 20, end });
  const ruleY = explained.bottom + 6;
  const legend = legendMarks(measure, legendOf(facts, area), {
    x: margin,
    end,
    y: ruleY + 21,
    beside: NOTE_ROOM,
  });
  const roomAt = (y: number) =>
    legend.isBeside && y - face.small.size < legend.bottom - BELOW_WORDS ? legend.start - margin - 40 : end - margin;
  const notes = [countOf(facts), ...sourceNotes(facts).slice(0, area.trim?.sources)];
  const set = noteMarks(measure, notes, {
    x: margin,
    y: legend.isBeside ? ruleY + 21 : legend.bottom + 17,
    roomAt,
    isClose: area.isClose ?? false,
  });
  return {
    marks: [...explained.marks, footRule(margin, ruleY, end - margin), ...legend.marks, ...set.marks],
    bottom: Math.max(set.y, legend.bottom + 2) + 10,
  };
}

type NoteArea = {
  readonly x: number;
  readonly y: number;
  /** px to the right of `x` */
  roomAt(y: number): number;
  /** notes that have room stand in one row */
  readonly isClose: boolean;
};

/** px between notes in one row */
const BETWEEN_NOTES = 26;

/** Notes one below the other, or beside each other where they are to take little room; `y` is where the next would stand. */
function noteMarks(measure: MeasureText, texts: readonly string[], area: NoteArea): { marks: Mark[]; y: number } {
  const marks: Mark[] = [];
  let [x, y, next] = [area.x, area.y, area.y];
  for (const text of texts) {
    const width = inAnyFont(measure(text, face.small));
    const isBeside = area.isClose && x > area.x && x + width <= area.x + area.roomAt(y);
    if (!isBeside) [x, y] = [area.x, next];
    const note = paragraph(measure, text, roomInAnyFont(area.roomAt(y) - (x - area.x)), face.small);
    marks.push(...paragraphMarks(measure, note, { x, y }));
    x = note.lines.length === 1 ? x + inAnyFont(note.width) + BETWEEN_NOTES : Number.POSITIVE_INFINITY;
    next = Math.max(next, y + heightOf(note) + 2);
  }
  return { marks, y: next };
}

/** How much of the order the accounts state, e.g. "34 of the 120 orderings between the 16 events are stated." */
export function countOf(facts: Facts): string {
  const ids = facts.model.events.map((event) => event.id);
  const { stated, all } = facts.timing.pairs(ids);
  const { count } = facts.words.timeline;
  if (all === 0) return count.one;
  if (stated === undefined) return count.unknown(all, ids.length);
  return stated === all ? count.all(all, ids.length) : count.some(stated, all, ids.length);
}

/** The sources that a mark in the picture cites, by their numbers. */
export function sourceNotes(facts: Facts): string[] {
  const cited = new Set([...facts.events.values()].flatMap((of) => of.footnotes));
  return facts.model.sources
    .filter((source) => cited.has(source.number))
    .map((source) => `${source.number} ${citationOf(source, facts.words)}`);
}

/** A source as a note: author, title, publisher, date, as far as they are known. */
export function citationOf(source: Source, words: Wording): string {
  const published = dateWords(source.published, words);
  const parts = [source.author, words.quoted(source.title), source.publisher, source.symbol, published];
  return `${words.list(parts.filter((part) => part !== undefined))}.`;
}

function dateWords(published: string | undefined, { locale }: Wording): string | undefined {
  const parsed = published === undefined ? undefined : parseDate(published);
  return parsed?.ok ? formatDate(parsed.date, { locale }) : published;
}
