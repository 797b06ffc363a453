import { tzOffset } from "@date-fns/tz/tzOffset";
import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { addYears } from "date-fns/addYears";
import { getDaysInMonth } from "date-fns/getDaysInMonth";
import type { Bounds, Instant } from "../timing.ts";
import { UTCDate } from "../utc-date.ts";

/** How finely a date is given. */
export type Precision =
  | "second"
  | "minute"
  | "day"
  | "month"
  | "season"
  | "quarter"
  | "quadrimester"
  | "semester"
  | "year"
  | "decade"
  | "century"
  | "millennium";

const MINUTE = 60_000; // ms

/** Midnight UTC of a day of the proleptic Gregorian calendar; month 1 to 12, any year. */
export function utcDay(year: number, month: number, day: number): UTCDate {
  const date = new UTCDate(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}

export const daysIn = (year: number, month: number): number => getDaysInMonth(utcDay(year, month, 1));

export const DAY = 86_400_000; // ms

/**
 * A wall-clock time, given as if it were UTC, as the instant at which clocks of the zone first show it; where they are
 * put forward over it, as late after the change as it would have been.
 */
export function inZone(wall: Instant, timezone: string | undefined): Instant {
  if (timezone === undefined || !Number.isFinite(wall)) return wall;
  return instantsAt(wall, timezone)[0] ?? wall - offsetAt(timezone, wall - DAY);
}

/** The instants at which clocks of a zone show a time: none where they are put forward over it, two where they are put back. */
export function instantsAt(wall: Instant, timezone: string): readonly Instant[] {
  if (OFFSET.test(timezone)) return [wall - offsetAt(timezone, wall)];
  const offsets = new Set([offsetAt(timezone, wall - DAY), offsetAt(timezone, wall + DAY)]);
  return [...offsets]
    .map((offset) => wall - offset)
    .filter((instant) => offsetAt(timezone, instant) === wall - instant)
    .toSorted((a, b) => a - b);
}

const OFFSET = /^([+-])(\d{2}):(\d{2})$/;

/** ms that the zone is ahead of UTC; an offset is read as it stands, a named zone is looked up. */
export function offsetAt(timezone: string, at: Instant): number {
  const fixed = OFFSET.exec(timezone);
  if (!fixed) return (tzOffset(timezone, new Date(at)) || 0) * MINUTE;
  const minutes = Number(fixed[2]) * 60 + Number(fixed[3]);
  return (fixed[1] === "-" ? -minutes : minutes) * MINUTE;
}

/** Is it an offset such as +07:00, or a zone that the runtime knows? */
export const isTimezone = (timezone: string): boolean =>
  /^[+-](0\d|1[0-4]):[0-5]\d$/.test(timezone) ||
  (/^[A-Z]/.test(timezone) && Number.isFinite(tzOffset(timezone, new Date(0))));

/** First and last millisecond, on the wall clock, of `count` units from a day on. */
export function stretch(from: UTCDate, unit: "day" | "month" | "year", count: number): Bounds {
  const add = { day: addDays, month: addMonths, year: addYears }[unit];
  return { earliest: from.getTime(), latest: add(from, count).getTime() - 1 };
}

export const MEAN_YEAR = 31_556_952_000; // ms
const FURTHEST = 8.6e15; // ms on either side of 1970 that the calendar of the language can hold

/**
 * Bounds widened by one unit of the date's precision on each side: what "approximately" is taken to mean.
 *
 * @param years  the unit of a long year, where it is no unit of the calendar
 */
export function widened(bounds: Bounds, precision: Precision, years?: number): Bounds {
  const [unit, count] = years === undefined ? WIDENING[precision] : (["year", years] as const);
  if (unit === "minute") return { earliest: bounds.earliest - count * MINUTE, latest: bounds.latest + count * MINUTE };
  const add = { day: addDays, month: addMonths, year: addYears }[unit];
  const shift = (at: Instant, by: number): Instant => {
    if (!Number.isFinite(at)) return at;
    const isFar = unit === "year" && Math.abs(at) + Math.abs(by) * MEAN_YEAR > FURTHEST;
    return isFar ? at + by * MEAN_YEAR : add(new UTCDate(at), by).getTime();
  };
  return { earliest: shift(bounds.earliest, -count), latest: shift(bounds.latest + 1, count) - 1 };
}

const WIDENING: Readonly<Record<Precision, readonly ["minute" | "day" | "month" | "year", number]>> = {
  second: ["minute", 1],
  minute: ["minute", 1],
  day: ["day", 1],
  month: ["month", 1],
  season: ["month", 3],
  quarter: ["month", 3],
  quadrimester: ["month", 4],
  semester: ["month", 6],
  year: ["year", 1],
  decade: ["year", 10],
  century: ["year", 100],
  millennium: ["year", 1000],
};
