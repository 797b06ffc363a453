import { addDays } from "date-fns/addDays";
import { getDaysInMonth } from "date-fns/getDaysInMonth";
import { enUS } from "date-fns/locale/en-US";
import { parseDate } from "../edtf/index.ts";
import { UTCDate } from "../utc-date.ts";

const NAMES = Array.from({ length: 12 }, (_, month) => enUS.localize.month(month as 0).toLowerCase()); // 0 to 11 are its months

const FRENCH = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre".split(" ");
const GERMAN = "januar februar märz april mai juni juli august september oktober november dezember".split(" ");

/** The number, 1 to 12, of a month: English in full or cut to three letters, "sept" too; French and German in full. */
export function monthNamed(name: string): number | undefined {
  const word = name.toLowerCase().replace(/\.$/, "");
  if (word === "sept") return 9;
  const found = NAMES.findIndex((full, month) => [full, full.slice(0, 3), FRENCH[month], GERMAN[month]].includes(word));
  return found < 0 ? undefined : found + 1;
}

const ORDINALS: readonly string[] =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first".split(
    " ",
  );

/** 19 for "19", "19th" and "nineteenth"; undefined beyond thirty-first. */
export function ordinalNamed(text: string): number | undefined {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  const found = ORDINALS.indexOf(text.toLowerCase());
  return found < 0 ? undefined : found + 1;
}

export const two = (value: number): string => String(value).padStart(2, "0");
const four = (value: number): string => String(value).padStart(4, "0");

/** EDTF of a day, or `undefined` when there is no such day. */
export function dayText(year: number, month: number, day: number): string | undefined {
  if (month < 1 || month > 12 || day < 1) return undefined;
  const first = new UTCDate(0);
  first.setUTCFullYear(year, month - 1, 1);
  return day > getDaysInMonth(first) ? undefined : `${yearText(year)}-${two(month)}-${two(day)}`;
}

/** EDTF of the last day of a month, or of an earlier one. */
export const lastDayText = (year: number, month: number, upTo: number): string | undefined =>
  [upTo, 30, 29, 28].map((day) => dayText(year, month, Math.min(day, upTo))).find((each) => each !== undefined);

/** EDTF of a year as astronomers count: 0 is 1 BC. */
export function yearText(year: number): string {
  const size = Math.abs(year);
  const sign = year < 0 ? "-" : "";
  return size > 9999 ? `Y${sign}${size}` : `${sign}${four(size)}`;
}

/** The day that a date names; undefined where it names none. */
export function dayNamed(edtf: string): UTCDate | undefined {
  const parsed = /^-?\d{4}-\d{2}-\d{2}$/.test(edtf) ? parseDate(edtf) : undefined;
  return parsed?.ok ? new UTCDate(parsed.date.start.earliest) : undefined;
}

/** EDTF of the day that so many days after another begins. */
export function dayAfter(day: Date, days: number): string {
  const later = addDays(new UTCDate(day), days);
  return `${yearText(later.getUTCFullYear())}-${two(later.getUTCMonth() + 1)}-${two(later.getUTCDate())}`;
}

/** EDTF of the seven days that begin so many days after a day. */
export const sevenDays = (day: Date, days: number): string => `[${dayAfter(day, days)}..${dayAfter(day, days + 6)}]`;

/** The years that two digits stand for, the likelier first: 60 for 1960 and 1860, 19 for 2019 and 1919. */
export const yearsEndingIn = (digits: string): readonly number[] =>
  (Number(digits) < 40 ? [2000, 1900] : [1900, 1800]).map((century) => century + Number(digits));

/** One reading, or none where there is no such date. */
export const one = (edtf: string | undefined, reading: string): readonly { edtf: string; reading: string }[] =>
  edtf === undefined ? [] : [{ edtf, reading }];
