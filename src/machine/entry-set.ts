import { isInside, type Node, nodeAt, type Row, type Tables } from "./tables.ts";

/** The nodes that a history state remembers, by the history state's index. */
export type History = ReadonlyMap<number, readonly number[]>;

/** The state inside which a transition happens; undefined: the root itself is left. */
export function domainOf(tables: Tables, history: History, row: Row): number | undefined {
  const targets = effectiveTargets(tables, history, row.target);
  const isInner = targets.every((target) => target === row.source || isInside(tables, target, row.source));
  if (!row.spec.reenter && isInner) return row.source;
  const [head = row.source, ...tail] = [...targets, row.source];
  for (let at = nodeAt(tables, head).parent; at >= 0; at = nodeAt(tables, at).parent)
    if (tail.every((each) => isInside(tables, each, at))) return at;
  return row.spec.reenter ? undefined : 0;
}

function effectiveTargets(tables: Tables, history: History, target: number | undefined): readonly number[] {
  if (target === undefined) return [];
  const node = nodeAt(tables, target);
  if (node.type !== "history") return [target];
  return history.get(target) ?? effectiveTargets(tables, history, defaultOf(tables, node));
}

/** Where a history state without history leads: its target, else the initial state beside it, else the parallel state around it. */
function defaultOf(tables: Tables, history: Node): number {
  if (history.otherwise !== undefined) return history.otherwise;
  const parent = nodeAt(tables, history.parent);
  return parent.type === "parallel" ? parent.index : (parent.initial ?? parent.index);
}

/** The nodes that transitions enter, with all that is entered with them. */
export function entrySet(tables: Tables, history: History, rows: readonly Row[]): Set<number> {
  const entered = new Set<number>();
  for (const row of rows) {
    if (row.target === undefined) continue;
    const domain = domainOf(tables, history, row);
    const isEntered = row.source !== row.target || row.source !== domain || row.spec.reenter === true;
    if (nodeAt(tables, row.target).type !== "history" && isEntered) entered.add(row.target);
    addInside(tables, history, row.target, entered);
    const limit = row.source === 0 && row.spec.reenter ? undefined : domain;
    for (const target of effectiveTargets(tables, history, row.target)) {
      const around = ancestorsOf(tables, target, domain);
      if (domain !== undefined && nodeAt(tables, domain).type === "parallel") around.push(domain);
      addAround(tables, history, { ancestors: around, limit }, entered);
    }
  }
  return entered;
}

/** Proper ancestors, innermost first, up to but without `until`. */
function ancestorsOf(tables: Tables, index: number, until: number | undefined): number[] {
  const found: number[] = [];
  if (index === until) return found;
  for (let at = nodeAt(tables, index).parent; at >= 0 && at !== until; at = nodeAt(tables, at).parent) found.push(at);
  return found;
}

function addInside(tables: Tables, history: History, index: number, entered: Set<number>): void {
  const node = nodeAt(tables, index);
  switch (node.type) {
    case "history": {
      const targets = history.get(index) ?? [defaultOf(tables, node)];
      for (const target of targets) {
        entered.add(target);
        addInside(tables, history, target, entered);
      }
      for (const target of targets) addUpTo(tables, history, [target, node.parent], entered);
      return;
    }
    case "compound": {
      if (node.initial === undefined) return;
      entered.add(node.initial);
      addInside(tables, history, node.initial, entered);
      addUpTo(tables, history, [node.initial, index], entered);
      return;
    }
    case "parallel":
      addRegions(tables, history, node, entered);
      return;
    case "atomic":
    case "final":
      return;
  }
}

function addRegions(tables: Tables, history: History, parallel: Node, entered: Set<number>): void {
  for (const region of parallel.children) {
    if (hasInside(tables, region, entered)) continue;
    entered.add(region);
    addInside(tables, history, region, entered);
  }
}

function hasInside(tables: Tables, region: number, entered: ReadonlySet<number>): boolean {
  for (let index = region + 1; index <= nodeAt(tables, region).last; index++) if (entered.has(index)) return true;
  return false;
}

const addUpTo = (tables: Tables, history: History, [from, until]: [number, number], entered: Set<number>): void =>
  addAround(tables, history, { ancestors: ancestorsOf(tables, from, until), limit: undefined }, entered);

type Around = { readonly ancestors: readonly number[]; readonly limit: number | undefined };

function addAround(tables: Tables, history: History, { ancestors, limit }: Around, entered: Set<number>): void {
  for (const index of ancestors) {
    if (isInside(tables, index, limit)) entered.add(index);
    if (nodeAt(tables, index).type === "parallel") addRegions(tables, history, nodeAt(tables, index), entered);
  }
}

/** The root and what is active at the start. */
export function initialNodes(tables: Tables, index: number, found: Set<number>): Set<number> {
  found.add(index);
  const node = nodeAt(tables, index);
  const inside = node.type === "parallel" ? node.children : node.type === "compound" ? [node.initial] : [];
  for (const child of inside) if (child !== undefined && !found.has(child)) initialNodes(tables, child, found);
  return found;
}
