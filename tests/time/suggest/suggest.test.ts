import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseDate, refuseDate, suggestDates } from "../../../src/time/index.ts";

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
  ["mid-March", "[XXXX-03-11..XXXX-03-20]"],
  ["late February", "[XXXX-02-21..XXXX-02-29]"],
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
  ["early-to-mid 2019", "[2019-01..2019-08]"],
  ["late in 2019", "[2019-09..2019-12]"],
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
  ["30s AD", "003X"],
  ["the AD 30s", "003X"],
  ["the 140s CE", "014X"],
  ["the 40s BC", "[-0048..-0039]"],
  ["110s BCE", "[-0118..-0109]"],
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
  ["27 and 28 February 2019", "2019-02-27/2019-02-28"],
  ["the night of 27-28 February 2019", "[2019-02-27..2019-02-28]"],
  ["overnight on 31 December 1999", "[1999-12-31..2000-01-01]"],
  ["in the early hours of 28 February 2019", "2019-02-28"],
  ["6 June 1944 at dawn", "1944-06-06"],
  ["around noon on 14 May 2020", "[2020-05-14T11:30..2020-05-14T12:30]"],
  ["14 May 2020 at about 14:05", "[2020-05-14T13:55..2020-05-14T14:15]"],
  [
    "about midnight on 2 May 2011 UTC",
    "[2011-05-01T23:30Z..2011-05-02T00:30Z]",
    "[2011-05-02T23:30Z..2011-05-03T00:30Z]",
  ],
  ["shortly before noon on 14 May 2020", "[2020-05-14T00:00..2020-05-14T12:00]", "[..2020-05-14T12:00]"],
  ["from 10:00 to 11.30 am on 5 March 2019", "2019-03-05T10:00/2019-03-05T11:30"],
  ["between 10:00 and 11:30 on 5 March 2019", "[2019-03-05T10:00..2019-03-05T11:30]"],
  ["14:05 on 5 March 2019 (UTC+7)", "2019-03-05T14:05+07:00"],
  ["2019-03-05 10:00 CST", "2019-03-05T10:00-06:00", "2019-03-05T10:00+08:00"],
  ["2019-03-05T10:00:00.123+0100", "2019-03-05T10:00:00+01:00"],
  ["[05/Mar/2019:10:00:00 +0000]", "2019-03-05T10:00:00+00:00"],
  ["Tue Mar 5 10:00:00 2019", "2019-03-05T10:00:00"],
  ["1551780000", "2019-03-05T10:00:00Z"],
  ["1551780000123", "2019-03-05T10:00:00Z"],
  ["Christmas Eve 1914", "1914-12-24"],
  ["New Year’s Eve 1999", "1999-12-31"],
  ["Easter Monday 1916", "1916-04-24"],
  ["Good Friday 1998", "1998-04-10", "1998-04-17"],
  ["Easter 1500", "1500-04-29"],
  ["25 October 1917 (O.S.)", "1917-11-07"],
  ["30 February 1712 (Old Style)"],
  ["11 February 1731/32", "1732-02-11", "1732-02-22"],
  ["week ending 8 March 2019", "[2019-03-02..2019-03-08]"],
  ["week 1 of 2019", "[2018-12-31..2019-01-06]"],
  ["2020-W53", "[2020-12-28..2021-01-03]"],
  ["2019-W53"],
  ["the last week of March 2019", "[2019-03-25..2019-03-31]"],
  ["on or about 5 March 2019", "2019-03-05~"],
  ["from in or about June 2015 to May 2016", "2015-06~/2016-05"],
  ["on or before 5 March 2019", "[..2019-03-05]"],
  ["1850 or later", "[1850..]"],
  ["by the end of 2018", "[..2018]"],
  ["no earlier than 2014 and no later than 2016", "[2014..2016]"],
  ["some time between 2014 and 2016", "[2014..2016]"],
  ["throughout 2001", "2001-01-01/2001-12-31"],
  ["the fifth of March 2019", "2019-03-05"],
  ["March the 5th, 2019", "2019-03-05"],
  ["15 March 44 BC", "-0043-03-15"],
  ["5.III.1919", "1919-03-05"],
  ["the nineteen-sixties", "196X"],
  ["1450s–60s", "145X/146X"],
  ["18--?", "18XX?"],
  ["50,000 BP", "Y-48050"],
  ["the winter of 1941–1942", "1941-24"],
  ["Thursday, Feb. 28", "XXXX-02-28"],
  ["02/1910", "1910-02"],
  ["27 février 2019", "2019-02-27"],
  ["27. Februar 2019", "2019-02-27"],
  ["2019년 2월 27일", "2019-02-27"],
  ["2019年2月", "2019-02"],
  ["ngày 27 tháng 2 năm 2019", "2019-02-27"],
  ["late February or early March 2019", "[2019-02-21..2019-02-28,2019-03-01..2019-03-10]"],
])("suggestDates(%j) proposes %s", (text, ...edtf) => check(text, ...edtf));

it("suggestDates(text) gives every reading where there are two", () => {
  check("03/04/2019", "2019-04-03", "2019-03-04");
  check("early 2000s", "[2000..2003]", "[2000..2033]");
  check("2000s", "20XX", "200X");
  check("2004-5", "2004-05", "2004/2005");
  check("late 1900s", "[1907..1909]", "[1967..1999]");
  check("5/6/19", "2019-06-05", "2019-05-06", "1919-06-05", "1919-05-06");
  check("the 60s", "196X", "186X");
  check("the nineties", "199X", "189X");
  check("end of February 2019", "[2019-02-21..2019-02-28]", "2019-02-28");
  check("beginning of 2018", "[2018-01..2018-04]", "2018-01-01");
  check("9/11", "XXXX-11-09", "XXXX-09-11");
  check("1910/11", "1910-11", "1910/1911");
  check("11 Sep 01", "2001-09-11", "1901-09-11");
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
it("suggestDates(text) keeps what a day takes for granted beside its time", () =>
  expect(suggestDates("05/03/2019 14:05").map(({ reading }) => reading)).toEqual([
    "day first, that minute, in the model’s zone",
    "month first, that minute, in the model’s zone",
  ]));
it.each([
  "",
  "soon",
  "30 February 2019",
  "13/13/2019",
  "13 pm on 2 May 2019",
  "31 February",
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

describe("refuseDate(text) says why nothing is proposed, and what to write", () => {
  it.each([
    ["2 weeks later", "it counts from another event", 'after: { EVENT: { words: "2 weeks later" } }'],
    ["two days before the summit", "it counts from another event", "before: { EVENT"],
    ["yesterday", "it counts from the day on which it was said", "words: keeps “yesterday”"],
    ["last Tuesday", "it counts from the day on which it was said", "look up the day of the text"],
    ["Tuesday", "a weekday has no date of its own", "write the day"],
    ["30 February 2019", "there is no such day", "the month has 28 days"],
    ["Feb 30, 2020", "there is no such day", "the month has 29 days"],
    ["FY2019", "such a year begins when its institution says", "2018-10-01/2019-09-30"],
    ["14 Ramadan 1440", "it is a day of another calendar, or of some places alone", "the Gregorian day"],
    ["turn of the century", "how many years on either side it means is not said", "[1895..1905]"],
    ["14:05", "it names no day", "2019-02-28T14:05"],
    ["2:05 p.m. Hanoi time on Feb. 28, 2019", "its zone is told by a place", "+07:00"],
    ["n.d.", "it gives none", "leave when: out"],
    ["whenever", "its words were not understood", "2019-02-28"],
  ])("%s", (text, why, advice) => {
    check(text);
    expect(refuseDate(text)).toMatchObject({ why, advice: expect.stringContaining(advice) });
  });
  it("leaves what looks like EDTF to the parser", () => expect(refuseDate("2019-02-29")).toBeUndefined());
});
