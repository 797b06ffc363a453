import type { Model } from "../model/index.ts";
import { type Bounds, parseDate } from "../time/index.ts";
import type { LogRow } from "./log-row.ts";
import { readLogTime } from "./log-times.ts";
import { eventsInGuards } from "./record-clock.ts";
import type { Elapsed } from "./since.ts";
import { betweenBounds } from "./when.ts";

/** When a case of a log last had each event that guards count from; ms. */
export type CaseClock = Map<string, Bounds>;

/**
 * What has elapsed at a row, for guards that count time: from the last row of its case whose trigger the event sends, by the times
 * of the log alone. undefined where no guard counts time.
 */
export type LogClock = ((clock: CaseClock, row: LogRow) => Elapsed) | undefined;

export function createLogClock(model: Model): LogClock {
  const counted = new Set(eventsInGuards(model));
  const events = model.events.filter(({ id, trigger }) => counted.has(id) && trigger !== undefined);
  if (events.length === 0) return undefined;
  return (clock, row) => {
    const now = logTimeOf(row.time, model.timezone);
    for (const { id, trigger } of events) if (trigger === row.trigger) setOrForget(clock, id, now);
    const known = now === undefined ? [] : [...clock];
    return Object.fromEntries(known.map(([id, then]) => [id, betweenBounds(then, now ?? then)]));
  };
}

function setOrForget(clock: CaseClock, id: string, now: Bounds | undefined): void {
  if (now) clock.set(id, now);
  else clock.delete(id);
}

/** A day is anywhere in it; a time without a zone is in the model's. A number counts from nowhere known. */
export function logTimeOf(text: string | undefined, timezone: string | undefined): Bounds | undefined {
  if (text === undefined) return undefined;
  const time = readLogTime(text);
  if (time?.kind === "zoned") return { earliest: time.at, latest: time.until };
  const read = time?.kind === "local" ? parseDate(text.replace(" ", "T"), { timezone }) : undefined;
  return read?.ok ? { earliest: read.date.start.earliest, latest: read.date.end.latest } : undefined;
}
