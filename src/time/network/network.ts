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

/**
 * Edges grouped by the point they leave or enter: those of point p stand from `first[p]` to `first[p + 1] - 1` of each of the
 * other lists. What searches read of an edge stands beside its number, for edges far apart in memory take longer to fetch
 * than to follow.
 */
type Adjacency = {
  readonly first: Int32Array;
  /** numbers of edges */
  readonly edges: Int32Array;
  /** the points at their other ends */
  readonly points: Int32Array;
  readonly ms: Float64Array;
  readonly strict: Uint8Array;
};

export type Network = {
  readonly size: number;
  readonly edges: readonly Edge[];
  readonly out: Adjacency;
  readonly into: Adjacency;
  /** All points such that most edges lead onward: a depth-first order, topological where the edges have no cycle. */
  readonly order: Int32Array;
};

export function networkOf(size: number, edges: readonly Edge[]): Network {
  const columns = columnsOf(edges);
  const out = group(size, columns.from, { ...columns, points: columns.to });
  const into = group(size, columns.to, { ...columns, points: columns.from });
  return { size, edges, out, into, order: depthFirstOrder(size, out) };
}

/** Edges as columns, so that each is fetched from memory once. */
function columnsOf(edges: readonly Edge[]) {
  const [from, to] = [new Int32Array(edges.length), new Int32Array(edges.length)];
  const [ms, strict] = [new Float64Array(edges.length), new Uint8Array(edges.length)];
  edges.forEach((edge, index) => {
    from[index] = edge.from;
    to[index] = edge.to;
    ms[index] = edge.ms;
    strict[index] = edge.strict;
  });
  return { from, to, ms, strict };
}

type Columns = Pick<Adjacency, "points" | "ms" | "strict">;

/** Columns of edges, grouped by the point that `by` has for each. */
function group(size: number, by: Int32Array, { points, ms, strict }: Columns): Adjacency {
  const first = new Int32Array(size + 1);
  for (const point of by) first[point + 1]!++; // points are below size
  for (let point = 0; point < size; point++) first[point + 1]! += first[point]!; // both below size + 1
  const next = first.slice();
  const edges = new Int32Array(by.length);
  for (let index = 0; index < by.length; index++) edges[next[by[index]!]!++] = index; // as above; columns are as long as each other
  const grouped = { first, edges, points: points.slice(), ms: ms.slice(), strict: strict.slice() };
  for (let at = 0; at < edges.length; at++) {
    const index = edges[at]!; // below the length, here and in the next lines
    grouped.points[at] = points[index]!;
    grouped.ms[at] = ms[index]!;
    grouped.strict[at] = strict[index]!;
  }
  return grouped;
}

/** Reverse postorder of a depth-first walk, without recursion so that long chains fit. */
function depthFirstOrder(size: number, { first, points }: Adjacency): Int32Array {
  const order = new Int32Array(size);
  const next = first.slice();
  const seen = new Uint8Array(size);
  const stack = new Int32Array(size);
  let left = size;
  for (let root = 0; root < size; root++) {
    if (seen[root]) continue;
    seen[root] = 1;
    stack[0] = root;
    for (let top = 0; top >= 0; ) {
      const point = stack[top]!; // no point stands on the stack twice
      const at = next[point]!++; // points are below size
      if (at >= first[point + 1]!) {
        order[--left] = point;
        top--;
        continue;
      }
      const to = points[at]!; // `at` lies in the group of this point
      if (seen[to]) continue;
      seen[to] = 1;
      stack[++top] = to;
    }
  }
  return order;
}

/** Is (ms1, strict1) a shorter length than (ms2, strict2)? */
export const isShorter = (ms1: number, strict1: number, ms2: number, strict2: number): boolean =>
  ms1 < ms2 || (ms1 === ms2 && strict1 > strict2);
