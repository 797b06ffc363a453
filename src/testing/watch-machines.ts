import { type AnyMachineSnapshot, type AnyStateMachine, type InspectionEvent, StateMachine } from "xstate";
import { isSearching } from "../machine/index.ts";
import { type MachineTransition, transitionsIn } from "./machine-transitions.ts";

/** Told of every step that an actor of a machine takes, or that is asked of XState's pure `transition`. */
export type MachineObserver = (
  machine: AnyStateMachine,
  step: { readonly visited: readonly string[]; readonly taken: readonly MachineTransition[] },
) => void;

/** States that actors have been in, once machines are watched. */
const visited = new WeakMap<object, Set<string>>();
let isWatching = false;

/** The states that an actor has been in; undefined where none is known. */
export const visitedBy = (actor: object): ReadonlySet<string> | undefined =>
  visited.get(actor) ?? (isWatching && "send" in actor ? new Set() : undefined);

/**
 * Watches all machines of the XState that this kit runs on, for a setup file: XState tells of steps only where an actor is created
 * with `inspect`, so its own method is wrapped. What the kit itself searches is left out.
 */
export function watchMachines(tell: MachineObserver): void {
  isWatching = true;
  const machines = StateMachine.prototype as AnyStateMachine;
  const { transition } = machines;
  machines.transition = function (this: AnyStateMachine, before, event, scope) {
    if (isSearching()) return transition.call(this, before, event, scope);
    const taken: unknown[] = [];
    const watching = scope.system.inspect((inspected: InspectionEvent) => {
      if (inspected.type === "@xstate.microstep" && inspected.actorRef === scope.self)
        taken.push(...inspected._transitions);
    });
    try {
      const after = transition.call(this, before, event, scope);
      const states = [...new Set([before, after].flatMap(pathsIn))];
      noteVisited(scope.self, states);
      tell(this, {
        visited: states,
        taken: transitionsIn(this).filter(({ definition }) => taken.includes(definition)),
      });
      return after;
    } finally {
      watching.unsubscribe();
    }
  };
}

const pathsIn = ({ _nodes }: AnyMachineSnapshot): string[] =>
  _nodes.flatMap(({ path }) => (path.length === 0 ? [] : [path.join(".")]));

function noteVisited(actor: object, states: readonly string[]): void {
  const known = visited.get(actor) ?? new Set<string>();
  visited.set(actor, known);
  for (const state of states) known.add(state);
}
