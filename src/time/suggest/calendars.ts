import { UTCDate } from "../utc-date.ts";
import { dayAfter, dayText, monthNamed, one } from "./numbers.ts";
import type { DateSuggestion } from "./suggest.ts";

const DAY_MONTH = String.raw`(\d{1,2}) (?:of )?(\p{L}{3,}\.?)|(\p{L}{3,}\.?) (\d{1,2})`;
const OLD_STYLE = new RegExp(
  `^(?:${DAY_MONTH}),? (\\d{4}),? \\(?(?:O\\.? ?S\\.?|old style|julian(?: calendar)?)\\)?$`,
  "iu",
);
const TWO_YEARS = new RegExp(`^(?:${DAY_MONTH}),? (\\d{4})/(\\d{1,2}|\\d{4})$`, "iu");
const NEW_STYLE = /^(.+?),? \(?(?:N\.? ?S\.?|new style|gregorian(?: calendar)?)\)?$/i;

type Days = (text: string) => readonly DateSuggestion[];

/** Days that name their calendar: "25 October 1917 (O.S.)", "11 February 1731/32". EDTF counts all days as Gregorian. */
export function calendars(text: string, days: Days): readonly DateSuggestion[] {
  const [, day, name, named, after, year] = OLD_STYLE.exec(text) ?? [];
  if (year !== undefined) return julian(Number(year), monthNamed(name ?? named ?? ""), Number(day ?? after));
  const [, early, month, monthFirst, late, first = "", second] = TWO_YEARS.exec(text) ?? [];
  if (second !== undefined)
    return twoYears(first, second, monthNamed(month ?? monthFirst ?? ""), Number(early ?? late));
  const plain = NEW_STYLE.exec(text)?.[1];
  return plain === undefined ? [] : days(plain);
}

function julian(year: number, month: number | undefined, day: number): readonly DateSuggestion[] {
  if (month === undefined || day < 1 || day > julianDaysIn(year, month)) return [];
  const told = `${day}.${month}.${year}`;
  return one(dayAfter(EPOCH, julianDay(year, month, day)), `${told} of the Julian calendar, as a day of the Gregorian`);
}

const julianDaysIn = (year: number, month: number): number =>
  julianDay(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - julianDay(year, month, 1);

/** Days from 1970-01-01 to a day of the Julian calendar. */
export function julianDay(year: number, month: number, day: number): number {
  const past = Math.floor((14 - month) / 12);
  const [years, months] = [year + 4800 - past, month + 12 * past - 3];
  return day + Math.floor((153 * months + 2) / 5) + 365 * years + Math.floor(years / 4) - 32_083 - EPOCH_DAY;
}

export const EPOCH = new UTCDate(0);
const EPOCH_DAY = 2_440_588; // Julian day number of 1970-01-01

/** "11 February 1731/32": the year of a count that begins in March, and that of one from January. */
function twoYears(
  first: string,
  second: string,
  ...[month, day]: [number | undefined, number]
): readonly DateSuggestion[] {
  const year = Number(first) + 1;
  if (month === undefined || month > 3 || !String(year).endsWith(second)) return [];
  return [
    ...one(dayText(year, month, day), "the year counted from January, the day taken for Gregorian"),
    ...julian(year, month, day),
  ];
}
