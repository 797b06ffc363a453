import type { Claim, Model, Quote } from "../model/index.ts";
import { solveTime } from "../time/index.ts";
import { coupledRegions } from "./coupling.ts";
import type { Moment } from "./elapsed.ts";
import { freeMomentsOf, momentsOf } from "./moments.ts";
import { type PathsEnd, requireState, walkPaths } from "./paths-simple.ts";
import { exploreSpace, type Space, type SpaceOptions } from "./paths-space.ts";
import { statesAccepting } from "./refusal.ts";
import { recordedEvents } from "./replay.ts";
import { type Change, type Run, startRun } from "./run.ts";
import { createStepper, sentTriggersOf } from "./stepper.ts";
import { type Stuck, stuckOf } from "./what-if-stuck.ts";

/** What the record has in place of a step: a claim of the event that it tells next. */
export type Departure = { readonly event: string; readonly account: string; readonly quote?: Quote | undefined };

/**
 * One step of a what-if. `agrees`: the record tells it next, as `event`; `early`: it tells it later, and others (`departs`) before;
 * `departs`: it tells something else, or nothing more.
 */
export type WhatIfStep = {
  readonly trigger: string;
  readonly kind: "agrees" | "early" | "departs";
  readonly event?: string | undefined;
  readonly changes: readonly Change[];
  readonly departs: readonly Departure[];
  /** the event that the record tells in its place; none where it agrees, or tells nothing more */
  readonly instead?: string | undefined;
  /** delays that have surely run out by when the record sends the trigger, though the way needs it before they do */
  readonly before: readonly string[];
  /** claims that the step could have been taken: those of branches that send its trigger */
  readonly foreseen: readonly Claim[];
};

/** A way to the state from where the record stands before the event. */
export type WhatIfPath = { readonly steps: readonly WhatIfStep[]; readonly run: Run };

export type WhatIf = {
  readonly from: string;
  readonly reach: string;
  /** where the record stands before the event */
  readonly start: Run;
  /** shortest first; no step of any can be left out */
  readonly paths: readonly WhatIfPath[];
  /** `all`: there are no more; `asked`: as many as were asked for; `effort`, `limit`: there may be more */
  readonly ended: PathsEnd["ended"] | "asked";
  /** why the state cannot be reached; only when it cannot */
  readonly stuck?: Stuck | undefined;
};

export type WhatIfOptions = {
  /** paths wanted, 10 unless given */
  readonly limit?: number | undefined;
  /** configurations looked at, 100,000 unless given */
  readonly configurations?: number | undefined;
  /** told how many configurations are known, each time that a thousand more are */
  readonly onProgress?: ((configurations: number) => void) | undefined;
};

/**
 * What could have happened instead: from the snapshot before an event of the replayed record, the sequences of triggers that
 * reach a state, shortest first, each step set beside the claims of the record that it departs from.
 *
 * @throws RangeError when the record does not come to the event, the machine has no such state, or the event moves nothing
 * @example whatIf(hanoi, { from: "more-than-that", reach: "bargain.deal" }).paths[0].steps[0].trigger // → "ACCEPT"
 */
export function whatIf(
  model: Model,
  { from, reach }: { readonly from: string; readonly reach: string },
  options: WhatIfOptions = {},
): WhatIf {
  requireState(model, reach);
  const record = recordedEvents(model, solveTime(model.timed, model.statements, { timezone: model.timezone }));
  const index = record.findIndex((event) => event.id === from);
  if (index < 0)
    throw new RangeError(
      `whatIf(model, { from }): ${from} is no event that moves the machine; those are ${record.map(({ id }) => id).join(", ")}`,
    );
  const start = record
    .slice(0, index)
    .reduce<Run>((run, { id, trigger }) => run.send(trigger, { event: id }), startRun(model) as Run);
  const triggers = triggersFor(model, reach);
  const space = spaceFrom(model, start, { triggers, limit: options.configurations, onProgress: options.onProgress });
  const rest = record.slice(index).filter((event) => triggers.has(event.trigger));
  const ask: Ask = { model, start, reach, limit: options.limit ?? 10, momentOf: freelyOf(model) };
  const { found, ended } = takeNeeded(walkPaths(space, reach), ask);
  const paths = found.map((path) => pathOf(ask, path, rest));
  const isStuck = paths.length === 0 && ended === "all";
  return { from, reach, start, paths, ended, ...(isStuck ? { stuck: stuckOf(model, space, reach) } : {}) };
}

/** The triggers that can bear on a state: those that its region and the regions that it can feel accept. */
function triggersFor(model: Model, reach: string): ReadonlySet<string> {
  const all = sentTriggersOf(model);
  const region = reach.split(".")[0] ?? reach;
  const group = coupledRegions(model).find((each) => each.includes(region)) ?? [];
  const isWhole = group.length === Object.keys(model.machine?.states ?? {}).length;
  const bears = (trigger: string): boolean =>
    [...statesAccepting(model, trigger), ...statesAccepting(model, "*")].some((path) =>
      group.includes(path.split(".")[0] ?? ""),
    );
  return new Set(isWhole ? all : all.filter(bears));
}

/** Each trigger's moment in the record, by which no delay runs out. */
function freelyOf(model: Model): ReturnType<typeof momentsOf> {
  const [recorded, freely] = [momentsOf(model), freeMomentsOf(model)];
  return (trigger) => {
    const moment = recorded(trigger);
    return moment && "event" in moment ? freely(moment.event) : moment;
  };
}

function spaceFrom(model: Model, start: Run, options: SpaceOptions): Space {
  const stepper = createStepper(model);
  const from = start.history.reduce(
    (at, { trigger, elapsed, delays = [] }) =>
      [...delays, trigger].reduce((stand, each) => stepper.next(stand, each, elapsed) ?? stand, at),
    stepper.initial,
  );
  return exploreSpace(model, { ...options, from }, stepper);
}

type Ask = {
  readonly model: Model;
  readonly start: Run;
  readonly reach: string;
  readonly limit: number;
  /** where guards count time by; delays run out where the way says so only */
  readonly momentOf: ReturnType<typeof momentsOf>;
};

/** Sequences looked at in search of those of which no step can be left out. */
const LOOKED_AT = 20_000;

function takeNeeded(
  paths: Generator<readonly string[], PathsEnd, void>,
  ask: Ask,
): { readonly found: readonly (readonly string[])[]; readonly ended: WhatIf["ended"] } {
  const found: (readonly string[])[] = [];
  for (let count = 0; count < LOOKED_AT; count++) {
    const next = paths.next();
    if (next.done) return { found, ended: next.value.ended };
    if (!isNeeded(ask, next.value)) continue;
    if (found.length === ask.limit) return { found, ended: "asked" };
    found.push(next.value);
  }
  return { found, ended: "effort" };
}

/** Is each step needed: does leaving out any one of them no longer reach the state? */
const isNeeded = (ask: Ask, path: readonly string[]): boolean =>
  path.every((_, index) => !reaches(ask, path.toSpliced(index, 1)));

function reaches({ start, reach, momentOf }: Ask, path: readonly string[]): boolean {
  let run = start;
  for (const trigger of path) {
    if (run.isIn(reach)) return true;
    const attempt = run.attempt(trigger, momentOf(trigger));
    if (!attempt.ok) return false;
    run = attempt.run;
  }
  return run.isIn(reach);
}

type Recorded = ReturnType<typeof recordedEvents>[number];

function pathOf({ model, start, momentOf }: Ask, path: readonly string[], rest: readonly Recorded[]): WhatIfPath {
  let run = start;
  let left = rest;
  const recorded = momentsOf(model);
  const steps = path.map((trigger): WhatIfStep => {
    const before = overdue(run, trigger, recorded(trigger));
    run = run.send(trigger, momentOf(trigger));
    const index = left.findIndex((event) => event.trigger === trigger);
    const event = left[index];
    const inPlace = index === 0 ? [] : left.slice(0, 1);
    const instead = inPlace[0]?.id;
    left = left.filter((each) => each !== event);
    return {
      trigger,
      kind: index === 0 ? "agrees" : index > 0 ? "early" : "departs",
      event: event?.id,
      changes: run.history.at(-1)?.changes ?? [],
      departs: inPlace.flatMap(departuresOf),
      ...(instead !== undefined && { instead }),
      before,
      foreseen: model.branches.filter((branch) => branch.triggers.includes(trigger)).flatMap(({ claims }) => claims),
    };
  });
  return { steps, run };
}

/** Delays that run out first where the trigger is sent when the record sends it. */
function overdue(run: Run, trigger: string, moment: Moment | undefined): readonly string[] {
  if (moment === undefined) return [];
  const attempt = run.attempt(trigger, moment);
  return attempt.ok ? (attempt.run.history.at(-1)?.delays ?? []) : (attempt.refusal.ran ?? []);
}

/** The claims by which accounts say that an event happened. */
const departuresOf = ({ id, claims }: Recorded): Departure[] =>
  claims
    .filter(({ stance, modality }) => modality === "actual" && (stance === "asserts" || stance === "believes"))
    .map(({ account, quote }) => ({ event: id, account, quote }));
