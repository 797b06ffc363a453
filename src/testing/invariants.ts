/** For tests of models: invariants over random walks. In a door of its own, since it needs fast-check. */
import fc from "fast-check";
import { type AnyMachineSnapshot, type AnyStateMachine, initialTransition, transition } from "xstate";
import { type Run, startRun } from "../machine/index.ts";
import type { Model } from "../model/index.ts";
import { nameOf, type TriggerLike, triggersOf } from "./subject.ts";

export type InvariantOptions = {
  /** how many random walks; 100 by default */
  readonly walks?: number | undefined;
  /** steps of the longest walk; 40 by default */
  readonly steps?: number | undefined;
  /** the same seed gives the same walks; 1 by default */
  readonly seed?: number | undefined;
  /** of a foreign machine: events with their payloads; by default each trigger that it names, without one */
  readonly events?: readonly { readonly type: string }[] | undefined;
};

/** What must hold wherever a machine can stand, by name. */
export type Invariants<At> = Readonly<Record<string, (at: At) => boolean>>;

/**
 * Walks a machine at random and holds every stand on the way to the invariants.
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
  if ("getInitialSnapshot" in subject) check(machineWalker(subject, options.events), invariants, options);
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

const modelWalker = (model: Model): Walker<Run> => ({
  start: startRun<Model>(model),
  legal: (run) => run.legal(),
  next: (run, trigger) => {
    const attempt = run.attempt(nameOf(trigger));
    return attempt.ok ? attempt.run : undefined;
  },
  key: (run) => run.key,
  code: (path) => `startRun(model)${path.map((trigger) => `.step(${JSON.stringify(nameOf(trigger))})`).join("")}`,
});

function machineWalker(
  machine: AnyStateMachine,
  events: readonly { readonly type: string }[] = triggersOf(machine).map((type) => ({ type })),
): Walker<AnyMachineSnapshot> {
  return {
    start: initialTransition(machine)[0],
    legal: (snapshot) => events.filter((event) => snapshot.can(event)),
    next: (snapshot, trigger) =>
      transition(machine, snapshot, typeof trigger === "string" ? { type: trigger } : trigger)[0],
    key: ({ value, context, historyValue }) => JSON.stringify([value, context, historyIds(historyValue)]),
    code: (path) =>
      `[${path.map((event) => JSON.stringify(event)).join(", ")}].reduce((at, event) => getNextSnapshot(machine, at, event), getInitialSnapshot(machine))`,
  };
}

/** What history states remember, by the ids of the states. */
const historyIds = (history: AnyMachineSnapshot["historyValue"]): unknown =>
  Object.entries(history ?? {}).map(([id, nodes]) => [id, nodes.map((node: { readonly id: string }) => node.id)]);

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
      const next = trigger === undefined ? undefined : walker.next(at, trigger);
      if (trigger === undefined || next === undefined) return undefined;
      path.push(trigger);
      at = next;
    }
    const invariant = firstBroken(holds, at);
    if (invariant !== undefined) return { invariant, path };
  }
  return undefined;
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
      const next = walker.next(at, trigger);
      if (next === undefined || seen.has(walker.key(next))) continue;
      const invariant = firstBroken(holds, next);
      if (invariant !== undefined) return { invariant, path: [...path, trigger] };
      seen.add(walker.key(next));
      queue.push({ at: next, path: [...path, trigger] });
    }
  }
  return broken;
}

function messageOf<At>(walker: Walker<At>, { invariant, path }: Broken, seed: number): string {
  const after = path.length === 0 ? "at the start" : `after ${path.length} step${path.length === 1 ? "" : "s"}`;
  return `The invariant “${invariant}” fails ${after} (seed ${seed}):\n\n  ${walker.code(path)}\n`;
}
