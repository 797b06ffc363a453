import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from "xstate";

/** One transition of a foreign machine that an event takes; automatic ones, and those at the end of a state, are none. */
export type MachineTransition = {
  readonly definition: AnyTransitionDefinition;
  /** the state that offers it, as a path from the root */
  readonly state: string;
  readonly eventType: string;
  /** its place among those that its state offers for the event */
  readonly index: number;
  /** `state TRIGGER`, with its number from the second on */
  readonly name: string;
};

/** Every such transition, in document order. */
export function transitionsIn(machine: AnyStateMachine): readonly MachineTransition[] {
  const transitions = known.get(machine) ?? nodesOf(machine.root).flatMap(transitionsOf);
  known.set(machine, transitions);
  return transitions;
}

const known = new WeakMap<AnyStateMachine, readonly MachineTransition[]>();

const transitionsOf = (node: AnyStateNode): MachineTransition[] =>
  [...node.transitions].flatMap(([eventType, definitions]) =>
    eventType.startsWith("xstate.done.state.") ? [] : definitions.map((each, index) => named(node, each, index)),
  );

/** Paths of all states from the root, history states left out. */
export const statesIn = (machine: AnyStateMachine): readonly string[] =>
  nodesOf(machine.root).flatMap((node) =>
    node.path.length === 0 || node.type === "history" ? [] : [node.path.join(".")],
  );

/** A transition that goes nowhere and does nothing is there to refuse its trigger. */
export const acts = ({ definition: { target, actions } }: MachineTransition): boolean =>
  target !== undefined || actions.length > 0;

const nodesOf = (node: AnyStateNode): AnyStateNode[] => [node, ...Object.values(node.states).flatMap(nodesOf)];

function named(node: AnyStateNode, definition: AnyTransitionDefinition, index: number): MachineTransition {
  const { eventType } = definition;
  const state = node.path.join(".");
  const number = index === 0 ? "" : ` (${index + 1})`;
  return { definition, state, eventType, index, name: `${state || "machine"} ${causeWords(node, eventType)}${number}` };
}

/** XState's own events in words: `after 1000`, `when loader is done`. */
function causeWords({ id }: AnyStateNode, eventType: string): string {
  const [, kind, rest = ""] = /^xstate\.(after|done\.actor|error\.actor|snapshot)\.(.+)$/.exec(eventType) ?? [];
  switch (kind) {
    case "after":
      return `after ${rest.endsWith(`.${id}`) ? rest.slice(0, -id.length - 1) : rest}`;
    case "done.actor":
      return `when ${rest} is done`;
    case "error.actor":
      return `when ${rest} fails`;
    case "snapshot":
      return `when ${rest} has news`;
    default:
      return eventType;
  }
}
