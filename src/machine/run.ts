import type { Model } from "../model/index.ts";
import { solveTime, type Timing } from "../time/index.ts";
import type { Context } from "./context.ts";
import { openDelays, type Timed, timedStart, timersKey } from "./delays.ts";
import { elapsedAt, type Moment, whenOf } from "./elapsed.ts";
import { noState } from "./no-state.ts";
import { tellStep } from "./observe.ts";
import { clockOf } from "./record-clock.ts";
import type { Refusal } from "./refusal.ts";
import type { RunSnapshot } from "./restore.ts";
import { snapshotOf } from "./run-snapshot.ts";
import { canSend, outcomeOf, refusalFor, type Sending, type Sent, sendingAt, timedBy } from "./sending.ts";
import type { Elapsed } from "./since.ts";
import { allStates, stateAt } from "./states.ts";
import { createStepper, type Stepper } from "./stepper.ts";
import type { StartedRun } from "./typed-run.ts";
import type { Clock, When } from "./when.ts";

/** A state that changed: one region's leaf before and after. */
export type Change = { readonly region: string; readonly from: string; readonly to: string };

/** One step that was taken. */
export type Step = {
  readonly trigger: string;
  readonly changes: readonly Change[];
  /** what had elapsed, where a moment was given */
  readonly elapsed?: Elapsed | undefined;
  /** delays that had run out by then, in that order: their changes are among those of the step */
  readonly delays?: readonly string[] | undefined;
  /** where delays had run out: what each of them changed, in that order, and then what the trigger did */
  readonly parts?: readonly StepPart[] | undefined;
  /** delays of which it is not stated whether they had run out by then; they were left running */
  readonly open?: readonly string[] | undefined;
  /** when it was, where a moment was given and the machine has delays */
  readonly when?: When | undefined;
};

/** What one delay changed that had run out, and when it did; or what the trigger did itself. */
export type StepPart = {
  readonly trigger: string;
  readonly changes: readonly Change[];
  /** of a delay */
  readonly ranOut?: When | undefined;
};

export type Attempt<Trigger extends string, State extends string> =
  | { readonly ok: true; readonly run: Run<Trigger, State> }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Where a machine stands after some triggers. Runs are values, frozen: stepping returns a new one. Guards that count time (`since`)
 * are decided at the moment given, e.g. `run.step("REIMPOSE", { at: "2020-09-19" })`; without one they are not stated, and fail.
 * Delays (`after`) that have surely run out by that moment do so first; each can be sent as a trigger too: `clock.running after P30D`.
 */
export type Run<Trigger extends string = string, State extends string = string> = {
  /** active leaf states, as paths from the root in document order */
  readonly states: readonly State[];
  readonly context: Context;
  readonly history: readonly Step[];
  readonly isDone: boolean;
  /** is a state active? Throws a RangeError for one that the machine does not have */
  isIn(path: State): boolean;
  can(trigger: Trigger, moment?: Moment): boolean;
  legal(moment?: Moment): readonly Trigger[];
  /** every other trigger of the machine, with the reason */
  refused(moment?: Moment): readonly Refusal[];
  /** the next run; throws a RangeError that gives the reason when the trigger is refused */
  step(trigger: Trigger, moment?: Moment): Run<Trigger, State>;
  /** as `step`, for a trigger that is known by name only */
  send(trigger: Trigger, moment?: Moment): Run<Trigger, State>;
  /** as `step`, with the refusal as a value */
  attempt(trigger: Trigger, moment?: Moment): Attempt<Trigger, State>;
  /** the run before the last step; at the start, itself */
  back(): Run<Trigger, State>;
  /** the run after the first `count` steps, or itself where it has no more; throws a RangeError for what is no count */
  at(count: number): Run<Trigger, State>;
  /** identity of where it stands: active states, what history states remember, context; equal keys have equal futures */
  readonly key: string;
  readonly snapshot: RunSnapshot;
};

type Frame = {
  readonly model: Model;
  readonly stepper: Stepper;
  /** the solved times of the model; asked for only where a moment is given */
  timing(): Timing;
  readonly clock: Clock;
  /** when it began, where a moment was given and the machine has delays */
  readonly began?: When | undefined;
};

/**
 * A run at the machine's initial state; throws a RangeError when its automatic transitions never come to rest.
 *
 * @param moment  when it begins, from which the delays of initial states count; not stated by default
 * @example startRun(hanoi).step("OFFER").step("CONFIRM").can("ACCEPT") // → true
 */
export function startRun<M extends Model>(model: M, moment?: Moment): StartedRun<M> {
  let solved: Timing | undefined;
  const timing = (): Timing => {
    solved ??= solveTime(model.timed, model.statements, { timezone: model.timezone });
    return solved;
  };
  const stepper = createStepper(model);
  const began = moment && stepper.delays.size > 0 ? whenOf(model, timing, moment) : undefined;
  return runOf(
    { model, stepper, timing, clock: clockOf(model, timing), began },
    { ...timedStart(stepper, began), count: 0, last: undefined },
  ) as unknown as StartedRun<M>; // triggers and states come from the model's own literal
}

/** Where a run stands and how it came there, as a linked list, so that a step costs the same however long the way is. */
type Stand = Timed & {
  readonly count: number;
  readonly last: { readonly step: Step; readonly before: Stand } | undefined;
};

function runOf(frame: Frame, stand: Stand): Run {
  const { model, stepper } = frame;
  const { at, count } = stand;
  const attempt = (trigger: string, moment?: Moment): Attempt<string, string> => {
    const sending = sendingAt(stepper, stand, sentAt(frame, moment), trigger);
    const outcome = outcomeOf(stepper, sending, trigger);
    if (outcome.kind !== "stepped") return { ok: false, refusal: refusalFor(model, stepper, sending, trigger) };
    const step = stepOf(frame, stand, sending, { trigger, states: outcome.configuration.states });
    const next = timedBy(stepper, sending, outcome, trigger);
    return { ok: true, run: runOf(frame, { ...next, count: count + 1, last: { step, before: stand } }) };
  };
  const isLegal = (moment: Moment | undefined) => {
    const sent = sentAt(frame, moment);
    const sending = sendingAt(stepper, stand, sent);
    const delayed = (trigger: string) => stepper.delays.has(trigger) && sendingAt(stepper, stand, sent, trigger);
    return (trigger: string): boolean => canSend(stepper, delayed(trigger) || sending, trigger);
  };
  const step = (trigger: string, moment?: Moment): Run =>
    tellStep(model, run, trigger, stepOrThrow(attempt(trigger, moment)));
  let history: readonly Step[] | undefined;
  const run: Run = {
    states: at.states,
    context: at.context,
    isDone: at.isDone,
    get history() {
      history ??= Object.freeze(stepsTo(stand));
      return history;
    },
    isIn: (path) => stepper.isIn(at, path) || isElsewhere(model, path),
    can: (trigger, moment) => isLegal(moment)(trigger),
    legal: (moment) => stepper.triggers.filter(isLegal(moment)),
    refused(moment) {
      const legal = isLegal(moment);
      const sending = sendingAt(stepper, stand, sentAt(frame, moment));
      return stepper.triggers.flatMap((each) => (legal(each) ? [] : refusalFor(model, stepper, sending, each)));
    },
    attempt,
    step,
    send: step,
    back: () => (stand.last ? runOf(frame, stand.last.before) : run),
    at: (steps) => (requireCount(steps) >= count ? run : runOf(frame, standAfter(stand, steps))),
    get key() {
      return stepper.key(at);
    },
    get snapshot() {
      return snapshotOf(model, at, { history: run.history, began: frame.began });
    },
  };
  if (stepper.delays.size > 0) stands.set(run, stand);
  return Object.freeze(run);
}

const stands = new WeakMap<object, Timed>();

/** As `run.key`, and what differs when the delays that are running began at another time. */
export const timedKey = (run: Run): string => `${run.key} ${timersKey(stands.get(run)?.timers ?? new Map())}`;

/** When a trigger is sent, by the record's clock. */
function sentAt({ model, stepper, timing, clock }: Frame, moment: Moment | undefined): Sent {
  const elapsed = moment && elapsedAt(model, timing, moment);
  const now = moment && stepper.delays.size > 0 ? whenOf(model, timing, moment) : undefined;
  return { elapsed, now, clock };
}

type Taken = { readonly trigger: string; readonly states: readonly string[] };

function stepOf({ model, stepper, clock }: Frame, from: Timed, sending: Sending, { trigger, states }: Taken): Step {
  const { elapsed, now, timers } = sending;
  const delays = Object.freeze(sending.ran.map((each) => each.trigger));
  const open = now === undefined ? [] : openDelays(stepper, timers, now, clock);
  const others = open.map((each) => each.trigger).filter((each) => each !== trigger);
  let changes: readonly Change[] | undefined; // looked at on demand, since searches take many steps and look at none
  return Object.freeze({
    trigger,
    get changes() {
      changes ??= Object.freeze(changesOf(model, from.at.states, states));
      return changes;
    },
    ...(elapsed && { elapsed }),
    ...(delays.length > 0 && { delays, parts: partsOf(model, from.at.states, sending, { trigger, states }) }),
    ...(others.length > 0 && { open: Object.freeze(others) }),
    ...(now && { when: now }),
  });
}

function partsOf(model: Model, start: readonly string[], { ran }: Sending, { trigger, states }: Taken): StepPart[] {
  const ends = [...ran.map((each) => ({ ...each, ranOut: each.when })), { trigger, states, ranOut: undefined }];
  return ends.map(({ trigger: by, states: after, ranOut }, index) => ({
    trigger: by,
    changes: changesOf(model, ends[index - 1]?.states ?? start, after),
    ...(ranOut && { ranOut }),
  }));
}

function stepsTo(stand: Stand): Step[] {
  const steps: Step[] = [];
  for (let { last } = stand; last; last = last.before.last) steps.push(last.step);
  return steps.reverse();
}

function standAfter(stand: Stand, steps: number): Stand {
  let at = stand;
  while (at.count > steps && at.last) at = at.last.before;
  return at;
}

/** False for a state that is not active; a name that no state has is a mistake, not an answer. */
function isElsewhere({ machine }: Model, path: string): false {
  if (stateAt(machine, path)) return false;
  const states = allStates(machine).map((each) => each.path);
  throw new RangeError(`run.isIn(path): the machine has ${noState(path, states)}`);
}

function requireCount(steps: number): number {
  if (!Number.isInteger(steps) || steps < 0)
    throw new RangeError(`run.at(count) counts whole steps from 0, e.g. run.at(2); this one is ${steps}`);
  return steps;
}

function stepOrThrow(attempt: Attempt<string, string>): Run {
  if (attempt.ok) return attempt.run;
  const { trigger, reason, legal } = attempt.refusal;
  throw new RangeError(`step("${trigger}") is refused: ${reason}. Legal now: ${legal.join(", ") || "nothing"}`);
}

/** Leaves that changed, region by region; a region is a child of a parallel root, or the root itself. */
export function changesOf(model: Model, before: readonly string[], after: readonly string[]): Change[] {
  const regionOf = (path: string): string => (model.machine?.type === "parallel" ? (path.split(".")[0] ?? "") : "");
  const regions = [...new Set([...before, ...after].map(regionOf))];
  return regions.flatMap((region) => {
    const [from, to] = [before, after].map((paths) => paths.filter((path) => regionOf(path) === region).join(" + "));
    return from === to ? [] : [{ region, from: from ?? "", to: to ?? "" }];
  });
}
