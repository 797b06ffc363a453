import type { OrderEdge, Timing } from "../timing.ts";
import { groupBy } from "./group-by.ts";
import { linearOrders } from "./linear-orders.ts";
import { once, recent } from "./memo.ts";
import { sweepPairs } from "./pairs.ts";
import { directOrder, type PartsTask } from "./parts.ts";
import { type Precedence, precedenceOf } from "./precedence.ts";
import { reduce } from "./reduction.ts";
import { PRECEDES } from "./relate.ts";
import { statedOrder } from "./stated.ts";
import { sweepIslands, sweepSorted, sweepTask } from "./sweep.ts";
import { widestAntichain } from "./width.ts";

type Relations = Pick<PartsTask, "points" | "network" | "between" | "relationshipOf">;

type Ids = readonly string[];

/** Events of an island up to which all pairs are compared; their bits take 80 MB. */
const MOST_COMPARED = 25_000;

/** What is asked of the order of lists of events, computed when it is first asked for. */
export function orderAnswers(rest: Relations) {
  const precedes = (a: string, b: string): boolean => PRECEDES.has(rest.relationshipOf(a, b));
  const { points, between } = rest;
  const direct = once(() => directOrder(rest.network));
  const task = perIds((ids) => sweepTask({ ...rest, ids, precedes, direct }));
  const sorted = perIds((ids) => sweepSorted(task(ids)));
  const stated = perIds((ids) => sweepPairs(task(ids), sorted(ids)));
  const islands = perIds((ids) => sweepIslands(task(ids), sorted(ids)));
  const compare = comparing(rest);
  const isVast = (id: string): boolean => between.isVast(points.start(id) ?? 0);
  const compared = (ids: Ids) =>
    islands(ids).map((island) => (island.length > MOST_COMPARED || island.some(isVast) ? undefined : compare(island)));
  const isTotal = (ids: Ids): boolean => stated(ids) === allPairs(ids);
  const stating = once(() => statedOrder(points, rest.network));
  const edgesAmong = (ids: Ids, found: readonly (readonly [string, string][] | undefined)[]): OrderEdge[] =>
    inOrderOf(
      sorted(ids),
      found.flatMap((pairs) => pairs ?? []),
    ).map(([from, to]) => ({
      from,
      to,
      relationship: EDGES.find((each) => each === rest.relationshipOf(from, to)) ?? "beforeOrSame",
      statement: stating()(from, to),
    }));
  return {
    precedes,
    sorted,
    islands,
    isTotal,
    reduction: (ids) =>
      edgesAmong(
        ids,
        islands(ids).map((island) => reduce(compare(island))),
      ),
    reductionUpTo: (ids, most) => {
      const found = compared(ids).map((island) => island && reduce(island, most));
      const count = found.reduce((sum, pairs) => sum + (pairs?.length ?? Number.POSITIVE_INFINITY), 0);
      return count > most ? undefined : edgesAmong(ids, found);
    },
    together: (ids) => {
      const all = compared(ids);
      return all.includes(undefined) ? undefined : all.flatMap((island) => (island ? togetherIn(island) : []));
    },
    pairs: (ids) => ({ stated: stated(ids), all: allPairs(ids) }),
    width: (ids) =>
      isTotal(ids) ? Math.min(ids.length, 1) : sumOf(compared(ids).map((island) => island && widestAntichain(island))),
    possibleOrders: (ids) => (isTotal(ids) ? { count: 1n, exact: true } : linearOrders(compared(ids))),
  } satisfies Partial<Timing>;
}

/** Compares all events of an island; of large ones that asked for last is remembered. */
function comparing({ points, between, relationshipOf }: Pick<Relations, "points" | "between" | "relationshipOf">) {
  const compare = (ids: Ids): Precedence =>
    precedenceOf(ids, {
      eachNoLater: between.comparing(Int32Array.from(ids, (id) => points.start(id) ?? 0)),
      relationship: (a, b) => relationshipOf(ids[a]!, ids[b]!), // places are those of ids
    });
  const [small, large] = [perIds(compare), perIds(compare, 1)];
  return (ids: Ids): Precedence => (ids.length > LARGE ? large : small)(ids);
}

/** events of an island whose bits are too many to remember more than one of its kind */
const LARGE = 500;

/** Remembers the answers about the lists of events asked for last. */
function perIds<T>(answer: (ids: Ids) => T, kept?: number): (ids: Ids) => T {
  const remembered = recent((key: string) => answer(key === "" ? [] : key.split("\n")), kept);
  return (ids) => remembered(ids.join("\n"));
}

const allPairs = (ids: Ids): number => (ids.length * (ids.length - 1)) / 2;

/** Groups of events of an island that are at the same time. */
function togetherIn({ ids, same }: Precedence): string[][] {
  const groups = groupBy(ids.keys(), (place) => same[place]);
  return [...groups.values()].flatMap((places) => (places.length > 1 ? [places.map((place) => ids[place]!)] : [])); // places are those of ids
}

const sumOf = (numbers: readonly (number | undefined)[]): number | undefined =>
  numbers.reduce((sum, each) => (sum === undefined || each === undefined ? undefined : sum + each), 0);

const EDGES = ["before", "contains", "overlaps"] as const;

/** Pairs in the order of the events that they lead from, then to. */
function inOrderOf(sorted: Ids, pairs: readonly Pair[]): Pair[] {
  const places = new Map(sorted.map((id, place) => [id, place]));
  const placeOf = (id: string): number => places.get(id) ?? 0;
  return pairs.toSorted((a, b) => placeOf(a[0]) - placeOf(b[0]) || placeOf(a[1]) - placeOf(b[1]));
}

type Pair = readonly [from: string, to: string];
