import type { Model } from "../model/index.ts";
import { type Bounds, parseDate, type Timing } from "../time/index.ts";
import { elapsedBy, eventsInGuards, whenOfEvent } from "./record-clock.ts";
import type { Elapsed } from "./since.ts";
import type { When } from "./when.ts";

/** When a trigger is sent: as a recorded event, on a date (EDTF), or with what has elapsed since the events that guards name. */
export type Moment =
  | { readonly event: string }
  | { readonly at: string }
  /** `bounds`: when that is, for delays; `known`: the event that it is known by */
  | { readonly elapsed: Elapsed; readonly bounds?: Bounds | undefined; readonly known?: string | undefined };

/** What has elapsed at a moment since every event that a guard of the machine names; undefined when no guard counts time. */
export function elapsedAt(model: Model, timing: () => Timing, moment: Moment): Elapsed | undefined {
  if ("elapsed" in moment) return Object.keys(moment.elapsed).length === 0 ? undefined : moment.elapsed;
  return eventsInGuards(model).length === 0 ? undefined : elapsedBy(model, timing, whenAt(model, timing, moment));
}

/** When a moment is, as far as it is known; an event's is that of its start. */
export function whenOf(model: Model, timing: () => Timing, moment: Moment): When | undefined {
  if (!("elapsed" in moment)) return whenAt(model, timing, moment);
  return moment.bounds && { bounds: moment.bounds, event: moment.known };
}

function whenAt(model: Model, timing: () => Timing, moment: Exclude<Moment, { elapsed: Elapsed }>): When {
  if ("event" in moment) return whenOfEvent(timing, moment.event);
  const read = parseDate(moment.at, { timezone: model.timezone });
  if (!read.ok)
    throw new RangeError(
      `step(trigger, { at }): "${moment.at}" is no EDTF date; write for example { at: "2020-09-19" }`,
    );
  return { bounds: { earliest: read.date.start.earliest, latest: read.date.end.latest } };
}
