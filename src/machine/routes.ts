import type { Effects } from "../model/index.ts";
import { domainOf, entrySet, type History } from "./entry-set.ts";
import { isLeaf, nodeAt, type Row, type Tables } from "./tables.ts";

/** Where transitions lead inside the tree of states. What one leads to by itself is remembered, where no history can change it. */
export type Routes = {
  readonly tables: Tables;
  /** the state inside which a transition happens; undefined: the root itself is left */
  domain(history: History, row: Row): number | undefined;
  /** what transitions enter together */
  entry(history: History, rows: readonly Row[]): Entry;
};

/** The nodes that are entered, in document order, and what follows from that. */
export type Entry = {
  readonly nodes: readonly number[];
  readonly effects: readonly Effects[];
  /** leaves with an automatic transition on the way up from them */
  readonly eager: readonly number[];
  /** those with delays */
  readonly delayed: readonly number[];
  readonly hasFinal: boolean;
};

export function routesOf(tables: Tables): Routes {
  const known: Route[] = [];
  const routeOf = (history: History, row: Row): Route =>
    (known[row.id] ??= {
      domain: domainOf(tables, history, row),
      entry: entryOf(tables, entrySet(tables, history, [row])),
    });
  return {
    tables,
    domain: (history, row) => (history.size === 0 ? routeOf(history, row).domain : domainOf(tables, history, row)),
    entry: (history, rows) => {
      const [row] = rows;
      if (row !== undefined && rows.length === 1 && history.size === 0) return routeOf(history, row).entry;
      return entryOf(tables, entrySet(tables, history, rows));
    },
  };
}

type Route = { readonly domain: number | undefined; readonly entry: Entry };

export function entryOf(tables: Tables, entered: ReadonlySet<number>): Entry {
  const nodes = [...entered].sort((a, b) => a - b);
  return {
    nodes,
    effects: nodes.map((index) => nodeAt(tables, index).entry).filter((each) => each !== undefined),
    eager: nodes.filter((index) => isEager(tables, index)),
    delayed: nodes.filter((index) => nodeAt(tables, index).delays.length > 0),
    hasFinal: nodes.some((index) => nodeAt(tables, index).type === "final"),
  };
}

function isEager(tables: Tables, index: number): boolean {
  if (!isLeaf(nodeAt(tables, index))) return false;
  for (let at = index; at >= 0; at = nodeAt(tables, at).parent) if (nodeAt(tables, at).always.length > 0) return true;
  return false;
}
