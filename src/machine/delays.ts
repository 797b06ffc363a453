import type { DurationRange } from "../time/index.ts";
import { elapsedWords } from "./since.ts";
import type { Configuration, Outcome, Stepper } from "./stepper.ts";
import { type Clock, laterBy, noLaterThan, type When } from "./when.ts";

/** Delays that are running, by their triggers, each with when it began; undefined: no moment was given then, nor since. */
export type Timers = ReadonlyMap<string, When | undefined>;

/** Where a machine stands, and which delays are running there. */
export type Timed = { readonly at: Configuration; readonly timers: Timers };

/** A delay that ran out, when, and the states that it led to. */
export type RunOut = { readonly trigger: string; readonly when: When; readonly states: readonly string[] };
type Due = Omit<RunOut, "states">;

/** A delay of which it is not stated whether it has run out, and how long it has been running. */
export type OpenDelay = { readonly trigger: string; readonly passed: DurationRange };

const NONE: Timers = new Map();

/** A machine at its start, where its delays begin. */
export const timedStart = (stepper: Stepper, now?: When): Timed => ({
  at: stepper.initial,
  timers: stepper.delays.size === 0 ? NONE : new Map(stepper.running(stepper.initial).map((each) => [each, now])),
});

/** Where a step leads, and which delays run on, begin and end with it. */
export function timedAfter(
  stepper: Stepper,
  before: Timers,
  { configuration, started }: Extract<Outcome, { kind: "stepped" }>,
  { trigger, now }: { readonly trigger: string; readonly now: When | undefined },
): Timed {
  if (stepper.delays.size === 0) return { at: configuration, timers: NONE };
  const running = new Set(stepper.running(configuration));
  const kept = [...before].filter(([each]) => running.has(each) && each !== trigger && !started.includes(each));
  return { at: configuration, timers: new Map([...kept, ...started.map((each) => [each, now] as const)]) };
}

/** What was running before a time that is given began no later. */
export const timersBy = (timers: Timers, now: When): Timers =>
  new Map([...timers].map(([trigger, began]) => [trigger, began ?? noLaterThan(now)]));

/** Identity of running delays. */
export const timersKey = (timers: Timers): string => JSON.stringify([...timers].toSorted(byTrigger));
const byTrigger = ([a]: [string, unknown], [b]: [string, unknown]): number => (a < b ? -1 : 1);

/** delays that run out before one trigger, beyond which the machine is held never to rest */
const MOST_DELAYS = 10_000;

/** `isRestless`: its delays begin again and again, and never come to rest. */
export type Passed = Timed & { readonly ran: readonly RunOut[]; readonly isRestless: boolean };

type Passing = {
  readonly clock: Clock;
  /** a delay that is left running, since it is about to be sent */
  readonly except?: string | undefined;
};

/**
 * Lets time pass: takes the transition of every delay that has surely run out by `now`, the one that is due first first. A
 * delay of which what is stated does not tell whether it has is left running.
 */
export function runOut(stepper: Stepper, from: Timed, now: When, { clock, except }: Passing): Passed {
  const ran: RunOut[] = [];
  let stand: Timed = { at: from.at, timers: timersBy(from.timers, now) };
  const next = (): Due | undefined => dueBy(stepper, stand.timers, now, { clock, except });
  for (let due = next(); due && ran.length <= MOST_DELAYS; due = next()) {
    const { trigger, when } = due;
    const outcome = stepper.outcome(stand.at, trigger, clock.elapsed(when));
    if (outcome.kind === "stepped") ran.push({ ...due, states: outcome.configuration.states });
    stand =
      outcome.kind === "stepped"
        ? timedAfter(stepper, stand.timers, outcome, { trigger, now: when })
        : { at: stand.at, timers: new Map([...stand.timers].filter(([each]) => each !== trigger)) };
  }
  return { ...stand, ran, isRestless: ran.length > MOST_DELAYS };
}

/** The delay that surely has run out by `now`; of several the one that is due first. */
function dueBy(stepper: Stepper, timers: Timers, now: When, { clock, except }: Passing): Due | undefined {
  const due = [...timers].flatMap(([trigger, began]) => {
    const length = stepper.delays.get(trigger) ?? 0;
    const over = began && trigger !== except ? clock.passed(began, now).least - length : -1;
    return began && over >= 0 ? [{ trigger, when: laterBy(began, length), over }] : [];
  });
  return due.toSorted((a, b) => orderOf(a.when.bounds.latest, b.when.bounds.latest) || b.over - a.over)[0];
}

/** As a sort wants it, of numbers that may be infinite. */
const orderOf = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** Why a delay cannot run out: it has surely not, after what has passed; `undefined`: it is not running. */
export type DelayBar = { readonly passed?: DurationRange };

/** Why a delay cannot run out here and now; undefined when it can. */
export function delayBar(
  stepper: Stepper,
  timers: Timers,
  trigger: string,
  { now, clock }: { readonly now: When | undefined; readonly clock: Clock },
): DelayBar | undefined {
  const length = stepper.delays.get(trigger);
  if (length === undefined) return undefined;
  if (!timers.has(trigger)) return {};
  const began = timers.get(trigger);
  const passed = began && now && clock.passed(began, now);
  return passed !== undefined && passed.most < length ? { passed } : undefined;
}

export const barWords = ({ passed }: DelayBar): string =>
  passed ? `the delay has surely not run out: ${elapsedWords(passed)}` : "this delay is not running";

/** Delays of which it is not stated whether they have run out by `now`. */
export function openDelays(stepper: Stepper, timers: Timers, now: When | undefined, clock: Clock): OpenDelay[] {
  return [...timers].flatMap(([trigger, began]) => {
    const passed = began && now ? clock.passed(began, now) : UNKNOWN;
    const length = stepper.delays.get(trigger) ?? 0;
    return passed.most >= length && passed.least < length ? [{ trigger, passed }] : [];
  });
}

const UNKNOWN: DurationRange = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };

/** e.g. "it is not stated whether clock.running after P30D has run out: 29 to 31 days". */
export const openWords = ({ trigger, passed }: OpenDelay): string =>
  `it is not stated whether ${trigger} has run out: ${elapsedWords(passed)}`;
