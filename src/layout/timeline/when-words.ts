import { formatDate, formatGiven, type ParsedDate, recallDate, zoneWords } from "../../time/index.ts";
import { type Paragraph, paragraph, type Typeface } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { Facts } from "./facts.ts";
import type { ToldDate } from "./told-dates.ts";

const datesOf = (facts: Facts, id: string): ToldDate[] => facts.dates.filter((each) => each.subject === id);

/** The day on which an event is dated to the minute, with the zone that times are told in; none where it is not. */
export function dayOf(facts: Facts, id: string): string | undefined {
  const [first] = datesOf(facts, id);
  if (!first) return undefined;
  const { timezone } = facts.model;
  const parsed = recallDate(first.date, { timezone });
  if (!parsed.ok) return undefined;
  const days = momentsOf(parsed.date).map((date) =>
    date.kind === "dateTime" ? formatDate(date, { timezone, style: "day", locale: facts.words.locale }) : undefined,
  );
  const [day] = days;
  if (day === undefined || days.some((each) => each !== day)) return undefined;
  return timezone === undefined ? day : facts.words.list([day, zoneWords(timezone)]);
}

/** A date, or the ends of an interval as far as they are given. */
const momentsOf = (date: ParsedDate): ParsedDate[] =>
  date.kind === "interval" ? (date.ends ?? []).flatMap((end) => (end.kind === "date" ? [end.date] : [])) : [date];

/** The times that the accounts give, each once, e.g. "09:48 or 10:05". */
export const timeWords = (facts: Facts, id: string): string => told(facts, id, "time");

/** The dates that the accounts give, each once and with its time in the zone that it is given in, in short. */
export const dateWords = (facts: Facts, id: string): string => told(facts, id, "short");

/** The dates of an event, broken between a date and its time, or between two dates, where each has room on a line. */
export function dateLines(
  measure: MeasureText,
  facts: Facts,
  id: string,
  { width, look }: { readonly width: number; readonly look: Typeface },
): Paragraph {
  const words = dateWords(facts, id);
  const held = words.replace(INSIDE_A_DATE, "\u00a0");
  const hasRoom = held.split(/ /u).every((part) => measure(part, look) <= width);
  if (!hasRoom) return paragraph(measure, words, width, look);
  const set = paragraph(measure, held, width, look);
  return { ...set, lines: set.lines.map((line) => line.replaceAll("\u00a0", " ")) };
}

/** Spaces but for those before a time, after a dash and around words that join dates, and inside the zone of a time. */
const INSIDE_A_DATE = /(?<![–—]) (?=[\p{L}\d]*\d)(?!\d{1,2}[:h.]\d{2})|(?<=\d\.?) (?=\p{L})/gu;

type Style = "time" | "short";

function told(facts: Facts, id: string, style: Style): string {
  const words = datesOf(facts, id).map((statement) => wordsOf(facts, statement.date, style));
  return facts.words.or([...new Set(words)]);
}

function wordsOf(facts: Facts, date: string, style: Style): string {
  const { timezone } = facts.model;
  const parsed = recallDate(date, { timezone });
  const tell = style === "time" ? formatDate : formatGiven;
  return parsed.ok ? tell(parsed.date, { timezone, style, locale: facts.words.locale }) : date;
}
