import { expect, it } from "vitest";
import { durationWords, parseDuration } from "../../src/time/index.ts";

const HOUR = 3_600_000; // ms

function check(text: string, least: number, most = least) {
  expect(parseDuration(text)).toEqual({ least, most });
}
it("parseDuration(text) reads clock units exactly", () => check("PT1H30M15S", 1.5 * HOUR + 15_000));
it("parseDuration(text) reads days and weeks as 24 hours a day", () => check("P1W2D", 9 * 24 * HOUR));
it("parseDuration(text) gives a month 28 to 31 days", () => check("P1M", 28 * 24 * HOUR, 31 * 24 * HOUR));
it("parseDuration(text) gives a year 365 or 366 days", () => check("P1Y", 365 * 24 * HOUR, 366 * 24 * HOUR));
it("parseDuration(text) reads nothing else", () =>
  expect(["", "P", "PT", "P1DT", "1D", "P-1D", "P1H", "PT1D", " P1D", "P1.5D"].map(parseDuration)).toEqual(
    Array.from({ length: 10 }),
  ));
it.each([
  ["PT30M", "30 minutes"],
  ["P1DT2H", "1 day 2 hours"],
  ["P1Y2M3W", "1 year 2 months 3 weeks"],
  ["PT0S", "no time"],
  ["30m", "30m"],
])("durationWords(%s) is %s", (text, words) => expect(durationWords(text)).toBe(words));
it("parseDuration(text) refuses numbers of more than twelve digits, so that no length is infinite", () => {
  expect(parseDuration(`P${"9".repeat(400)}Y`)).toBeUndefined();
  expect(Number.isFinite(parseDuration(`P${"9".repeat(12)}Y`)?.most)).toBe(true);
});
