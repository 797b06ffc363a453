import { type Distances, type Found, type Points, pathTo, type Span, shortestFrom } from "../network/index.ts";
import type { Statement } from "../statement.ts";
import type { OrderEdge, TimeBounds, Timing } from "../timing.ts";
import { type Between, betweenOf } from "./between.ts";
import type { Consistent } from "./contradictions.ts";
import { alternativesOf } from "./excluded.ts";
import { linearOrders } from "./linear-orders.ts";
import { memo, once, recent } from "./memo.ts";
import { reduce } from "./reduction.ts";
import { redundantOf } from "./redundant.ts";
import { PRECEDES, type Proven, relate } from "./relate.ts";
import { directOrder, type SweepTask, sweepIslands, sweepPairs, sweepSorted, sweepTask } from "./sweep.ts";
import { widestAntichain } from "./width.ts";

/** The answers of a consistent network, each computed when it is first asked for. */
export function timingOf(points: Points, solved: Consistent, uncertain: readonly Statement[]): Timing {
  const { network, contradictions } = solved;
  const spanOf = (id: string): Span => {
    const [start, end] = [points.start(id), points.end(id)];
    if (start === undefined || end === undefined) throw new RangeError(`timing: no event or period is called ${id}`);
    return { start, end };
  };
  const bound = memo((which: "earliest" | "latest") => distancesOf(shortestFrom(network, 0, which === "earliest")));
  const between = lazily(once(() => betweenOf(network, [bound("earliest"), bound("latest")])));
  const related = memo((a: string) => memo((b: string) => relate(between.order, spanOf(a), spanOf(b))));
  const passing = (a: string) => (b: string) => relate(between.order, spanOf(a), spanOf(b));
  const relationOf = points.size > MOST_REMEMBERED ? passing : related;
  const relation: Timing["relation"] = (a, b) => {
    const { relationship, by } = relationOf(a)(b);
    const { start, end } = spanOf(a);
    const path = ([first, second]: Proven["by"][number]) =>
      first === start || first === end ? between.path(first, second) : between.path(first, second).toReversed();
    return { relationship, witness: statementsOf(by.flatMap(path)) };
  };
  return {
    consistent: contradictions.length === 0,
    contradictions,
    relaxed: solved.relaxed,
    uncertain,
    alternatives: () => alternativesOf(solved.layers, solved.kept, solved.choices),
    redundant: () => redundantOf(solved.layers, solved.kept),
    relation,
    distance: (a, b) => {
      const [from, to] = [spanOf(a).start, spanOf(b).start];
      return { least: 0 - between.most(from, to), most: between.most(to, from) };
    },
    bounds: (id) => boundsOf(bound("latest"), bound("earliest"), spanOf(id)),
    proof: (id, side, which) => statementsOf(pathTo(network, bound(which), spanOf(id)[side], which === "earliest")),
    ...orderAnswers({ points, network, between, relationshipOf: (a, b) => relationOf(a)(b).relationship, relation }),
  };
}

/** Bounds alone need no components. */
const lazily = (between: () => Between): Between => ({
  order: (first, second) => between().order(first, second),
  path: (first, second) => between().path(first, second),
  byDates: (first, second) => between().byDates(first, second),
  component: (point) => between().component(point),
  most: (first, second) => between().most(first, second),
});

/** points up to which the relation of every two events is remembered */
const MOST_REMEMBERED = 1500;

type Relations = Pick<SweepTask, "points" | "network" | "between"> & {
  relationshipOf(a: string, b: string): Proven["relationship"];
  readonly relation: Timing["relation"];
};

function orderAnswers({ relationshipOf, relation, ...rest }: Relations) {
  const precedes = (a: string, b: string): boolean => PRECEDES.has(relationshipOf(a, b));
  const isStated = (a: string, b: string): boolean => relationshipOf(a, b) !== "notStated";
  const openAmong = (ids: readonly string[]): string[] =>
    ids.filter((id, index) => !ids.slice(0, index).some((other) => relationshipOf(other, id) === "same"));
  const direct = once(() => directOrder(rest.network));
  const task = perIds((ids) => sweepTask({ ...rest, ids, precedes, isStated, direct }));
  const sorted = perIds((ids) => sweepSorted(task(ids)));
  const stated = perIds((ids) => sweepPairs(task(ids), sorted(ids)));
  const islands = perIds((ids) => sweepIslands(task(ids), sorted(ids)));
  return {
    precedes,
    sorted,
    islands,
    reduction: (ids) => reduce(sorted(ids), precedes).map(([from, to]) => edgeOf(relation, from, to)),
    isTotal: (ids) => stated(ids) === allPairs(ids),
    pairs: (ids) => ({ stated: stated(ids), all: allPairs(ids) }),
    width: (ids) => widestAntichain(sorted(openAmong(ids)), precedes),
    possibleOrders: (ids) => linearOrders(sorted(openAmong(ids)), precedes),
  } satisfies Partial<Timing>;
}

/** Remembers the answers about the lists of events asked for last. */
function perIds<T>(answer: (ids: readonly string[]) => T): (ids: readonly string[]) => T {
  const remembered = recent((key: string) => answer(key === "" ? [] : key.split("\n")));
  return (ids) => remembered(ids.join("\n"));
}

function boundsOf(latest: Distances, earliest: Distances, { start, end }: Span): TimeBounds {
  const at = (point: number) => ({ earliest: 0 - (earliest.ms[point] ?? 0), latest: latest.ms[point] ?? 0 });
  return { start: at(start), end: at(end) };
}

const statementsOf = (edges: readonly { readonly statement?: Statement | undefined }[]): Statement[] => [
  ...new Set(edges.flatMap((edge) => edge.statement ?? [])),
];

const EDGES = ["before", "contains", "overlaps"] as const;

function edgeOf(relation: Timing["relation"], from: string, to: string): OrderEdge {
  const { relationship, witness } = relation(from, to);
  const joins = (statement: Statement) =>
    statement.kind === "relation" && [statement.subject, statement.object].every((id) => id === from || id === to);
  return {
    from,
    to,
    relationship: EDGES.find((each) => each === relationship) ?? "beforeOrSame",
    statement: witness.find(joins),
  };
}

const allPairs = (ids: readonly string[]): number => (ids.length * (ids.length - 1)) / 2;

function distancesOf(found: Found): Distances {
  if (!found.ok) throw new RangeError("timingOf(solved): the network holds a contradiction");
  return found.distances;
}
