import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Relation, type Statement, solveTime, type Timed } from "../../../src/time/index.ts";
import {
  axioms,
  edgesOf,
  isShorter,
  networkOf,
  pointsOf,
  readDate,
  shortestFrom,
} from "../../../src/time/network/index.ts";
import { compareStatements } from "../../../src/time/order/compare.ts";
import { cpuTimeOf } from "../../cpu-time.ts";
import { dated, instants, said, spans } from "./say.ts";

const UTC = { timezone: "+00:00" };
const timed: Timed[] = [...instants("a", "b", "c", "d"), ...spans("e", "f")];
const ids = timed.map(({ id }) => id);
const points = pointsOf(timed);
const edges = (statements: readonly Statement[]) =>
  statements.flatMap((each) => {
    const [a, b] = [points.span(each.subject), each.kind === "date" ? undefined : points.span(each.object)];
    const reading = each.kind === "date" ? readDate(each.date, UTC, false) : undefined;
    return a ? edgesOf(each, { a, b, reading }) : [];
  });

/** Whether statements imply all that one says, by the shortest lengths in a network of them alone. */
function imply(rest: readonly Statement[], statement: Statement): boolean {
  const network = networkOf(points.size, [...axioms(timed, points), ...edges(rest)]);
  const said = edges([statement]);
  return (
    said.length > 0 &&
    said.every(({ from, to, ms, strict }) => {
      const found = shortestFrom(network, from);
      return found.ok && !isShorter(ms, strict, found.distances.ms[to] ?? 0, found.distances.strict[to] ?? 0);
    })
  );
}

/** The redundant ones, from the last to the first, each by a network of its own. */
const oneByOne = (statements: readonly Statement[]): Statement[] =>
  statements.toReversed().reduce<Statement[]>((found, statement) => {
    const rest = statements.filter(
      (each) =>
        each !== statement &&
        !found.includes(each) &&
        each.account === statement.account &&
        each.basis === statement.basis,
    );
    return statement.kind === "relation" && imply(rest, statement) ? [...found, statement] : found;
  }, []);

const RELATIONS: readonly Relation[] = ["before", "before", "notAfter", "during", "meets", "overlaps", "starts"];
const DATES = ["2019", "2019-02", "2019-02-28", "2019-03/2019-04", "../2019-03", "2018/", "2019-02-28T10:00Z"];

const statements = fc
  .array(
    fc.record({
      isDate: fc.integer({ min: 0, max: 3 }).map((number) => number === 0),
      pair: fc.oneof(
        { weight: 4, arbitrary: fc.subarray(ids, { minLength: 2, maxLength: 2 }) },
        { weight: 1, arbitrary: fc.shuffledSubarray(ids, { minLength: 2, maxLength: 2 }) },
      ),
      relation: fc.constantFrom(...RELATIONS),
      date: fc.constantFrom(...DATES),
      gaps: fc.constantFrom({}, {}, {}, { atLeast: "P1D" }, { atMost: "P3D" }, { atLeast: "PT1H", atMost: "P1D" }),
      account: fc.constantFrom("x", "x", "x", "x", "x", "y"),
    }),
    { minLength: 6, maxLength: 14 },
  )
  .map((list) =>
    list.map(({ isDate, pair: [a = "", b = ""], relation, date, gaps, account }, index) =>
      isDate ? dated(index, a, date, { account }) : said(index, `${a} ${relation} ${b}`, { account, ...gaps }),
    ),
  );

describe("redundant()", () => {
  it("finds what a network of the rest implies, of any statements, and proves it", () => {
    let count = 0;
    fc.assert(
      fc.property(statements, (list) => {
        const timing = solveTime(timed, list, UTC);
        const kept = list.filter((each) => !timing.relaxed.includes(each));
        const found = timing.redundant();
        expect(new Set(found.map(({ statement }) => statement))).toEqual(
          new Set(oneByOne(kept.toSorted(compareStatements))),
        );
        for (const { statement, from } of found) expect(imply(from, statement), statement.id).toBe(true);
        count += found.length;
      }),
      { numRuns: 600 },
    );
    expect(count).toBeGreaterThan(150);
  });
});

/** A chain of one account in which each is after the last, and each third after the one three before; some have dates. */
function chain(length: number): { timed: Timed[]; statements: Statement[] } {
  const list = Array.from({ length }, (_, at) => [
    ...(at > 0 ? [said(4 * at, `e${at} after e${at - 1}`)] : []),
    ...(at > 2 && at % 3 === 0 ? [said(4 * at + 1, `e${at} after e${at - 3}`)] : []),
    ...(at % 5 === 0 ? [dated(4 * at + 2, `e${at}`, `${2000 + at}`)] : []),
  ]);
  return { timed: instants(...Array.from({ length }, (_, at) => `e${at}`)), statements: list.flat() };
}

it("redundant() looks near each statement: five times as many do not take five times as long each", () => {
  const find = (length: number, times: number) => {
    const { timed: events, statements } = chain(length);
    const timing = solveTime(events, statements, UTC);
    return cpuTimeOf(() => {
      for (let time = 0; time < times; time++) expect(timing.redundant()).toHaveLength(Math.ceil(length / 3) - 1);
    });
  };
  find(600, 10); // compiled by then
  expect(find(3000, 2)).toBeLessThan(3 * find(600, 10));
});
