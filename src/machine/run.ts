import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Model } from "../model/index.ts";
import { solveTime, type Timing } from "../time/index.ts";
import type { Context } from "./data.ts";
import { elapsedAt, type Moment } from "./elapsed.ts";
import { tellStep } from "./observe.ts";
import { isForbidden, type Standing, selectTransitions } from "./select.ts";
import type { Elapsed } from "./since.ts";
import { type Configuration, createStepper, type Stepper } from "./stepper.ts";
import type { RunOf, StartedRun } from "./typed-run.ts";

/** A state that changed: one region's leaf before and after. */
export type Change = { readonly region: string; readonly from: string; readonly to: string };

/** One step that was taken. */
export type Step = {
  readonly trigger: string;
  readonly changes: readonly Change[];
  /** what had elapsed, where a moment was given */
  readonly elapsed?: Elapsed | undefined;
};

/** Why a trigger is not accepted, and what is. */
export type Refusal = { readonly trigger: string; readonly reason: string; readonly legal: readonly string[] };

/** A run's state as JSON; `model` is the digest of the machine it belongs to. */
export type RunSnapshot = {
  readonly model: string;
  readonly triggers: readonly string[];
  readonly states: readonly string[];
  readonly context: Context;
  /** what had elapsed at each step, where any was given */
  readonly elapsed?: readonly (Elapsed | null)[] | undefined;
};

export type Attempt<Trigger extends string, State extends string> =
  | { readonly ok: true; readonly run: Run<Trigger, State> }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Where a machine stands after some triggers. Runs are values: stepping returns a new one. Guards that count time (`since`)
 * are decided at the moment given, e.g. `run.step("REIMPOSE", { at: "2020-09-19" })`; without one they are not stated, and fail.
 */
export type Run<Trigger extends string = string, State extends string = string> = {
  /** active leaf states, as paths from the root in document order */
  readonly states: readonly State[];
  readonly context: Context;
  readonly history: readonly Step[];
  readonly isDone: boolean;
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
  /** the run after the first `count` steps */
  at(count: number): Run<Trigger, State>;
  readonly snapshot: RunSnapshot;
};

type Frame = {
  readonly model: Model;
  readonly stepper: Stepper;
  /** the solved times of the model; asked for only where a moment is given */
  timing(): Timing;
};

/** A run at the machine's initial state; throws a RangeError when its automatic transitions never come to rest. */
export function startRun<M extends Model>(model: M): StartedRun<M> {
  let timing: Timing | undefined;
  const frame: Frame = {
    model,
    stepper: createStepper(model),
    timing: () => {
      timing ??= solveTime(model.timed, model.statements, { timezone: model.timezone });
      return timing;
    },
  };
  return runOf(frame, frame.stepper.initial, [], undefined) as unknown as StartedRun<M>; // triggers and states come from the model's own literal
}

/** The run that a snapshot stands for; throws a RangeError when it belongs to another machine or cannot be reached. */
export function restoreRun<M extends Model>(model: M, snapshot: RunSnapshot): RunOf<M> {
  if (snapshot.model !== digestOf(model))
    throw new RangeError("restoreRun(model, snapshot): the snapshot belongs to another version of the model");
  const run = snapshot.triggers.reduce((at: Run, trigger, index) => {
    const elapsed = snapshot.elapsed?.[index];
    return elapsed ? at.step(trigger, { elapsed }) : at.step(trigger);
  }, startRun<Model>(model)); // the triggers are checked as they are stepped
  if (run.states.join() !== snapshot.states.join())
    throw new RangeError("restoreRun(model, snapshot): its triggers do not lead to its states");
  if (JSON.stringify(run.context) !== JSON.stringify(snapshot.context))
    throw new RangeError("restoreRun(model, snapshot): its triggers do not lead to its context");
  return run as unknown as RunOf<M>; // as above
}

/** Digest of the machine alone: texts and claims may change without making a snapshot stale. */
const digestOf = (model: Model): string =>
  `sha256:${bytesToHex(sha256(utf8ToBytes(JSON.stringify([model.id, model.machine ?? null]))))}`;

function runOf(frame: Frame, at: Configuration, history: readonly Step[], before: Run | undefined): Run {
  const { model, stepper } = frame;
  const { states, context, isDone } = at;
  const isIn = (path: string): boolean => stepper.isIn(at, path);
  const elapsedAtMoment = (moment: Moment | undefined) => moment && elapsedAt(model, frame.timing, moment);
  const refusal = (trigger: string, elapsed: Elapsed | undefined): Refusal =>
    refusalAt(model, stepper, at, { trigger, elapsed });
  const attempt = (trigger: string, moment?: Moment): Attempt<string, string> => {
    const elapsed = elapsedAtMoment(moment);
    const next = stepper.next(at, trigger, elapsed);
    if (!next) return { ok: false, refusal: refusal(trigger, elapsed) };
    const step: Step = { trigger, changes: changesOf(model, states, next.states), ...(elapsed && { elapsed }) };
    return { ok: true, run: runOf(frame, next, [...history, step], run) };
  };
  const refused = (moment?: Moment): Refusal[] => {
    const elapsed = elapsedAtMoment(moment);
    return stepper.triggers.flatMap((each) => (stepper.can(at, each, elapsed) ? [] : refusal(each, elapsed)));
  };
  const run: Run = {
    states,
    context,
    history,
    isDone,
    isIn,
    can: (trigger, moment) => stepper.can(at, trigger, elapsedAtMoment(moment)),
    legal: (moment) => stepper.legal(at, elapsedAtMoment(moment)),
    attempt,
    refused,
    step: (trigger, moment) => tellStep(model, run, trigger, stepOrThrow(attempt(trigger, moment))),
    send: (trigger, moment) => tellStep(model, run, trigger, stepOrThrow(attempt(trigger, moment))),
    back: () => before ?? run,
    at: (count) => (count >= history.length ? run : (before ?? run).at(count)),
    get snapshot() {
      return snapshotOf(frame, at, history);
    },
  };
  return run;
}

function snapshotOf({ model }: Frame, { states, context }: Configuration, history: readonly Step[]): RunSnapshot {
  const triggers = history.map((step) => step.trigger);
  const elapsed = history.map((step) => step.elapsed ?? null);
  return {
    model: digestOf(model),
    triggers,
    states,
    context,
    ...(elapsed.some((each) => each !== null) && { elapsed }),
  };
}

/** Why a trigger that is refused is, and which are legal there. */
export function refusalAt(model: Model, stepper: Stepper, at: Configuration, sent: Sent): Refusal {
  const { trigger, elapsed } = sent;
  const isIn = (path: string): boolean => stepper.isIn(at, path);
  const reason = refusalReason(model, trigger, { context: at.context, isDone: at.isDone, isIn, elapsed });
  return { trigger, reason: reason ?? RESTLESS, legal: stepper.legal(at, elapsed) };
}

type Sent = { readonly trigger: string; readonly elapsed: Elapsed | undefined };

const RESTLESS = "its automatic transitions (always) never come to rest";

function stepOrThrow(attempt: Attempt<string, string>): Run {
  if (attempt.ok) return attempt.run;
  const { trigger, reason, legal } = attempt.refusal;
  throw new RangeError(`step("${trigger}") is refused: ${reason}. Legal now: ${legal.join(", ") || "nothing"}`);
}

/** undefined when the trigger is accepted. */
function refusalReason(model: Model, trigger: string, at: Standing & { readonly isDone: boolean }): string | undefined {
  if (at.isDone) return "the machine has ended";
  const { taken, failures } = selectTransitions(model, trigger, at);
  if (taken.some((each) => !isForbidden(each))) return undefined;
  if (taken.length > 0) return `${taken.map(({ state }) => state || "the machine").join(", ")} forbids it`;
  return failures.length > 0
    ? [...new Set(failures)].join("; ")
    : `no active state accepts it${elsewhere(model, trigger)}`;
}

/** Which states would accept a trigger, for the reason of a refusal. */
function elsewhere(model: Model, trigger: string): string {
  const accepting = statesAccepting(model, trigger);
  return accepting.length === 0 ? "; no state of the machine does" : `; ${accepting.join(", ")} would`;
}

/** Paths of all states with a transition for a trigger. */
export function statesAccepting(model: Model, trigger: string): string[] {
  const walk = (states: NonNullable<Model["machine"]>["states"] | undefined, base: string): string[] =>
    Object.entries(states ?? {}).flatMap(([name, spec]) => [
      ...(spec.on && Object.hasOwn(spec.on, trigger) ? [base + name] : []),
      ...walk(spec.states, `${base}${name}.`),
    ]);
  return walk(model.machine?.states, "");
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
