import { type CountableTimeInterval, ticks, utcDay, utcFormat, utcTickInterval } from "d3";
import { inZone } from "../../time/index.ts";
import { isDayEdge, toWall, yearText } from "./instant-words.ts";
import type { Segment, TimeScale } from "./scale.ts";

/** A place on the axis: the label of its own, and of the day, month or year that it stands in. Without a label it only names its segment. */
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
  return labelled(scale, (segment) => wallTicks(interval, segment, timezone), timezone);
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

/** The ticks of all segments in one unit; a segment too short for one is named in its middle. */
function labelled(scale: TimeScale, ticksIn: (segment: Segment) => number[], timezone: string | undefined): Tick[] {
  const wallOf = (at: number) => new Date(toWall(at, timezone));
  const all = scale.segments.map((segment) => ({ segment, ticks: ticksIn(segment) }));
  const unit = UNITS.find((each) => all.every(({ ticks }) => ticks.every((at) => each.is(wallOf(at)))));
  if (!unit) return [];
  return all.flatMap(({ segment, ticks }): Tick[] =>
    ticks.length > 0
      ? ticks.map((at) => ({ at, label: unit.label(wallOf(at)), context: unit.context(wallOf(at)) }))
      : [
          {
            at: (segment.from + segment.to) / 2,
            label: "",
            context: nameOf(unit, wallOf(segment.from), wallOf(segment.to)),
          },
        ],
  );
}

function nameOf(unit: Unit, from: Date, to: Date): string {
  const [first, last] = [from, to].map((wall) => unit.context(wall) || year(wall));
  return first === last ? (first ?? "") : `${first} – ${last}`;
}
