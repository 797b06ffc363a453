import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { findProgram } from "../../src/cli/browser.ts";
import { embedFonts, outlineText, svgToPng } from "../../src/formats/index.ts";
import { layoutTimeline } from "../../src/layout/index.ts";
import { parseModel } from "../../src/model/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import type { Scene } from "../../src/scene/index.ts";
import { FACES } from "../formats/fonts.ts";
import { differenceOf, inkOf } from "../formats/pixels.ts";
import { sceneOf } from "../formats/scene-of.ts";
import { describeInChromium, fontFaces, withPage } from "./chromium.ts";

const SCRIPTS = sceneOf([
  "Trump needs “more than that”",
  "김정은 위원장이 確認했다",
  "وصل بولتون إلى هانوي (2019)",
  "בולטון הגיע (2019) to Hanoi",
  "Hội nghị thượng đỉnh Hà Nội",
]);

const inChromium = (svg: string, css = ""): Promise<Uint8Array> =>
  withPage(`<style>${css} body{margin:0} svg{display:block}</style>${svg}`, (page) => page.locator("svg").screenshot());

async function hanoi(): Promise<Scene> {
  const parsed = parseModel(readFileSync("seeds/hanoi/hanoi.yaml", "utf8"));
  if (!parsed.ok) throw new Error("seeds/hanoi is no valid model");
  return layoutTimeline(parsed.model);
}

describeInChromium("formats beside Chromium", () => {
  it("outlineText draws every script as Chromium does with the fonts", async () => {
    const drawn = await inChromium(toSvgString(SCRIPTS), fontFaces);
    const { scene } = await outlineText(SCRIPTS, FACES);
    const outlined = await svgToPng(toSvgString(scene), 1);
    expect(inkOf(drawn)).toBeGreaterThan(0.02);
    expect(differenceOf(drawn, outlined)).toBeLessThan(0.002);
  });
  it("embedFonts(scene) makes Chromium draw the same without the fonts", async () => {
    const css = await embedFonts(SCRIPTS, FACES);
    const embedded = await inChromium(toSvgString(SCRIPTS, { fontFaces: css }));
    expect(differenceOf(await inChromium(toSvgString(SCRIPTS), fontFaces), embedded)).toBeLessThan(0.001);
  });
  it("svgToPng draws Hanoi as Chromium does", async () => {
    const { scene } = await outlineText(await hanoi(), FACES);
    const svg = toSvgString(scene);
    expect(differenceOf(await inChromium(svg), await svgToPng(svg, 1))).toBeLessThan(0.001);
  });
  it.skipIf(!process.env.CI && findProgram("rsvg-convert") === undefined)(
    "rsvg-convert draws Hanoi as Chromium does",
    async () => {
      const { scene } = await outlineText(await hanoi(), FACES);
      const svg = toSvgString(scene);
      const { status, stdout } = spawnSync("rsvg-convert", ["--format=png"], { input: svg, maxBuffer: 1 << 28 });
      expect(status).toBe(0);
      expect(differenceOf(await inChromium(svg), stdout)).toBeLessThan(0.001);
    },
  );
});
