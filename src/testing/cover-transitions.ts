import type { AnyStateMachine, EventFromLogic } from "xstate";
import { barredOf, enteredStates, type Offered, openSpace, type Space, searching } from "../machine/index.ts";
import type { Model } from "../model/index.ts";
import { type Coverable, coverAll, type Walk } from "./cover.ts";
import { missedReason } from "./machine-missed.ts";
import { type MachineSpaceOptions, openMachineSpace } from "./machine-space.ts";

/** Paths from the start that together take every transition, and the transitions that none of them can. */
export type Cover<Trigger = string> = {
  readonly paths: readonly (readonly Trigger[])[];
  /** in document order */
  readonly missed: readonly Missed[];
};

/** A transition that no path takes, as `state TRIGGER`, and why not. */
export type Missed = { readonly transition: string; readonly reason: string };

/** configurations looked at unless a limit says otherwise */
const CONFIGURATIONS = 20_000;

/**
 * Few and short paths that together take every transition with a trigger, for `test.each`. Each path goes on to the nearest
 * transition not yet taken, and ends where none can be reached; a path that the others make needless is left out.
 *
 * Of any other XState machine the paths are of events, delays among them (`xstate.after.…`), each as it was sent: those of
 * `events` with their payloads, the others without. XState decides the conditions. Actions other than `assign` are not run and
 * no actor is started, so what hangs on them is missed, with the reason, unless the event that they would send is handed over.
 *
 * @example coverTransitions(hanoi).paths.length // → 2
 */
export function coverTransitions(model: Model, options?: { readonly limit?: number }): Cover;
export function coverTransitions<Machine extends AnyStateMachine>(
  machine: Machine,
  options?: MachineSpaceOptions<EventFromLogic<Machine>>,
): Cover<EventFromLogic<Machine>>;
export function coverTransitions(subject: Model | AnyStateMachine, options: MachineSpaceOptions = {}): Cover<unknown> {
  return "getInitialSnapshot" in subject
    ? searching(() => coverMachine(subject, options))
    : coverModel(subject, options);
}

function coverModel(model: Model, { limit = CONFIGURATIONS }: { readonly limit?: number | undefined }): Cover {
  const space = openSpace(model, { limit });
  const { walks, left } = coverAll({
    transitions: space.transitions.all.filter((each) => !isForbidding(each)),
    stepsFrom: stepsOf(space),
  });
  return coverOf(walks, left, reasons(space));
}

function coverMachine(machine: AnyStateMachine, options: MachineSpaceOptions): Cover<unknown> {
  const space = openMachineSpace(machine, options);
  const { walks, left } = coverAll(space);
  return coverOf(walks, left, () => missedReason(space));
}

function coverOf<Taken extends { readonly name: string }, Trigger>(
  walks: readonly Walk<Taken, Trigger>[],
  left: readonly Taken[],
  reasonOf: () => (missed: Taken) => string,
): Cover<Trigger> {
  const reason = left.length === 0 ? () => "" : reasonOf();
  return {
    paths: walks.map((walk) => walk.map(({ trigger }) => trigger)),
    missed: left.map((each) => ({ transition: each.name, reason: reason(each) })),
  };
}

/** A transition that goes nowhere and does nothing is there to refuse its trigger. */
const isForbidding = ({ transition }: Offered): boolean =>
  transition.target === undefined && transition.effects === undefined;

/** The steps from each configuration with what they take, looked up once. */
function stepsOf(space: Space): Coverable<Offered, string>["stepsFrom"] {
  const known: Walk<Offered, string>[] = [];
  const look = (number: number): Walk<Offered, string> => {
    const at = space.configurations[number];
    return space
      .stepsFrom(number)
      .map((step) => ({ ...step, taken: at ? space.transitions.taken(at, step.trigger) : [] }));
  };
  return (number) => (known[number] ??= look(number));
}

/** Why a transition is never taken. */
const reasons = (space: Space) => (): ((missed: Offered) => string) => {
  const entered = enteredStates(space);
  const barred = barredOf(space);
  const within = space.isComplete ? "" : `, among the first ${space.limit} configurations`;
  return ({ state, trigger, index }) => {
    if (state !== "" && !entered.has(state)) return `no path enters ${state}${within}`;
    const bar = barred.find((each) => each.state === state && each.trigger === trigger && each.index === index);
    if (bar)
      return `its condition never holds: ${bar.guard}${bar.reason === undefined ? "" : ` (${bar.reason})`}${within}`;
    return `another transition answers ${trigger === "*" ? "every trigger of the model" : trigger} first${within}`;
  };
};
