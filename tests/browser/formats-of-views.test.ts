import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readFonts } from "../../src/cli/font-files.ts";
import { embedFonts, outlineText, svgToPng } from "../../src/formats/index.ts";
import { layoutPicture, VIEWS, type View } from "../../src/layout/index.ts";
import { parseModel } from "../../src/model/index.ts";
import { type ThemeName, themes, toSvgString } from "../../src/render/index.ts";
import type { Scene } from "../../src/scene/index.ts";
import { once } from "../../src/time/order/memo.ts";
import { cellsApart, differenceOf } from "../formats/pixels.ts";
import { textsOf } from "../layout/scene-texts.ts";
import { describeInChromium, fontFaces, withPage } from "./chromium.ts";

const views = Object.keys(VIEWS) as View[]; // its own keys
const names = Object.keys(themes) as ThemeName[]; // its own keys

async function sceneOf(view: View): Promise<Scene> {
  const parsed = parseModel(readFileSync("seeds/hanoi/hanoi.yaml", "utf8"));
  if (!parsed.ok) throw new Error("seeds/hanoi is no valid model");
  return layoutPicture(parsed.model, view, { width: 960 });
}

const timeline = once(() => sceneOf("timeline"));
const outlined = once(async () => (await outlineText(await timeline(), facesOf(await timeline()))).scene);
const facesOf = (scene: Scene) =>
  readFonts(
    textsOf(scene.marks)
      .map(({ text }) => text)
      .join(""),
    [],
  );

const inChromium = (svg: string, css = ""): Promise<Uint8Array> =>
  withPage(`<style>${css} body{margin:0} svg{display:block}</style>${svg}`, (page) => page.locator("svg").screenshot());

describeInChromium("formats", () => {
  it.each(views)(
    "the %s looks the same with its fonts embedded, cut to its letters, and with its text outlined",
    async (view) => {
      const scene = await sceneOf(view);
      const drawn = await inChromium(toSvgString(scene), fontFaces);
      const css = await embedFonts(scene, facesOf(scene));
      expect(css.length).toBeLessThan(120_000);
      expect(differenceOf(drawn, await inChromium(toSvgString(scene, { fontFaces: css })))).toBeLessThan(0.001);
      const outlined = await outlineText(scene, facesOf(scene));
      const svg = toSvgString(outlined.scene);
      expect(outlined.missing).toEqual([]);
      expect(svg).not.toMatch(/<text|font-face/);
      expect(cellsApart(drawn, await svgToPng(svg, 1))).toBeLessThan(0.001);
    },
  );
  it.each(names)("a program that knows no var() shows the colours of the theme %s", async (theme) => {
    const scene = await outlined();
    const svg = toSvgString(scene, { theme });
    const shown = await inChromium(svg);
    expect(differenceOf(shown, await svgToPng(svg, 1))).toBeLessThan(0.001);
    const other = toSvgString(scene, { theme: theme === "light" ? "dark" : "light" });
    expect(differenceOf(shown, await svgToPng(other, 1))).toBeGreaterThan(0.001);
  });
});

describe("the attributes of a picture", () => {
  it.each(names)("give each mark the colour that its variable has by default, in the theme %s", async (theme) => {
    const svg = toSvgString(await timeline(), { theme });
    const defaults = new Map(
      [...svg.matchAll(/\.([fs]-[A-Za-z0-9]+)\{(?:fill|stroke):var\(--[a-z0-9-]+,(#[0-9a-f]{6})\)\}/g)].map(
        ([, role = "", value]) => [role, value] as const,
      ),
    );
    const painted = [...svg.matchAll(/<(?:rect|circle|path|text) [^>]*class="([^"]+)"[^>]*>/g)].flatMap(
      ([tag, classes = ""]) =>
        classes.split(" ").map((role) => {
          const attribute = role.startsWith("f-") ? "fill" : "stroke";
          return [role, new RegExp(` ${attribute}="(#[0-9a-f]{6})"`).exec(tag)?.[1]] as const;
        }),
    );
    expect(painted.length).toBeGreaterThan(100);
    expect(painted.filter(([role, colour]) => colour === undefined || defaults.get(role) !== colour)).toEqual([]);
  });
});
