import { type AnyActorRef, type AnyMachineSnapshot, type AnyStateMachine, getNextTransitions } from "xstate";
import { activePaths, noState, type Run } from "../machine/index.ts";
import { takes, triggersOf } from "./machine-events.ts";
import { startOf } from "./machine-start.ts";
import { statesIn } from "./machine-transitions.ts";
import { visitedBy } from "./watch-machines.ts";

/** What a matcher of states looks at: a run, or any XState v5 machine (where it starts), actor (where it stands) or snapshot. */
export type Subject = Run | AnyMachineSnapshot | AnyActorRef | AnyStateMachine;

/** A trigger by name, or for a foreign machine as an event with its payload. */
export type TriggerLike = string | { readonly type: string };

/** A subject as the matchers ask of it; undefined is an answer that a snapshot alone cannot give. */
export type SubjectView = {
  readonly states: readonly string[];
  readonly path: readonly string[] | undefined;
  isIn(path: string): boolean;
  /** why a trigger is refused; undefined where it is accepted */
  refusal(trigger: TriggerLike): string | undefined;
  legal(): readonly string[];
  hasVisited(path: string): boolean | undefined;
  /** throws a RangeError for a state that the machine does not have */
  requireState(path: string): void;
};

/** Views a subject; throws a TypeError for anything else. */
export function viewOf(subject: Subject): SubjectView {
  if (isRun(subject)) return runView(subject);
  const snapshot = snapshotOf(subject);
  if (!snapshot)
    throw new TypeError("expect(…) was given no run and no XState machine, actor or snapshot: expect(startRun(model))");
  return snapshotView(snapshot, visitedBy(subject));
}

export const isRun = (subject: unknown): subject is Run =>
  typeof subject === "object" && subject !== null && "attempt" in subject && "history" in subject;

/** The snapshot of a foreign subject, or undefined. */
export function snapshotOf(subject: unknown): AnyMachineSnapshot | undefined {
  if (typeof subject !== "object" || subject === null) return undefined;
  if ("getSnapshot" in subject && typeof subject.getSnapshot === "function") return snapshotOf(subject.getSnapshot());
  if ("getInitialSnapshot" in subject && "root" in subject) return startOf(subject as AnyStateMachine); // XState's machines alone have both
  return "machine" in subject && "value" in subject ? (subject as AnyMachineSnapshot) : undefined; // a snapshot's own members
}

/** Where a foreign subject stands. */
export function standOf(subject: Subject): { readonly states: readonly string[]; readonly context: unknown } {
  const snapshot = snapshotOf(subject);
  return { states: viewOf(subject).states, context: snapshot?.context };
}

const inside = (states: readonly string[], path: string): boolean =>
  states.some((state) => state === path || state.startsWith(`${path}.`));

function runView(run: Run): SubjectView {
  const stands = Array.from({ length: run.history.length + 1 }, (_, count) => run.at(count));
  return {
    states: run.states,
    path: run.history.map((step) => step.trigger),
    isIn: run.isIn,
    refusal: (trigger) => {
      const attempt = run.attempt(nameOf(trigger));
      return attempt.ok ? undefined : attempt.refusal.reason;
    },
    legal: run.legal,
    hasVisited: (path) => stands.some((each) => each.isIn(path)),
    requireState: (path) => void run.isIn(path),
  };
}

export const nameOf = (trigger: TriggerLike): string => (typeof trigger === "string" ? trigger : trigger.type);

function snapshotView(snapshot: AnyMachineSnapshot, visited: ReadonlySet<string> | undefined): SubjectView {
  const states = activePaths(snapshot.value);
  const isIn = (path: string): boolean => inside(states, path);
  const refusal = (trigger: TriggerLike): string | undefined => refusalOf(snapshot, trigger);
  return {
    states,
    path: undefined,
    isIn,
    refusal,
    legal: () => triggersOf(snapshot.machine).filter((trigger) => refusal(trigger) === undefined),
    hasVisited: (path) => isIn(path) || visited?.has(path),
    requireState: (path) => requireState(snapshot.machine, path),
  };
}

function requireState(machine: AnyStateMachine, path: string): void {
  const states = statesIn(machine);
  if (!states.includes(path)) throw new RangeError(`the machine ${machine.id} has ${noState(path, states)}`);
}

/** XState keeps no reason; whether a guard failed is seen from what the active states offer. */
function refusalOf(snapshot: AnyMachineSnapshot, trigger: TriggerLike): string | undefined {
  const event = typeof trigger === "string" ? { type: trigger } : trigger;
  if (snapshot.status !== "active") return "the machine has ended";
  const answer = takes(snapshot, event);
  if (answer === true) return undefined;
  if (answer !== false) return `its condition throws: ${answer.thrown}`;
  const offered = getNextTransitions(snapshot).some(({ eventType }) => eventType === event.type || eventType === "*");
  return offered ? "its condition fails" : "no active state accepts it";
}
