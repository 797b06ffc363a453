// Takes a picture of an SVG or HTML file in Chromium with the fonts that the project measures by, to look at it:
//   node scripts/screenshot.mjs FILE.svg|FILE.html OUT.png [--width N] [--dark]
// Without --width an SVG keeps its own size, and a page is 1280 px wide. Needs Chromium on PATH or CHROME_PATH.
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { width: { type: "string" }, dark: { type: "boolean" } },
});
const [file, out] = positionals;
if (!file || !out) {
  console.error("usage: node scripts/screenshot.mjs FILE.svg|FILE.html OUT.png [--width N] [--dark]");
  process.exit(2);
}

const FACES = [
  ["Inter", "400", "normal", "inter/400Regular/Inter_400Regular.ttf"],
  ["Inter", "400", "italic", "inter/400Regular_Italic/Inter_400Regular_Italic.ttf"],
  ["Inter", "500", "normal", "inter/500Medium/Inter_500Medium.ttf"],
  ["Inter", "600", "normal", "inter/600SemiBold/Inter_600SemiBold.ttf"],
  ["Inter", "700", "normal", "inter/700Bold/Inter_700Bold.ttf"],
  ["Noto Sans KR", "400", "normal", "noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf"],
];
const css = FACES.map(
  ([family, weight, style, font]) =>
    `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(data:font/ttf;base64,${readFileSync(require.resolve(`@expo-google-fonts/${font}`), "base64")})}`,
).join("\n");

const browser = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? chromiumOnPath(),
  args: ["--headless", "--no-sandbox", "--disable-gpu"],
});
try {
  const page = await browser.newPage({
    viewport: { width: Number(values.width ?? 1280), height: 800 },
    deviceScaleFactor: 2,
    bypassCSP: true, // the fonts are put in from outside
    colorScheme: values.dark ? "dark" : "light",
  });
  await open(page);
  await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
  const target = file.endsWith(".svg") ? page.locator("svg").first() : page;
  await target.screenshot({ path: out, ...(target === page ? { fullPage: true } : {}) });
} finally {
  await browser.close();
}

async function open(page) {
  if (!file.endsWith(".svg")) {
    await page.goto(pathToFileURL(resolve(file)).href);
    await page.addStyleTag({ content: css });
    return;
  }
  const fit = values.width ? "svg{width:100%;height:auto}" : "";
  const style = `<style>${css} body{margin:0} svg{display:block} ${fit}</style>`;
  await page.setContent(`<!doctype html><meta charset="utf-8">${style}${readFileSync(file, "utf8")}`);
}

function chromiumOnPath() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"];
  const places = names.flatMap((name) => (process.env.PATH ?? "").split(":").map((folder) => `${folder}/${name}`));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error("no Chromium was found; install chromium or set CHROME_PATH");
  return found;
}
