import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { OF_THE_MODEL, seedInHan } from "../wording/han-seed.ts";
import { describeInChromium } from "./chromium.ts";
import { pageOf, press, ReaderBrowser } from "./reader-page.ts";

const SCRIPTS = { ko: /\p{Script=Hangul}/u, ar: /\p{Script=Arabic}/u } as const;
/** Names of keys, and ids that the model gives. */
const KEYS = /\b(Home|End)\b|sha256:\w+|\bP\d+D\b/g;

/** All that a page says, seen or spoken: texts, and names that are attributes. */
const saidBy = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const names = ["aria-label", "aria-valuetext", "placeholder", "title"];
    const told = [...document.body.querySelectorAll(names.map((name) => `[${name}]`).join())].flatMap((element) =>
      names.map((name) => element.getAttribute(name) ?? ""),
    );
    const own = [...document.body.querySelectorAll("script,style")].map((each) => each.textContent ?? "");
    return own.reduce((text, each) => text.replace(each, ""), [document.body.textContent, ...told].join("\n"));
  });

describeInChromium("a reader page in a language", () => {
  let browser: ReaderBrowser;
  beforeAll(async () => {
    browser = await ReaderBrowser.launch();
  });
  afterAll(() => browser.close());

  describe.each(["ko", "ar"] as const)("%s", (locale) => {
    it.each(["checkout-outage", "snapback"])(
      "has no word of another, at every step and off the record: %s",
      async (seed) => {
        const { page, faults } = await browser.open(await pageOf(seedInHan(seed), { locale }));
        const onward = locale === "ar" ? "ArrowLeft" : "ArrowRight";
        const said = [await saidBy(page)];
        await press(page, ["?"]);
        said.push(await saidBy(page));
        await press(page, ["?"]);
        for (let step = 0; step < 14; step++) {
          await press(page, [onward]);
          await page.evaluate(() => {
            for (const each of document.querySelectorAll<HTMLDetailsElement>("#step details")) each.open = true;
          });
          said.push(await saidBy(page));
        }
        await press(page, ["3"]);
        said.push(await saidBy(page));
        await press(page, ["Home", onward, onward, "w"]);
        said.push(await saidBy(page));
        await press(page, ["Tab"]);
        await page.locator("#step .next button").first().click();
        said.push(await saidBy(page));
        await page.locator("#search").fill("河");
        said.push(await saidBy(page));
        const words = said.join("\n").replace(OF_THE_MODEL, "").replace(KEYS, "");
        expect(words).toMatch(SCRIPTS[locale]);
        expect([...new Set(words.match(/\p{Script=Latin}{2,}/gu) ?? [])]).toEqual([]);
        expect(faults).toEqual([]);
        await page.close();
      },
    );
  });

  it("runs from right to left in Arabic: so do its keys, and what stands beside each other", async () => {
    const { page } = await browser.open(await pageOf(seedInHan("checkout-outage"), { locale: "ar" }), {
      hash: "#at=x",
    });
    const where = () => page.locator("#place").textContent();
    await press(page, ["ArrowLeft", "ArrowLeft", "ArrowRight"]);
    expect(await where()).toMatch(/^1 \//);
    const left = async (selector: string): Promise<number> =>
      (await page.locator(selector).boundingBox())?.x ?? Number.NaN;
    expect(await left("#step")).toBeLessThan(await left("#views"));
    expect(await left("#forward")).toBeLessThan(await left("#back"));
    await page.close();
  });

  it.each(["en", "de", "ar"] as const)("fits a phone, and says in which language it is: %s", async (locale) => {
    const { page, faults } = await browser.open(await pageOf(seedInHan("checkout-outage"), { locale }), { width: 390 });
    await press(page, ["Tab"]);
    const found = await page.evaluate(() => ({
      lang: document.documentElement.lang,
      beyond: document.documentElement.scrollWidth - innerWidth,
      footer: [...document.querySelectorAll("footer button, footer #place")].filter((each) => {
        const box = each.getBoundingClientRect();
        return box.width > 0 && (box.left < 0 || box.right > innerWidth);
      }).length,
    }));
    expect(found).toEqual({ lang: locale, beyond: 0, footer: 0 });
    expect(faults).toEqual([]);
    await page.close();
  });
});
