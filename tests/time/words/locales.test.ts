import { expect, it } from "vitest";
import {
  formatDate,
  formatInstant,
  isLocale,
  LOCALES,
  type LocaleName,
  localeOf,
  parseDate,
} from "../../../src/time/index.ts";
import { LOC_EXAMPLES } from "../edtf/loc-examples.ts";
import { STYLES, TOLD } from "./told.ts";

const UTC = "+00:00";

function check(text: string, locale: LocaleName, words: string | undefined) {
  const parsed = parseDate(text, { timezone: UTC });
  expect(parsed.ok && formatDate(parsed.date, { locale })).toBe(words);
}
it.each(TOLD)("formatDate($text) in every language", ({ text, words }) => {
  LOCALES.forEach((locale, index) => {
    check(text, locale, words[index]);
  });
});
it.each(LOCALES)("formatDate(date, { locale: %s, style }) shortens", (locale) => {
  const parsed = parseDate("2019-02-28T14:05", { timezone: UTC });
  const told = (["short", "compact", "day", "time"] as const).map(
    (style) => parsed.ok && formatDate(parsed.date, { locale, style }),
  );
  expect(told).toEqual(STYLES[locale]);
});
it.each(LOCALES)(
  "formatDate(date, { locale: %s }) has words for every example of the Library of Congress",
  (locale) => {
    for (const text of Object.values(LOC_EXAMPLES).flat()) {
      const parsed = parseDate(text, { timezone: UTC });
      const words = parsed.ok ? formatDate(parsed.date, { locale }) : "";
      expect(words).not.toMatch(/X|NaN|undefined|Invalid|^$|\s{2}|^\s|\s$/);
      if (locale === "ko" || locale === "ar") expect(words.replaceAll("J.-C.", "")).not.toMatch(/[a-z]/i);
    }
  },
);
it("formatDate(date) is English by default", () => check("2019-02-2X", "en", "late February 2019"));
it("formatInstant(at, { locale }) tells a time in its language and zone", () => {
  const at = Date.parse("2019-02-28T07:05Z");
  const told = (locale: LocaleName) => formatInstant(at, { timezone: "+07:00", locale });
  expect([told("en"), told("ko"), told("vi")]).toEqual([
    "28 February 2019, 14:05 (UTC+07:00)",
    "2019년 2월 28일 14:05 (UTC+07:00)",
    "14:05, ngày 28 tháng 2 năm 2019 (UTC+07:00)",
  ]);
});
it("formatInstant(at) tells the year alone where no calendar reaches", () =>
  expect([formatInstant(9e15), formatInstant(-9e15)]).toEqual(["287168", "283230 BC"]));
it("localeOf(language) takes the language of a BCP 47 tag, English where there are no words", () =>
  expect(["ko-KR", "VI", "fr", "tlh", "", "constructor"].map(localeOf)).toEqual(["ko", "vi", "fr", "en", "en", "en"]));
it("isLocale(text) knows the languages", () =>
  expect(["ko", "KO", "es", "toString"].map(isLocale)).toEqual([true, false, false, false]));
