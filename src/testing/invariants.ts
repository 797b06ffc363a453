/** For tests of models: invariants over random walks. In a door of its own, since it needs fast-check. */
import fc from "fast-check";
import { type AnyMachineSnapshot, type AnyStateMachine, transition } from "xstate";
import { eventsInGuards, type Moment, momentsOf, type Run, searching, startRun } from "../machine/index.ts";
import type { Model } from "../model/index.ts";
import { eventsOf, keyOf, type MachineEvent, takes, watched, wordsOf } from "./machine-events.ts";
import { startOf } from "./machine-start.ts";
import { nameOf, type TriggerLike } from "./subject.ts";

export type InvariantOptions = {
  /** how many random walks; 100 by default */
  readonly walks?: number | undefined;
  /** steps of the longest walk; 40 by default */
  readonly steps?: number | undefined;
  /** the same seed gives the same walks; 1 by default */
  readonly seed?: number | undefined;
  /** of a foreign machine: events with their payloads; every other trigger that it names is sent without one */
  readonly events?: readonly MachineEvent[] | undefined;
  /** of a foreign machine: what it is started with */
  readonly input?: unknown;
};

/** What must hold wherever a machine can stand, by name. */
export type Invariants<At> = Readonly<Record<string, (at: At) => boolean>>;

/**
 * Walks a machine at random and holds every stand on the way to the invariants. Guards that count time are decided at the moment
 * of the event that the record sends a trigger by.
 *
 * @throws Error with the invariant that fails and the shortest sequence of triggers that was found to break it, as code
 * @example checkInvariants(hanoi, { "no deal without a snapback": (run) => !run.isIn("bargain.deal") || run.context.snapback === true })
 */
export function checkInvariants(model: Model, invariants: Invariants<Run>, options?: InvariantOptions): void;
export function checkInvariants<Machine extends AnyStateMachine>(
  machine: Machine,
  invariants: Invariants<ReturnType<Machine["getInitialSnapshot"]>>,
  options?: InvariantOptions,
): void;
export function checkInvariants(
  subject: Model | AnyStateMachine,
  invariants: Invariants<never>,
  options: InvariantOptions = {},
): void {
  if ("getInitialSnapshot" in subject) searching(() => check(machineWalker(subject, options), invariants, options));
  else check(modelWalker(subject), invariants, options);
}

/** A machine as the walk needs it. */
type Walker<At> = {
  readonly start: At;
  legal(at: At): readonly TriggerLike[];
  next(at: At, trigger: TriggerLike): At | undefined;
  key(at: At): string;
  code(path: readonly TriggerLike[]): string;
};

function modelWalker(model: Model): Walker<Run> {
  const momentOf = eventsInGuards(model).length === 0 ? () => undefined : momentsOf(model);
  const start: Run = startRun<Model>(model);
  return {
    start,
    legal: (run) => triggersAt(run, momentOf),
    next: (run, trigger) => {
      const attempt = run.attempt(nameOf(trigger), momentOf(nameOf(trigger)));
      return attempt.ok ? attempt.run : undefined;
    },
    key: (run) => run.key,
    code: (path) => `startRun(model)${path.map((trigger) => stepCode(nameOf(trigger), momentOf)).join("")}`,
  };
}

type MomentOf = (trigger: string) => Moment | undefined;

/** Legal without a moment, or at the one that its trigger is sent at. */
const triggersAt = (run: Run, momentOf: MomentOf): readonly string[] => {
  const refused = run.refused().map(({ trigger }) => trigger);
  return [...run.legal(), ...refused].filter((trigger) => run.can(trigger, momentOf(trigger)));
};

function stepCode(trigger: string, momentOf: MomentOf): string {
  const moment = momentOf(trigger);
  return `.step(${JSON.stringify(trigger)}${moment === undefined ? "" : `, ${JSON.stringify(moment)}`})`;
}

function machineWalker(
  machine: AnyStateMachine,
  { events: given = [], input }: InvariantOptions,
): Walker<AnyMachineSnapshot> {
  const events = eventsOf(machine, given);
  return {
    start: startOf(machine, input),
    legal: (snapshot) => events.filter((event) => takes(snapshot, event) === true),
    next: (snapshot, trigger) => {
      const event = typeof trigger === "string" ? { type: trigger } : trigger;
      return given.includes(event) ? transition(machine, snapshot, event)[0] : tryBare(machine, snapshot, event);
    },
    key: keyOf,
    code: (path) =>
      `[${path.map((event) => JSON.stringify(event)).join(", ")}].reduce((at, event) => transition(machine, at, event)[0], initialTransition(machine${input === undefined ? "" : ", input"})[0])`,
  };
}

/** An event whose payload is not given is not sent where something throws for want of it. */
function tryBare(
  machine: AnyStateMachine,
  at: AnyMachineSnapshot,
  event: MachineEvent,
): AnyMachineSnapshot | undefined {
  let isLookedAt = false;
  try {
    return transition(
      machine,
      at,
      watched(event, () => (isLookedAt = true)),
    )[0];
  } catch (error) {
    if (isLookedAt) return undefined;
    throw error;
  }
}

type Broken = { readonly invariant: string; readonly path: readonly TriggerLike[] };

function check<At>(walker: Walker<At>, invariants: Invariants<never>, options: InvariantOptions): void {
  const { walks = 100, steps = 40, seed = 1 } = options;
  const holds = Object.entries(invariants as Invariants<At>); // the overloads give the invariants their subject
  const choices = fc.array(fc.nat({ max: 1_000_000 }), { maxLength: steps, size: "max" });
  let broken: Broken | undefined;
  fc.check(
    fc.property(choices, (chosen) => {
      const found = walk(walker, holds, chosen);
      broken = found ?? broken;
      return found === undefined;
    }),
    { numRuns: walks, seed },
  );
  if (broken) throw new Error(messageOf(walker, shortest(walker, holds, broken), seed));
}

type Holds<At> = readonly (readonly [name: string, holds: (at: At) => boolean])[];

/** Follows numbers as choices among the legal triggers, to the first stand that breaks an invariant. */
function walk<At>(walker: Walker<At>, holds: Holds<At>, chosen: readonly number[]): Broken | undefined {
  const path: TriggerLike[] = [];
  let at = walker.start;
  for (const choice of [undefined, ...chosen]) {
    if (choice !== undefined) {
      const legal = walker.legal(at);
      const trigger = legal[choice % legal.length];
      if (trigger === undefined) return undefined;
      path.push(trigger);
      const next = tryNext(walker, at, trigger);
      if (next === undefined) return undefined;
      if ("thrown" in next) return { invariant: `nothing throws: ${next.thrown}`, path };
      at = next.at;
    }
    const invariant = firstBroken(holds, at);
    if (invariant !== undefined) return { invariant, path };
  }
  return undefined;
}

function tryNext<At>(
  walker: Walker<At>,
  at: At,
  trigger: TriggerLike,
): { readonly at: At } | { readonly thrown: string } | undefined {
  try {
    const next = walker.next(at, trigger);
    return next === undefined ? undefined : { at: next };
  } catch (error) {
    return { thrown: wordsOf(error) };
  }
}

const firstBroken = <At>(holds: Holds<At>, at: At): string | undefined => holds.find(([, test]) => !test(at))?.[0];

/** stands looked at for a shorter way */
const MOST_STANDS = 20_000;

/** Breadth first for a shorter way to any stand that breaks an invariant; what fast-check shrank to, where there is none. */
function shortest<At>(walker: Walker<At>, holds: Holds<At>, broken: Broken): Broken {
  const seen = new Set([walker.key(walker.start)]);
  const queue: { readonly at: At; readonly path: readonly TriggerLike[] }[] = [{ at: walker.start, path: [] }];
  for (const { at, path } of queue) {
    if (path.length >= broken.path.length - 1 || queue.length > MOST_STANDS) return broken;
    for (const trigger of walker.legal(at)) {
      const next = tryNext(walker, at, trigger);
      if (next === undefined) continue;
      if ("thrown" in next) return { invariant: `nothing throws: ${next.thrown}`, path: [...path, trigger] };
      if (seen.has(walker.key(next.at))) continue;
      const invariant = firstBroken(holds, next.at);
      if (invariant !== undefined) return { invariant, path: [...path, trigger] };
      seen.add(walker.key(next.at));
      queue.push({ at: next.at, path: [...path, trigger] });
    }
  }
  return broken;
}

function messageOf<At>(walker: Walker<At>, { invariant, path }: Broken, seed: number): string {
  const after = path.length === 0 ? "at the start" : `after ${path.length} step${path.length === 1 ? "" : "s"}`;
  return `The invariant “${invariant}” fails ${after} (seed ${seed}):\n\n  ${walker.code(path)}\n`;
}
