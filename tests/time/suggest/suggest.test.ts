import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDate, suggestDates } from "../../../src/time/index.ts";

function check(text: string, ...edtf: string[]) {
  expect(suggestDates(text).map((suggestion) => suggestion.edtf)).toEqual(edtf);
}

it.each([
  ["2019-02-28", "2019-02-28"],
  ["circa 1990", "1990~"],
  ["c. 1990", "1990~"],
  ["about May 1990", "1990-05~"],
  ["1990?", "1990?"],
  ["perhaps 2 May 1990", "1990-05-02?"],
  ["1990s", "199X"],
  ["the 1990s", "199X"],
  ["7600 BC", "-7599"],
  ["1 BCE", "0000"],
  ["44 BC", "-0043"],
  ["AD 476", "0476"],
  ["2nd December – 6th December 1941", "1941-12-02/1941-12-06"],
  ["2 December to 6 December 1941", "1941-12-02/1941-12-06"],
  ["1971–now", "1971/.."],
  ["1971-present", "1971/.."],
  ["Q3 2019", "2019-35"],
  ["27-28 Feb 2019", "2019-02-27/2019-02-28"],
  ["27–28 February 2019", "2019-02-27/2019-02-28"],
  ["February 27-28, 2019", "2019-02-27/2019-02-28"],
  ["February 28, 2019", "2019-02-28"],
  ["28th of February 2019", "2019-02-28"],
  ["on 28 Feb. 2019", "2019-02-28"],
  ["Sept 2019", "2019-09"],
  ["late February 2019", "[2019-02-21..2019-02-28]"],
  ["mid-March 2019", "[2019-03-11..2019-03-20]"],
  ["mid-March", "XXXX-03-1X"],
  ["between 27 and 28 February 2019", "[2019-02-27..2019-02-28]"],
  ["between 1990 and 1995", "[1990..1995]"],
  ["1990 or 1992", "[1990,1992]"],
  ["1914-18", "1914/1918"],
  ["1914–1918", "1914/1918"],
  ["May to June 2019", "2019-05/2019-06"],
  ["16th century", "15XX"],
  ["20190228", "2019-02-28"],
  ["28.02.2019", "2019-02-28"],
  ["2/28/2019", "2019-02-28"],
  ["2019-2-3", "2019-02-03"],
  ["28-Feb-2019", "2019-02-28"],
  ["28 February", "XXXX-02-28"],
  ["Thursday, 28 February 2019", "2019-02-28"],
  ["28 February 2019 (Thursday)", "2019-02-28"],
  ["28 Feb 2019, 14:05", "2019-02-28T14:05"],
  ["28 February 2019 at 2:05 pm", "2019-02-28T14:05"],
  ["12 a.m. on 2 May 2011", "2011-05-02T00:00"],
  ["noon on 2 May 2011", "2011-05-02T12:00"],
  ["2011-05-02 01:00:30 UTC", "2011-05-02T01:00:30Z"],
  ["2 May 2011, 01:00 +5:30", "2011-05-02T01:00+05:30"],
  ["28 Feb 2019, 14:00–15:30", "2019-02-28T14:00/2019-02-28T15:30"],
  ["the night of 27 February 2019", "[2019-02-27..2019-02-28]"],
  ["morning of 28 February 2019", "2019-02-28"],
  ["week of 25 February 2019", "[2019-02-25..2019-03-03]"],
  ["late 2019", "[2019-09..2019-12]"],
  ["end of February 2019", "[2019-02-21..2019-02-28]"],
  ["first half of February 2019", "[2019-02-01..2019-02-15]"],
  ["first half of 2019", "2019-40"],
  ["H2 2019", "2019-41"],
  ["second quarter of 2019", "2019-34"],
  ["mid-1990s", "[1994..1996]"],
  ["second half of the 1990s", "[1995..1999]"],
  ["late 19th century", "[1867..1899]"],
  ["last quarter of the 18th century", "[1775..1799]"],
  ["nineteenth century", "18XX"],
  ["5th century BC", "-04XX"],
  ["1st century BC", "[-0099..0000]"],
  ["10,000 BC", "-9999"],
  ["500-400 BC", "-0499/-0399"],
  ["c. 500 – c. 400 BC", "-0499~/-0399~"],
  ["200 BC – AD 100", "-0199/0100"],
  ["December 1941 – January 1942", "1941-12/1942-01"],
  ["2019-02-28 to 2019-03-02", "2019-02-28/2019-03-02"],
  ["1990-ish", "1990~"],
  ["1990 or so", "1990~"],
  ["about 27-28 Feb 2019", "2019-02-27~/2019-02-28~"],
  ["no later than 5 May 2020", "[..2020-05-05]"],
  ["5 May 2020 at the earliest", "[2020-05-05..]"],
  ["–1985", "/1985"],
  ["2 or 3 May 1990", "[1990-05-02,1990-05-03]"],
  ["late February or early March 2019", "[2019-02-21..2019-02-28,2019-03-01..2019-03-10]"],
])("suggestDates(%j) proposes %s", (text, edtf) => check(text, edtf));

it("suggestDates(text) gives every reading where there are two", () => {
  check("03/04/2019", "2019-04-03", "2019-03-04");
  check("early 2000s", "[2000..2003]", "[2000..2033]");
  check("2000s", "20XX", "200X");
  check("2004-5", "2004-05", "2004/2005");
  check("late 1900s", "[1907..1909]", "[1967..1999]");
  check("5/6/19", "2019-06-05", "2019-05-06", "1919-06-05", "1919-05-06");
  check("the 60s", "196X", "186X");
  check("28 Feb 2019, 2:05", "2019-02-28T02:05", "2019-02-28T14:05");
  check("midnight, 31 December 1999", "1999-12-31T00:00", "2000-01-01T00:00");
  check("week of 27 February 2019", "[2019-02-25..2019-03-03]", "[2019-02-27..2019-03-05]");
});
it("suggestDates(text) names both hemispheres of a season, and both years of a winter", () => {
  check("spring 2019", "2019-21", "2019-29");
  check("Winter of 2019", "2019-24", "2018-24", "2019-32");
  check("winter 2019/20", "2019-24");
  check("winter of 1946-1947", "1946-24");
  check("summer 2019/20", "2019-30");
  check("winter 2019 – 2022", "2019-24/2022", "2018-24/2022", "2019-32/2022");
  check("summer 2018 to spring 2019", "2018-22/2019-21", "2018-30/2019-29");
});
it("suggestDates(text) reads before and after strictly, and then as loosely as people may", () => {
  check("before 1990", "[..1989]", "[..1990]");
  check("before 1 March 2020", "[..2020-02-29]", "[..2020-03-01]");
  check("after the 1990s", "[200X..]", "[199X..]");
  check("after December 1990", "[1991-01..]", "[1990-12..]");
});
it("suggestDates(text) leaves open whether it is a moment or lasts", () => {
  check("until 1985", "../1985", "[..1985]");
  check("since 2015", "2015/..", "[2015..]");
  check("1971-", "1971/..", "1971/");
});
it("suggestDates(text) says when the weekday is another", () =>
  expect(suggestDates("Friday 28 February 2019")).toEqual([
    { edtf: "2019-02-28", reading: "that day, which is a Thursday, not a Friday" },
  ]));
it.each([
  "",
  "soon",
  "30 February 2019",
  "13/13/2019",
  "13 pm on 2 May 2019",
  "31 February",
  "around noon, 28 Feb 2019",
  "fifth quarter of 2019",
  "0th century",
  "constructor 2019",
  "__proto__",
  "a".repeat(5000),
  "a-".repeat(49),
])("suggestDates(%j) proposes nothing", (text) => check(text));
it("suggestDates(text) proposes only dates that can be read", () => {
  const word = fc.constantFrom(
    "about",
    "between",
    "and",
    "to",
    "–",
    "-",
    "Feb",
    "May",
    "2019",
    "31",
    "1990s",
    "or",
    "?",
    "before",
    "late",
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 7 }), (words) => {
      for (const { edtf, reading } of suggestDates(words.join(" "))) {
        expect(parseDate(edtf, { timezone: "+00:00" }).ok).toBe(true);
        expect(reading).not.toBe("");
      }
    }),
    { numRuns: 500 },
  );
});
