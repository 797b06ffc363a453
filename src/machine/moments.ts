import type { Model } from "../model/index.ts";
import { solveTime, type Timing } from "../time/index.ts";
import { elapsedAt, type Moment } from "./elapsed.ts";
import { eventsInGuards } from "./record-clock.ts";
import { recordedEvents } from "./replay.ts";
import type { Run } from "./run.ts";
import type { Elapsed } from "./since.ts";
import { hasDelays } from "./transitions.ts";

/**
 * When a trigger is sent, for guards that count time: as the first event that the record sends it by. undefined for a trigger that
 * the record does not send, and for all where no guard counts time.
 *
 * @example momentsOf(hanoi)("OFFER") // → undefined
 */
export function momentsOf(model: Model): (trigger: string) => Moment | undefined {
  if (eventsInGuards(model).length === 0 && !hasDelays(model)) return () => undefined;
  const sent = model.events.toReversed().filter(({ modality }) => modality === "actual");
  const moments = new Map(sent.map(({ trigger, id }) => [trigger, { event: id }] as const));
  return (trigger) => moments.get(trigger);
}

/**
 * The event of the record that a trigger is, on a way that goes along the record: the first that sends it when it is sent for the
 * first time, the second for the second, and so on to the last. undefined for a trigger that the record does not send.
 */
export function eventsAlong(model: Model): (run: Pick<Run, "history">, trigger: string) => string | undefined {
  const known = along.get(model) ?? eventsByTrigger(model);
  along.set(model, known);
  return ({ history }, trigger) => {
    const events = known.get(trigger);
    const sent = events && events.length > 1 ? history.filter((step) => step.trigger === trigger).length : 0;
    return events?.[Math.min(sent, events.length - 1)];
  };
}

/** When a trigger is sent on such a way; undefined where nothing counts time. */
export function momentsAlong(model: Model): (run: Pick<Run, "history">, trigger: string) => Moment | undefined {
  if (eventsInGuards(model).length === 0 && !hasDelays(model)) return () => undefined;
  const eventOf = eventsAlong(model);
  return (run, trigger) => {
    const event = eventOf(run, trigger);
    return event === undefined ? undefined : { event };
  };
}

const along = new WeakMap<Model, ReadonlyMap<string, readonly string[]>>();

function eventsByTrigger(model: Model): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, trigger } of recordedEvents(model, timingOf(model)()))
    found.set(trigger, [...(found.get(trigger) ?? []), id]);
  return found;
}

/**
 * The moment of an event for a way that leaves the record: guards count time by it, and no delay runs out by itself, since nothing
 * says when such a step would have been.
 */
export function freeMomentsOf(model: Model): (event: string) => Moment {
  const timing = timingOf(model);
  const isFree = hasDelays(model);
  return (event) => (isFree ? { elapsed: elapsedAt(model, timing, { event }) ?? {} } : { event });
}

/** Solved when it is first asked for. */
function timingOf(model: Model): () => Timing {
  let solved: Timing | undefined;
  return () => {
    solved ??= solveTime(model.timed, model.statements, { timezone: model.timezone });
    return solved;
  };
}

/** What has elapsed at each trigger's moment. */
export function elapsedOf(model: Model): (trigger: string) => Elapsed | undefined {
  const momentOf = momentsOf(model);
  const known = new Map<string, Elapsed | undefined>();
  const timing = timingOf(model);
  return (trigger) => {
    const moment = momentOf(trigger);
    if (!moment) return undefined;
    if (!known.has(trigger)) known.set(trigger, elapsedAt(model, timing, moment));
    return known.get(trigger);
  };
}
