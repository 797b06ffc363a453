import fc from "fast-check";
import type { Statement } from "../../../src/time/index.ts";
import type { Edge } from "../../../src/time/network/index.ts";

/** A network small enough to search whole: point 0 is the origin, and one pair may be a span. */
export type Sample = { readonly size: number; readonly edges: readonly Edge[] };

const statement = (index: number): Statement => ({
  id: `statements.${index}`,
  path: ["statements", index],
  kind: "date",
  subject: "any",
  date: "2019",
  basis: "stated",
});

/** Up to six points and eleven edges, many of them zero so that strict order decides. */
export const anyNetwork: fc.Arbitrary<Sample> = fc.integer({ min: 2, max: 6 }).chain((size) => {
  const point = fc.nat({ max: size - 1 });
  const edge = fc
    .record({
      from: point,
      to: point,
      ms: fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 6 })),
      strict: fc.constantFrom(0 as const, 1 as const),
    })
    .filter(({ from, to }) => from !== to);
  return fc.record({ edges: fc.array(edge, { maxLength: 11 }), spans: fc.boolean() }).map(({ edges, spans }) => ({
    size,
    edges: [
      ...(spans && size > 3 ? [{ from: 3, to: 2, ms: 0, strict: 0 as const }] : []),
      ...edges.map((each, index) => ({ ...each, statement: statement(index) })),
    ],
  }));
});

type Length = { readonly ms: number; readonly strict: number };
const FAR: Length = { ms: Number.POSITIVE_INFINITY, strict: 0 };
const sum = (a: Length, b: Length): Length => ({ ms: a.ms + b.ms, strict: a.strict + b.strict });
const least = (a: Length, b: Length): Length => (b.ms < a.ms || (b.ms === a.ms && b.strict > a.strict) ? b : a);
export const isNegative = ({ ms, strict }: Length): boolean => ms < 0 || (ms === 0 && strict > 0);
export const lengthOf = (edges: readonly Edge[]): Length => edges.reduce(sum, { ms: 0, strict: 0 });

/** All shortest lengths, lexicographically, by Floyd and Warshall; undefined when a cycle is negative. */
export function allShortest({ size, edges }: Sample): Length[][] | undefined {
  const table = Array.from({ length: size }, (_, from) =>
    Array.from({ length: size }, (_, to) => (from === to ? { ms: 0, strict: 0 } : FAR)),
  );
  for (const edge of edges)
    table[edge.from]![edge.to] = least(table[edge.from]![edge.to]!, { ms: edge.ms, strict: edge.strict });
  for (let via = 0; via < size; via++)
    for (let from = 0; from < size; from++)
      for (let to = 0; to < size; to++)
        table[from]![to] = least(table[from]![to]!, sum(table[from]![via]!, table[via]![to]!));
  return table.some((row, index) => isNegative(row[index]!)) ? undefined : table;
}

/** The fewest statements of any simple negative cycle, by trying all simple cycles. */
export function fewestInCycle({ size, edges }: Sample): number {
  let fewest = Number.POSITIVE_INFINITY;
  const walk = (start: number, path: readonly Edge[], seen: ReadonlySet<number>): void => {
    for (const edge of edges) {
      if (edge.from !== (path.at(-1)?.to ?? start) || edge.to < start) continue;
      const longer = [...path, edge];
      if (edge.to !== start) {
        if (!seen.has(edge.to)) walk(start, longer, new Set([...seen, edge.to]));
      } else if (isNegative(lengthOf(longer)))
        fewest = Math.min(fewest, longer.filter((each) => each.statement !== undefined).length);
    }
  };
  for (let start = 0; start < size; start++) walk(start, [], new Set([start]));
  return fewest;
}
