import type { Locale } from "date-fns";
import type { Qualifier } from "../edtf/index.ts";

/** A year as it stands alone, after a month, and after "some day" or "second quarter", its preposition included. */
export type YearWords = { readonly alone: string; readonly joined: string; readonly of: string };

/** All words of dates in one language; every table has every word. */
export type DateWords = {
  /** names of months */
  readonly names: Locale;
  /** patterns of date-fns for the name of a month as it stands in a date */
  readonly month: { readonly long: string; readonly short: string };
  /** does the year come first, so that of "27 to 28 February 2019" the second is shortened? */
  readonly yearFirst: boolean;

  year(text: string): YearWords;
  /** the number of a year before our era */
  bc(year: number): string;
  /** the number of a year of our era, where it would be taken for something else */
  ad(year: number): string;
  /** its first year, e.g. 2010 */
  decade(first: string): YearWords;
  /** the same of our era, where its number would be taken for something else, e.g. 30 */
  decadeAd(first: number): YearWords;
  yearBetween(low: string, high: string): YearWords;
  readonly anyYear: YearWords;
  /** a year known to so many significant digits */
  yearNear(year: string, digits: number): YearWords;

  ofMonth(month: string, year: string | undefined): string;
  ofDay(day: string, month: string, year: string | undefined): string;
  /** a day whose month and year are told beside it */
  dayAlone(day: string): string;
  atClock(day: string, clock: string): string;

  /** "of February 2019", as it follows "some day" */
  inMonth(named: string): string;
  someDay(of: string): string;
  someMonth(of: string): string;
  /** 0 early, 1 middle, 2 late, 3 the last days of a month */
  third(which: 0 | 1 | 2 | 3, named: string): string;
  dayEndingIn(digit: string, of: string): string;
  monthOr(first: string, second: string): string;
  monthTo(first: string, last: string): string;

  /** 0 spring, 1 summer, 2 autumn, 3 winter */
  season(which: number, year: YearWords, southern: boolean): string;
  /** counted from 1 */
  quarter(number: number, year: YearWords): string;
  thirdOfYear(number: number, year: YearWords): string;
  half(number: number, year: YearWords): string;

  uncertain(words: string): string;
  approximate(words: string): string;
  part(part: "year" | "month" | "day", qualifier: Qualifier): string;

  /** between the parts of a list */
  readonly comma: string;
  readonly unknown: string;
  from(start: string): string;
  until(end: string): string;
  range(start: string, end: string): string;
  between(first: string, last: string): string;
  orBefore(words: string): string;
  orLater(words: string): string;
  or(words: readonly string[]): string;
  and(words: readonly string[]): string;
};

/** The same in every place. */
export const everywhere = (words: string): YearWords => ({ alone: words, joined: words, of: words });

/** "a, b or c" */
export const listed =
  (comma: string, last: string) =>
  (words: readonly string[]): string =>
    words.length < 2 ? words.join("") : `${words.slice(0, -1).join(comma)}${last}${words.at(-1) ?? ""}`;

/** Parts joined by spaces, those that are there. */
export const spaced = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== "").join(" ");
