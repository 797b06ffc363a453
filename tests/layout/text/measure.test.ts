import { describe, expect, it } from "vitest";
import { type Font, measureText } from "../../../src/layout/text/index.ts";

const check = (text: string, font: Font, width: number) => expect(measureText(text, font)).toBeCloseTo(width, 3);

describe("measureText(text, font)", () => {
  it("is nothing for no text", () => check("", { size: 14 }, 0));
  it("grows with the size alone", () => {
    const [small, large] = [measureText("Walk out", { size: 10 }), measureText("Walk out", { size: 20 })];
    expect(large).toBeCloseTo(small * 2, 6);
  });
  it("kerns pairs", () =>
    expect(measureText("AV", { size: 100 })).toBeLessThan(
      measureText("A", { size: 100 }) + measureText("V", { size: 100 }),
    ));
  it("knows each weight", () => {
    const widths = ([400, 500, 600, 700] as const).map((weight) => measureText("Negotiation", { size: 12, weight }));
    expect(widths).toEqual([...new Set(widths)].toSorted((a, b) => a - b));
  });
  it("adds spacing after each letter", () =>
    check("...", { size: 10, spacing: 2 }, measureText("...", { size: 10 }) + 6));
  it("gives Hangul 0.92 em", () => check("상태", { size: 10 }, 18.4));
  it("gives Han 1 em", () => check("河內", { size: 10 }, 20));
  it("gives an emoji 1.245 em, however it is composed", () => {
    for (const emoji of ["😀", "👩‍👩‍👧", "👍🏽", "🇰🇷", "❤️", "5\u20e3"]) check(emoji, { size: 100 }, 124.5);
  });
  it("gives combining marks nothing", () => check("e\u0301\u0323", { size: 10 }, measureText("ẹ́", { size: 10 })));
  it("takes line breaks and tabs for one space", () =>
    check("a\r\n\tb", { size: 10 }, measureText("a b", { size: 10 })));
  it("gives what will be replaced the room of its replacement", () => {
    expect(measureText("\u0000", { size: 10 })).toBeGreaterThan(10);
    expect(measureText("\ud800", { size: 10 })).toBeGreaterThan(10);
  });
  it("gives bidirectional controls nothing", () =>
    check("a\u202eb", { size: 10 }, measureText("a", { size: 10 }) + measureText("b", { size: 10 })));
});
