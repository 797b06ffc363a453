import type { Bounds, DurationRange } from "../time/index.ts";
import { type Elapsed, elapsedWords } from "./since.ts";
import type { Configuration, Outcome, Stepper } from "./stepper.ts";

/** Delays that are running, by their triggers, each with the bounds of when it began; undefined: no moment was given then. */
export type Timers = ReadonlyMap<string, Bounds | undefined>;

/** Where a machine stands, and which delays are running there. */
export type Timed = { readonly at: Configuration; readonly timers: Timers };

/** A delay that ran out, and when. */
export type RunOut = { readonly trigger: string; readonly when: Bounds };

const NONE: Timers = new Map();

/** A machine at its start, where its delays begin. */
export const timedStart = (stepper: Stepper, now?: Bounds): Timed => ({
  at: stepper.initial,
  timers: stepper.delays.size === 0 ? NONE : new Map(stepper.running(stepper.initial).map((each) => [each, now])),
});

/** Where a step leads, and which delays run on, begin and end with it. */
export function timedAfter(
  stepper: Stepper,
  before: Timers,
  { configuration, started }: Extract<Outcome, { kind: "stepped" }>,
  { trigger, now }: { readonly trigger: string; readonly now: Bounds | undefined },
): Timed {
  if (stepper.delays.size === 0) return { at: configuration, timers: NONE };
  const running = new Set(stepper.running(configuration));
  const kept = [...before].filter(([each]) => running.has(each) && each !== trigger && !started.includes(each));
  return { at: configuration, timers: new Map([...kept, ...started.map((each) => [each, now] as const)]) };
}

/** delays that run out before one trigger, beyond which the machine is held never to rest */
const MOST_DELAYS = 10_000;

type Passing = {
  /** a delay that is left running, since it is about to be sent */
  readonly except?: string | undefined;
  /** what has elapsed at a time, for guards that count it */
  elapsed?(when: Bounds): Elapsed | undefined;
};
/** `isRestless`: its delays begin again and again, and never come to rest. */
export type Passed = Timed & { readonly ran: readonly RunOut[]; readonly isRestless: boolean };

/**
 * Lets time pass: takes the transition of every delay that has surely run out by `now`, the one that is due first first. A
 * delay of which what is stated does not tell whether it has is left running.
 */
export function runOut(stepper: Stepper, from: Timed, now: Bounds | undefined, passing: Passing = {}): Passed {
  const ran: RunOut[] = [];
  let stand = from;
  const next = (): RunOut | undefined => now && dueBy(stepper, stand.timers, now, passing.except);
  for (let due = next(); due && ran.length <= MOST_DELAYS; due = next()) {
    const { trigger, when } = due;
    const outcome = stepper.outcome(stand.at, trigger, passing.elapsed?.(when));
    if (outcome.kind === "stepped") ran.push(due);
    stand =
      outcome.kind === "stepped"
        ? timedAfter(stepper, stand.timers, outcome, { trigger, now: when })
        : { at: stand.at, timers: new Map([...stand.timers].filter(([each]) => each !== trigger)) };
  }
  return { ...stand, ran, isRestless: ran.length > MOST_DELAYS };
}

/** The delay that surely has run out by `now`; of several the one that is due first. */
function dueBy(stepper: Stepper, timers: Timers, now: Bounds, except: string | undefined): RunOut | undefined {
  const due = [...timers].flatMap(([trigger, began]): RunOut[] => {
    const length = stepper.delays.get(trigger) ?? 0;
    const isDue = began !== undefined && trigger !== except && began.latest + length <= now.earliest;
    return isDue ? [{ trigger, when: { earliest: began.earliest + length, latest: began.latest + length } }] : [];
  });
  return due.toSorted((a, b) => a.when.latest - b.when.latest)[0];
}

/** Why a delay cannot run out here and now; undefined when it can. */
export function delayBar(
  stepper: Stepper,
  timers: Timers,
  trigger: string,
  now: Bounds | undefined,
): string | undefined {
  const length = stepper.delays.get(trigger);
  if (length === undefined) return undefined;
  if (!timers.has(trigger)) return "this delay is not running";
  const began = timers.get(trigger);
  const passed = began && now && between(began, now);
  return passed !== undefined && passed.most < length
    ? `the delay has surely not run out: ${elapsedWords(passed)}`
    : undefined;
}

/** Delays of which it is not stated whether they have run out by `now`, in words. */
export function openDelays(stepper: Stepper, timers: Timers, now: Bounds | undefined): string[] {
  return [...timers].flatMap(([trigger, began]) => {
    const passed = began && now && between(began, now);
    const length = stepper.delays.get(trigger) ?? 0;
    return passed !== undefined && passed.most >= length && passed.least < length
      ? [`it is not stated whether ${trigger} has run out: ${elapsedWords(passed)}`]
      : [];
  });
}

const between = (then: Bounds, now: Bounds): DurationRange => ({
  least: now.earliest - then.latest,
  most: now.latest - then.earliest,
});
