import { formatDate, offsetAt, parseDate } from "../../time/index.ts";
import type { Side, Stretch } from "./rows.ts";
import { words } from "./words.ts";

/** How instants are told in one picture. */
export type Clock = {
  readonly timezone: string | undefined;
  /** every instant is of one day, which the axis names */
  readonly oneDay: boolean;
};

const DAY = 86_400_000; // ms
/** The last instant that a Date holds, ms. */
const FURTHEST = 8.64e15;
const YEAR = 365.2425 * DAY; // ms, on average

/** A clock for all of `points`: times alone where they are of one day. */
export function clockOf(points: readonly number[], timezone: string | undefined): Clock {
  const days = new Set(points.map((at) => Math.floor(toWall(at, timezone) / DAY)));
  return { timezone, oneDay: days.size === 1 && !points.every((at) => isDayEdge(at, timezone)) };
}

/** What clocks of the zone show at an instant, as if it were UTC. */
export const toWall = (at: number, timezone: string | undefined): number =>
  timezone === undefined || Math.abs(at) >= FURTHEST ? at : at + offsetAt(timezone, at);

/** Midnight, or the last millisecond before it. */
export function isDayEdge(at: number, timezone: string | undefined): boolean {
  const wall = toWall(at, timezone);
  return wall % DAY === 0 || (wall + 1) % DAY === 0;
}

export const yearText = (year: number): string => (year < 1 ? words.bce(1 - year) : String(year));

/** An instant to the day, where it is a day's edge, else to the minute. */
function instantText(at: number, clock: Clock): string {
  const wall = toWall(at, clock.timezone);
  if (Math.abs(wall) >= FURTHEST) return yearText(Math.round(wall / YEAR + 1970));
  const date = new Date(wall);
  const iso = date.toISOString();
  const time = iso.slice(-13, -8);
  if (clock.oneDay) return time;
  const year = date.getUTCFullYear();
  const day = `${dayText(iso)} ${yearText(year)}`;
  return isDayEdge(at, clock.timezone) ? day : `${day}, ${time}`;
}

/** "27 Feb" of a date in ISO 8601, by the words of dates */
function dayText(iso: string): string {
  const parsed = parseDate(`2000-${iso.slice(-19, -14)}`);
  return parsed.ok ? formatDate(parsed.date, { style: "compact" }) : iso;
}

/** When an event can have happened, in words: its one date as it was given, or its bounds. */
export function stretchText(stretch: Stretch, clock: Clock): string {
  if (stretch.date !== undefined) return dateText(stretch.date, clock);
  const { left, right } = stretch;
  const [start, end] = [instantText(stretch.start.earliest, clock), instantText(stretch.end.latest, clock)];
  if (isMissing(left)) return left === "unknown" ? words.unknownStart(end) : words.until(end);
  if (isMissing(right)) return right === "unknown" ? words.unknownEnd(start) : words.from(start);
  return start === end ? start : words.fromTo(...withoutShared(start, end));
}

export const isMissing = (side: Side): boolean => side === "open" || side === "unknown";

/** Two dates, the first without the year or the day that the second repeats. */
function withoutShared(start: string, end: string): [string, string] {
  const [one, other] = [start.split(", "), end.split(", ")];
  if (one.length === 2 && other.length === 2 && one[0] === other[0]) return [start, other[1] ?? end];
  const month = / \S+ -?\d+( BC)?$/.exec(end)?.[0];
  if (month !== undefined && one.length === 1 && start.endsWith(month)) return [start.slice(0, -month.length), end];
  const year = / -?\d+( BC)?$/.exec(end)?.[0];
  return year !== undefined && one.length === 1 && start.endsWith(year)
    ? [start.slice(0, -year.length), end]
    : [start, end];
}

/** A zone as a reader knows it: "UTC−04:00", or its name. */
export const zoneName = (timezone: string): string =>
  /^[+-]/.test(timezone) ? `UTC${timezone.replace("-", "−")}` : timezone;

/** A time that is given in another zone than the picture's, as the clocks of that zone showed it; else nothing. */
export function givenText(date: string, clock: Clock): string[] {
  const offset = /T[\d:]+([+-]\d{2})(:\d{2})?$/.exec(date);
  const parsed = offset ? parseDate(date) : undefined;
  if (!offset || !parsed?.ok || parsed.date.kind !== "dateTime") return [];
  const zone = `${offset[1] ?? ""}${offset[2] ?? ":00"}`;
  const at = parsed.date.start.earliest;
  if (toWall(at, zone) === toWall(at, clock.timezone)) return [];
  return [`${formatDate(parsed.date, { timezone: zone, style: "compact" })} (${zoneName(zone)})`];
}

function dateText(date: string, clock: Clock): string {
  const parsed = parseDate(date, { timezone: clock.timezone });
  if (!parsed.ok) return date;
  return formatDate(parsed.date, { timezone: clock.timezone, style: clock.oneDay ? "time" : "short" });
}
