import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { type Browser, chromium, type Page } from "playwright-core";
import { chromiumFlags, findChromium } from "../../src/cli/browser.ts";
import { nodeIo } from "../../src/cli/node-io.ts";
import { pageFonts } from "../../src/cli/page-fonts.ts";
import { readPageScript } from "../../src/cli/read.ts";
import { Lock } from "../../src/evidence/index.ts";
import { type Model, parseModel } from "../../src/model/index.ts";
import { layoutReader, type ReaderPictures, readerPage } from "../../src/report/index.ts";
import { type LocaleName, localeOf } from "../../src/time/index.ts";

/** A model of text, as the tests need it. */
export function modelOf(text: string): Model {
  const parsed = parseModel(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.model;
}

export const seed = (name: string): Model => modelOf(readFileSync(`seeds/${name}/${name}.yaml`, "utf8"));

type Beside = {
  readonly lock?: string;
  readonly texts?: ReadonlyMap<string, string>;
  readonly pictures?: ReaderPictures;
  readonly locale?: LocaleName;
};

/** The reader page of a model, with its lock and texts where there are any. */
export async function pageOf(model: Model, { lock, texts, pictures, locale }: Beside = {}): Promise<string> {
  return readerPage({
    model,
    pictures: pictures ?? (await layoutReader(model, locale)),
    fonts: await pageFonts(JSON.stringify(model)),
    texts: texts ?? new Map(),
    lock: lock === undefined ? undefined : Lock.parse(JSON.parse(lock)),
    script: readPageScript(nodeIo, locale ?? localeOf(model.language)),
    locale,
  });
}

/** The pages of a seed whose text is sealed, and of one whose texts are part of the project. */
export async function openSeeds(): Promise<{ readonly hanoi: string; readonly outage: string }> {
  const model = seed("checkout-outage");
  const texts = new Map(
    model.sources.flatMap(({ id, file }) =>
      file === undefined ? [] : [[id, readFileSync(`seeds/checkout-outage/${file}`, "utf8")] as const],
    ),
  );
  return {
    hanoi: await pageOf(seed("hanoi"), { lock: readFileSync("seeds/hanoi/hanoi.lock.json", "utf8") }),
    outage: await pageOf(model, { texts }),
  };
}

export const press = async (page: Page, keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

/** What the step is called that the page is at. */
export const title = (page: Page): Promise<string | null> => page.locator("#step-title").textContent();

/** Measures the work of a page's main thread from now on, in ms of the processor: a busy machine does not count. */
export async function workOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const done = async (): Promise<number> => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.POSITIVE_INFINITY);
  };
  const start = await done();
  return async () => (await done()) - start;
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
  readonly folder = mkdtempSync(join(tmpdir(), "demarche-reader-"));
  private constructor(browser: Browser) {
    this.#browser = browser;
  }

  static async launch(): Promise<ReaderBrowser> {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error("ReaderBrowser needs Chromium; ask findChromium first");
    return new ReaderBrowser(await chromium.launch({ executablePath, args: chromiumFlags() }));
  }

  /** The address of a page on disk. */
  write(html: string): string {
    const file = join(this.folder, "page.html");
    writeFileSync(file, html);
    return pathToFileURL(file).href;
  }

  /** Opens a page; `faults` grows with every error of the console, of the policy and of the page. */
  async open(html: string, look: Look = {}): Promise<Said> {
    const context = await this.#browser.newContext({
      viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
      colorScheme: look.dark ? "dark" : "light",
      offline: true,
      reducedMotion: "reduce",
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
    await page.goto(`${this.write(html)}${look.hash ?? ""}`);
    return { page, faults };
  }

  close(): Promise<void> {
    return this.#browser.close();
  }
}
