import { expect, it } from "vitest";
import { type Font, measureText } from "../../src/layout/text/index.ts";
import { describeInChromium, fontFaces, withPage } from "./chromium.ts";
import { samples } from "./samples.ts";

const FONTS: Font[] = [
  { size: 14 },
  { size: 14, italic: true },
  { size: 11.5, weight: 500 },
  { size: 13.5, weight: 600 },
  { size: 22, weight: 700 },
  { size: 10, weight: 600, spacing: 1 },
];
type Sample = { script: string; text: string; font: Font };
const all: Sample[] = Object.entries(samples).flatMap(([script, texts]) =>
  texts.flatMap((text) => FONTS.map((font) => ({ script, text, font }))),
);

/** Lengths by Chromium, in the order of `texts`, with Inter and the Noto fonts at hand. */
const measureInChromium = (texts: Sample[]): Promise<number[]> =>
  withPage(`<!doctype html><meta charset="utf-8"><style>${fontFaces}</style><body>`, (page) =>
    page.evaluate((asked) => {
      const svg = document.body.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "svg"));
      return asked.map(({ text, font }) => {
        const node = svg.appendChild(document.createElementNS("http://www.w3.org/2000/svg", "text"));
        node.setAttribute("font-family", "Inter, 'Noto Sans KR', 'Noto Sans Arabic', 'Noto Sans Hebrew'");
        node.setAttribute("font-size", String(font.size));
        node.setAttribute("font-weight", String(font.weight ?? 400));
        node.setAttribute("font-style", font.italic ? "italic" : "normal");
        node.setAttribute("letter-spacing", String(font.spacing ?? 0));
        node.textContent = text;
        return node.getComputedTextLength();
      });
    }, texts),
  );

describeInChromium("measureText against Chromium with Inter and the Noto fonts", () => {
  it("measureText(text, font) is right to 0.5 % on average, and never narrower by more than 2 %", async () => {
    const truth = await measureInChromium(all);
    const errors = all.map((sample, index) => {
      const real = truth[index] ?? Number.NaN;
      return { ...sample, real, error: (measureText(sample.text, sample.font) - real) / real };
    });
    for (const script of Object.keys(samples)) {
      const mine = errors.filter((entry) => entry.script === script);
      const mean = mine.reduce((sum, entry) => sum + Math.abs(entry.error), 0) / mine.length;
      expect({ script, mean: mean <= 0.005 }).toEqual({ script, mean: true });
      expect(mine.filter((entry) => !(entry.error >= -0.02))).toEqual([]);
    }
  });
});
