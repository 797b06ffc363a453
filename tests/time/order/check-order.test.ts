import { expect, it } from "vitest";
import { describeIssue, type IssueCode, severityOf } from "../../../src/issue/index.ts";
import { checkOrder, type Statement, solveTime } from "../../../src/time/index.ts";
import { dated, instants, said, spans } from "./say.ts";

const naming = { title: (id: string) => id.toUpperCase(), account: (id: string) => `the ${id}` };

function issuesOf(statements: Statement[]) {
  const timed = [...instants("a", "b", "c"), ...spans("p")];
  return checkOrder(solveTime(timed, statements, { timezone: "+00:00" }), statements, naming);
}
function check(statements: Statement[], codes: IssueCode[]) {
  expect(issuesOf(statements).map(({ code }) => code)).toEqual(codes);
}

const kim = { account: "kim" };
const context = { basis: "context" } as const;

it("checkOrder finds nothing in an order that holds", () => check([said(0, "a before b"), said(1, "b before c")], []));
it("checkOrder reports an account that contradicts itself", () =>
  check([said(0, "a before b", kim), said(1, "a after b", kim)], ["order-contradiction-account"]));
it("checkOrder reports accounts that cannot both be right", () =>
  check([said(0, "a before b", kim), said(1, "a after b")], ["order-contradiction-merged"]));
it("checkOrder reports an inference against what is told", () =>
  check([said(0, "a before b", kim), said(1, "a after b", { basis: "inferred" })], ["order-contradiction-inferred"]));
it("checkOrder reports what is told against what is known", () =>
  check([said(0, "a before b", kim), said(1, "a after b", context)], ["order-contradiction-context"]));
it("checkOrder reports two dates of one event that exclude each other", () =>
  check([dated(0, "a", "2019-02", kim), dated(1, "a", "2019-03", kim)], ["bounds-empty"]));
it("checkOrder reports a date outside its period", () =>
  check(
    [dated(0, "a", "2019-03", kim), said(1, "a during p", kim), dated(2, "p", "2019-02", context)],
    ["date-outside-period"],
  ));
it.each([
  ["a starts b", "A begins together with B", "B"],
  ["p finishes b", "P ends together with B", "B"],
  ["a overlaps p", "A begins first and overlaps P", "A"],
] as const)("checkOrder names the instant of which %s cannot hold", (relation, says, title) =>
  expect(issuesOf([said(0, relation)])).toMatchObject([{ code: "span-missing", says, title }]),
);
it("checkOrder tells ten contradictions, and how many more there are", () => {
  const dates = Array.from({ length: 13 }, (_, day) => dated(day, "a", `2019-02-${10 + day}`, kim));
  const issues = issuesOf(dates);
  expect(issues.map(({ code }) => code)).toEqual(Array(10).fill("bounds-empty"));
  const told = issues.map((issue) => /; (\d+ more .*)/.exec(describeIssue(issue).advice)?.[1]);
  expect(told).toEqual([...Array(9).fill(undefined), "2 more contradictions are not told: mend these first"]);
});
it("checkOrder reports an event related to itself", () => check([said(0, "a before a")], ["order-self"]));
it("checkOrder reports the relation that follows from others", () => {
  const statements = [said(0, "a before b", kim), said(1, "b before c", kim), said(2, "a before c", kim)];
  check(statements, ["order-redundant"]);
  expect(issuesOf(statements)[0]).toMatchObject({
    path: ["statements", 2],
    chain: [{ says: "A is before B" }, { says: "B is before C" }],
  });
});
it("checkOrder leaves what another account says too", () =>
  check([said(0, "a before b", kim), said(1, "a before b", { account: "bolton" })], []));
it("checkOrder reports a range that may be the wrong way round", () => {
  for (const date of ["2019-02-28/2019-02", "2019-02/2019", "2019/2019-02", "2019-02/2019-02-01"])
    check([dated(0, "a", date)], ["range-inverted"]);
});
it("checkOrder accepts a range whose ends overlap and run forward", () =>
  check([dated(0, "a", "2019-02~/2019-03~")], []));
it("checkOrder accepts a range of one day", () => check([dated(0, "a", "2019-02-28/2019-02-28")], []));
it("checkOrder leaves a range that is no date to others", () => check([dated(0, "a", "2019-03/2019-02")], []));
it("checkOrder reports within without a distance", () => check([said(0, "a within b")], ["duration-missing"]));

it("describeIssue words a contradiction as a numbered chain with quotes, accounts and lines", () => {
  const statements = [
    dated(0, "c", "2019-02-28T14:00", context),
    said(1, "b before c", { account: "narrator", quote: "In short order" }),
    said(2, "a before b", { account: "narrator", quote: "suddenly" }),
    dated(3, "a", "2019-02-28T14:30", kim),
  ];
  const [issue] = issuesOf(statements);
  if (!issue) throw new Error("checkOrder found nothing");
  expect(severityOf(issue)).toBe("finding");
  expect(describeIssue(issue, (path) => Number(path[1])).message).toBe(
    [
      "what is told does not fit what is known from outside (30 minutes apart):",
      "  1. A is dated 2019-02-28T14:30",
      "     (the kim, line 3)",
      "  2. A is before B",
      "     “suddenly” (the narrator, line 2)",
      "  3. B is before C",
      "     “In short order” (the narrator, line 1)",
      "  4. C is dated 2019-02-28T14:00",
      "     (context, line 0)",
    ].join("\n"),
  );
});

it.each([
  ["a before b", "PT1H", "", []],
  ["p during p2", "PT1H", "PT2H", []],
  ["p overlaps p2", "PT1H", "", []],
  ["p starts p2", "PT1H", "", []],
  ["p finishes p2", "", "PT1H", []],
  ["p meets p2", "PT1H", "", ["duration-meaningless"]],
  ["p equals p2", "PT1H", "PT2H", ["duration-meaningless", "duration-meaningless"]],
  ["a within b", "PT1H", "PT2H", ["duration-meaningless"]],
  ["a within b", "PT1H", "", ["duration-missing"]],
  ["a before b", "P2D", "PT1H", ["duration-inverted"]],
  ["a before b", "P1M", "P29D", []],
] as const)("checkOrder on %s with atLeast %s, atMost %s", (words, least, most, codes) => {
  const more = { ...(least === "" ? {} : { atLeast: least }), ...(most === "" ? {} : { atMost: most }) };
  const statements = [said(0, words, more)];
  const timed = [...instants("a", "b"), ...spans("p", "p2")];
  expect(checkOrder(solveTime(timed, statements), statements, naming).map(({ code }) => code)).toEqual(codes);
});
it("describeIssue tells what a meaningless distance was said of", () =>
  expect(issuesOf([said(0, "a meets p", { atMost: "PT1H" })]).map((issue) => describeIssue(issue).message)).toEqual([
    '"A ends at the start of P" leaves no distance that atMost could bound',
  ]));
