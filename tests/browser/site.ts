import { existsSync, readFileSync } from "node:fs";
import { type Browser, chromium, type Page, type Route } from "playwright-core";
import { chromiumFlags, findChromium } from "../../src/cli/browser.ts";

/** Nothing but what the page's own server gives: no inline script or style, and no text becomes markup. */
export const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

export type Visit = {
  readonly html: string;
  /** files of the site beside `dist/` and `seeds/`, by their path */
  readonly files?: Readonly<Record<string, string>>;
  readonly policy?: string;
  readonly dark?: boolean;
  readonly width?: number;
};

/** A browser in which pages of a site are visited, one after the other; what they complain of is kept. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("openBrowser needs Chromium; ask findChromium first");
  return chromium.launch({ executablePath, args: chromiumFlags() });
}

/** Opens a page of the site and hands it to `use`; an error on its console, or a breach of its policy, is thrown. */
export async function visit<T>(browser: Browser, site: Visit, use: (page: Page) => Promise<T>): Promise<T> {
  const { width = 1500, dark = false } = site;
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme: dark ? "dark" : "light" });
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  try {
    await page.route("**/*", (route) => serve(route, site));
    await page.goto("http://demarche.test/");
    const found = await use(page);
    if (complaints.length > 0) throw new Error(`the page complains:\n${complaints.join("\n")}`);
    return found;
  } finally {
    await page.close();
  }
}

const TYPES: Readonly<Record<string, string>> = {
  js: "text/javascript",
  json: "application/json",
  yaml: "text/yaml",
};

function serve(route: Route, { html, files = {}, policy }: Visit): Promise<void> {
  const path = new URL(route.request().url()).pathname.slice(1);
  const headers = policy === undefined ? {} : { "content-security-policy": policy };
  if (path === "") return route.fulfill({ contentType: "text/html; charset=utf-8", headers, body: html });
  if (path === "favicon.ico") return route.fulfill({ status: 204 });
  const isOpen = /^(dist|seeds)\/[\w./-]+$/.test(path) && existsSync(path);
  const body = Object.hasOwn(files, path) ? files[path] : isOpen ? readFileSync(path) : undefined;
  if (body === undefined) return route.fulfill({ status: 404, body: "" });
  const contentType = TYPES[path.split(".").at(-1) ?? ""] ?? "text/plain";
  return route.fulfill({ contentType: `${contentType}; charset=utf-8`, headers, body });
}
