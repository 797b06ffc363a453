import type { Guard, Model } from "../model/index.ts";
import type { Elapsed } from "./since.ts";
import { allStates } from "./states.ts";
import { transitionsIn } from "./transitions.ts";
import { type Clock, passedBetween, type Times, type When } from "./when.ts";

/**
 * What has elapsed by a time since every event that a guard of the machine names: by the solved distance of two events, which can
 * be stated where neither is dated.
 */
export function elapsedBy(model: Model, times: () => Times, now: When): Elapsed {
  const known = new Set(model.events.map((event) => event.id));
  return Object.fromEntries(
    eventsInGuards(model)
      .filter((since) => known.has(since))
      .map((since) => [since, passedBetween(times, whenOfEvent(times, since), now)]),
  );
}

/** The clock of the record. */
export const clockOf = (model: Model, times: () => Times): Clock => ({
  passed: (then, now) => passedBetween(times, then, now),
  elapsed: (when) => (eventsInGuards(model).length === 0 ? undefined : elapsedBy(model, times, when)),
});

/** When an event is: at its start. */
export const whenOfEvent = (times: () => Times, event: string): When => ({
  bounds: times().bounds(event).start,
  event,
});

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
