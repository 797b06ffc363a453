import type { Model } from "../model/index.ts";
import { solveTime, type Timing } from "../time/index.ts";
import { elapsedAt, eventsInGuards, type Moment } from "./elapsed.ts";
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
