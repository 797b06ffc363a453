import { type CountableTimeInterval, ticks, utcDay, utcTickInterval } from "d3";
import { type CalendarWords, calendarWords, formatRange, formatYear, inZone } from "../../time/index.ts";
import { type Clock, isDayEdge, toWall } from "./instant-words.ts";
import type { Segment, TimeScale } from "./scale.ts";

/** A place on the axis: the label of its own, and of the day, month or year that it stands in. Without a label it only names its segment. */
export type Tick = { readonly at: number; readonly label: string; readonly context: string };

const DAY = 86_400_000; // ms
const YEAR = 365.2425 * DAY; // ms, on average
/** A Date holds no more than this, ms; beyond, years are counted. */
const FURTHEST = 8.6e15;
const TICK_ROOM = 84; // px

/** Ticks of every segment, at one interval, on the clocks of the zone; none between days where all points are days. */
export function ticksOf(scale: TimeScale, points: readonly number[], clock: Clock): Tick[] {
  const { timezone } = clock;
  const [first, last] = [scale.segments[0], scale.segments.at(-1)];
  if (!first || !last) return [];
  const total = scale.segments.reduce((sum, segment) => sum + segment.to - segment.from, 0);
  const room = scale.segments.reduce((sum, segment) => sum + segment.end - segment.x, 0);
  const count = Math.max(1, Math.floor(room / TICK_ROOM));
  if (Math.abs(first.from) > FURTHEST || Math.abs(last.to) > FURTHEST || total > FURTHEST)
    return scale.segments.flatMap((segment) =>
      yearTicks(segment, Math.max(1, Math.floor(count / scale.segments.length)), clock),
    );
  const daysOnly = total / count < DAY && points.every((at) => isDayEdge(at, timezone));
  const interval = daysOnly ? utcDay : utcTickInterval(new Date(0), new Date(total), count);
  if (interval === null) return [];
  return labelled(scale, (segment) => wallTicks(interval, segment, timezone), clock);
}

function yearTicks({ from, to }: { from: number; to: number }, count: number, { words }: Clock): Tick[] {
  const yearOf = (at: number) => at / YEAR + 1970;
  return ticks(yearOf(from), yearOf(to), count).map((year) => ({
    at: (year - 1970) * YEAR,
    label: formatYear(Math.round(year), words.locale),
    context: "",
  }));
}

function wallTicks(
  interval: Pick<CountableTimeInterval, "range">,
  { from, to }: { from: number; to: number },
  timezone: string | undefined,
): number[] {
  const walls = interval.range(new Date(toWall(from, timezone)), new Date(toWall(to, timezone) + 1));
  const isOfYears = walls.every(
    (wall, at) => at === 0 || wall.getTime() - (walls[at - 1]?.getTime() ?? 0) > 1.5 * YEAR,
  );
  return walls
    .map((wall) => (isOfYears && wall.getUTCMonth() === 0 ? inRoundYear(wall) : wall.getTime()))
    .filter((wall) => wall <= toWall(to, timezone))
    .map((wall) => inZone(wall, timezone));
}

/** Years before the common era are counted without a year 0, so that a round one is the year after that which Date counts as round. */
function inRoundYear(wall: Date): number {
  const year = wall.getUTCFullYear();
  return year > 0 ? wall.getTime() : new Date(wall).setUTCFullYear(year + 1);
}

type Unit = {
  readonly is: (wall: Date) => boolean;
  readonly label: keyof CalendarWords;
  readonly context?: keyof CalendarWords;
};

const isMidnight = (wall: Date): boolean => wall.getTime() % DAY === 0;

/** From coarse to fine: the first that fits all ticks names them. */
const UNITS: readonly Unit[] = [
  { is: (wall) => isMidnight(wall) && wall.getUTCDate() === 1 && wall.getUTCMonth() === 0, label: "year" },
  { is: (wall) => isMidnight(wall) && wall.getUTCDate() === 1, label: "month", context: "year" },
  { is: isMidnight, label: "day", context: "monthOfYear" },
  { is: () => true, label: "clock", context: "date" },
];

/** The ticks of all segments in one unit; a segment too short for one is named in its middle. */
function labelled(scale: TimeScale, ticksIn: (segment: Segment) => number[], clock: Clock): Tick[] {
  const { timezone } = clock;
  const { locale } = clock.words;
  const wallOf = (at: number) => new Date(toWall(at, timezone));
  const told = (at: number, part: keyof CalendarWords | undefined): string =>
    part === undefined ? "" : calendarWords(at, { timezone, locale })[part];
  const all = scale.segments.map((segment) => ({ segment, ticks: ticksIn(segment) }));
  const unit = UNITS.find((each) => all.every(({ ticks }) => ticks.every((at) => each.is(wallOf(at)))));
  if (!unit) return [];
  return all.flatMap(({ segment, ticks }): Tick[] => {
    if (ticks.length > 0)
      return ticks.map((at) => ({ at, label: told(at, unit.label), context: told(at, unit.context) }));
    const [first, last] = [segment.from, segment.to].map((at) => told(at, unit.context ?? "year"));
    const context = first === last ? (first ?? "") : formatRange(first ?? "", last ?? "", locale);
    return [{ at: (segment.from + segment.to) / 2, label: "", context }];
  });
}
