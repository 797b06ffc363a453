import { UTCDate } from "@date-fns/utc";
import { getDaysInMonth } from "date-fns/getDaysInMonth";

const MONTHS: readonly string[] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const NAMES: readonly string[] = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

/** The number, 1 to 12, of an English month in full or cut to three or four letters. */
export function monthNamed(name: string): number | undefined {
  const word = name.toLowerCase().replace(/\.$/, "");
  const full = NAMES.indexOf(word);
  if (full >= 0) return full + 1;
  const short = MONTHS.indexOf(word === "sept" ? "sep" : word);
  return short < 0 ? undefined : short + 1;
}

export const two = (value: number): string => String(value).padStart(2, "0");
export const four = (value: number): string => String(value).padStart(4, "0");

/** EDTF of a day, or `undefined` when there is no such day. */
export function dayText(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const first = new UTCDate(0);
  first.setUTCFullYear(year, month - 1, 1);
  return day > getDaysInMonth(first) ? undefined : `${yearText(year)}-${two(month)}-${two(day)}`;
}

/** EDTF of a year as astronomers count: 0 is 1 BC. */
export function yearText(year: number): string {
  const size = Math.abs(year);
  const sign = year < 0 ? "-" : "";
  return size > 9999 ? `Y${sign}${size}` : `${sign}${four(size)}`;
}
