import type { Guard, Model, StateSpec, Transition } from "../model/index.ts";
import { type Circumstances, judgeGuard, type Verdict } from "./guard.ts";
import { delayTrigger, transitionList } from "./transitions.ts";

/** Where a machine stands, as far as guards and handlers ask. */
export type Standing = Circumstances;

/** What a trigger would take, and why the other transitions offered for it are not taken. */
export type Selection = { readonly taken: readonly Taken[]; readonly failures: readonly Failure[] };
/** A transition that is not taken, and the part of its guard that fails, in words. */
export type Failure = { readonly transition: Transition; readonly guard: Guard; readonly verdict: Fails };
type Fails = Extract<Verdict, { holds: false }>;
/** `index` counts the transitions that the state offers for the trigger, those for `*` after its own. */
export type Taken = { readonly state: string; readonly index: number; readonly transition: Transition };

/**
 * Selects as XState does: every active region answers; in each the innermost state first, its transitions for the trigger
 * before those for `*`, the first whose guard holds. A state answers only where none inside it does.
 */
export function selectTransitions(model: Model, trigger: string, at: Standing): Selection {
  return model.machine ? selectIn("", model.machine, trigger, at) : { taken: [], failures: [] };
}

type Handler = Pick<StateSpec, "states" | "on" | "after">;

function selectIn(path: string, spec: Handler, trigger: string, at: Standing): Selection {
  const inner = Object.entries(spec.states ?? {}).flatMap(([name, child]) => {
    const childPath = path === "" ? name : `${path}.${name}`;
    return at.isIn(childPath) ? [selectIn(childPath, child, trigger, at)] : [];
  });
  const taken = inner.flatMap((each) => each.taken);
  const failures = inner.flatMap((each) => each.failures);
  if (taken.length > 0) return { taken, failures };
  const own = selectOwn(path, spec, trigger, at);
  return { taken: own.taken, failures: [...failures, ...own.failures] };
}

function selectOwn(state: string, spec: Handler, trigger: string, at: Standing): Selection {
  const failures: Failure[] = [];
  for (const [index, transition] of offeredBy(state, spec, trigger).entries()) {
    const { guard } = transition;
    const verdict = guard && judgeGuard(guard, at);
    if (!guard || !verdict || verdict.holds) return { taken: [{ state, index, transition }], failures };
    failures.push({ transition, guard, verdict });
  }
  return { taken: [], failures };
}

function offeredBy(state: string, { on, after }: Handler, trigger: string): Transition[] {
  const delayed = Object.entries(after ?? {}).filter(([delay]) => delayTrigger(state, delay) === trigger);
  return [
    ...(on && Object.hasOwn(on, trigger) ? transitionList(on[trigger] ?? []) : []),
    ...delayed.flatMap(([, to]) => transitionList(to)),
    ...(on && Object.hasOwn(on, "*") ? transitionList(on["*"] ?? []) : []),
  ];
}

/** A transition without a target or an effect forbids its trigger to the states around it. */
export const isForbidden = ({ transition }: Taken): boolean =>
  transition.target === undefined && transition.effects === undefined;
