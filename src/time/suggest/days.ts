import { enUS } from "date-fns/locale/en-US";
import { dayAfter, dayNamed } from "./numbers.ts";
import type { DateSuggestion } from "./suggest.ts";

type Days = (text: string) => readonly DateSuggestion[];

const WEEKDAYS = Array.from({ length: 7 }, (_, day) => enUS.localize.day(day as 0)); // 0 to 6 are its days
const NAME = "((?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?)\\.?";
const WEEKDAY_FIRST = new RegExp(`^${NAME},? (?:the )?(.+)$`, "i");
const WEEKDAY_LAST = new RegExp(`^(.+?),? \\(?${NAME}\\)?$`, "i");
const HOURS =
  "morning|forenoon|afternoon|evening|night|overnight|dawn|daybreak|sunrise|dusk|sunset|nightfall|(?:early|small) hours";
const PART_FIRST = new RegExp(`^(?:at |the )?(?:early |late )?(${HOURS})(?: of| on)?,? (?:the )?(.+)$`, "i");
const PART_LAST = new RegExp(`^(.+?),? (?:in the |at )?(?:early |late )?(${HOURS})$`, "i");

/** A day with more said of it: its weekday, its morning. */
export function saidOfDays(text: string, days: Days): readonly DateSuggestion[] {
  const [, name, day = ""] = WEEKDAY_FIRST.exec(text) ?? [];
  if (name !== undefined) return onWeekday(days(day), name);
  const [, told = "", last] = WEEKDAY_LAST.exec(text) ?? [];
  if (last !== undefined) return onWeekday(days(told), last);
  const [, part, whole = ""] = PART_FIRST.exec(text) ?? [];
  if (part !== undefined) return partsOfDay(days(whole), part);
  const [, date = "", end] = PART_LAST.exec(text) ?? [];
  return end === undefined ? [] : partsOfDay(days(date), end);
}

/** A weekday that does not fit is told of, since either the day or its name is wrong. */
const onWeekday = (readings: readonly DateSuggestion[], name: string): readonly DateSuggestion[] =>
  readings.flatMap(({ edtf, reading }) => {
    const day = dayNamed(edtf);
    if (!day) return edtf.startsWith("XXXX") ? [{ edtf, reading }] : [];
    const real = WEEKDAYS[day.getUTCDay()] ?? "";
    const fits = real.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase();
    return [{ edtf, reading: fits ? reading : `${reading}, which is a ${real}, not a ${nameOf(name)}` }];
  });

const nameOf = (name: string): string =>
  WEEKDAYS.find((each) => each.slice(0, 3).toLowerCase() === name.slice(0, 3).toLowerCase()) ?? name;

const partsOfDay = (readings: readonly DateSuggestion[], part: string): readonly DateSuggestion[] =>
  readings.flatMap(({ edtf }) => {
    const day = dayNamed(edtf);
    if (!day) return [];
    return /^(?:over)?night$/i.test(part)
      ? [{ edtf: `[${edtf}..${dayAfter(day, 1)}]`, reading: "a night belongs to two days" }]
      : [{ edtf, reading: `that day: give times if the source says when its ${part.toLowerCase()} began and ended` }];
  });
