import type { Model } from "../model/index.ts";
import { wordsOf } from "./guard.ts";
import { type Failure, isForbidden, type Standing, selectTransitions } from "./select.ts";
import type { Elapsed } from "./since.ts";
import type { Configuration, Stepper } from "./stepper.ts";
import { sentTo } from "./transitions.ts";

/** Why a trigger is not accepted, and what is. */
export type Refusal = {
  readonly trigger: string;
  readonly reason: string;
  readonly legal: readonly string[];
  /** delays that had surely run out by then, in that order: the reason is that of where they lead */
  readonly ran?: readonly string[] | undefined;
};

/** Why a trigger that is refused is, and which are legal there. */
export function refusalAt(model: Model, stepper: Stepper, at: Configuration, sent: Sent): Refusal {
  const { trigger, elapsed } = sent;
  const isIn = (path: string): boolean => stepper.isIn(at, path);
  const reason = refusalReason(model, trigger, { context: at.context, isDone: at.isDone, isIn, elapsed });
  return { trigger, reason: reason ?? RESTLESS, legal: stepper.legal(at, elapsed) };
}

type Sent = { readonly trigger: string; readonly elapsed: Elapsed | undefined };

const RESTLESS = "its automatic transitions (always) never come to rest";

/** undefined when the trigger is accepted. */
function refusalReason(model: Model, trigger: string, at: Standing & { readonly isDone: boolean }): string | undefined {
  if (at.isDone) return "the machine has ended";
  const { taken, failures } = selectTransitions(model, trigger, at);
  if (taken.some((each) => !isForbidden(each))) return undefined;
  if (taken.length > 0) return `${taken.map(({ state }) => state || "the machine").join(", ")} forbids it`;
  return failures.length > 0
    ? [...new Set(failures.map(failureWords))].join("; ")
    : `no active state accepts it${elsewhere(model, trigger)}`;
}

const failureWords = ({ transition, guard, verdict }: Failure): string =>
  `its condition fails: ${transition.description ?? wordsOf(guard)} (${verdict.because})`;

/** Which states would accept a trigger, for the reason of a refusal. */
function elsewhere(model: Model, trigger: string): string {
  const accepting = statesAccepting(model, trigger);
  return accepting.length === 0 ? "; no state of the machine does" : `; ${accepting.join(", ")} would`;
}

/** Paths of all states with a transition for a trigger. */
export function statesAccepting(model: Model, trigger: string): string[] {
  const walk = (states: NonNullable<Model["machine"]>["states"] | undefined, base: string): string[] =>
    Object.entries(states ?? {}).flatMap(([name, spec]) => [
      ...(sentTo(base + name, spec).some((each) => each.trigger === trigger) ? [base + name] : []),
      ...walk(spec.states, `${base}${name}.`),
    ]);
  return walk(model.machine?.states, "");
}
