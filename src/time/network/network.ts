import type { Statement } from "../statement.ts";

/**
 * A Simple Temporal Network (Dechter, Meiri, Pearl 1991). An edge says t(to) − t(from) ≤ ms, and strictly less when
 * `strict` is 1. Lengths of paths are pairs (ms, number of strict edges), compared first by ms, then the more strict
 * edges the shorter; so a cycle of pure order is caught without an epsilon.
 */
export type Edge = {
  readonly from: number;
  readonly to: number;
  readonly ms: number;
  readonly strict: 0 | 1;
  readonly statement?: Statement | undefined;
};

/** Edges grouped by the point they leave or enter: those of point p are `edges[first[p]]` to `edges[first[p + 1] - 1]`. */
type Adjacency = { readonly first: Int32Array; readonly edges: Int32Array };

export type Network = {
  readonly size: number;
  readonly edges: readonly Edge[];
  readonly out: Adjacency;
  readonly into: Adjacency;
  /** All points such that most edges lead onward: a depth-first order, topological where the edges have no cycle. */
  readonly order: Int32Array;
};

export function networkOf(size: number, edges: readonly Edge[]): Network {
  const out = group(size, edges, (edge) => edge.from);
  const into = group(size, edges, (edge) => edge.to);
  return { size, edges, out, into, order: depthFirstOrder(size, edges, out) };
}

function group(size: number, edges: readonly Edge[], pointOf: (edge: Edge) => number): Adjacency {
  const first = new Int32Array(size + 1);
  for (const edge of edges) first[pointOf(edge) + 1]!++; // points are below size
  for (let point = 0; point < size; point++) first[point + 1]! += first[point]!; // both below size + 1
  const next = first.slice();
  const grouped = new Int32Array(edges.length);
  edges.forEach((edge, index) => {
    grouped[next[pointOf(edge)]!++] = index; // points are below size
  });
  return { first, edges: grouped };
}

/** Reverse postorder of a depth-first walk, without recursion so that long chains fit. */
function depthFirstOrder(size: number, edges: readonly Edge[], out: Adjacency): Int32Array {
  const order = new Int32Array(size);
  const next = out.first.slice();
  const seen = new Uint8Array(size);
  let left = size;
  for (let root = 0; root < size; root++) {
    if (seen[root]) continue;
    seen[root] = 1;
    const stack = [root];
    while (stack.length > 0) {
      const point = stack.at(-1)!; // the stack is not empty
      const at = next[point]!++; // points are below size
      if (at >= out.first[point + 1]!)
        order[--left] = stack.pop()!; // the stack is not empty
      else {
        const to = edges[out.edges[at]!]!.to; // `at` lies in the group of this point
        if (!seen[to]) stack.push(to);
        seen[to] = 1;
      }
    }
  }
  return order;
}

/** Is (ms1, strict1) a shorter length than (ms2, strict2)? */
export const isShorter = (ms1: number, strict1: number, ms2: number, strict2: number): boolean =>
  ms1 < ms2 || (ms1 === ms2 && strict1 > strict2);
