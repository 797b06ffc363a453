import type { Effects, Guard, Model, StateSpec, Transition, Transitions } from "../model/index.ts";
import { resolveTarget } from "./reach.ts";
import { delayLength, delayTrigger, transitionList } from "./transitions.ts";

/** A machine as arrays: nodes in document order, so that what is inside node `n` is `n + 1` to `last`. */
export type Tables = {
  readonly nodes: readonly Node[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly rows: readonly Row[];
  readonly triggers: ReadonlySet<string>;
  /** has it a history state? */
  readonly remembers: boolean;
  /** by the triggers that they are known by */
  readonly delays: ReadonlyMap<string, Delay>;
};

/** A delay of a state: how long after the state is entered it runs out, ms. */
export type Delay = { readonly node: number; readonly length: number };

export type Node = {
  readonly index: number;
  readonly path: string;
  readonly type: StateType;
  /** -1 for the root */
  readonly parent: number;
  readonly last: number;
  /** states inside, history states left out */
  readonly children: readonly number[];
  readonly histories: readonly number[];
  readonly initial: number | undefined;
  readonly isDeep: boolean;
  /** of a history state: where to go when there is no history */
  readonly otherwise: number | undefined;
  readonly entry: Effects | undefined;
  readonly exit: Effects | undefined;
  readonly on: ReadonlyMap<string, readonly Row[]>;
  readonly always: readonly Row[];
  readonly onDone: readonly Row[];
  /** triggers of the delays that begin when it is entered */
  readonly delays: readonly string[];
};

export type StateType = "atomic" | "compound" | "parallel" | "final" | "history";

/** One transition; `id` counts all transitions of the machine. */
export type Row = {
  readonly id: number;
  readonly source: number;
  readonly target: number | undefined;
  readonly guard: Guard | undefined;
  readonly effects: Effects | undefined;
  readonly spec: Transition;
  /** false: it goes nowhere and does nothing, which forbids its trigger to the states around it */
  readonly acts: boolean;
};

/** The type that XState gives a state. */
export const stateTypeOf = (spec: Pick<StateSpec, "type" | "states" | "history">): StateType =>
  spec.type ??
  (Object.keys(spec.states ?? {}).length > 0 ? "compound" : spec.history === undefined ? "atomic" : "history");

/** Lays a model's machine out as tables; throws a RangeError for a state it names but does not have. */
export function tablesOf(model: Model): Tables {
  const machine: StateSpec = model.machine ?? { initial: "recorded", states: { recorded: {} } };
  const places: Place[] = [];
  collect("", machine, -1, places);
  const indexOf = new Map(places.map(({ path }, index) => [path, index]));
  const rows: Row[] = [];
  const nodes = places.map((place, index) => nodeOf(place, index, { places, indexOf, rows }));
  const triggers = new Set(nodes.flatMap((node) => [...node.on.keys()]));
  const remembers = nodes.some((node) => node.type === "history");
  return { nodes, indexOf, rows, triggers, remembers, delays: new Map(places.flatMap(delaysOf)) };
}

const delaysOf = ({ path, spec }: Place, node: number): [trigger: string, delay: Delay][] =>
  Object.keys(spec.after ?? {}).map((delay) => [delayTrigger(path, delay), { node, length: delayLength(delay) }]);

type Place = { readonly path: string; readonly spec: StateSpec; readonly parent: number; last: number };
type Build = {
  readonly places: readonly Place[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly rows: Row[];
};

function collect(path: string, spec: StateSpec, parent: number, places: Place[]): void {
  const index = places.length;
  const place: Place = { path, spec, parent, last: index };
  places.push(place);
  for (const [name, child] of Object.entries(spec.states ?? {}))
    collect(path === "" ? name : `${path}.${name}`, child, index, places);
  place.last = places.length - 1;
}

function nodeOf({ path, spec, parent, last }: Place, index: number, build: Build): Node {
  const inside = childrenOf(index, last, build.places);
  const isHistory = (child: number): boolean => stateTypeOf(build.places[child]?.spec ?? {}) === "history";
  const rowsOf = (to: Transitions | undefined): Row[] =>
    (to === undefined ? [] : transitionList(to)).map((transition) => rowOf(path, index, transition, build));
  return {
    index,
    path,
    parent,
    last,
    type: stateTypeOf(spec),
    children: inside.filter((child) => !isHistory(child)),
    histories: inside.filter(isHistory),
    initial:
      spec.initial === undefined ? undefined : find(build, path === "" ? spec.initial : `${path}.${spec.initial}`),
    isDeep: spec.history === "deep",
    otherwise: spec.target === undefined ? undefined : find(build, resolveTarget(path, spec.target)),
    entry: spec.entry,
    exit: spec.exit,
    on: new Map(
      [
        ...Object.entries(spec.on ?? {}),
        ...Object.entries(spec.after ?? {}).map(([delay, to]) => [delayTrigger(path, delay), to] as const),
      ].map(([trigger, to]) => [trigger, rowsOf(to)]),
    ),
    delays: Object.keys(spec.after ?? {}).map((delay) => delayTrigger(path, delay)),
    always: rowsOf(spec.always),
    onDone: rowsOf(spec.onDone),
  };
}

function childrenOf(index: number, last: number, places: readonly Place[]): number[] {
  const children: number[] = [];
  for (let child = index + 1; child <= last; child = (places[child]?.last ?? last) + 1) children.push(child);
  return children;
}

function rowOf(path: string, source: number, spec: Transition, build: Build): Row {
  const { guard, effects } = spec;
  const target = spec.target === undefined ? undefined : find(build, resolveTarget(path, spec.target));
  const acts = target !== undefined || effects !== undefined; // as snapshot.can() has it
  const row: Row = { id: build.rows.length, source, target, guard, effects, spec, acts };
  build.rows.push(row);
  return row;
}

function find({ indexOf }: Build, path: string): number {
  const index = indexOf.get(path);
  if (index === undefined)
    throw new RangeError(
      `createStepper(model): the machine has no state ${path}; checkModel(model) says where it is named`,
    );
  return index;
}

export const nodeAt = (tables: Tables, index: number): Node => tables.nodes[index] as Node; // indexes are made by the tables
/** Is a node in a list in document order? Halves it until it is found. */
export function includes(nodes: readonly number[], index: number): boolean {
  let [low, high] = [0, nodes.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = nodes[middle] ?? 0;
    if (found === index) return true;
    if (found < index) low = middle + 1;
    else high = middle - 1;
  }
  return false;
}
export function isSameList(a: readonly number[], b: readonly number[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
export const isLeaf = (node: Node): boolean => node.type === "atomic" || node.type === "final";
/** Is a node below another? Every node is below `undefined`. */
export const isInside = (tables: Tables, index: number, outer: number | undefined): boolean =>
  outer === undefined || (index > outer && index <= nodeAt(tables, outer).last);
