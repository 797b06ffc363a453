import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { describeIssue } from "../../src/issue/index.ts";
import { checkOrder, type Statement, solveTime } from "../../src/time/index.ts";
import { dated, instants, said } from "./order/say.ts";

const UTC = { timezone: "+00:00" };
const timed = instants("a", "b", "c");
const solve = (statements: readonly Statement[]) => solveTime(timed, statements, UTC);
const naming = { title: (id: string) => id.toUpperCase(), account: (id: string) => id };

/** `left`: per date, the alternatives that survive. */
function check(statements: readonly Statement[], left: Readonly<Record<string, readonly string[]>>) {
  const found = solve(statements)
    .alternatives()
    .map(({ statement, members }) => [
      statement.subject,
      members.filter(({ survives }) => survives).map(({ edtf }) => edtf),
    ]);
  expect(Object.fromEntries(found)).toEqual(left);
}

describe("alternatives()", () => {
  it("leaves all that nothing excludes", () =>
    check([dated(0, "a", "[1667,1670..1672]")], { a: ["1667", "1670..1672"] }));
  it("leaves out what one statement excludes, and the bounds with it", () => {
    const statements = [dated(0, "a", "[1667,1668,1670..1672]"), said(1, "a before b"), dated(2, "b", "1669")];
    check(statements, { a: ["1667", "1668"] });
    expect(solve(statements).bounds("a").end.latest).toBe(Date.parse("1669-01-01Z") - 1);
  });
  it("tries combinations: neither alone excludes, together they do", () => {
    const statements = [
      dated(0, "a", "[2000,2010]"),
      dated(1, "b", "[2001,2009]"),
      said(2, "a within b", { atMost: "P2Y" }),
      said(3, "a before b"),
    ];
    check(statements, { a: ["2000"], b: ["2001"] });
  });
  it("names the fewest statements that exclude an alternative", () => {
    const statements = [dated(0, "a", "[1667,1670]"), said(1, "a before b"), dated(2, "b", "1668")];
    const [first] = solve(statements).alternatives();
    expect(first?.members.map(({ ruledOutBy }) => ruledOutBy.map(({ id }) => id))).toEqual([
      [],
      ["statements.1", "statements.2"],
    ]);
  });
  it("holds all between the first and the last possible beyond 64 combinations, and check says so", () => {
    const ids = Array.from({ length: 7 }, (_, index) => `e${index}`);
    const statements = ids.map((id, index) => dated(index, id, "[2000,2010]"));
    const timing = solveTime(instants(...ids), statements, UTC);
    expect(timing.alternatives().every(({ tried }) => !tried)).toBe(true);
    expect(timing.bounds("e0").start.earliest).toBe(Date.parse("2000-01-01Z"));
    expect(new Set(checkOrder(timing, statements, naming).map(({ code }) => code))).toEqual(new Set(["date-hull"]));
  });
  it("where nothing survives, it is a contradiction of all that is needed", () => {
    const statements = [
      dated(0, "a", "[2000,2010]", { account: "x" }),
      said(1, "b equals a", { account: "y" }),
      dated(2, "b", "2005", { account: "y" }),
      said(3, "b before c", { account: "y" }),
    ];
    const timing = solve(statements);
    expect(timing.contradictions.map(({ layer, cycle }) => [layer.kind, cycle.map(({ id }) => id)])).toEqual([
      ["merged", ["statements.0", "statements.2", "statements.1"]],
    ]);
    expect(timing.relaxed).toHaveLength(1);
  });
  it("check tells what is ruled out, and by what", () => {
    const statements = [dated(0, "a", "[1667,1670]"), said(1, "a before b"), dated(2, "b", "1668")];
    expect(checkOrder(solve(statements), statements, naming).map((issue) => describeIssue(issue).message)).toEqual([
      "of [1667,1670], 1670 is ruled out:\n  1. A is before B\n  2. B is dated 1668",
    ]);
  });
});

it("alternatives() survive exactly where some combination of single dates is consistent", () => {
  const years = ["2000", "2001", "2002", "2003"];
  const sets = fc.subarray(years, { minLength: 2, maxLength: 3 });
  const relation = fc.constantFrom("before", "equals", "notBefore", "after");
  const pair = fc.shuffledSubarray(["a", "b", "c"], { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(fc.tuple(sets, sets, sets), fc.array(fc.tuple(pair, relation), { maxLength: 3 }), (dates, related) => {
      const order = related.map(([[a = "", b = ""], how], index) => said(index + 3, `${a} ${how} ${b}`));
      const withDates = (picks: readonly string[]) => [
        ...picks.map((date, at) => dated(at, "abc"[at] ?? "", date)),
        ...order,
      ];
      const possible = dates[0]
        .flatMap((x) => dates[1].flatMap((y) => dates[2].map((z) => [x, y, z])))
        .filter((picks) => solve(withDates(picks)).consistent);
      const timing = solve(withDates(dates.map((set) => `[${set.join(",")}]`)));
      expect(timing.consistent).toBe(possible.length > 0);
      if (possible.length > 0)
        expect(
          timing.alternatives().map(({ members }) => members.flatMap((each) => (each.survives ? [each.edtf] : []))),
        ).toEqual(dates.map((set, at) => set.filter((date) => possible.some((picks) => picks[at] === date))));
    }),
    { numRuns: 50 },
  );
});
