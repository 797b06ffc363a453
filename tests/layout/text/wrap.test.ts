import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureText, wrapText } from "../../../src/layout/text/index.ts";
import { cpuTimeOf } from "../../cpu-time.ts";

const font = { size: 10 };
/** Ten px a letter, so that widths can be counted. */
const tens = (text: string) => [...text].length * 10;
const check = (text: string, width: number, lines: string[]) =>
  expect(wrapText(text, width, font, tens)).toEqual(lines);

describe("wrapText(text, width, font, measure)", () => {
  it("keeps a text that fits on one line", () => check("Walk out", 80, ["Walk out"]));
  it("breaks at spaces", () => check("Kim confirms the offer", 120, ["Kim confirms", "the offer"]));
  it("balances its lines", () => check("aa bb cc dd ee", 110, ["aa bb cc", "dd ee"]));
  it("breaks a word that is wider than the line", () => check("abcdefgh", 30, ["abc", "def", "gh"]));
  it("leaves no letter of a word alone on the last line", () => check("abcdefghijk", 100, ["abcdef", "ghijk"]));
  it("breaks no letter from its marks", () => check("e\u0301e\u0301", 20, ["e\u0301", "e\u0301"]));
  it("breaks after a hyphen", () => check("snap-back", 50, ["snap-", "back"]));
  it("breaks between Han letters", () => check("河內峰會破裂", 30, ["河內峰", "會破裂"]));
  it("holds together what a no-break space joins", () => check("at 14:07\u00a0UTC", 90, ["at", "14:07\u00a0UTC"]));
  it("returns one empty line for no text", () => check(" ", 30, [""]));
  it("gives a letter wider than the line a line of its own", () => check("ab", 5, ["a", "b"]));

  const text = fc.oneof(fc.string({ unit: "grapheme", maxLength: 60 }), fc.lorem({ maxCount: 12 }));
  const letters = (of: string) => of.replace(/[^\S\u00a0\u2007\u202f]+/gu, "");
  it("leaves nothing out, whatever the text", () =>
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 200 }), (any, width) => {
        expect(letters(wrapText(any, width, font, measureText).join(""))).toBe(letters(any.trim()));
      }),
    ));
  it("keeps every line within the width", () =>
    fc.assert(
      fc.property(text, fc.integer({ min: 30, max: 200 }), (any, width) => {
        for (const line of wrapText(any, width, font, measureText))
          expect(measureText(line, font)).toBeLessThanOrEqual(width);
      }),
    ));
  it("needs no time to speak of for a long text", () => {
    for (const long of ["word ".repeat(5000), "word".repeat(5000)])
      expect(cpuTimeOf(() => expect(wrapText(long, 200, font, measureText).length).toBeGreaterThan(500))).toBeLessThan(
        2500,
      );
  });
});
