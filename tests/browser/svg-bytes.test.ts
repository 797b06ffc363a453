import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";
import { expect, it } from "vitest";
import { type RenderOptions, toSvgString } from "../../src/render/index.ts";
import type { Scene } from "../../src/scene/index.ts";
import { nastyScene } from "../render/nasty-scene.ts";
import { describeInChromium, withPage } from "./chromium.ts";

/** `src/render` as one script for a page, under the global name `render`. */
async function renderScript(): Promise<string> {
  const bundle = await rolldown({ input: fileURLToPath(new URL("../../src/render/index.ts", import.meta.url)) });
  const { output } = await bundle.generate({ format: "iife", name: "render" });
  return output[0].code;
}

type Page = { render: { renderSvg: (scene: Scene, document: Document, options: RenderOptions) => SVGSVGElement } };

describeInChromium("toSvgString against Chromium", () => {
  it("toSvgString(scene, options) is what Chromium's XMLSerializer makes of renderSvg there, to the byte", async () => {
    const code = await renderScript();
    await withPage("<!doctype html><meta charset=utf-8><body>", async (page) => {
      await page.addScriptTag({ content: code });
      for (const theme of ["light", "dark", "print", "high-contrast", "auto"] as const) {
        const bytes = await page.evaluate(
          ([scene, options]) => {
            const { render } = globalThis as unknown as Page; // the script above declares it
            return new XMLSerializer().serializeToString(render.renderSvg(scene, document, options));
          },
          [nastyScene(), { theme }] as const,
        );
        expect(`${bytes}\n`).toBe(toSvgString(nastyScene(), { theme }));
      }
    });
  });
});
