import type { Model } from "../model/index.ts";
import { enteredStates } from "./paths.ts";
import { type Space, wayTo } from "./paths-space.ts";
import { resolveTarget } from "./reach.ts";

/** Why a state cannot be reached: its region, the states that this can still come to, and what would lead to the state. */
export type Stuck = {
  /** a child of a parallel root, or the root ("") */
  readonly region: string;
  /** where the region stands, and all that it can still come to; leaves */
  readonly at: readonly string[];
  readonly canReach: readonly string[];
  readonly wouldLead: readonly Lead[];
};

/** A transition into the state that is never taken. */
export type Lead = {
  readonly state: string;
  readonly trigger: string;
  readonly reason:
    | { readonly kind: "unreached" }
    /** its state can be reached by `path`, but its guard fails there, as in all other configurations */
    | { readonly kind: "guard"; readonly because: string; readonly path: readonly string[] }
    /** its state can be reached, but what is inside it or stands before it answers first */
    | { readonly kind: "shadowed" };
};

/** Explains a space in which no configuration is in a state. */
export function stuckOf(model: Model, space: Space, reach: string): Stuck {
  const region = model.machine?.type === "parallel" ? (reach.split(".")[0] ?? "") : "";
  const isOwn = (path: string): boolean => region === "" || path === region || path.startsWith(`${region}.`);
  const at = (space.configurations[0]?.states ?? []).filter(isOwn);
  const shapes = new Set(space.configurations.map(({ states }) => states));
  const reached = new Set([...shapes].flatMap((states) => states.filter(isOwn)));
  return {
    region,
    at,
    canReach: [...reached].filter((path) => !at.includes(path)),
    wouldLead: leadsTo(space, reach),
  };
}

function leadsTo(space: Space, reach: string): Lead[] {
  const entered = enteredStates(space);
  const isInto = (path: string): boolean => path === reach || path.startsWith(`${reach}.`);
  return space.transitions.all
    .filter(({ state, transition: { target } }) => target !== undefined && isInto(resolveTarget(state, target)))
    .filter(({ state }) => !isInto(state))
    .map((offered): Lead => {
      const { state, trigger } = offered;
      if (state !== "" && !entered.has(state)) return { state, trigger, reason: { kind: "unreached" } };
      const number = space.configurations.findIndex((at) => space.transitions.offered(at).includes(offered));
      const at = space.configurations[number];
      const verdict = at === undefined ? undefined : space.transitions.judge(offered, at);
      if (verdict === undefined || verdict.holds) return { state, trigger, reason: { kind: "shadowed" } };
      return { state, trigger, reason: { kind: "guard", because: verdict.because, path: wayTo(space, number) } };
    });
}
