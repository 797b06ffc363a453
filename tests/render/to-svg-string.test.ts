import fc from "fast-check";
import { JSDOM } from "jsdom";
import { describe, expect, it } from "vitest";
import { type RenderOptions, renderSvg, toSvgString } from "../../src/render/index.ts";
import type { Scene } from "../../src/scene/index.ts";
import { cpuTimeOf } from "../cpu-time.ts";
import { nastyScene, nastyTexts } from "./nasty-scene.ts";

const { window } = new JSDOM("<!doctype html>");
const serialised = (scene: Scene, options?: RenderOptions): string =>
  `${new window.XMLSerializer().serializeToString(renderSvg(scene, window.document, options))}\n`;
const parsed = (svg: string): Document => new window.DOMParser().parseFromString(svg, "image/svg+xml");

describe("toSvgString(scene, options)", () => {
  it("is what XMLSerializer makes of renderSvg, whatever the text", () => {
    expect(toSvgString(nastyScene())).toBe(serialised(nastyScene()));
    const anything = fc.array(fc.string({ unit: "binary", maxLength: 20 }), { maxLength: 4 });
    fc.assert(
      fc.property(anything, (texts) => {
        expect(toSvgString(nastyScene(texts))).toBe(serialised(nastyScene(texts)));
      }),
      { numRuns: 60 },
    );
  });
  it("is so in every theme", () => {
    for (const theme of ["light", "dark", "print", "high-contrast", "auto"] as const) {
      expect(toSvgString(nastyScene(), { theme })).toBe(serialised(nastyScene(), { theme }));
    }
  });
  it("is well-formed and inert, whatever the text", () => {
    const anything = fc.array(fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), fc.constantFrom(...nastyTexts)), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(anything, (texts) => {
        const root = parsed(toSvgString(nastyScene(texts)));
        expect(root.querySelector("parsererror")).toBeNull();
        expect(root.querySelectorAll("script, foreignObject, a, image, use, animate, set")).toHaveLength(0);
        const names = [...root.querySelectorAll("*")].flatMap((node) => node.getAttributeNames());
        expect(names.filter((name) => /^on|href/.test(name))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
  it("embeds a text that is read to the left, and keeps its anchor to the side where it stands", () => {
    const mark = {
      kind: "text",
      text: "قبل Hanoi",
      x: 5,
      y: 20,
      size: 12,
      width: 60,
      fill: "ink",
      anchor: "end",
      direction: "rtl",
    } as const;
    const svg = toSvgString({
      ...nastyScene([]),
      marks: [mark, { ...mark, text: "in \u202bHanoi\u202c", direction: "ltr" }],
    });
    expect(svg).toMatch(/<text [^>]*text-anchor="end"[^>]*>\u202bقبل Hanoi\u202c<\/text>/);
    expect(svg).toMatch(/<text [^>]*text-anchor="end"[^>]*>in Hanoi<\/text>/);
    expect(svg).not.toContain('direction="rtl"');
  });
  it("lets no bidirectional control through, and replaces what XML forbids by U+FFFD", () => {
    const svg = toSvgString(nastyScene());
    const embedded = /(?<=<text [^>]*>)\u202b([^<]*)\u202c(?=<\/text>)/g; // whole texts, by the painter itself
    expect(svg.match(embedded)?.length).toBe(2);
    expect(svg.replace(embedded, "$1")).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(svg).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufffe\uffff]/);
    expect(svg).not.toMatch(/\p{Surrogate}/u);
    expect(svg).toContain("lone \ufffd and \ufffd, reversed \ufffd\ufffd, whole 😀");
  });
  it("keeps text as it stands in the model", () => {
    const texts = [...parsed(toSvgString(nastyScene())).querySelectorAll("text")].map((node) => node.textContent);
    expect(texts).toContain("</text><script>alert(1)</script>");
    expect(texts).toContain("  spaces  kept  ");
  });
  it("rounds to two decimals, without a negative zero", () => {
    expect(toSvgString(nastyScene([]))).toContain('<rect x="0" y="0.33" width="100" height="20.01"');
    expect(toSvgString(nastyScene([]))).toContain('d="M0 0C1.11 2.22 3.33 4.44 5.56 -6.67L1 2Z"');
  });
  it("refuses a length that is no number", () =>
    expect(() => toSvgString({ ...nastyScene([]), width: Number.NaN })).toThrow(RangeError));
  it("refuses a data name that is no attribute name", () =>
    expect(() =>
      toSvgString({ ...nastyScene([]), marks: [{ kind: "group", data: { "x y": "" }, marks: [] }] }),
    ).toThrow(TypeError));
  it("gives the same bytes twice", () => expect(toSvgString(nastyScene())).toBe(toSvgString(nastyScene())));
  it("paints ten thousand events while one waits", () => {
    const scene = nastyScene(Array.from({ length: 10_000 }, (_, index) => `Event number ${index}`));
    expect(cpuTimeOf(() => expect(toSvgString(scene).length).toBeGreaterThan(1_000_000))).toBeLessThan(3000);
  });
});
