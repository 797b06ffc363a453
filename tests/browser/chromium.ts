import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { type Browser, chromium, type Page, type Route } from "playwright-core";
import { describe } from "vitest";
import { chromiumFlags, findChromium } from "../../src/cli/browser.ts";

/** Tests that need Chromium: skipped with a sentence where there is none, failed in CI. */
export function describeInChromium(name: string, tests: () => void): void {
  if (findChromium() !== undefined) {
    describe(name, tests);
    return;
  }
  const advice =
    "No Chromium was found. Install chromium, or set CHROME_PATH to the program, to run the browser tests.";
  if (process.env.CI) throw new Error(advice);
  process.stderr.write(`${advice}\n`);
  describe.skip(name, tests);
}

const require = createRequire(import.meta.url);
const INTER = [
  [400, "normal", "400Regular/Inter_400Regular.ttf"],
  [400, "italic", "400Regular_Italic/Inter_400Regular_Italic.ttf"],
  [500, "normal", "500Medium/Inter_500Medium.ttf"],
  [600, "normal", "600SemiBold/Inter_600SemiBold.ttf"],
  [700, "normal", "700Bold/Inter_700Bold.ttf"],
] as const;

const face = (family: string, weight: string | number, style: string, file: string): string =>
  `@font-face{font-family:'${family}';font-weight:${weight};font-style:${style};src:url(/font/${file})}`;

/** CSS that makes Inter and the Noto fonts the fonts of a page opened by `withPage`. */
export const fontFaces: string = [
  ...INTER.map(([weight, style, file]) => face("Inter", weight, style, `inter/${file}`)),
  face("Noto Sans KR", "100 900", "normal", "noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf"),
  face("Noto Sans Arabic", "100 500", "normal", "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf"),
  face("Noto Sans Arabic", "600 900", "normal", "noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf"),
  face("Noto Sans Hebrew", "100 500", "normal", "noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf"),
  face("Noto Sans Hebrew", "600 900", "normal", "noto-sans-hebrew/700Bold/NotoSansHebrew_700Bold.ttf"),
].join("\n");

/** Opens `html` in a fresh headless page without network, with the bundled fonts ready, and hands the page to `use`. */
export async function withPage<T>(html: string, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await (await browser()).newContext();
  try {
    const page = await context.newPage();
    await page.route("**/*", (route) => serve(route, html));
    await page.goto("http://demarche.test/");
    await page.evaluate(() => Promise.all([...document.fonts].map((font) => font.load())));
    return await use(page);
  } finally {
    await context.close();
  }
}

let launched: Promise<Browser> | undefined;

/** One browser for all pages of a worker, since to start one takes longer than most tests; it ends with the worker. */
function browser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("withPage needs Chromium; ask findChromium first");
  launched ??= chromium.launch({ executablePath, args: chromiumFlags() });
  return launched;
}

function serve(route: Route, html: string): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (pathname === "/") return route.fulfill({ contentType: "text/html; charset=utf-8", body: html });
  if (!pathname.startsWith("/font/")) return route.abort();
  return route.fulfill({
    contentType: "font/ttf",
    body: readFileSync(require.resolve(`@expo-google-fonts/${pathname.slice("/font/".length)}`)),
  });
}
