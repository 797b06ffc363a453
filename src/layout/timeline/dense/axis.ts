import { utcTicks } from "d3";
import type { Mark } from "../../../scene/index.ts";
import { type CalendarWords, calendarWords, formatGiven, offsetAt, recallDate } from "../../../time/index.ts";
import { face, line, rule } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import type { Placed, Places } from "./places.ts";

type Plot = { readonly start: number; readonly end: number };
type Tick = { readonly x: number; readonly words: string };

/** px */
const TICK_GAP = 18;
const HEIGHT = 34;
const TICK_FACE = { ...face.small, weight: 500 } as const;

/** A line of time with its ticks, or the dates of events that stand at equal steps, as many as have room. */
export function axisMarks(
  measure: MeasureText,
  facts: Facts,
  places: Places,
  area: { plot: Plot; top: number },
): { marks: Mark[]; bottom: number } {
  const ticks = axisTicks(facts, places, area.plot);
  const y = area.top + 13;
  const fitting = ticks.reduce<{ ticks: Tick[]; end: number }>(
    (done, tick) => {
      const half = measure(tick.words, TICK_FACE) / 2;
      const fits = tick.x - half >= done.end && tick.x + half <= area.plot.end + 16;
      return fits ? { ticks: [...done.ticks, tick], end: tick.x + half + TICK_GAP } : done;
    },
    { ticks: [], end: area.plot.start - 30 },
  ).ticks;
  if (fitting.length === 0) return { marks: [], bottom: area.top };
  const base = y + 12;
  const marks = [
    rule([area.plot.start - 6, base], [area.plot.end, base], { colour: "muted", width: 1 }),
    ...fitting.flatMap((tick) => [
      rule([tick.x, base - 5], [tick.x, base], { colour: "muted", width: 1 }),
      line(measure, tick.words, { x: tick.x, y, anchor: "middle" }, TICK_FACE),
    ]),
  ];
  return { marks, bottom: area.top + HEIGHT };
}

/** Times on a scale, or the dates of events along one order; none where events of several islands would be mixed. */
export function axisTicks(facts: Facts, places: Places, plot: Plot): Tick[] {
  if (places.kind === "chronological") return timeTicks(facts, places, plot);
  const isOne = places.kind === "sequential" || (places.groups.length === 1 && places.hatched.length === 0);
  return isOne ? eventTicks(facts, places.events) : [];
}

const MINUTE = 60_000; // ms
const DAY = 1440 * MINUTE;

/** How ticks that stand so far apart, ms, are told. */
function styleOf(step: number): keyof CalendarWords {
  if (step < DAY / 2) return "dayAtClock";
  if (step < 28 * DAY) return "date";
  return step < 300 * DAY ? "monthOfYear" : "year";
}

function timeTicks(facts: Facts, places: Places, plot: Plot): Tick[] {
  const zone = facts.model.timezone ?? "+00:00";
  const local = (ms: number): number => ms + offsetAt(zone, ms);
  const [start, end] = places.domain.map(local);
  const count = Math.max(2, Math.floor((plot.end - plot.start) / 110));
  const dates = utcTicks(new Date(start ?? 0), new Date(end ?? 0), count);
  const style = styleOf(dates.length < 2 ? (end ?? 0) - (start ?? 0) : Number(dates[1]) - Number(dates[0]));
  return dates.map((date) => ({
    x: places.xOf(date.getTime() - offsetAt(zone, date.getTime())),
    words: calendarWords(date.getTime(), { locale: facts.words.locale })[style],
  }));
}

/** The first date that is told of each event, in words. */
function eventTicks(facts: Facts, events: readonly Placed[]): Tick[] {
  const dates = new Map<string, string>();
  for (const each of facts.dates) if (!dates.has(each.subject)) dates.set(each.subject, each.date);
  return events.flatMap(({ facts: of, x }) => {
    const date = dates.get(of.event.id);
    return date === undefined ? [] : [{ x, words: wordsOf(facts, date) }];
  });
}

function wordsOf(facts: Facts, date: string): string {
  const parsed = recallDate(date, { timezone: facts.model.timezone });
  return parsed.ok
    ? formatGiven(parsed.date, { timezone: facts.model.timezone, style: "day", locale: facts.words.locale })
    : date;
}
