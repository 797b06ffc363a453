// Draws a Mermaid diagram in Chromium and tells the ms of drawing alone: node mermaid.mjs CHROMIUM FLAGS MERMAID.js DIAGRAM.mmd OUT.svg SECONDS
// Stops by itself after so many seconds, and tells "stopped".
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [executablePath, flags, mermaidFile, diagram, output, seconds] = process.argv.slice(2);
const browser = await chromium.launch({ executablePath, args: JSON.parse(flags) });
const stop = setTimeout(async () => {
  process.stdout.write("stopped");
  await Promise.race([browser.close(), new Promise((resolve) => setTimeout(resolve, 5000))]);
  process.exit(0);
}, Number(seconds) * 1000);
const page = await browser.newPage();
await page.addScriptTag({ path: mermaidFile });
const { svg, took } = await page.evaluate(
  async (text) => {
    const { mermaid } = globalThis;
    mermaid.initialize({ startOnLoad: false, maxTextSize: 1e8 });
    const start = performance.now();
    const drawn = await mermaid.render("bench", text);
    return { svg: drawn.svg, took: performance.now() - start };
  },
  readFileSync(diagram, "utf8"),
);
writeFileSync(output, svg);
await browser.close();
clearTimeout(stop);
process.stdout.write(String(took));
