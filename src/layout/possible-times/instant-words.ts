import {
  calendarWords,
  formatDate,
  formatRange,
  formatStretch,
  formatYear,
  offsetAt,
  parseDate,
  zoneWords,
} from "../../time/index.ts";
import type { Wording } from "../../wording/index.ts";
import type { Side, Stretch } from "./rows.ts";

/** How instants are told in one picture. */
export type Clock = {
  readonly words: Wording;
  readonly timezone: string | undefined;
  /** every instant is of one day, which the axis names */
  readonly oneDay: boolean;
};

const DAY = 86_400_000; // ms
/** The last instant that a Date holds, ms. */
const FURTHEST = 8.64e15;
const YEAR = 365.2425 * DAY; // ms, on average

/** A clock for all of `points`: times alone where they are of one day. */
export function clockOf(points: readonly number[], timezone: string | undefined, words: Wording): Clock {
  const days = new Set(points.map((at) => Math.floor(toWall(at, timezone) / DAY)));
  return { words, timezone, oneDay: days.size === 1 && !points.every((at) => isDayEdge(at, timezone)) };
}

/** What clocks of the zone show at an instant, as if it were UTC. */
export const toWall = (at: number, timezone: string | undefined): number =>
  timezone === undefined || Math.abs(at) >= FURTHEST ? at : at + offsetAt(timezone, at);

/** Midnight, or the last millisecond before it. */
export function isDayEdge(at: number, timezone: string | undefined): boolean {
  const wall = toWall(at, timezone);
  return wall % DAY === 0 || (wall + 1) % DAY === 0;
}

/** An instant to the day, where it is a day's edge, else to the minute. */
function instantText(at: number, { words: { locale }, timezone, oneDay }: Clock): string {
  const wall = toWall(at, timezone);
  if (Math.abs(wall) >= FURTHEST) return formatYear(Math.round(wall / YEAR + 1970), locale);
  const told = calendarWords(at, { timezone, locale });
  if (oneDay) return told.clock;
  return isDayEdge(at, timezone) ? told.date : told.dateAtClock;
}

/** When an event can have happened, in words: its one date as it was given, or its bounds. */
export function stretchText(stretch: Stretch, clock: Clock): string {
  if (stretch.date !== undefined) return dateText(stretch.date, clock);
  const { left, right } = stretch;
  const [start, end] = [instantText(stretch.start.earliest, clock), instantText(stretch.end.latest, clock)];
  const { times: words } = clock.words;
  if (isMissing(left)) return left === "unknown" ? words.unknownStart(end) : words.until(end);
  if (isMissing(right)) return right === "unknown" ? words.unknownEnd(start) : words.from(start);
  return spanText(stretch, clock);
}

/** The bounds of a stretch, what they share told once. */
function spanText({ start: { earliest }, end: { latest } }: Stretch, clock: Clock): string {
  const { words, timezone, oneDay } = clock;
  const isFar = [earliest, latest].some((at) => Math.abs(toWall(at, timezone)) >= FURTHEST);
  const days = [earliest, latest].filter((at) => isDayEdge(at, timezone)).length;
  if (isFar || oneDay || days === 1) {
    const [start, end] = [instantText(earliest, clock), instantText(latest, clock)];
    return start === end ? start : formatRange(start, end, words.locale);
  }
  return formatStretch(earliest, latest, { timezone, locale: words.locale, precision: days === 2 ? "day" : "minute" });
}

export const isMissing = (side: Side): boolean => side === "open" || side === "unknown";

/** A time that is given in another zone than the picture's, as the clocks of that zone showed it; else nothing. */
export function givenText(date: string, clock: Clock): string[] {
  const offset = /T[\d:]+([+-]\d{2})(:\d{2})?$/.exec(date);
  const parsed = offset ? parseDate(date) : undefined;
  if (!offset || !parsed?.ok || parsed.date.kind !== "dateTime") return [];
  const zone = `${offset[1] ?? ""}${offset[2] ?? ":00"}`;
  const at = parsed.date.start.earliest;
  if (toWall(at, zone) === toWall(at, clock.timezone)) return [];
  const { locale, noted } = clock.words;
  return [noted(formatDate(parsed.date, { timezone: zone, style: "compact", locale }), zoneWords(zone))];
}

function dateText(date: string, clock: Clock): string {
  const parsed = parseDate(date, { timezone: clock.timezone });
  if (!parsed.ok) return date;
  return formatDate(parsed.date, {
    timezone: clock.timezone,
    style: clock.oneDay ? "time" : "short",
    locale: clock.words.locale,
  });
}
