import { UTCDate } from "@date-fns/utc";
import type { Locale } from "date-fns";
import { format } from "date-fns/format";
import { offsetAt, type ParsedDate } from "../edtf/index.ts";
import { groupWords } from "./group.ts";
import { yearWords } from "./year.ts";

export type FormatOptions = {
  /** the zone in which times and days are told */
  readonly timezone?: string | undefined;
  /** long: "28 February 2019, 14:05"; short: "28 Feb 2019, 14:05"; compact: "28 Feb, 14:05", without the year of a day; day: the day alone; time: the time alone where there is one, else the short date */
  readonly style?: "long" | "short" | "compact" | "day" | "time" | undefined;
  /** names of months: a locale of date-fns; English by default */
  readonly locale?: Locale | undefined;
};

/** One date in words, without its qualifiers. */
export function singleWords(date: ParsedDate, options: FormatOptions): string {
  const { year, month, day } = date.fields;
  if (date.kind === "dateTime") return timeWords(date, options);
  if (date.kind === "season") return groupWords(Number(month), yearWords(year));
  if (month === undefined) return yearWords(year).text;
  if (month === "XX" && (day === undefined || day === "XX"))
    return `some ${day === undefined ? "month" : "day"} of ${yearWords(year).of}`;
  const ofYear = tailWords(date, options);
  const named = `${monthWords(month, options)}${ofYear}`;
  if (day === undefined) return named;
  if (day === "XX") return `some day of ${named}`;
  const third = ["early ", "mid-", "late "][Number(day[0])];
  if (day.endsWith("X")) return third === undefined ? `the last days of ${named}` : `${third}${named}`;
  return day.startsWith("X") ? `a day ending in ${day[1] ?? ""} of ${named}` : `${Number(day)} ${named}`;
}

/** What follows the month: " 2019", or " of the 1560s" where the year has open digits; nothing in compact words of a day. */
function tailWords({ fields, precision }: ParsedDate, { style }: FormatOptions): string {
  if (style === "compact" && precision === "day") return "";
  const { text, of } = yearWords(fields.year);
  return fields.year.includes("X") || fields.month === "XX" ? ` of ${of}` : ` ${text}`;
}

const isLong = (style: FormatOptions["style"]): boolean => style === undefined || style === "long" || style === "day";

/** A month's name; "October to December" for 1X, and "some month" for XX before a known day. */
function monthWords(month: string, options: FormatOptions): string {
  if (month === "XX") return "of some month";
  const name = (number: number) =>
    told(new UTCDate(2019, number - 1, 1), isLong(options.style) ? "LLLL" : "LLL", options);
  if (!month.includes("X")) return inDate(Number(month), options);
  const digit = month.replace("X", "");
  if (month.startsWith("X"))
    return Number(digit) < 1
      ? name(10)
      : Number(digit) > 2
        ? name(Number(digit))
        : `${name(Number(digit))} or ${name(Number(digit) + 10)}`;
  return digit === "1" ? `${name(10)} to ${name(12)}` : `${name(1)} to ${name(9)}`;
}

/** A month's name as it stands in a date, which some languages inflect. */
const inDate = (month: number, options: FormatOptions): string =>
  told(new UTCDate(2019, month - 1, 1), isLong(options.style) ? "MMMM" : "MMM", options);

function timeWords(date: ParsedDate, options: FormatOptions): string {
  const at = date.start.earliest;
  const local = new UTCDate(at + offsetAt(options.timezone ?? "+00:00", at));
  const clock = told(local, date.precision === "second" ? "HH:mm:ss" : "HH:mm", options);
  switch (options.style ?? "long") {
    case "time":
      return clock;
    case "day":
      return told(local, "d MMMM yyyy", options);
    case "long":
      return `${told(local, "d MMMM yyyy", options)}, ${clock}`;
    case "short":
      return `${told(local, "d MMM yyyy", options)}, ${clock}`;
    case "compact":
      return `${told(local, "d MMM", options)}, ${clock}`;
  }
}

const told = (date: UTCDate, pattern: string, { locale }: FormatOptions): string =>
  format(date, pattern, locale === undefined ? {} : { locale });
