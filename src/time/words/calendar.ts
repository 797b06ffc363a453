import { format } from "date-fns/format";
import { offsetAt } from "../edtf/index.ts";
import type { Instant } from "../timing.ts";
import { UTCDate } from "../utc-date.ts";
import { type LocaleName, wordsOf } from "./locales.ts";
import type { DateWords } from "./table.ts";
import { eraWords } from "./year.ts";

/** The parts of one instant in words, as an axis tells them: each alone, and with what it stands in. */
export type CalendarWords = {
  /** "2019" */
  readonly year: string;
  /** "Feb" */
  readonly month: string;
  /** "28" */
  readonly day: string;
  /** "14:05", "14:05:30" where it has seconds, with their parts where it has those */
  readonly clock: string;
  /** "Feb 2019" */
  readonly monthOfYear: string;
  /** "28 Feb" */
  readonly dayOfMonth: string;
  /** "28 Feb 2019" */
  readonly date: string;
  /** "28 Feb, 14:05" */
  readonly dayAtClock: string;
  /** "28 Feb 2019, 14:05" */
  readonly dateAtClock: string;
};

/** What calendar and clocks of a zone show at an instant that a Date can hold, in the language of `locale`. */
export function calendarWords(
  at: Instant,
  { timezone, locale }: { readonly timezone?: string | undefined; readonly locale?: LocaleName | undefined },
): CalendarWords {
  const words = wordsOf(locale);
  const wall = new UTCDate(at + offsetAt(timezone ?? "+00:00", at));
  const number = wall.getUTCFullYear();
  const { alone, joined } = words.year(eraWords(number, words));
  const month = format(wall, words.month.short, { locale: words.names });
  const day = `${wall.getUTCDate()}`;
  const clock = clockOf(wall);
  const dayOfMonth = words.ofDay(day, month, undefined);
  const date = words.ofDay(day, month, joined);
  return {
    year: alone,
    month,
    day: words.dayAlone(day),
    clock,
    monthOfYear: words.ofMonth(month, joined),
    dayOfMonth,
    date,
    dayAtClock: words.atClock(dayOfMonth, clock),
    dateAtClock: words.atClock(date, clock),
  };
}

/** A year by its astronomical number: 0 is 1 BC. */
export function formatYear(year: number, locale: LocaleName): string {
  const words = wordsOf(locale);
  return words.year(eraWords(year, words)).alone;
}

/** "first – last" in the language of `locale`. */
export const formatRange = (first: string, last: string, locale: LocaleName): string =>
  wordsOf(locale).range(first, last);

/** A stretch of time in words, what its ends share told once: "27 – 28 Feb 2019", "28 Feb 2019, 14:05 – 15:00". */
export function formatStretch(
  from: Instant,
  to: Instant,
  {
    locale,
    ...of
  }: {
    readonly timezone: string | undefined;
    readonly locale: LocaleName;
    readonly precision: "day" | "minute";
  },
): string {
  const words = wordsOf(locale);
  const [start, end] = [from, to].map((at) => calendarWords(at, { timezone: of.timezone, locale }));
  if (!start || !end) return "";
  if (of.precision === "day") return dayRange(start, end, words);
  if (start.date !== end.date) return words.range(start.dateAtClock, end.dateAtClock);
  return start.clock === end.clock ? start.dateAtClock : words.atClock(start.date, words.range(start.clock, end.clock));
}

/** The year, and the month, that both days share stand with the last of them, or with the first where a year comes first. */
function dayRange(start: CalendarWords, end: CalendarWords, words: DateWords): string {
  if (start.date === end.date) return start.date;
  const short = ({ date, dayOfMonth, day }: CalendarWords): string => {
    if (start.monthOfYear === end.monthOfYear) return day;
    return start.year === end.year ? dayOfMonth : date;
  };
  return words.yearFirst ? words.range(start.date, short(end)) : words.range(short(start), end.date);
}

function clockOf(wall: Date): string {
  const iso = wall.toISOString();
  const [minutes, seconds] = [iso.slice(-13, -8), iso.slice(-13, -1)];
  if (seconds.endsWith(":00.000")) return minutes;
  return seconds.endsWith(".000") ? seconds.slice(0, -4) : seconds;
}
