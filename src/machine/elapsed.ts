import type { Guard, Model } from "../model/index.ts";
import { type Bounds, parseDate, type Timing } from "../time/index.ts";
import type { Elapsed } from "./since.ts";
import { allStates } from "./states.ts";
import { transitionsIn } from "./transitions.ts";
import { type Clock, passedBetween, type When } from "./when.ts";

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

/**
 * What has elapsed by a time since every event that a guard of the machine names: by the solved distance of two events, which can
 * be stated where neither is dated.
 */
function elapsedBy(model: Model, timing: () => Timing, now: When): Elapsed {
  const known = new Set(model.events.map((event) => event.id));
  return Object.fromEntries(
    eventsInGuards(model)
      .filter((since) => known.has(since))
      .map((since) => [since, passedBetween(timing, whenOfEvent(timing, since), now)]),
  );
}

/** The clock of the record. */
export const clockOf = (model: Model, timing: () => Timing): Clock => ({
  passed: (then, now) => passedBetween(timing, then, now),
  elapsed: (when) => (eventsInGuards(model).length === 0 ? undefined : elapsedBy(model, timing, when)),
});

/** When a moment is, as far as it is known; an event's is that of its start. */
export function whenOf(model: Model, timing: () => Timing, moment: Moment): When | undefined {
  if (!("elapsed" in moment)) return whenAt(model, timing, moment);
  return moment.bounds && { bounds: moment.bounds, event: moment.known };
}

const whenOfEvent = (timing: () => Timing, event: string): When => ({ bounds: timing().bounds(event).start, event });

function whenAt(model: Model, timing: () => Timing, moment: Exclude<Moment, { elapsed: Elapsed }>): When {
  if ("event" in moment) return whenOfEvent(timing, moment.event);
  const read = parseDate(moment.at, { timezone: model.timezone });
  if (!read.ok)
    throw new RangeError(
      `step(trigger, { at }): "${moment.at}" is no EDTF date; write for example { at: "2020-09-19" }`,
    );
  return { bounds: { earliest: read.date.start.earliest, latest: read.date.end.latest } };
}

/** Ids of the events that the guards of a machine count from, in the order in which they are named. */
export function eventsInGuards(model: Model): readonly string[] {
  const known = counted.get(model) ?? eventsCounted(model);
  counted.set(model, known);
  return known;
}

const counted = new WeakMap<Model, readonly string[]>();

function eventsCounted(model: Model): string[] {
  const states = [...(model.machine ? [model.machine] : []), ...allStates(model.machine).map(({ spec }) => spec)];
  const guards = states.flatMap(transitionsIn).flatMap(({ guard }) => guard ?? []);
  return [...new Set(guards.flatMap(sinceIn))];
}

function sinceIn(guard: Guard): string[] {
  if ("since" in guard) return [guard.since];
  if ("not" in guard) return sinceIn(guard.not);
  if ("and" in guard) return guard.and.flatMap(sinceIn);
  return "or" in guard ? guard.or.flatMap(sinceIn) : [];
}
