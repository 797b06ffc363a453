import type { Points } from "../network/edges.ts";
import { type Distances, type Network, pathTo, shortestFrom } from "../network/network.ts";
import type { Statement, Timed } from "../statement.ts";
import type { Contradiction, OrderEdge, Related, Relationship, TimeBounds, Timing } from "../timing.ts";
import { linearOrders } from "./linear-orders.ts";
import { reduce } from "./reduction.ts";
import { widestAntichain } from "./width.ts";

export type Solved = {
  readonly timed: readonly Timed[];
  readonly points: Points;
  readonly network: Network;
  readonly contradictions: readonly Contradiction[];
};

/** The answers of a consistent network, each computed when it is first asked for. */
export function timingOf({ points, network, contradictions }: Solved): Timing {
  const distances = memo((point: number) => orThrow(shortestFrom(network, point)));
  const fromOrigin = once(() => orThrow(shortestFrom(network, 0)));
  const toOrigin = once(() => orThrow(shortestFrom(network, 0, true)));
  const pointOf = (id: string, side: "start" | "end"): number => {
    const point = points[side](id);
    if (point === undefined) throw new RangeError(`timing: no event or period is called ${id}`);
    return point;
  };
  const relation = memoPair((a, b) =>
    relate(
      distances,
      { start: pointOf(a, "start"), end: pointOf(a, "end") },
      { start: pointOf(b, "start"), end: pointOf(b, "end") },
    ),
  );
  const precedes = (a: string, b: string): boolean => PRECEDES.has(relation(a, b).relationship);
  const isStated = (a: string, b: string): boolean => relation(a, b).relationship !== "notStated";
  const sorted = memoIds((ids) => sortIds(ids, precedes));
  const timing: Timing = {
    consistent: contradictions.length === 0,
    contradictions,
    relation,
    sorted,
    bounds: (id) => boundsOf(fromOrigin(), toOrigin(), pointOf(id, "start"), pointOf(id, "end")),
    proof: (id, side, bound) =>
      statementsOf(
        bound === "latest" ? pathTo(fromOrigin(), pointOf(id, side)) : pathTo(toOrigin(), pointOf(id, side), true),
      ),
    islands: (ids) => islandsOf(ids, sorted(ids), isStated),
    reduction: (ids) => reduce(sorted(ids), precedes).map(([from, to]) => edgeOf(relation, from, to)),
    isTotal: (ids) => pairsOf(ids).every(([a, b]) => isStated(a, b)),
    pairs: (ids) => ({
      stated: pairsOf(ids).filter(([a, b]) => isStated(a, b)).length,
      all: (ids.length * (ids.length - 1)) / 2,
    }),
    width: (ids) => widestAntichain(sorted(ids), precedes),
    possibleOrders: (ids) => linearOrders(sorted(ids), precedes),
  };
  return timing;
}

/** Relationships by which the first of two comes before the second in a drawing or a replay. */
const PRECEDES: ReadonlySet<Relationship> = new Set(["before", "beforeOrSame", "contains", "overlaps"]);

type Span = { readonly start: number; readonly end: number };

/** The relationship of two events, read off the shortest lengths between their points. */
function relate(distances: (point: number) => Distances, a: Span, b: Span): Related {
  const order = (from: number, to: number): "less" | "atMost" | undefined => {
    const found = distances(to);
    const [ms, strict] = [found.ms[from] ?? 0, found.strict[from] ?? 0];
    return ms < 0 || (ms === 0 && strict > 0) ? "less" : ms === 0 ? "atMost" : undefined;
  };
  const witness = (from: number, to: number): Statement[] => statementsOf(pathTo(distances(to), from).toReversed());
  const found = (relationship: Relationship, ...paths: readonly [number, number][]): Related => ({
    relationship,
    witness: [...new Set(paths.flatMap(([from, to]) => witness(from, to)))],
  });
  if (order(a.end, b.start) === "less") return found("before", [a.end, b.start]);
  if (order(b.end, a.start) === "less") return found("after", [b.end, a.start]);
  const [starts, begins] = [order(a.start, b.start), order(b.start, a.start)];
  const [ends, closes] = [order(a.end, b.end), order(b.end, a.end)];
  if (starts && begins && ends && closes) return found("same", [a.start, b.start], [b.start, a.start]);
  if (order(a.end, b.start)) return found("beforeOrSame", [a.end, b.start]);
  if (order(b.end, a.start)) return found("sameOrAfter", [b.end, a.start]);
  if (begins && ends) return found("during", [b.start, a.start], [a.end, b.end]);
  if (starts && closes) return found("contains", [a.start, b.start], [b.end, a.end]);
  if (starts && ends) return found("overlaps", [a.start, b.start], [a.end, b.end]);
  if (begins && closes) return found("overlappedBy", [b.start, a.start], [b.end, a.end]);
  return isSpan(a) && starts
    ? found("beforeOrSame", [a.start, b.start])
    : isSpan(b) && begins
      ? found("sameOrAfter", [b.start, a.start])
      : { relationship: "notStated", witness: [] };
}

const isSpan = (span: Span): boolean => span.start !== span.end;

function boundsOf(from: Distances, to: Distances, start: number, end: number): TimeBounds {
  const at = (point: number) => ({ earliest: -(to.ms[point] ?? 0) + 0, latest: from.ms[point] ?? 0 });
  return { start: at(start), end: at(end) };
}

const statementsOf = (edges: readonly { readonly statement?: Statement | undefined }[]): Statement[] => [
  ...new Set(edges.flatMap((edge) => edge.statement ?? [])),
];

function edgeOf(relation: (a: string, b: string) => Related, from: string, to: string): OrderEdge {
  const { relationship, witness } = relation(from, to);
  const joins = (statement: Statement) =>
    statement.kind === "relation" && [statement.subject, statement.object].every((id) => id === from || id === to);
  return {
    from,
    to,
    relationship: relationship === "contains" ? "contains" : relationship === "before" ? "before" : "beforeOrSame",
    statement: witness.find(joins),
  };
}

/** Kahn's order; among those that may come next, the first of the file. */
function sortIds(ids: readonly string[], precedes: (a: string, b: string) => boolean): string[] {
  const left = [...ids];
  const done: string[] = [];
  while (left.length > 0) {
    const next = left.findIndex((id) => !left.some((other) => other !== id && precedes(other, id)));
    done.push(...left.splice(Math.max(0, next), 1));
  }
  return done;
}

function islandsOf(
  ids: readonly string[],
  sorted: readonly string[],
  isStated: (a: string, b: string) => boolean,
): string[][] {
  const island = new Map<string, number>();
  ids.forEach((id, index) => {
    if (island.has(id)) return;
    const reach = [id];
    for (const at of reach) {
      island.set(at, index);
      reach.push(...ids.filter((other) => !island.has(other) && !reach.includes(other) && isStated(at, other)));
    }
  });
  return [...new Set(ids.map((id) => island.get(id)))].map((number) =>
    sorted.filter((id) => island.get(id) === number),
  );
}

const pairsOf = (ids: readonly string[]): [string, string][] =>
  ids.flatMap((a, index) => ids.slice(index + 1).map((b): [string, string] => [a, b]));

function orThrow(distances: Distances | undefined): Distances {
  if (!distances) throw new RangeError("timingOf(solved): the network holds a contradiction");
  return distances;
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function memo<T>(make: (key: number) => T): (key: number) => T {
  const made = new Map<number, T>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const value = make(key);
    made.set(key, value);
    return value;
  };
}

function memoPair(make: (a: string, b: string) => Related): (a: string, b: string) => Related {
  const made = new Map<string, Map<string, Related>>();
  return (a, b) => {
    const row = made.get(a) ?? new Map<string, Related>();
    made.set(a, row);
    const known = row.get(b) ?? make(a, b);
    row.set(b, known);
    return known;
  };
}

function memoIds(make: (ids: readonly string[]) => string[]): (ids: readonly string[]) => readonly string[] {
  const made = new Map<string, string[]>();
  return (ids) => {
    const key = ids.join("\n");
    const value = made.get(key) ?? make(ids);
    made.set(key, value);
    return value;
  };
}
