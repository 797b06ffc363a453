import { describe, expect, it } from "vitest";
import { type FormatOptions, formatDate, formatGiven, parseDate } from "../../src/time/index.ts";

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
  it("tells the day of two times once", () => {
    check("2019-02-28T14:05/2019-02-28T15:00", "28 February 2019, 14:05 – 15:00");
    check("2019-02-28T14:05/2019-03-01T15:00", "28 February 2019, 14:05 – 1 March 2019, 15:00");
    check("[2019-02-28T14:05..2019-02-28T15:00]", "28 February 2019, between 14:05 and 15:00");
    check("2019-02-28T14:05/2019-02-28T15:00", "28. Februar 2019, 14:05 – 15:00 Uhr", { locale: "de" });
    check("2019-02-28T14:05/2019-02-28T15:00", "28 February 2019", { style: "day" });
    check("2019-02-28T14:05/2019-02-28T15:00", "14:05 – 15:00", { style: "time" });
  });
  it("counts years before our era", () => check("-0043", "44 BC"));
});

function checkGiven(text: string, words: string, options: FormatOptions = {}) {
  const parsed = parseDate(text, { timezone: "+07:00" });
  expect(parsed.ok && formatGiven(parsed.date, { timezone: "+07:00", ...options })).toBe(words);
}

describe("formatGiven(date)", () => {
  it("tells a time by the clocks of the zone that it is written in", () => {
    checkGiven("2020-09-19T20:00-04:00", "19 September 2020, 20:00 (UTC−04:00)");
    checkGiven("2020-09-19T20:00-04", "19 Sep 2020, 20:00 (UTC−04:00)", { style: "short" });
    checkGiven("2020-09-19T20:00Z", "19 September 2020, 20:00 (UTC+00:00)");
  });
  it("tells a time without a zone by that of the model", () =>
    checkGiven("2020-09-19T20:00", "19 September 2020, 20:00 (UTC+07:00)"));
  it("tells the times of an interval by the clocks of their zone, of several zones in UTC", () => {
    checkGiven("2020-09-19T20:00-04:00/2020-09-19T21:00-04:00", "19 September 2020, 20:00 – 21:00 (UTC−04:00)");
    checkGiven("2020-09-19T20:00-04:00/2020-09-20T01:00Z", "20 September 2020, 00:00 – 01:00 (UTC+00:00)");
    checkGiven(
      "[2020-09-19T20:00Z,2020-09-21T20:00Z]",
      "19 September 2020, 20:00 or 21 September 2020, 20:00 (UTC+00:00)",
    );
  });
  it("names no zone beside a day", () => {
    checkGiven("2020-09-19", "19 September 2020");
    checkGiven("2020-09-19T20:00-04:00", "19 September 2020", { style: "day" });
  });
});
