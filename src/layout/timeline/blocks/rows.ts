import type { Link } from "./grid.ts";

type Task = {
  /** in a topological order */
  readonly nodes: readonly string[];
  readonly links: readonly Link[];
  readonly layers: ReadonlyMap<string, number>;
  isPlanned(id: string): boolean;
};

/** The row of each node, and the row along which each line runs that passes other layers. */
export type Rows = { readonly rows: ReadonlyMap<string, number>; readonly tracks: ReadonlyMap<Link, number> };

/**
 * Gives each node a row: a chain keeps its row, what forks off goes to the first row below that is free from the fork
 * to the node, and has room below it for the node's own branches. A planned event keeps the row of what cut it short; then the longest chain does.
 */
export function assignRows(task: Task): Rows {
  const rows = new Map<string, number>();
  const taken = new Set<string>();
  const primary = primaryParents(task);
  const lengths = chainLengths(task);
  for (const node of task.nodes) if (!primary.has(node)) place(node, 0, 0);
  return { rows, tracks: assignTracks(task, rows, taken) };

  function place(node: string, from: number, first: number): void {
    const layer = task.layers.get(node) ?? 0;
    let row = first;
    while (!fits(node, from, row)) row++;
    rows.set(node, row);
    for (let at = from; at <= layer; at++) taken.add(`${row}:${at}`);
    const children = childrenOf(node);
    const heir = children.find((child) => !child.branch);
    if (heir) place(heir.to, layer + 1, row);
    for (const child of children) if (child !== heir) place(child.to, child.branch ? layer : layer + 1, row + 1);
  }

  /** Is a row free up to a node, and are those below it for its branches, whose lines then go down past nothing? */
  function fits(node: string, from: number, row: number): boolean {
    const layer = task.layers.get(node) ?? 0;
    const branches = task.links.filter((link) => link.from === node && link.branch);
    return isFree(taken, row, from, layer) && branches.every(({ to }, index) => fits(to, layer, row + 1 + index));
  }

  function childrenOf(node: string): Link[] {
    const own = task.links.filter((link) => link.from === node && (link.branch || primary.get(link.to) === node));
    const rank = (link: Link) => (task.isPlanned(link.to) ? -1e6 : -(lengths.get(link.to) ?? 0));
    const onward = own.filter((link) => !link.branch).toSorted((a, b) => rank(a) - rank(b));
    return [...own.filter((link) => link.branch), ...onward];
  }
}

/** A line past other layers runs along a row that is free between its ends: that of its end, of its start, or any other. */
function assignTracks(task: Task, rows: ReadonlyMap<string, number>, taken: Set<string>): Map<Link, number> {
  const layer = (id: string) => task.layers.get(id) ?? 0;
  const row = (id: string) => rows.get(id) ?? 0;
  const far = task.links.filter((link) => !link.branch && layer(link.to) - layer(link.from) > 1);
  return new Map(
    far.map((link) => {
      const [first, last] = [layer(link.from) + 1, layer(link.to) - 1];
      const ends = link.back ? [row(link.from)] : [row(link.to), row(link.from)];
      const near = ends.find((each) => firstFreeRow(taken, each, first, last) === each);
      const track = near ?? firstFreeRow(taken, 0, first, last);
      for (let at = first; at <= last; at++) taken.add(`${track}:${at}`);
      return [link, track] as const;
    }),
  );
}

function firstFreeRow(taken: ReadonlySet<string>, first: number, from: number, to: number): number {
  let row = first;
  while (!isFree(taken, row, from, to)) row++;
  return row;
}

function isFree(taken: ReadonlySet<string>, row: number, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (taken.has(`${row}:${at}`)) return false;
  return true;
}

/** The parent whose row a node hangs from: the latest one, the first of equals. */
function primaryParents(task: Task): Map<string, string> {
  const primary = new Map<string, string>();
  for (const link of task.links.filter((each) => !each.back)) {
    const best = primary.get(link.to);
    const layer = (id: string) => task.layers.get(id) ?? 0;
    if (best === undefined || layer(link.from) > layer(best)) primary.set(link.to, link.from);
  }
  return primary;
}

/** How many links the longest chain after each node has. */
function chainLengths(task: Task): Map<string, number> {
  const lengths = new Map<string, number>();
  for (const node of task.nodes.toReversed()) {
    const after = task.links
      .filter((link) => link.from === node && !link.branch)
      .map((link) => 1 + (lengths.get(link.to) ?? 0));
    lengths.set(node, Math.max(0, ...after));
  }
  return lengths;
}
