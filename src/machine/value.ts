import { initialNodes } from "./entry-set.ts";
import { isLeaf, nodeAt, type Tables } from "./tables.ts";

/** The active states directly inside each active state. */
type Children = ReadonlyMap<number, readonly number[]>;

/**
 * The active states as XState's state value has them, each before those inside it. Active nodes are that as they are, but for one
 * case, which takes a history state: two transitions of one step, of which one goes by history to where it stands and the other leaves the region, can leave a
 * compound state with two states inside, or a state without the one around it. What is missing is then filled in as XState
 * does, and a compound state is answered for by the first inside it alone when that is a leaf.
 */
export function answeringNodes(tables: Tables, nodes: readonly number[]): readonly number[] {
  return tables.remembers ? preorder(activeChildren(tables, nodes), 0) : nodes;
}

const preorder = (inside: Children, index: number): number[] => [
  index,
  ...(inside.get(index) ?? []).flatMap((child) => preorder(inside, child)),
];

function activeChildren(tables: Tables, nodes: readonly number[]): Children {
  const inside = groupByParent(tables, completed(tables, nodes));
  for (const [index, children] of inside) {
    const [first] = children;
    const isLone = first !== undefined && nodeAt(tables, index).type === "compound" && isLeaf(nodeAt(tables, first));
    if (isLone) inside.set(index, [first]);
  }
  return inside;
}

function groupByParent(tables: Tables, nodes: Iterable<number>): Map<number, number[]> {
  const inside = new Map<number, number[]>();
  for (const index of nodes) {
    const { parent } = nodeAt(tables, index);
    if (parent < 0) continue;
    const siblings = inside.get(parent);
    if (siblings) siblings.push(index);
    else inside.set(parent, [index]);
  }
  return inside;
}

function completed(tables: Tables, nodes: readonly number[]): Set<number> {
  const all = new Set(nodes);
  const inside = groupByParent(tables, nodes);
  for (const index of all)
    for (const child of missingInside(tables, index, { all, isEmpty: !inside.has(index) })) all.add(child);
  for (const index of all) if (index > 0) all.add(nodeAt(tables, index).parent);
  return all;
}

type Around = { readonly all: ReadonlySet<number>; readonly isEmpty: boolean };

function missingInside(tables: Tables, index: number, { all, isEmpty }: Around): number[] {
  const { type, children } = nodeAt(tables, index);
  if (type === "compound" && isEmpty) return [...initialNodes(tables, index, new Set())];
  const regions = type === "parallel" ? children.filter((child) => !all.has(child)) : [];
  return regions.flatMap((region) => [...initialNodes(tables, region, new Set())]);
}
