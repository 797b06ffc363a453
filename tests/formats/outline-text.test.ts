import { describe, expect, it } from "vitest";
import { missingLetters, outlineText } from "../../src/formats/index.ts";
import { measureText } from "../../src/layout/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import type { Mark, PathStep, TextMark } from "../../src/scene/index.ts";
import { FACES } from "./fonts.ts";
import { sceneOf } from "./scene-of.ts";

const stepsOf = (marks: readonly Mark[]): readonly PathStep[] =>
  marks.flatMap((mark) => {
    if (mark.kind === "group") return stepsOf(mark.marks);
    return mark.kind === "path" ? mark.d : [];
  });

/** Left and right ends of what is drawn, in px. */
async function extentOf(text: string, style: Partial<TextMark> = {}): Promise<readonly [left: number, right: number]> {
  const { scene } = await outlineText(sceneOf([text], style), FACES);
  const across = stepsOf(scene.marks).flatMap(([, ...numbers]) => numbers.filter((_, index) => index % 2 === 0));
  return [Math.min(...across), Math.max(...across)];
}

async function checkMissing(text: string, missing: string[]) {
  expect((await outlineText(sceneOf([text]), FACES)).missing).toEqual(missing);
}

describe("outlineText(scene, faces)", () => {
  it("leaves no text, and keeps the words as data", async () => {
    const svg = toSvgString((await outlineText(sceneOf(["Kim confirms"]), FACES)).scene);
    expect(svg).not.toContain("<text");
    expect(svg).toContain('data-text="Kim confirms"');
  });
  it("draws Latin, Korean, Han, Arabic, Hebrew and Vietnamese", () =>
    checkMissing("Kim 북한 北韓 קים كيم Việt Nam", []));
  it("names the letters that no face draws, each once", () => checkMissing("A 😀 B 😀 𐎀", ["😀", "𐎀"]));
  it("lets a box stand for a letter that no face draws, and neither moves nor stretches the others", async () => {
    const width = measureText("H😀", { size: 12 });
    const [, right] = await extentOf("H😀", { width, size: 12, x: 0 });
    expect(right).toBeGreaterThan(0.9 * width);
    expect(right).toBeLessThan(width);
    const { scene } = await outlineText(sceneOf(["H😀"], { width, size: 12 }), FACES);
    const plain = await outlineText(sceneOf(["H"], { width: measureText("H", { size: 12 }), size: 12 }), FACES);
    const h = stepsOf(plain.scene.marks);
    expect(
      Math.max(
        ...stepsOf(scene.marks)
          .slice(0, h.length)
          .flatMap(([, x = 0]) => [x]),
      ),
    ).toBeCloseTo(Math.max(...h.flatMap(([, x = 0]) => [x])), 1);
  });
  it("missingLetters(scene, faces) tells them without drawing", async () =>
    expect(await missingLetters(sceneOf(["A 😀 B", "😀 𐎀"]), FACES)).toEqual(["😀", "𐎀"]));
  it.each(["start", "middle", "end"] as const)("keeps a text pinned to its width at its %s", async (anchor) => {
    const [left, right] = await extentOf("HH", { width: 200, x: 300, anchor });
    const share = { start: 0, middle: 0.5, end: 1 }[anchor];
    expect(left).toBeGreaterThan(300 - share * 200 - 1);
    expect(right).toBeLessThan(300 + (1 - share) * 200 + 1);
    expect(right - left).toBeGreaterThan(160);
  });
  it("spaces letters apart", async () => {
    const [, narrow] = await extentOf("HHHH");
    const [, wide] = await extentOf("HHHH", { spacing: 10 });
    expect(wide - narrow).toBeCloseTo(30, 1);
  });
  it("slants a script whose font has no italic", async () => {
    const [left, right] = await extentOf("한");
    const [, slanted] = await extentOf("한", { italic: true });
    expect(slanted).toBeGreaterThan(right + 0.1 * (right - left));
  });
  it("is the same for the same scene", async () => {
    const twice = await Promise.all([1, 2].map(() => outlineText(sceneOf(["كيم and קים"]), FACES)));
    expect(twice[0]).toEqual(twice[1]);
  });
});
