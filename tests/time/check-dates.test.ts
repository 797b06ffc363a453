import { expect, it } from "vitest";
import { describeIssue } from "../../src/issue/index.ts";
import { checkDate, checkDates, isTimezone } from "../../src/time/index.ts";

const PATH = ["events", 0, "when"];

function check(text: string, advice: string) {
  expect(checkDate(text, PATH, { timezone: "+07:00" }).map((issue) => describeIssue(issue).advice)).toEqual([advice]);
}
it("checkDate(text) proposes what a human date means", () =>
  check("circa 1990", "did you mean 1990~? words: keeps “circa 1990” beside it"));
it("checkDate(text) lists every reading, and takes none", () =>
  check(
    "03/04/2019",
    "it can be read as 2019-04-03 or 2019-03-04; write the one that is meant, and words: keeps “03/04/2019” beside it",
  ));
it("checkDate(text) tells what is wrong where nothing can be proposed", () =>
  check("2019-02-29", "2019-02 has 28 days"));
it("checkDate(text) refuses the hour without minutes", () =>
  check("2019-02-28T13", "write T13:00 for the full hour, or the interval 2019-02-28T13:00/2019-02-28T13:59"));
it("checkDate(text) refuses all of a set, and proposes one of it", () =>
  check("{1960,1961-12}", "write [1960,1961-12] for one of them, or an event for each"));
it("checkDate(text, path) asks for a zone", () =>
  expect(checkDate("2019-02-28T14:05", PATH)).toMatchObject([
    { code: "date-invalid", path: PATH, offset: 0, length: 16 },
  ]));
it("checkDate(text) names each convention once", () => {
  const codes = (text: string) =>
    checkDate(text, PATH).flatMap((issue) => ("convention" in issue ? [issue.convention] : []));
  expect([codes("2019-21~"), codes("2019-30"), codes("2019~/2020~"), codes("2019-34"), codes("2019?")]).toEqual([
    ["season", "approximate"],
    ["southernSeason"],
    ["approximate"],
    [],
    ["uncertain"],
  ]);
});
it("checkDates(statements, timezone) refuses a zone that does not exist", () =>
  expect(checkDates([], "Mars/Olympus")).toMatchObject([{ code: "timezone-invalid", timezone: "Mars/Olympus" }]));
it.each([
  ["Z", 'write "+00:00"'],
  ["+07", 'write "+07:00"'],
  ["europe/berlin", "zones are written with capitals; did you mean Europe/Berlin?"],
  ["asia/ho_chi_minh", "zones are written with capitals; did you mean Asia/Ho_Chi_Minh?"],
])("a zone written as %s is told as it should be", (timezone, advice) =>
  expect(describeIssue({ code: "timezone-invalid", path: [], timezone }).advice).toBe(advice),
);
it("isTimezone(text) knows offsets and IANA names", () =>
  expect(["+07:00", "-03:30", "Asia/Ho_Chi_Minh", "UTC", "+7", "+24:00", "", "constructor"].map(isTimezone)).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ]));
