import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldText, locateQuote, prepareText, proposeRepair, sentencesOf } from "../../src/evidence/index.ts";
import { cpuTimeOf } from "../cpu-time.ts";

const TEXT =
  "He said it was “over”. It’s not over – not\nyet. Kim needed “more than that.” The deal, an ideal one, was near.";

function check(quote: string | { exact: string; prefix?: string; suffix?: string }, expected: string) {
  const location = locateQuote(prepareText(TEXT), typeof quote === "string" ? { exact: quote } : quote);
  const found =
    location.kind === "found"
      ? `${location.anchor.match}: ${[...TEXT].slice(location.anchor.start, location.anchor.end).join("")}`
      : location.kind;
  expect(found).toBe(expected);
}

describe("locateQuote(text, quote)", () => {
  it("finds a quote as it stands", () => check("Kim needed “more than that.”", "exact: Kim needed “more than that.”"));
  it("forgives straight quotation marks", () => check("It's not over", "typographic: It’s not over"));
  it("forgives a hyphen for a dash and a space for a line break", () =>
    check("over - not yet", "typographic: over – not\nyet"));
  it("does not forgive a letter", () => check("Kim need “more than that.”", "absent"));
  it("does not forgive a name for another", () => check("Trump needed “more than that.”", "absent"));
  it("does not forgive a negation", () => check("It’s over", "absent"));
  it("does not forgive a capital", () => check("kim needed", "absent"));
  it("finds whole words only: deal is not in ideal", () => check("deal", "exact: deal"));
  it("tells of two places", () => check("over", "ambiguous"));
  it("prefix tells one of two places", () => check({ exact: "over", prefix: "not" }, "exact: over"));
  it("suffix tells one of two places", () => check({ exact: "over", suffix: "”" }, "exact: over"));
  it("… stands for words left out", () => check("He said … “over”", "exact: He said it was “over”"));
  it("[…] does too, in order only", () => check("near […] Kim", "absent"));
  it("finds nothing in nothing", () => check("…", "absent"));
  it("a part of a quote with … is whole words too", () => check("He said … eal one", "absent"));
  it("a prefix that is elsewhere finds nothing", () => check({ exact: "Kim needed", prefix: "near" }, "absent"));

  const checkIn = (text: string, quote: string, expected: string) => {
    const found = locateQuote(prepareText(text), { exact: quote });
    expect(found.kind === "found" ? [...text].slice(found.anchor.start, found.anchor.end).join("") : found.kind).toBe(
      expected,
    );
  };
  it("finds words of scripts that set no spaces", () => checkIn("관계자는 북한은 원한다고 했다", "북한", "북한"));
  it("finds Hangul and accents however they are composed", () =>
    checkIn("Hà Nội, 하노이".normalize("NFD"), "Hà Nội, 하노이", "Hà Nội, 하노이".normalize("NFD")));
  it("reads past soft hyphens and zero-width spaces", () =>
    checkIn("the sanc\u00adtions \u200b were", "sanctions were", "sanc\u00adtions \u200b were"));
  it("finds no letter without its mark", () => checkIn("x\u0301 y", "x", "absent"));
  it("counts code points", () => checkIn("😀😀 the end", "the end", "the end"));
  it("is quick in a long text of one word", () => {
    const text = prepareText("the ".repeat(100_000));
    const search = () => expect(locateQuote(text, { exact: "the", prefix: "a", suffix: "b" }).kind).toBe("absent");
    expect(cpuTimeOf(search)).toBeLessThan(5_000);
  });
});

describe("foldText(text)", () => {
  it("keeps the place of each letter, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const folded = foldText(text);
        expect(folded.starts.length).toBe(folded.text.length);
        folded.starts.forEach((start, index) => expect(start).toBeLessThan(folded.ends[index] ?? 0));
        expect(folded.ends.at(-1) ?? 0).toBeLessThanOrEqual([...text].length);
      }),
    );
  });
  it("folding twice is folding once", () =>
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(foldText(foldText(text).text).text).toBe(foldText(text).text);
      }),
    ));
  it("any stretch of words of a text is found in it", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("one", "“two”", "three’s", "–", "vier,", "năm", "육"), {
          minLength: 2,
          maxLength: 12,
        }),
        fc.nat(),
        fc.nat(),
        (words, a, b) => {
          const [from, to] = [a % words.length, b % words.length].toSorted((x, y) => x - y);
          const quote = words
            .slice(from, (to ?? 0) + 1)
            .join("  ")
            .trim();
          expect(locateQuote(prepareText(words.join(" ")), { exact: quote }).kind).not.toBe("absent");
        },
      ),
    );
  });
});

describe("sentencesOf(text)", () => {
  const texts = (text: string) => sentencesOf(text).map(({ start, end }) => [...text].slice(start, end).join(""));
  it("ends a sentence after closing quotation marks", () =>
    expect(texts("She needed “more.” In the end, he left.")).toEqual(["She needed “more.”", "In the end, he left."]));
  it("ends none after an abbreviation or an initial", () =>
    expect(texts("On 3 Feb. 2019 Mr. K. Smith of the U.S. Army spoke. Nobody heard.")).toEqual([
      "On 3 Feb. 2019 Mr. K. Smith of the U.S. Army spoke.",
      "Nobody heard.",
    ]));
  it("takes a heading as a sentence, and a line break as a space", () =>
    expect(texts("A heading\n\nOne\nsentence. Two.")).toEqual(["A heading", "One\nsentence.", "Two."]));
  it("reads lines that end as Windows ends them", () =>
    expect(texts("A heading\r\n\r\nOne\r\nsentence. Two.")).toEqual(["A heading", "One\r\nsentence.", "Two."]));
  it("ends one at No., but not before a number", () =>
    expect(texts("He said No. Then No. 5 came. Etc. It went on.")).toEqual([
      "He said No.",
      "Then No. 5 came.",
      "Etc.",
      "It went on.",
    ]));
  it("ends sentences of scripts without capitals", () =>
    expect(texts("그는 떠났다. 끝났다. 他走了。结束了。")).toEqual([
      "그는 떠났다.",
      "끝났다.",
      "他走了。",
      "结束了。",
    ]));
  it("finds none in an empty text", () => expect(texts(" \n\n ")).toEqual([]));
  it("sentences follow each other, and leave out white space only", () => {
    const words = fc.array(
      fc.constantFrom("One", "two.", "U.S.", "“Three.”", "4", "\n\n", "\r\n", "?!", "…", "😀", "。"),
    );
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(" ");
        const letters = [...text];
        const found = sentencesOf(text);
        const gaps = [0, ...found.map((each) => each.end)].map((start, index) =>
          letters.slice(start, found[index]?.start ?? letters.length).join(""),
        );
        for (const gap of gaps) expect(gap.trim()).toBe("");
      }),
    );
  });
  it("counts code points, not UTF-16 units", () =>
    expect(sentencesOf("😀 One. Two.")).toEqual([
      { start: 0, end: 6 },
      { start: 7, end: 11 },
    ]));
});

describe("proposeRepair(text, quote)", () => {
  it("shows a word that was slipped in, and one that is missing", () => {
    expect(proposeRepair(TEXT, "Kim never needed “more than that.”")?.difference).toBe(
      "Kim [-never-] needed “more than that.”",
    );
    expect(proposeRepair(TEXT, "The deal, an one, was near.")?.difference).toBe(
      "The deal, an {+ideal+} one, was near.",
    );
  });
  it("proposes the nearest passage, in whole words", () =>
    expect(proposeRepair(TEXT, "Trump needed “more than that.”")).toEqual({
      passage: "Kim needed “more than that.”",
      difference: "[-Trump-] {+Kim+} needed “more than that.”",
    }));
  it("proposes nothing when nothing is near", () =>
    expect(proposeRepair(TEXT, "A wholly different sentence")).toBeUndefined());
});
