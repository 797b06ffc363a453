import { describe, expect, it } from "vitest";
import { type FormatOptions, formatDate, parseDate } from "../../src/time/index.ts";

function check(text: string, words: string, options: FormatOptions = {}) {
  const parsed = parseDate(text, { timezone: "+07:00" });
  expect(parsed.ok && formatDate(parsed.date, { timezone: "+07:00", ...options })).toBe(words);
}

describe("formatDate(date)", () => {
  it("tells a day, a month, a year", () => {
    check("2019-02-28", "28 February 2019");
    check("2019-02", "February 2019");
    check("2019", "2019");
  });
  it("tells a time in the zone it is asked for", () => check("2019-02-28T07:05Z", "28 February 2019, 14:05"));
  it("tells the time alone, or the day alone", () => {
    check("2019-02-28T14:05", "14:05", { style: "time" });
    check("2019-02-28T14:05", "28 February 2019", { style: "day" });
  });
  it("says what is not known", () => {
    check("2019-XX-XX", "some day of 2019");
    check("2019-02-XX", "some day of February 2019");
    check("201X", "2010s");
    check("2019?", "2019?");
    check("2019-02~", "about February 2019");
  });
  it("tells open ends", () => {
    check("2019/..", "from 2019 on");
    check("../2019", "until 2019");
  });
  it("counts years before our era", () => check("-0043", "44 BC"));
});
