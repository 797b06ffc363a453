import { type CountableTimeInterval, ticks, utcDay, utcFormat, utcTickInterval } from "d3";
import { inZone } from "../../time/index.ts";
import { isDayEdge, toWall, yearText } from "./instant-words.ts";
import type { TimeScale } from "./scale.ts";

/** A place on the axis: the label of its own, and of the day, month or year that it stands in. */
export type Tick = { readonly at: number; readonly label: string; readonly context: string };

const DAY = 86_400_000; // ms
const YEAR = 365.2425 * DAY; // ms, on average
/** A Date holds no more than this, ms; beyond, years are counted. */
const FURTHEST = 8.6e15;
const TICK_ROOM = 84; // px

/** Ticks of every segment, at one interval, on the clocks of the zone; none between days where all points are days. */
export function ticksOf(scale: TimeScale, points: readonly number[], timezone: string | undefined): Tick[] {
  const [first, last] = [scale.segments[0], scale.segments.at(-1)];
  if (!first || !last) return [];
  const total = scale.segments.reduce((sum, segment) => sum + segment.to - segment.from, 0);
  const room = scale.segments.reduce((sum, segment) => sum + segment.end - segment.x, 0);
  const count = Math.max(1, Math.floor(room / TICK_ROOM));
  if (Math.abs(first.from) > FURTHEST || Math.abs(last.to) > FURTHEST || total > FURTHEST)
    return scale.segments.flatMap((segment) =>
      yearTicks(segment, Math.max(1, Math.floor(count / scale.segments.length))),
    );
  const daysOnly = total / count < DAY && points.every((at) => isDayEdge(at, timezone));
  const interval = daysOnly ? utcDay : utcTickInterval(new Date(0), new Date(total), count);
  if (interval === null) return [];
  return labelled(
    scale.segments.flatMap((segment) => wallTicks(interval, segment, timezone)),
    timezone,
  );
}

function yearTicks({ from, to }: { from: number; to: number }, count: number): Tick[] {
  const yearOf = (at: number) => at / YEAR + 1970;
  return ticks(yearOf(from), yearOf(to), count).map((year) => ({
    at: (year - 1970) * YEAR,
    label: yearText(Math.round(year)),
    context: "",
  }));
}

function wallTicks(
  interval: Pick<CountableTimeInterval, "range">,
  { from, to }: { from: number; to: number },
  timezone: string | undefined,
): number[] {
  return interval
    .range(new Date(toWall(from, timezone)), new Date(toWall(to, timezone) + 1))
    .map((wall) => inZone(wall.getTime(), timezone));
}

type Unit = {
  readonly is: (wall: Date) => boolean;
  readonly label: (wall: Date) => string;
  readonly context: (wall: Date) => string;
};

const year = (wall: Date): string => yearText(wall.getUTCFullYear());
const isMidnight = (wall: Date): boolean => wall.getTime() % DAY === 0;

/** From coarse to fine: the first that fits all ticks names them. */
const UNITS: readonly Unit[] = [
  {
    is: (wall) => isMidnight(wall) && wall.getUTCDate() === 1 && wall.getUTCMonth() === 0,
    label: year,
    context: () => "",
  },
  { is: (wall) => isMidnight(wall) && wall.getUTCDate() === 1, label: utcFormat("%b"), context: year },
  { is: isMidnight, label: utcFormat("%-d"), context: (wall) => `${utcFormat("%b")(wall)} ${year(wall)}` },
  {
    is: (wall) => wall.getTime() % 60_000 === 0,
    label: utcFormat("%H:%M"),
    context: (wall) => `${utcFormat("%-d %b")(wall)} ${year(wall)}`,
  },
  { is: () => true, label: utcFormat("%H:%M:%S.%L"), context: (wall) => `${utcFormat("%-d %b")(wall)} ${year(wall)}` },
];

function labelled(all: readonly number[], timezone: string | undefined): Tick[] {
  const walls = all.map((at) => new Date(toWall(at, timezone)));
  const unit = UNITS.find((each) => walls.every(each.is));
  return all.flatMap((at, index): Tick[] => {
    const wall = walls[index];
    return wall && unit ? [{ at, label: unit.label(wall), context: unit.context(wall) }] : [];
  });
}
