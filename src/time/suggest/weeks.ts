import { endOfMonth } from "date-fns/endOfMonth";
import { dayAfter, dayNamed, one, ordinalNamed, sevenDays } from "./numbers.ts";
import type { DateSuggestion } from "./suggest.ts";

type Days = (text: string) => readonly DateSuggestion[];

const WEEK = /^(?:the )?week (?:of|from|beginning|starting|commencing) (?:the |on )?(.+)$/i;
const WEEK_TO = /^(?:the )?week (?:ending|ended|to)(?: on)? (?:the )?(.+)$/i;
const WEEK_IN = /^(?:the )?(first|second|third|fourth|last) week (?:of|in) (?:the )?(.+)$/i;
const NUMBERED =
  /^(?:(?:the )?(?:calendar )?(?:week|wk|w|cw|kw) ?(\d{1,2})(?: of|,|\/)? ?(\d{4})|(\d{4})(?:-| |, ?)?(?:week |w)(\d{2}))$/i;

/** A week by a day of it, by its last day, or by its number in the year: "week ending 8 March 2019", "2019-W10". */
export function weeks(text: string, days: Days): readonly DateSuggestion[] {
  const [, number, year, yearFirst, numberLast] = NUMBERED.exec(text) ?? [];
  if (number !== undefined || numberLast !== undefined)
    return numbered(Number(year ?? yearFirst), Number(number ?? numberLast));
  const last = WEEK_TO.exec(text)?.[1];
  if (last !== undefined) return weeksAt(days(last), -6, "the seven days up to that day");
  const [, nth = "", month] = WEEK_IN.exec(text) ?? [];
  if (month !== undefined) return weekIn(days(month), nth);
  const first = WEEK.exec(text)?.[1];
  return first === undefined ? [] : weeksOf(days(first));
}

const weeksAt = (readings: readonly DateSuggestion[], from: number, reading: string): readonly DateSuggestion[] =>
  readings.flatMap(({ edtf }) => {
    const day = dayNamed(edtf);
    return day ? [{ edtf: sevenDays(day, from), reading }] : [];
  });

/** Seven days from that day on, and where it is no Monday the week from Monday to Sunday that holds it. */
const weeksOf = (readings: readonly DateSuggestion[]): readonly DateSuggestion[] =>
  readings.flatMap((each) => {
    const own = weeksAt([each], 0, "the seven days from that day on");
    const past = mondaysPast(each.edtf);
    return past === 0 ? own : [...weeksAt([each], -past, "the week from Monday to Sunday that holds that day"), ...own];
  });

/** "the first week of March 2019": seven days counted from an end of the month. */
const weekIn = (readings: readonly DateSuggestion[], nth: string): readonly DateSuggestion[] =>
  readings.flatMap(({ edtf }) => {
    const first = dayNamed(`${edtf}-01`);
    const last = first && dayNamed(dayAfter(endOfMonth(first), 0));
    if (!first || !last) return [];
    return /last/i.test(nth)
      ? one(sevenDays(last, -6), "the last seven days of the month")
      : one(sevenDays(first, 7 * ((ordinalNamed(nth) ?? 1) - 1)), `the ${nth.toLowerCase()} seven days of the month`);
  });

/** Days since Monday. */
const mondaysPast = (edtf: string): number => ((dayNamed(edtf)?.getUTCDay() ?? 1) + 6) % 7;

/** A year's first week has its fourth of January, and a week is of the year that its Thursday is of (ISO 8601). */
function numbered(year: number, week: number): readonly DateSuggestion[] {
  const fourth = `${String(year).padStart(4, "0")}-01-04`;
  const day = dayNamed(fourth);
  const monday = 7 * (week - 1) - mondaysPast(fourth); // days after the fourth
  if (!day || week < 1 || dayNamed(dayAfter(day, monday + 3))?.getUTCFullYear() !== year) return [];
  return one(
    sevenDays(day, monday),
    "that week of ISO 8601, Monday to Sunday; the first has the year’s first Thursday",
  );
}
