import { expect, it } from "vitest";
import { type FormatOptions, formatDate, parseDate } from "../../../src/time/index.ts";
import { LOC_EXAMPLES } from "../edtf/loc-examples.ts";

function check(text: string, words: string, options: FormatOptions = {}) {
  const parsed = parseDate(text, { timezone: "+07:00" });
  expect(parsed.ok && formatDate(parsed.date, { timezone: "+07:00", ...options })).toBe(words);
}

it.each([
  ["2019-02-28", "28 February 2019"],
  ["2019-02", "February 2019"],
  ["2019", "2019"],
  ["2019-02-28T14:05", "28 February 2019, 14:05"],
  ["2019-02-28T07:05Z", "28 February 2019, 14:05"],
  ["2019-02-28T14:05:30", "28 February 2019, 14:05:30"],
  ["2019-02-28~", "about 28 February 2019"],
  ["2019?", "2019?"],
  ["2019-02%", "about February 2019?"],
  ["2004?-06-11", "11 June 2004 (year uncertain)"],
  ["?2004-06-~11", "11 June 2004 (year uncertain, day approximate)"],
  ["2019-XX-XX", "some day of 2019"],
  ["2019-XX", "some month of 2019"],
  ["2019-02-XX", "some day of February 2019"],
  ["2019-02-0X", "early February 2019"],
  ["2019-02-1X", "mid-February 2019"],
  ["2019-02-2X", "late February 2019"],
  ["1984-1X", "October to December 1984"],
  ["1984-X2", "February or December 1984"],
  ["2019-XX-12", "12 of some month of 2019"],
  ["2019-XX-1X", "midway in some month of 2019"],
  ["201X", "2010s"],
  ["156X-12-25", "25 December of the 1560s"],
  ["1XXX-12", "December of some year from 1000 to 1999"],
  ["XXXX-12-XX", "some day of December of some year"],
  ["2001-21", "spring 2001"],
  ["2001-32", "southern winter 2001"],
  ["2001-34", "second quarter of 2001"],
  ["2001-39", "third third of 2001"],
  ["2001-41", "second half of 2001"],
  ["-0043", "44 BC"],
  ["-0043-03-15", "15 March 44 BC"],
  ["0000", "1 BC"],
  ["0014", "AD 14"],
  ["0014-08-19", "19 August AD 14"],
  ["0999", "AD 999"],
  ["1000", "1000"],
  ["003X", "AD 30s"],
  ["003X-04", "April of the AD 30s"],
  ["099X", "AD 990s"],
  ["000X", "some year from 1 BC to AD 9"],
  ["01XX", "some year from AD 100 to AD 199"],
  ["-0043/0014", "44 BC – AD 14"],
  ["Y-170000002", "170000003 BC"],
  ["Y17E7", "170000000"],
  ["1950S2", "some year near 1950 (known to 2 digits)"],
  ["2019-02-27/2019-02-28", "27 – 28 February 2019"],
  ["2019-02-27/..", "from 27 February 2019 on"],
  ["../2019", "until 2019"],
  ["2019/", "2019 – unknown"],
  ["/2019", "unknown – 2019"],
  ["2019-02-27/2019-03-01", "27 February – 1 March 2019"],
  ["2019-02/2019-03", "February – March 2019"],
  ["[2018-12-31..2019-01-01]", "between 31 December 2018 and 1 January 2019"],
  ["[2019-02-27..2019-02-28]", "between 27 and 28 February 2019"],
  ["[1667,1668,1670..1672]", "1667, 1668 or between 1670 and 1672"],
  ["[..1984]", "1984 or before"],
  ["[1760-12..]", "December 1760 or later"],
  ["{1960,1961-12}", "1960 and December 1961"],
])("formatDate(%s) is %s", (text, words) => check(text, words));

it("formatDate(date, { style }) shortens", () => {
  check("2019-02-28T14:05", "28 Feb 2019, 14:05", { style: "short" });
  check("2019-02-28T14:05", "28 Feb, 14:05", { style: "compact" });
  check("2019-02-28T14:05", "14:05", { style: "time" });
  check("2019-02-28T14:05", "28 February 2019", { style: "day" });
  check("2019-02-28", "28 Feb", { style: "compact" });
  check("2019-02", "Feb 2019", { style: "short" });
});
it("formatDate(date) has words for every example of the Library of Congress", () => {
  for (const text of Object.values(LOC_EXAMPLES).flat()) {
    const parsed = parseDate(text, { timezone: "+00:00" });
    expect(parsed.ok && formatDate(parsed.date)).not.toMatch(/X|NaN|undefined|Invalid|^$/);
  }
});
