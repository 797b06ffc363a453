import { format } from "date-fns/format";
import { offsetAt, type ParsedDate } from "../edtf/index.ts";
import type { Instant } from "../timing.ts";
import { UTCDate } from "../utc-date.ts";
import { groupWords } from "./group.ts";
import { type LocaleName, wordsOf } from "./locales.ts";
import { eraWords, yearWords } from "./year.ts";

export type FormatOptions = {
  /** the zone in which times and days are told */
  readonly timezone?: string | undefined;
  /** long: "28 February 2019, 14:05"; short: "28 Feb 2019, 14:05"; compact: "28 Feb, 14:05", without the year of a day; day: the day alone; time: the time alone where there is one, else the short date */
  readonly style?: "long" | "short" | "compact" | "day" | "time" | undefined;
  /** the language; English by default */
  readonly locale?: LocaleName | undefined;
};

/** How one date is told: `yearless` where its year is told beside it. */
type SingleOptions = FormatOptions & { readonly yearless?: boolean };

/** One date in words, without its qualifiers. */
export function singleWords(date: ParsedDate, options: SingleOptions): string {
  const words = wordsOf(options.locale);
  const { year, month, day } = date.fields;
  if (date.kind === "dateTime") return timeWords(date, options);
  if (date.kind === "season") return groupWords(Number(month), yearWords(year, words), words);
  if (month === undefined) return yearWords(year, words).alone;
  if (month === "XX" && (day === undefined || day === "XX")) {
    const { of } = yearWords(year, words);
    return day === undefined ? words.someMonth(of) : words.someDay(of);
  }
  return day === undefined ? words.ofMonth(...monthAndYear(date, options)) : dayWords(date, day, options);
}

function dayWords(date: ParsedDate, day: string, options: SingleOptions): string {
  const words = wordsOf(options.locale);
  const [month, year] = monthAndYear(date, options);
  const named = words.ofMonth(month, year);
  if (day === "XX") return words.someDay(words.inMonth(named));
  if (day.endsWith("X")) return words.third(THIRDS[Number(day[0])] ?? 3, named);
  if (day.startsWith("X")) return words.dayEndingIn(day[1] ?? "", words.inMonth(named));
  return words.ofDay(String(Number(day)), month, year);
}

const THIRDS = [0, 1, 2, 3] as const;

/** A month, and the year that goes with it: none in compact words of a day. */
function monthAndYear({ fields, precision }: ParsedDate, options: SingleOptions): [string, string | undefined] {
  const words = wordsOf(options.locale);
  const { of, joined } = yearWords(fields.year, words);
  const month = fields.month ?? "";
  if (options.yearless || (options.style === "compact" && precision === "day"))
    return [monthWords(month, options), undefined];
  return month === "XX" ? [words.someMonth(of), undefined] : [monthWords(month, options), joined];
}

const isLong = (style: FormatOptions["style"]): boolean => style === undefined || style === "long" || style === "day";

/** A month's name; "October to December" for 1X. */
function monthWords(month: string, options: FormatOptions): string {
  const words = wordsOf(options.locale);
  const name = (number: number) => monthName(number, options);
  if (!month.includes("X")) return name(Number(month));
  const digit = Number(month.replace("X", ""));
  if (month.endsWith("X")) return digit === 1 ? words.monthTo(name(10), name(12)) : words.monthTo(name(1), name(9));
  if (digit === 0) return name(10);
  return digit > 2 ? name(digit) : words.monthOr(name(digit), name(digit + 10));
}

function monthName(month: number, { locale, style }: FormatOptions): string {
  const words = wordsOf(locale);
  const pattern = isLong(style) ? words.month.long : words.month.short;
  return format(new UTCDate(2019, month - 1, 1), pattern, { locale: words.names });
}

function timeWords(date: ParsedDate, options: FormatOptions): string {
  const { clock, day } = wordsAt(date.start.earliest, clockPattern(date), options);
  switch (options.style ?? "long") {
    case "time":
      return clock;
    case "day":
      return day;
    case "long":
    case "short":
    case "compact":
      return wordsOf(options.locale).atClock(day, clock);
  }
}

/** How the clock of a time is written: with its seconds where it gives them. */
export const clockPattern = ({ precision }: ParsedDate): string => (precision === "second" ? "HH:mm:ss" : "HH:mm");

/** The day and the clock of an instant in a zone. */
export function wordsAt(at: Instant, pattern: string, options: FormatOptions): { day: string; clock: string } {
  const words = wordsOf(options.locale);
  const local = new UTCDate(at + offsetAt(options.timezone ?? "+00:00", at));
  const year = local.getUTCFullYear();
  const { joined } = words.year(eraWords(year, words));
  const month = monthName(local.getUTCMonth() + 1, options);
  const day = words.ofDay(`${local.getUTCDate()}`, month, options.style === "compact" ? undefined : joined);
  return { day, clock: format(local, pattern) };
}
