import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumFlags, findChromium } from "../../src/cli/browser.ts";
import { nodeIo } from "../../src/cli/node-io.ts";
import { readPageScript } from "../../src/cli/read.ts";
import { Lock } from "../../src/evidence/index.ts";
import { type Model, parseModel } from "../../src/model/index.ts";
import { layoutReader, readerPage } from "../../src/report/index.ts";

/** A model of text, as the tests need it. */
export function modelOf(text: string): Model {
  const parsed = parseModel(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.model;
}

export const seed = (name: string): Model => modelOf(readFileSync(`seeds/${name}/${name}.yaml`, "utf8"));

/** The reader page of a model, with its lock and texts where there are any. */
export async function pageOf(
  model: Model,
  lock?: string,
  texts: ReadonlyMap<string, string> = new Map(),
): Promise<string> {
  return readerPage({
    model,
    pictures: await layoutReader(model),
    texts,
    lock: lock === undefined ? undefined : Lock.parse(JSON.parse(lock)),
    script: readPageScript(nodeIo),
  });
}

export type Said = { readonly page: Page; readonly faults: readonly string[] };
export type Look = {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly hash?: string;
};

/** Chromium with a reader page opened from disk, offline; what it complains of is collected. */
export class ReaderBrowser {
  readonly #browser: Browser;
  readonly #folder = mkdtempSync(join(tmpdir(), "demarche-reader-"));
  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async launch(): Promise<ReaderBrowser> {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error("ReaderBrowser needs Chromium; ask findChromium first");
    return new ReaderBrowser(await chromium.launch({ executablePath, args: chromiumFlags() }));
  }

  /** Opens a page; `faults` grows with every error of the console, of the policy and of the page. */
  async open(html: string, look: Look = {}): Promise<Said> {
    const file = join(this.#folder, "page.html");
    writeFileSync(file, html);
    const context = await this.#browser.newContext({
      viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
      colorScheme: look.dark ? "dark" : "light",
      offline: true,
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) faults.push(message.text());
    });
    page.on("pageerror", (error) => faults.push(error.message));
    page.on("dialog", (dialog) => {
      faults.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (!/^(file|data):/.test(request.url())) faults.push(`request: ${request.url()}`);
    });
    await page.goto(`${pathToFileURL(file).href}${look.hash ?? ""}`);
    return { page, faults };
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
