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
  ["spring 2019", "2019-21"],
  ["Winter of 2019", "2019-24"],
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
  ["before 1990", "[..1990]"],
  ["after May 1990", "[1990-05..]"],
  ["1990 or 1992", "[1990,1992]"],
  ["1914-18", "1914/1918"],
  ["1914–1918", "1914/1918"],
  ["May to June 2019", "2019-05/2019-06"],
  ["16th century", "15XX"],
  ["20190228", "2019-02-28"],
  ["28.02.2019", "2019-02-28"],
  ["2/28/2019", "2019-02-28"],
  ["2019-2-3", "2019-02-03"],
])("suggestDates(%j) proposes %s", (text, edtf) => check(text, edtf));

it("suggestDates(text) gives every reading where there are two", () => {
  check("03/04/2019", "2019-04-03", "2019-03-04");
  check("early 2000s", "[2000..2003]", "[2000..2033]");
  check("2000s", "20XX", "200X");
  check("2004-5", "2004-05", "2004/2005");
});
it.each([
  "",
  "soon",
  "30 February 2019",
  "13/13/2019",
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
