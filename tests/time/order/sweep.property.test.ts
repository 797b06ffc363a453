import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Relation,
  type Relationship,
  type Statement,
  solveTime,
  type Timed,
  type Timing,
} from "../../../src/time/index.ts";
import { dated, instants, said, spans } from "./say.ts";

const ids = ["a", "b", "c", "d", "e", "f"];
const timed: Timed[] = [...instants("a", "b", "c", "d"), ...spans("e", "f")];
const relations: Relation[] = ["before", "notBefore", "during", "meets", "overlaps", "equals", "starts", "finishes"];
const statements = fc
  .array(
    fc.record({
      kind: fc.constantFrom("relation", "date"),
      pair: fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 }),
      relation: fc.constantFrom(...relations),
      date: fc.constantFrom("2019-02-27", "2019-02", "2019-02-28", "2019-02-28T10:00:00Z", "../2019-03", "2019-03/"),
    }),
    { maxLength: 9 },
  )
  .map((list) =>
    list.map(
      ({ kind, pair: [a = "", b = ""], relation, date }, index): Statement =>
        kind === "date" ? dated(index, a, date, {}) : said(index, `${a} ${relation} ${b}`, {}),
    ),
  );

const PRECEDES: ReadonlySet<Relationship> = new Set(["before", "beforeOrSame", "contains", "overlaps"]);
const relationOf = (timing: Timing, a: string, b: string): Relationship => timing.relation(a, b).relationship;

/** By the definition: of those that nothing left precedes, the first of the list. */
function sortedBySearch(timing: Timing): string[] {
  const done: string[] = [];
  while (done.length < ids.length) {
    const left = ids.filter((id) => !done.includes(id));
    const next = left.find((id) => !left.some((other) => PRECEDES.has(relationOf(timing, other, id))));
    if (next === undefined) throw new RangeError("cycle");
    done.push(next);
  }
  return done;
}

function islandsBySearch(timing: Timing): string[][] {
  const islands: string[][] = [];
  for (const id of ids) {
    if (islands.some((island) => island.includes(id))) continue;
    const island = [id];
    for (const at of island)
      island.push(...ids.filter((other) => !island.includes(other) && relationOf(timing, at, other) !== "notStated"));
    islands.push(sortedBySearch(timing).filter((each) => island.includes(each)));
  }
  return islands;
}

const pairsBySearch = (timing: Timing): number =>
  ids.flatMap((a, index) => ids.slice(index + 1).filter((b) => relationOf(timing, a, b) !== "notStated")).length;

describe("the order of any statements", () => {
  const holds = (check: (timing: Timing) => void) =>
    fc.assert(
      fc.property(statements, (list) => {
        check(solveTime(timed, list, { timezone: "+00:00" }));
      }),
      { numRuns: 400 },
    );

  it("sorted(ids) is what the relations of all pairs give", () =>
    holds((timing) => expect(timing.sorted(ids)).toEqual(sortedBySearch(timing))));
  it("islands(ids) are what the relations of all pairs join", () =>
    holds((timing) => expect(timing.islands(ids)).toEqual(islandsBySearch(timing))));
  it("pairs(ids) counts the pairs that are related", () =>
    holds((timing) => expect(timing.pairs(ids)).toEqual({ stated: pairsBySearch(timing), all: 15 })));
});

describe("spans that start at one instant", () => {
  const check = (start: string, more: readonly Statement[], stated: number, islands: number) => {
    const list = [dated(0, "e", start, {}), dated(1, "f", start, {}), ...more];
    const timing = solveTime(timed, list, { timezone: "+00:00" });
    expect(timing.pairs(["e", "f"])).toEqual({ stated, all: 1 });
    expect(timing.islands(["e", "f"])).toHaveLength(islands);
  };
  it("are not ordered where nothing tells which ends first", () => check("2019-02-28T10:00:00Z/..", [], 0, 2));
  it("are ordered where a date does", () =>
    check("2019-02-28T10:00:00Z/..", [dated(2, "e", "../2019-03-01", {}), dated(3, "f", "2019-02/2019-04", {})], 1, 1));
  it("are ordered where their ends are told", () =>
    check("2019-02-28T10:00:00Z/..", [said(2, "e starts f", {})], 1, 1));
  it("hang together by what is before both", () => {
    const list = [dated(0, "e", "2019-02-28T10:00:00Z/..", {}), dated(1, "f", "2019-02-28T10:00:00Z/..", {})];
    const timing = solveTime(timed, [...list, dated(2, "a", "2019-02-27", {})], { timezone: "+00:00" });
    expect(timing.islands(["e", "f", "a"])).toEqual([["a", "e", "f"]]);
    expect(timing.pairs(["e", "f", "a"])).toEqual({ stated: 2, all: 3 });
  });
});

describe("long records", () => {
  const long = Array.from({ length: 3000 }, (_, index) => `e${index}`);
  const day = (index: number): string => new Date(Date.UTC(2000, 0, 1 + index)).toISOString().slice(0, 10);
  const byDay = long.map((id, index) => dated(index, id, day(index), {}));
  const chain = long.slice(1).map((id, index) => said(index, `${id} after e${index}`, {}));

  it("sorted(ids) follows the dates, whatever the order of ids", () => {
    const timing = solveTime(instants(...long), byDay, { timezone: "+00:00" });
    expect(timing.sorted(long.toReversed())).toEqual(long);
    expect(timing.islands(long)).toEqual([long]);
    expect(timing.pairs(long)).toEqual({ stated: 4_498_500, all: 4_498_500 });
  });
  it("sorted(ids) follows one long chain of relations", () => {
    const timing = solveTime(instants(...long), chain, {});
    expect(timing.sorted(long.toReversed())).toEqual(long);
    expect(timing.islands(long)).toEqual([long]);
    expect(timing.pairs(long).stated).toBe(4_498_500);
  });
});
