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
/** What the machines of an XState have in common, of each that is watched; a project may have a copy of its own. */
const watched = new WeakSet<object>();

/** The states that an actor has been in; undefined where none is known, since its machine is not watched. */
export function visitedBy(actor: object): ReadonlySet<string> | undefined {
  const isWatched = "logic" in actor && watched.has(Object.getPrototypeOf(actor.logic));
  return visited.get(actor) ?? (isWatched ? new Set() : undefined);
}

/**
 * Watches all machines of an XState, for a setup file: XState tells of steps only where an actor is created with `inspect`, so its
 * own method is wrapped, once. What the kit itself searches is left out.
 *
 * @param machines  what the machines have in common: those of the XState that this kit runs on, unless those of another copy are given
 * @returns         the way to stop
 */
export function watchMachines(tell: MachineObserver, machines: AnyStateMachine = StateMachine.prototype): () => void {
  if (watched.has(machines)) return () => undefined;
  watched.add(machines);
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
  return () => {
    watched.delete(machines);
    machines.transition = transition;
  };
}

const pathsIn = ({ _nodes }: AnyMachineSnapshot): string[] =>
  _nodes.flatMap(({ path }) => (path.length === 0 ? [] : [path.join(".")]));

function noteVisited(actor: object, states: readonly string[]): void {
  const known = visited.get(actor) ?? new Set<string>();
  visited.set(actor, known);
  for (const state of states) known.add(state);
}
