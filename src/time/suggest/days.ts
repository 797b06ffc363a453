import { addDays } from "date-fns/addDays";
import { enUS } from "date-fns/locale/en-US";
import { parseDate } from "../edtf/index.ts";
import { UTCDate } from "../utc-date.ts";
import type { DateSuggestion } from "./suggest.ts";

type Days = (text: string) => readonly DateSuggestion[];

const WEEKDAYS = Array.from({ length: 7 }, (_, day) => enUS.localize.day(day as 0)); // 0 to 6 are its days
const NAME = "((?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\\.?";
const WEEKDAY_FIRST = new RegExp(`^${NAME},? (?:the )?(.+)$`, "i");
const WEEKDAY_LAST = new RegExp(`^(.+?),? \\(?${NAME}\\)?$`, "i");
const WEEK = /^(?:the )?week (?:of|from|beginning|starting) (?:the )?(.+)$/i;
const PART_FIRST = /^(?:the )?(?:early |late )?(morning|afternoon|evening|night)(?: of| on)?,? (?:the )?(.+)$/i;
const PART_LAST = /^(.+?),? (?:in the |at )?(morning|afternoon|evening|night)$/i;

/** A day with more said of it: its weekday, the week that begins with it, its morning. */
export function saidOfDays(text: string, days: Days): readonly DateSuggestion[] {
  const [, name, day = ""] = WEEKDAY_FIRST.exec(text) ?? [];
  if (name !== undefined) return onWeekday(days(day), name);
  const [, told = "", last] = WEEKDAY_LAST.exec(text) ?? [];
  if (last !== undefined) return onWeekday(days(told), last);
  const week = WEEK.exec(text)?.[1];
  if (week !== undefined) return weeksOf(days(week));
  const [, part, whole = ""] = PART_FIRST.exec(text) ?? [];
  if (part !== undefined) return partsOfDay(days(whole), part);
  const [, date = "", end] = PART_LAST.exec(text) ?? [];
  return end === undefined ? [] : partsOfDay(days(date), end);
}

/** The day of a reading; undefined where it is none. */
function dayOf(edtf: string): UTCDate | undefined {
  const parsed = /^-?\d{4}-\d{2}-\d{2}$/.test(edtf) ? parseDate(edtf) : undefined;
  return parsed?.ok ? new UTCDate(parsed.date.start.earliest) : undefined;
}

const edtfOf = (day: Date): string => day.toISOString().slice(0, 10);

/** A weekday that does not fit is told of, since either the day or its name is wrong. */
const onWeekday = (readings: readonly DateSuggestion[], name: string): readonly DateSuggestion[] =>
  readings.flatMap(({ edtf, reading }) => {
    const day = dayOf(edtf);
    if (!day) return [];
    const real = WEEKDAYS[day.getUTCDay()] ?? "";
    const fits = real.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase();
    return [{ edtf, reading: fits ? reading : `${reading}, which is a ${real}, not a ${nameOf(name)}` }];
  });

const nameOf = (name: string): string =>
  WEEKDAYS.find((each) => each.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) ?? name;

/** Seven days from that day on, and where it is no Monday the week from Monday to Sunday that holds it. */
const weeksOf = (readings: readonly DateSuggestion[]): readonly DateSuggestion[] =>
  readings.flatMap(({ edtf }) => {
    const day = dayOf(edtf);
    if (!day) return [];
    const past = (day.getUTCDay() + 6) % 7; // days since Monday
    const week = (first: Date) => `[${edtfOf(first)}..${edtfOf(addDays(first, 6))}]`;
    const own = { edtf: week(day), reading: "the seven days from that day on" };
    return past === 0
      ? [own]
      : [{ edtf: week(addDays(day, -past)), reading: "the week from Monday to Sunday that holds that day" }, own];
  });

const partsOfDay = (readings: readonly DateSuggestion[], part: string): readonly DateSuggestion[] =>
  readings.flatMap(({ edtf }) => {
    const day = dayOf(edtf);
    if (!day) return [];
    return /night/i.test(part)
      ? [{ edtf: `[${edtf}..${edtfOf(addDays(day, 1))}]`, reading: "a night belongs to two days" }]
      : [{ edtf, reading: `that day: give times if the source says how long its ${part.toLowerCase()} is` }];
  });
