import type { Effects } from "../model/index.ts";
import { type History, initialNodes } from "./entry-set.ts";
import { type Entry, entryOf, type Routes } from "./routes.ts";
import { includes, isInside, isLeaf, isSameList, nodeAt, type Row, type Tables } from "./tables.ts";

/** Active nodes in document order; `eager`: leaves with automatic transitions, in the order in which they were entered. */
export type Active = {
  readonly nodes: readonly number[];
  readonly eager: readonly number[];
  readonly history: History;
};

/** What a set of transitions does: it depends on where the machine stands only, never on the context. */
export type Move = Active & {
  readonly effects: readonly Effects[];
  /** states whose inside has come to its end, in the order in which they did */
  readonly completed: readonly number[];
  readonly isDone: boolean;
  /** delays of states entered, by their triggers; one that a history state enters without leaving it is not entered anew */
  readonly started: readonly string[];
  /** nodes or history changed; XState goes on to automatic transitions only then */
  readonly moved: boolean;
};

/**
 * Takes transitions that were selected together, as XState does.
 *
 * @see the SCXML algorithm, W3C Recommendation 2015, appendix D, microstep; with XState 5's own departures from it
 */
export function takeTransitions(routes: Routes, at: Active, selected: readonly Row[]): Move {
  const { tables } = routes;
  const rows = withoutConflicts(routes, at, selected);
  const gone = exitSet(routes, at, rows);
  const history = remember(tables, at, gone);
  const left = gone.length === 0 ? at.nodes : at.nodes.filter((node) => !includes(gone, node));
  const effects = [...exitsOf(tables, gone), ...present(rows.map((row) => row.effects))];
  return enter(tables, at, { left, gone, history, effects, entry: routes.entry(history, rows) });
}

/** The move into the initial states of a machine. */
export function enterInitially(tables: Tables): Move {
  const start: Active = { nodes: NONE, eager: NONE, history: new Map() };
  const entry = entryOf(tables, initialNodes(tables, 0, new Set()));
  return enter(tables, start, { left: NONE, gone: NONE, history: start.history, effects: NONE, entry });
}

/** `left`: the nodes that stay, in document order; `gone`: those that are left */
type Parts = {
  readonly left: readonly number[];
  readonly gone: readonly number[];
  readonly history: History;
  readonly effects: readonly Effects[];
  readonly entry: Entry;
};
const NONE: readonly never[] = [];

function enter(tables: Tables, at: Active, { left, gone, history, effects, entry }: Parts): Move {
  const nodes = merge(left, entry.nodes);
  const { completed, isDone } = entry.hasFinal ? completions(tables, left, entry.nodes) : UNENDED;
  const moved = history !== at.history || !isSameList(nodes, at.nodes);
  const stayed = moved && at.eager.length > 0 ? at.eager.filter((node) => !includes(gone, node)) : at.eager;
  const isBegun = (node: number): boolean => includes(gone, node) || !includes(at.nodes, node);
  return {
    nodes,
    eager: moved ? [...stayed, ...entry.eager.filter((node) => !stayed.includes(node))] : at.eager,
    history,
    effects: [...effects, ...entry.effects, ...(isDone ? exitsOf(tables, nodes) : NONE)],
    completed,
    isDone,
    started: entry.delayed.flatMap((node) => (isBegun(node) ? nodeAt(tables, node).delays : NONE)),
    moved,
  };
}

const UNENDED = { completed: NONE, isDone: false } as const;

/** Two lists in document order as one, without what is in both twice. */
function merge(left: readonly number[], entered: readonly number[]): readonly number[] {
  if (entered.length === 0) return left;
  const merged: number[] = [];
  let at = 0;
  for (const node of left) {
    for (let next = entered[at]; next !== undefined && next <= node; next = entered[++at])
      if (next < node) merged.push(next);
    merged.push(node);
  }
  return at < entered.length ? [...merged, ...entered.slice(at)] : merged;
}

const present = (effects: readonly (Effects | undefined)[]): Effects[] => effects.filter((each) => each !== undefined);

/** What states do that are left, the innermost first. */
const exitsOf = (tables: Tables, nodes: readonly number[]): Effects[] =>
  present(nodes.map((index) => nodeAt(tables, index).exit)).reverse();

/** Of two transitions that leave a common state the inner one stays, else the earlier. */
function withoutConflicts(routes: Routes, at: Active, selected: readonly Row[]): readonly Row[] {
  if (selected.length < 2) return selected;
  const exits = new Map(selected.map((row) => [row, exitSet(routes, at, [row])]));
  const kept = new Set<Row>();
  for (const row of selected) {
    const leaving = exits.get(row) ?? NONE;
    const rivals = [...kept].filter((other) => (exits.get(other) ?? NONE).some((node) => includes(leaving, node)));
    const firm = rivals.findIndex((other) => !isInside(routes.tables, row.source, other.source));
    if (firm >= 0) continue;
    for (const other of rivals) kept.delete(other);
    kept.add(row);
  }
  return [...kept];
}

/** The nodes that transitions leave, in document order. */
function exitSet(routes: Routes, at: Active, rows: readonly Row[]): readonly number[] {
  const leaving = rows.filter((row) => row.target !== undefined);
  if (leaving.length === 0) return NONE;
  const domains = leaving.map((row) => routes.domain(at.history, row));
  const left = at.nodes.filter((node) => domains.some((domain) => isInside(routes.tables, node, domain)));
  const again = leaving.filter((row, index) => row.spec.reenter && domains[index] === row.source);
  return again.length === 0
    ? left
    : merge(
        left,
        again.map((row) => row.source).sort((a, b) => a - b),
      );
}

function remember(tables: Tables, at: Active, gone: readonly number[]): History {
  if (!tables.remembers) return at.history;
  const changed = gone.flatMap((index) =>
    nodeAt(tables, index).histories.map((history): [number, number[]] => [
      history,
      at.nodes.filter((node) =>
        nodeAt(tables, history).isDeep
          ? isLeaf(nodeAt(tables, node)) && isInside(tables, node, index)
          : nodeAt(tables, node).parent === index,
      ),
    ]),
  );
  return changed.length === 0 ? at.history : new Map([...at.history, ...changed].sort(([a], [b]) => a - b));
}

/** What final states complete as they are entered, in document order. */
function completions(tables: Tables, left: readonly number[], entered: readonly number[]) {
  const active = new Set(left);
  const completed: number[] = [];
  let isDone = false;
  for (const index of entered) {
    active.add(index);
    if (nodeAt(tables, index).type === "final") isDone = complete(tables, active, index, completed) || isDone;
  }
  return { completed, isDone };
}

/** Adds what a final state completes to `completed`; true when that is the whole machine. */
function complete(tables: Tables, active: ReadonlySet<number>, final: number, completed: number[]): boolean {
  const parent = nodeAt(tables, final).parent;
  if (parent < 0) return true;
  const isRegion = nodeAt(tables, parent).type === "parallel";
  if (nodeAt(tables, parent).type === "compound") completed.push(parent);
  let at = isRegion ? parent : nodeAt(tables, parent).parent;
  while (
    at >= 0 &&
    nodeAt(tables, at).type === "parallel" &&
    !completed.includes(at) &&
    isFinished(tables, active, at)
  ) {
    completed.push(at);
    at = nodeAt(tables, at).parent;
  }
  return at < 0;
}

function isFinished(tables: Tables, active: ReadonlySet<number>, index: number): boolean {
  const node = nodeAt(tables, index);
  if (node.type === "parallel") return node.children.every((child) => isFinished(tables, active, child));
  if (node.type !== "compound") return node.type === "final";
  return node.children.some((child) => nodeAt(tables, child).type === "final" && active.has(child));
}
