import axe from "axe-core";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { layoutPossibleTimes, layoutTimeline } from "../../src/layout/index.ts";
import { hostileModel, hostileText } from "../hostile.ts";
import { describeInChromium } from "./chromium.ts";
import { longRecord } from "./long-record.ts";
import { modelOf, openSeeds, pageOf, press, ReaderBrowser, title, workOf } from "./reader-page.ts";

const VIEWS = ["timeline", "statechart", "accounts", "possible-times", "sources", "words"] as const;

let browser: ReaderBrowser;
let hanoi = "";
let outage = "";
const launch = async (): Promise<void> => {
  browser ??= await ReaderBrowser.launch();
  if (hanoi === "") ({ hanoi, outage } = await openSeeds());
};
afterAll(() => browser?.close());

describeInChromium("every view of the reader", () => {
  beforeAll(launch);
  it.each([false, true])(
    "axe finds no fault in it, nor the policy (dark: %s)",
    async (dark) => {
      const { page, faults } = await browser.open(hanoi, { hash: "#view=timeline&at=kim-confirms&if=ACCEPT", dark });
      await page.evaluate(axe.source);
      for (const [index, view] of VIEWS.entries()) {
        await press(page, [String(index + 1)]);
        expect({ view, found: await violations(page) }).toEqual({
          view,
          found: [],
        });
      }
      await press(page, ["b", "1", "?"]);
      expect(await violations(page)).toEqual([]);
      expect(faults).toEqual([]);
    },
    120_000,
  );

  it("lays no sentence of another script from right to left for the name that it begins with", async () => {
    const { page } = await browser.open(await pageOf(modelOf(KOREAN)), { hash: "#at=leaves" });
    const turned = await page.evaluate(() =>
      [...document.querySelectorAll("body *:not(svg, svg *)")]
        .filter((each) => getComputedStyle(each).direction === "rtl")
        .map((each) => each.outerHTML.slice(0, 300)),
    );
    expect(turned).toEqual([]);
    await page.context().close();
  });

  it("moves nothing where motion is not wanted, and does elsewhere", async () => {
    for (const reducedMotion of ["reduce", "no-preference"] as const) {
      const { page } = await browser.open(hanoi, { hash: "#view=timeline&at=bolton-arrives" });
      await page.emulateMedia({ reducedMotion });
      await press(page, ["ArrowRight"]);
      const moving = await page.evaluate(() => document.getAnimations().length);
      const styled = await page.evaluate(
        () => getComputedStyle(document.querySelector(".view.shown .ring") as Element).transitionDuration,
      );
      expect({ reducedMotion, moves: moving > 0, styled }).toEqual(
        reducedMotion === "reduce"
          ? { reducedMotion, moves: false, styled: "0s" }
          : { reducedMotion, moves: true, styled: "0.18s" },
      );
      await page.context().close();
    }
  });

  it.each([390, 768, 1440])(
    "at %i px has no sideways scroll of the page, and every control in sight",
    async (width) => {
      for (const view of VIEWS) {
        const { page } = await browser.open(outage, { width, height: 844, hash: `#view=${view}&at=fix-proposed` });
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect({ view, wide }).toEqual({ view, wide: 0 });
        const outside = await page.evaluate(() =>
          [...document.querySelectorAll("footer button, #search")]
            .map((each) => each.getBoundingClientRect())
            .filter((box) => box.width > 0 && (box.right > innerWidth + 1 || box.bottom > innerHeight + 1)),
        );
        expect(outside).toEqual([]);
        await page.context().close();
      }
    },
  );

  it("is worked by keys alone, in the order in which it is seen", async () => {
    const { page } = await browser.open(hanoi, { hash: "#view=timeline&at=bolton-arrives" });
    const order: string[] = [];
    for (let count = 0; count < 60; count++) {
      await page.keyboard.press("Tab");
      order.push(
        await page.evaluate(
          () => document.activeElement?.closest("header, main, aside, footer, .skip")?.tagName ?? "BODY",
        ),
      );
    }
    const parts = order.filter((part, index) => part !== order[index - 1]);
    expect(parts.slice(0, 5)).toEqual(["A", "HEADER", "MAIN", "ASIDE", "FOOTER"]);
  });
});

const KOREAN = `
demarche: 1
id: talks
title: 회담
language: ko
sources: { s: { title: 기록 } }
accounts: { a: { name: محمد, source: s } }
events: [{ id: leaves, title: محمد 대표가 회담장을 떠난다, claims: [{ account: a, quote: محمد 대표가 떠났다 }] }]
`;

type AxeViolation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

type Axe = { run(options: object): Promise<{ violations: AxeViolation[] }> };

/** What axe finds wrong in a page, by all its rules or some. */
const violations = (page: Page, runOnly?: readonly string[]): Promise<string[]> =>
  page.evaluate(async (rules) => {
    const { axe: run } = globalThis as unknown as { axe: Axe }; // the script put in the page declares it
    const found = await run.run(rules === undefined ? {} : { runOnly: rules });
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
  }, runOnly);

describeInChromium("the reader of a hostile model", () => {
  const texts = new Map([["s", hostileText]]);
  const isHit = (page: Page): Promise<boolean> => page.evaluate(() => "ran" in globalThis);
  async function walk(html: string): Promise<{ hit: boolean; faults: readonly string[]; page: Page }> {
    const { page, faults } = await browser.open(html);
    await press(page, [
      "ArrowRight",
      "ArrowRight",
      "w",
      "2",
      "3",
      "4",
      "5",
      "6",
      "1",
      "?",
      "b",
      "ArrowLeft",
      "w",
      "ArrowRight",
      "/",
    ]);
    await page.keyboard.type("script");
    await page.mouse.move(300, 300);
    await page.waitForTimeout(200);
    return { hit: await isHit(page), faults, page };
  }
  beforeAll(launch);

  it("runs nothing of it, with the policy and without", async () => {
    const html = await pageOf(modelOf(hostileModel), { texts });
    const { hit, faults, page } = await walk(html);
    expect({ hit, faults }).toEqual({ hit: false, faults: [] });
    expect(await page.locator("img, iframe, a[href^=javascript], [onload], [onerror], [onmouseover]").count()).toBe(0);
    expect(await page.evaluate(() => /[\u202a-\u202e\u2066-\u2069]/.test(document.documentElement.outerHTML))).toBe(
      false,
    );
    const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    expect(bare).not.toBe(html);
    expect((await walk(bare)).hit).toBe(false);
  });

  it("would be found out if it ran", async () => {
    const html = `<!doctype html><body>${hostileText}</body>`;
    const { page } = await browser.open(html);
    await expect.poll(() => isHit(page)).toBe(true);
  });
});

describeInChromium("the reader of 2,000 events", () => {
  beforeAll(launch);

  it.each(["timeline", "possible-times"])(
    "steps within 50 ms of work a key, at the median, in %s",
    async (view) => {
      long ||= await longPage();
      const { page, faults } = await browser.open(long, { hash: `#view=${view}&at=e500` });
      expect(await title(page)).toBe("Entry 500 of the log");
      const taken: number[] = [];
      for (let count = 0; count < 31; count++) {
        const work = await workOf(page);
        await page.evaluate(async () => {
          document.dispatchEvent(new KeyboardEvent("keydown", { key: "ArrowRight", bubbles: true }));
          await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
        });
        taken.push(await work());
      }
      expect(await title(page)).toBe("Entry 531 of the log");
      expect(taken.toSorted((a, b) => a - b)[15]).toBeLessThan(50);
      expect(faults).toEqual([]);
    },
    240_000,
  );
});

let long = "";

/** The page of a long record; where a view is not looked at, the timeline stands in for its picture. */
async function longPage(): Promise<string> {
  const model = modelOf(longRecord(2000));
  const timeline = { wide: layoutTimeline(model), narrow: layoutTimeline(model) };
  const times = layoutPossibleTimes(model, { width: 1120 });
  return pageOf(model, {
    pictures: { timeline, statechart: timeline, accounts: timeline, "possible-times": { wide: times, narrow: times } },
  });
}
