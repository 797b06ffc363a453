import type { Walker } from "./align.ts";
import { type Timed, timedStart, timersKey } from "./delays.ts";
import type { LogTable, Place } from "./log-table.ts";
import { canSend, outcomeOf, type Sent, sendingAt, timedBy } from "./sending.ts";
import type { Elapsed } from "./since.ts";
import type { Stepper } from "./stepper.ts";

/** A table as an alignment walks it, where no state has a delay. */
export const tableWalker = (table: LogTable, elapsed: (at: number) => Elapsed | undefined): Walker<Place> => ({
  initial: table.initial,
  next: (place, trigger, at) => table.next(place, trigger, elapsed(at)),
  legal: (place, at) => table.legal(place, elapsed(at)),
  key: (place) => place,
});

/**
 * A machine with delays as an alignment walks it: those that have surely run out by a trigger's time do so first, and one that can
 * have is legal as a trigger of its own.
 *
 * @param sent  when the trigger at a place of the log is sent; past the end no time is given
 */
export function timedWalker(stepper: Stepper, sent: (at: number) => Sent): Walker<Timed> {
  const keys = new WeakMap<Timed, string>();
  const key = (timed: Timed): string => {
    const known = keys.get(timed) ?? `${stepper.key(timed.at)} ${timersKey(timed.timers)}`;
    keys.set(timed, known);
    return known;
  };
  return {
    initial: timedStart(stepper),
    next: (from, trigger, at) => {
      const sending = sendingAt(stepper, from, sent(at), trigger);
      const outcome = outcomeOf(stepper, sending, trigger);
      return outcome.kind === "stepped" ? timedBy(stepper, sending, outcome, trigger) : undefined;
    },
    legal: (from, at) => {
      const sending = sendingAt(stepper, from, sent(at));
      const sendingOf = (trigger: string) =>
        stepper.delays.has(trigger) ? sendingAt(stepper, from, sent(at), trigger) : sending;
      return stepper.triggers.filter((trigger) => canSend(stepper, sendingOf(trigger), trigger));
    },
    key,
  };
}
