import type { AnyStateMachine } from "xstate";
import {
  allStates,
  digestOf,
  eventTypeOf,
  modelOf,
  type RunObserver,
  selectTransitions,
  sentTo,
  transitionList,
} from "../machine/index.ts";
import type { Model, StateSpec } from "../model/index.ts";
import { acts, type MachineTransition, statesIn, transitionsIn } from "./machine-transitions.ts";
import type { MachineObserver } from "./watch-machines.ts";

/** What a test run visits of one machine, as data that goes from one process to another. */
export type Visits = {
  readonly id: string;
  /** tells two machines of one id apart */
  readonly digest: string;
  /** paths from the root, history states left out */
  readonly states: readonly string[];
  /** with a trigger, as `state TRIGGER`, the second one for a trigger as `state TRIGGER (2)` */
  readonly transitions: readonly string[];
  readonly visited: readonly string[];
  readonly taken: readonly string[];
};

/** What is noted of one machine while tests run. */
type Notes = Pick<Visits, "id" | "digest" | "states" | "transitions"> & {
  readonly visited: Set<string>;
  readonly taken: Set<string>;
};

/** Collects what runs and actors visit; `drain` gives what came since it was last called. */
export function createVisits(): {
  readonly observeRun: RunObserver;
  readonly observeMachine: MachineObserver;
  drain(): Visits[];
} {
  const found = new Map<string, Notes>();
  const notesOf = (digest: string, open: () => Pick<Visits, "id" | "states" | "transitions">): Notes => {
    const notes = found.get(digest) ?? { ...open(), digest, visited: new Set<string>(), taken: new Set<string>() };
    found.set(digest, notes);
    return notes;
  };
  const ofModel = (model: Model, digest: string): Notes =>
    notesOf(digest, () => ({ id: model.id, states: statesOf(model), transitions: transitionsOf(model) }));
  return {
    observeRun: (model, before, trigger, after) => {
      const notes = ofModel(model, after.snapshot.model);
      const standing = { context: before.context, isIn: before.isIn, elapsed: after.history.at(-1)?.elapsed };
      for (const path of statesOf(model)) if (before.isIn(path) || after.isIn(path)) notes.visited.add(path);
      for (const { state, index } of selectTransitions(model, trigger, standing).taken)
        notes.taken.add(takenName(model, state, trigger, index));
    },
    observeMachine: (machine, { visited, taken }) => {
      const model = modelOf(machine);
      const known = model ? ofModel(model, digestOf(model)) : ofMachine(machine, notesOf);
      for (const path of visited) known.visited.add(path);
      for (const each of taken)
        known.taken.add(model ? takenName(model, each.state, triggerOf(model, each), each.index) : each.name);
    },
    drain: () => {
      const visits = [...found.values()].map((notes) => ({
        ...notes,
        visited: [...notes.visited],
        taken: [...notes.taken],
      }));
      found.clear();
      return visits;
    },
  };
}

/** A foreign machine is known by what it consists of. */
function ofMachine(
  machine: AnyStateMachine,
  notesOf: (digest: string, open: () => Pick<Visits, "id" | "states" | "transitions">) => Notes,
): Notes {
  const states = statesIn(machine);
  const transitions = transitionsIn(machine).filter(acts);
  const names = transitions.map(({ name }) => name);
  return notesOf(JSON.stringify([machine.id, states, names]), () => ({ id: machine.id, states, transitions: names }));
}

/** Several visits of one machine as one. */
export function joinVisits(all: readonly Visits[]): Visits[] {
  const joined = new Map<string, Visits>();
  for (const each of all) {
    const known = joined.get(each.digest);
    const both = (key: "visited" | "taken"): string[] => [...new Set([...(known?.[key] ?? []), ...each[key]])];
    joined.set(each.digest, { ...each, visited: both("visited"), taken: both("taken") });
  }
  return [...joined.values()].toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : a.digest < b.digest ? -1 : 1));
}

/** Per machine, how much was visited, and what never was. */
export function describeVisits(visits: readonly Visits[]): string {
  const lines = visits.flatMap(({ id, states, transitions, visited, taken }) => {
    const unseen = states.filter((state) => !visited.includes(state));
    const untaken = transitions.filter((name) => !taken.includes(name));
    const count = (missed: readonly string[], all: readonly string[], what: string): string =>
      `${all.length - missed.length} of ${all.length} ${what}`;
    return [
      `  ${id}  ${count(unseen, states, "states")}, ${count(untaken, transitions, "transitions")}`,
      ...(unseen.length === 0 ? [] : [`    states never visited: ${unseen.join(", ")}`]),
      ...(untaken.length === 0 ? [] : [`    transitions never taken: ${untaken.join(", ")}`]),
    ];
  });
  return ["Coverage of machines, by the steps of runs and actors", ...lines].join("\n");
}

const statesOf = (model: Model): string[] =>
  allStates(model.machine).flatMap(({ path, spec }) => (spec.type === "history" ? [] : [path]));

type Handler = Pick<StateSpec, "on" | "after">;

function transitionsOf(model: Model): string[] {
  const nodes: readonly { readonly path: string; readonly spec: Handler }[] = [
    ...(model.machine ? [{ path: "", spec: model.machine }] : []),
    ...allStates(model.machine),
  ];
  return nodes.flatMap(({ path, spec }) =>
    sentTo(path, spec).flatMap(({ name, to }) => transitionList(to).map((_, index) => numbered(name, index))),
  );
}

/** Transitions for `*` are counted after those for the trigger itself. */
function takenName(model: Model, state: string, trigger: string, index: number): string {
  const sent = sentTo(state, specAt(model, state));
  const own = sent.find((each) => each.trigger === trigger);
  const count = own ? transitionList(own.to).length : 0;
  const any = sent.find((each) => each.trigger === "*");
  return index < count ? numbered(own?.name ?? "", index) : numbered(any?.name ?? "", index - count);
}

/** The trigger of the model that a transition of its compiled machine is for. */
const triggerOf = (model: Model, { state, eventType }: MachineTransition): string =>
  sentTo(state, specAt(model, state)).find(({ trigger }) => eventTypeOf(model, trigger) === eventType)?.trigger ??
  eventType;

const specAt = (model: Model, state: string): Handler =>
  (state === "" ? model.machine : allStates(model.machine).find(({ path }) => path === state)?.spec) ?? {};

const numbered = (name: string, index: number): string => (index === 0 ? name : `${name} (${index + 1})`);
