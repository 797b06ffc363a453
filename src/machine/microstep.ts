import type { Effects } from "../model/index.ts";
import { domainOf, entrySet, type History, initialNodes } from "./entry-set.ts";
import { isInside, isLeaf, nodeAt, type Row, type Tables } from "./tables.ts";

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
  /** states entered whose delays begin; one that a history state enters without leaving it is not entered anew */
  readonly started: readonly number[];
  /** nodes or history changed; XState goes on to automatic transitions only then */
  readonly moved: boolean;
};

/**
 * Takes transitions that were selected together, as XState does.
 *
 * @see the SCXML algorithm, W3C Recommendation 2015, appendix D, microstep; with XState 5's own departures from it
 */
export function takeTransitions(tables: Tables, at: Active, selected: readonly Row[]): Move {
  const rows = withoutConflicts(tables, at, selected);
  const exited = exitSet(tables, at, rows).sort((a, b) => b - a);
  const history = remember(tables, at, exited);
  const gone = new Set(exited);
  const left = new Set(at.nodes.filter((node) => !gone.has(node)));
  const effects = [...exited.map((node) => nodeAt(tables, node).exit), ...rows.map((row) => row.effects)];
  const entry = enter(tables, left, entrySet(tables, history, rows));
  return settle(tables, at, { left, gone, history, effects, ...entry });
}

/** The move into the initial states of a machine. */
export function enterInitially(tables: Tables): Move {
  const inside = initialNodes(tables, 0, new Set());
  const start: Active = { nodes: [], eager: [], history: new Map() };
  const entry = enter(tables, new Set(), inside);
  return settle(tables, start, {
    left: new Set(inside),
    gone: new Set(),
    history: start.history,
    effects: [],
    ...entry,
  });
}

type Entry = {
  readonly entered: readonly number[];
  readonly entries: readonly (Effects | undefined)[];
  readonly completed: readonly number[];
  readonly isDone: boolean;
};
type Parts = Entry & {
  readonly left: ReadonlySet<number>;
  readonly gone: ReadonlySet<number>;
  readonly history: History;
  readonly effects: readonly (Effects | undefined)[];
};

function settle(tables: Tables, at: Active, parts: Parts): Move {
  const { left, gone, entered, completed, isDone, history } = parts;
  const nodes = [...new Set([...left, ...entered])].sort((a, b) => a - b);
  const moved =
    history !== at.history || nodes.length !== at.nodes.length || nodes.some((node, i) => node !== at.nodes[i]);
  const stayed = at.eager.filter((node) => !gone.has(node));
  const woken = entered.filter((node) => !stayed.includes(node) && isEager(tables, node));
  const ending = isDone ? nodes.toReversed().map((node) => nodeAt(tables, node).exit) : [];
  return {
    nodes,
    eager: moved ? [...stayed, ...woken] : at.eager,
    history,
    effects: [...parts.effects, ...parts.entries, ...ending].filter((each) => each !== undefined),
    completed,
    isDone,
    started: entered.filter(
      (node) => nodeAt(tables, node).delays.length > 0 && (gone.has(node) || !at.nodes.includes(node)),
    ),
    moved,
  };
}

/** A leaf with an automatic transition on the way up from it. */
function isEager(tables: Tables, index: number): boolean {
  if (!isLeaf(nodeAt(tables, index))) return false;
  for (let at = index; at >= 0; at = nodeAt(tables, at).parent) if (nodeAt(tables, at).always.length > 0) return true;
  return false;
}

/** Of two transitions that leave a common state the inner one stays, else the earlier. */
function withoutConflicts(tables: Tables, at: Active, selected: readonly Row[]): readonly Row[] {
  if (selected.length < 2) return selected;
  const exits = new Map(selected.map((row) => [row, new Set(exitSet(tables, at, [row]))]));
  const kept = new Set<Row>();
  for (const row of selected) {
    const leaving = exits.get(row) ?? new Set<number>();
    const rivals = [...kept].filter((other) => [...(exits.get(other) ?? [])].some((node) => leaving.has(node)));
    const firm = rivals.findIndex((other) => !isInside(tables, row.source, other.source));
    if (firm >= 0) continue;
    for (const other of rivals) kept.delete(other);
    kept.add(row);
  }
  return [...kept];
}

function exitSet(tables: Tables, at: Active, rows: readonly Row[]): number[] {
  const exited = new Set<number>();
  for (const row of rows) {
    if (row.target === undefined) continue;
    const domain = domainOf(tables, at.history, row);
    if (row.spec.reenter && domain === row.source) exited.add(row.source);
    for (const node of at.nodes) if (isInside(tables, node, domain)) exited.add(node);
  }
  return [...exited];
}

function remember(tables: Tables, at: Active, exited: readonly number[]): History {
  const changed = exited.flatMap((index) =>
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

/** Enters nodes in document order; a final state may complete what is around it. */
function enter(tables: Tables, left: ReadonlySet<number>, entering: ReadonlySet<number>): Entry {
  const active = new Set(left);
  const completed: number[] = [];
  let isDone = false;
  const entered = [...entering].sort((a, b) => a - b);
  for (const index of entered) {
    active.add(index);
    if (nodeAt(tables, index).type === "final") isDone = complete(tables, active, index, completed) || isDone;
  }
  return { entered, entries: entered.map((index) => nodeAt(tables, index).entry), completed, isDone };
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
