import { describe, expect, it } from "vitest";
import { wordingOf } from "../../src/wording/index.ts";

function check(locale: "en" | "de" | "fr", words: string) {
  expect(wordingOf(locale).timeline.count.some(1234567, 1999000, 2000)).toBe(words);
}

describe("wordingOf(locale).timeline.count.some(stated, pairs, events)", () => {
  it("groups the digits of large numbers as the language does", () => {
    check("en", "1,234,567 of the 1,999,000 orderings between the 2,000 events are stated.");
    check("de", "1.234.567 von 1.999.000 Reihenfolgen zwischen den 2.000 Ereignissen sind angegeben.");
    check("fr", "1\u202f234\u202f567 des 1\u202f999\u202f000 ordres entre les 2\u202f000 événements sont indiqués.");
  });
});
