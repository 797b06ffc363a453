import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInChromium } from "./chromium.ts";
import { pageOf, ReaderBrowser, seed } from "./reader-page.ts";

const press = async (page: Page, keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
const title = (page: Page): Promise<string | null> => page.locator("#step-title").textContent();
const stands = (page: Page): Promise<string[]> => page.locator("aside .chip").allTextContents();
const times = (count: number, key: string): string[] => Array.from({ length: count }, () => key);

describeInChromium("the reader of the Hanoi summit", () => {
  let browser: ReaderBrowser;
  let hanoi = "";
  beforeAll(async () => {
    browser = await ReaderBrowser.launch();
    hanoi = await pageOf(seed("hanoi"), readFileSync("seeds/hanoi/hanoi.lock.json", "utf8"));
  });
  afterAll(() => browser.close());

  it("steps by keyboard to the walk-out, what if to the deal, a link restores it, and back to the record", async () => {
    const { page, faults } = await browser.open(hanoi);
    await press(page, times(11, "ArrowRight"));
    expect(await title(page)).toBe("Trump walks out");
    expect(await stands(page)).toContain("Bargain · collapsed");

    await press(page, [...times(2, "ArrowLeft"), "w", "ArrowRight"]);
    expect(await title(page)).toBe("A deal was to be had");
    expect(await stands(page)).toContain("Bargain · deal");
    await page.waitForFunction(() => location.hash.includes("if=ACCEPT"));

    const link = new URL(page.url()).hash;
    const again = await browser.open(hanoi, { hash: link });
    expect(await title(again.page)).toBe("A deal was to be had");
    expect(await stands(again.page)).toContain("Bargain · deal");
    await press(again.page, ["b"]);
    expect(await title(again.page)).toBe("Kim confirms; “all” means nearby sites");
    expect([...faults, ...again.faults]).toEqual([]);
  });
});
