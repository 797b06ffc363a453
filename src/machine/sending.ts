import type { Model } from "../model/index.ts";
import { barWords, delayBar, openDelays, openWords, type Passed, runOut, type Timed, timedAfter } from "./delays.ts";
import { type Refusal, refusalAt } from "./refusal.ts";
import type { Elapsed } from "./since.ts";
import type { Outcome, Stepper } from "./stepper.ts";
import type { Clock, When } from "./when.ts";

/** A machine as a trigger finds it: after the delays that have surely run out by then. */
export type Sending = Passed & {
  readonly elapsed: Elapsed | undefined;
  readonly now: When | undefined;
  readonly clock: Clock;
};

/** When a trigger is sent; without `now` no time passes. */
export type Sent = Pick<Sending, "elapsed" | "now" | "clock">;

/**
 * Lets the time before a trigger pass.
 *
 * @param trigger  when it is a delay's, that one is left running, since it is about to be sent
 */
export function sendingAt(stepper: Stepper, from: Timed, sent: Sent, trigger?: string): Sending {
  const { now, clock } = sent;
  if (now === undefined || stepper.delays.size === 0) return { ...from, ran: [], isRestless: false, ...sent };
  return { ...runOut(stepper, from, now, { clock, except: trigger }), ...sent };
}

/** What a trigger does there. */
export function outcomeOf(stepper: Stepper, sending: Sending, trigger: string): Outcome {
  if (sending.isRestless) return { kind: "restless" };
  const isBarred = delayBar(stepper, sending.timers, trigger, sending) !== undefined;
  return isBarred ? { kind: "refused" } : stepper.outcome(sending.at, trigger, sending.elapsed);
}

export const canSend = (stepper: Stepper, sending: Sending, trigger: string): boolean =>
  !sending.isRestless &&
  delayBar(stepper, sending.timers, trigger, sending) === undefined &&
  stepper.can(sending.at, trigger, sending.elapsed);

/** Where a trigger that was taken leads, and which delays run there. */
export const timedBy = (
  stepper: Stepper,
  { timers, now }: Sending,
  outcome: Extract<Outcome, { kind: "stepped" }>,
  trigger: string,
): Timed => timedAfter(stepper, timers, outcome, { trigger, now });

/** Why a trigger is refused there; where delays may have run out or not, that too. */
export function refusalFor(model: Model, stepper: Stepper, sending: Sending, trigger: string): Refusal {
  const { at, timers, elapsed, now, clock } = sending;
  const refusal = refusalAt(model, stepper, at, { trigger, elapsed });
  const legal = refusal.legal.filter((each) => delayBar(stepper, timers, each, sending) === undefined);
  const isActive = stepper.running(at).includes(trigger);
  const bar = isActive ? delayBar(stepper, timers, trigger, sending) : undefined;
  const open = now === undefined ? [] : openDelays(stepper, timers, now, clock);
  const ran = sending.ran.map((each) => each.trigger);
  const reasons = [
    bar ? barWords(bar) : refusal.reason,
    ...(ran.length === 0 ? [] : [`${ran.join(", ")} has run out by then`]),
    ...open.map(openWords),
  ];
  return { trigger, reason: reasons.join("; "), legal, ...(ran.length > 0 && { ran }) };
}
