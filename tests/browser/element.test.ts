import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { parse } from "yaml";
import { layoutPicture, type View } from "../../src/layout/index.ts";
import { parseModel } from "../../src/model/index.ts";
import { toSvgString } from "../../src/render/index.ts";
import { HOSTILE, hostileModel } from "../hostile.ts";
import { describeInChromium } from "./chromium.ts";
import { openBrowser, STRICT, type Visit, visit } from "./site.ts";

const HANOI = readFileSync("seeds/hanoi/hanoi.yaml", "utf8");
const OUTAGE = readFileSync("seeds/checkout-outage/checkout-outage.yaml", "utf8");
const SVG = readFileSync("diagrams/hanoi.timeline.svg", "utf8");
/** What few records have, each of it read by a part that comes later: a long year, a set of dates, two contradictions, a distance. */
const RARE = `demarche: 1
id: rare
title: Dates of every kind
sources: { book: { title: Book } }
accounts: { ana: { name: Ana, source: book }, ben: { name: Ben, source: book } }
events:
  - { id: ice, title: Ice, when: { date: Y-17E7, account: ana } }
  - { id: flood, title: Flood, when: { date: "[1667,1669]", account: ana }, after: { drought: { account: ben } } }
  - { id: drought, title: Drought, when: { date: "1670", account: ana }, before: { quake: { account: ana } } }
  - { id: ebb, title: Ebb, after: { drought: { account: ana, atMost: P1Y } } }
  - { id: quake, title: Quake, before: { drought: { account: ben } } }
`;
const JSON_MODEL = JSON.stringify(parse(OUTAGE));

const pageOf = (element: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Page</title><script type="module" src="/dist/element/bundle/bundle.js"></script>${element}`;

/** What a picture is without its style, which the component hands to the page by itself. */
const bare = (svg: string): string => svg.replace(/<style>.*?<\/style>/s, "").trim();

async function drawn(text: string, view: View): Promise<string> {
  const parsed = parseModel(text);
  if (!parsed.ok) throw new Error("the model of this test is at fault");
  const scene = await layoutPicture(parsed.model, view, { width: 1360 });
  return bare(toSvgString(scene, { theme: "auto", role: "graphics-document" }));
}

/** The hostile model as JSON has it. */
const hostile: object = parse(hostileModel);

describeInChromium("<demarche-timeline> in a page", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());

  const settled = (page: Page) =>
    page.waitForFunction(async () => {
      const element = document.querySelector("demarche-timeline");
      if (!element?.shadowRoot || document.readyState !== "complete") return false;
      for (let before: unknown; before !== element.ready; ) {
        before = element.ready;
        await element.ready;
      }
      return true;
    });
  const open = <T>(element: string, use: (page: Page) => Promise<T>, more: Omit<Visit, "html"> = {}) =>
    visit(browser, { html: pageOf(element), ...more }, async (page) => {
      await settled(page);
      return use(page);
    });
  const svgIn = (page: Page) =>
    page.evaluate(() => {
      const svg = document.querySelector("demarche-timeline")?.shadowRoot?.querySelector("svg")?.cloneNode(true);
      if (!(svg instanceof SVGElement)) return "no picture";
      svg.removeAttribute("style");
      for (const mark of svg.querySelectorAll("[part]")) mark.removeAttribute("part");
      return new XMLSerializer().serializeToString(svg);
    });
  const textIn = (page: Page, part: string) => page.locator(`demarche-timeline [part~="${part}"]`).allTextContents();

  it.each([
    ["timeline", HANOI],
    ["possible-times", OUTAGE],
    ["statechart", OUTAGE],
    ["accounts", HANOI],
    ["timeline", HANOI.replace("language: en", "language: ko")],
    ["timeline", HANOI.replace("language: en", "language: ar")],
    ["timeline", HANOI.replace("name: John Bolton", "name: Джон Болтон (Μπόλτον)")],
    ["timeline", RARE],
  ] as const)("src= draws the view %s to the byte as the library does", async (view, text) => {
    const files = { "model.yaml": text };
    const found = await open(`<demarche-timeline src="model.yaml" view="${view}"></demarche-timeline>`, svgIn, {
      files,
    });
    expect(found).toBe(await drawn(text, view));
  });

  it("takes a model in JSON from its address, from a script inside, and as a property", async () => {
    const expected = await drawn(OUTAGE, "timeline");
    const script = `<script type="application/json">${JSON_MODEL.replaceAll("<", "\\u003c")}</script>`;
    const files = { "model.json": JSON_MODEL };
    expect(await open('<demarche-timeline src="/model.json"></demarche-timeline>', svgIn, { files })).toBe(expected);
    expect(await open(`<demarche-timeline>${script}</demarche-timeline>`, svgIn)).toBe(expected);
    const byProperty = async (page: Page) => {
      await page.evaluate(async (model) => {
        const element = document.querySelector("demarche-timeline");
        if (element) element.model = JSON.parse(model);
        await element?.ready;
      }, JSON_MODEL);
      return svgIn(page);
    };
    expect(await open("<demarche-timeline></demarche-timeline>", byProperty)).toBe(expected);
  });

  it("steps through an SVG that stands in the page, and leaves it there", () =>
    open(`<demarche-timeline step="walk-out">${SVG}</demarche-timeline>`, async (page) => {
      expect(await textIn(page, "title")).toEqual(["Trump walks out; told by Narrator"]);
      const svg = page.locator("demarche-timeline > svg");
      expect(await svg.locator('[data-event="walk-out"]').getAttribute("aria-current")).toBe("step");
      expect(await svg.locator('[data-event="relay"]').getAttribute("opacity")).toBe("0.28");
      expect(await svg.locator('[data-event="offer"]').getAttribute("opacity")).toBeNull();
      await page.locator("demarche-timeline").evaluate((element) => element.removeAttribute("step"));
      expect(await svg.locator("[opacity]").count()).toBe(0);
      expect(await svg.locator("[data-playhead]").count()).toBe(0);
    }));

  it("is stepped by keys, buttons and clicks, and tells the page", () =>
    open('<demarche-timeline src="/seeds/hanoi/hanoi.yaml"></demarche-timeline>', async (page) => {
      await page.evaluate(() => {
        const told: unknown[] = [];
        Object.assign(window, { told });
        document.addEventListener("demarche-step", (event) => told.push((event as CustomEvent).detail));
        document.addEventListener("demarche-select", (event) => told.push((event as CustomEvent).detail));
      });
      const figure = page.locator("demarche-timeline [part=figure]");
      await figure.focus();
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("End");
      await page.keyboard.press("ArrowLeft");
      await page.locator("demarche-timeline [part~=back]").click();
      await page.keyboard.press("Escape");
      await figure.focus();
      await page.keyboard.press("Escape");
      await figure.locator('[data-event="walk-out"] text').first().click();
      await figure.locator('[data-branch="deal"] text').first().click();
      const told = (await page.evaluate(() => Reflect.get(window, "told"))) as { index?: number; id?: string }[];
      expect(told.map(({ index, id }) => id ?? index)).toEqual([1, 15, 14, 13, 0, 11, "walk-out", "deal"]);
      expect(told[5]).toEqual({ event: "walk-out", title: "Trump walks out", index: 11, count: 15 });
      expect(told[7]).toMatchObject({ kind: "branch", id: "deal" });
      expect(await page.locator("demarche-timeline").getAttribute("step")).toBe("walk-out");
      expect(await textIn(page, "saying")).toContain("Narrator: he’d walked out entirely");
      expect((await textIn(page, "status"))[0]).toMatch(/^Step 11 of 15: Trump walks out/);
    }));

  it("draws the statechart as of the step", () =>
    open(
      '<demarche-timeline src="/seeds/hanoi/hanoi.yaml" view="statechart" step="kim-confirms"></demarche-timeline>',
      async (page) => {
        const confirmed = await svgIn(page);
        await page.evaluate(() => {
          const element = document.querySelector("demarche-timeline");
          element?.next();
          return element?.ready;
        });
        expect(await svgIn(page)).not.toBe(confirmed);
      },
    ));

  const inkOf = (page: Page) =>
    page
      .locator("demarche-timeline [part=figure] svg text")
      .first()
      .evaluate((node) => getComputedStyle(node).fill);
  const checkInk = async (attributes: string, dark: boolean, ink: string) =>
    expect(
      await open(`<demarche-timeline ${attributes} src="/seeds/hanoi/hanoi.yaml"></demarche-timeline>`, inkOf, {
        dark,
      }),
    ).toBe(ink);
  it("theme= colours it, by itself as the system asks; a page's variables win", async () => {
    await checkInk("", false, "rgb(27, 31, 36)");
    await checkInk("", true, "rgb(241, 243, 245)");
    await checkInk('theme="light"', true, "rgb(27, 31, 36)");
    await checkInk('theme="high-contrast"', false, "rgb(0, 0, 0)");
    await checkInk('style="--demarche-ink: rgb(1, 2, 3)"', true, "rgb(1, 2, 3)");
  });

  it("shows what is wrong with a model in place, with lines, and nothing else", () =>
    open(
      '<demarche-timeline src="/model.yaml" view="score"></demarche-timeline>',
      async (page) => {
        expect(await textIn(page, "place")).toEqual(["line 141, column 9 · reference-unknown", "view-unknown"]);
        expect(await textIn(page, "advice")).toContain("did you mean bolton?");
        expect(await page.getByRole("alert").count()).toBe(1);
        expect(await svgIn(page)).toBe("no picture");
        await page.evaluate((text) => {
          const element = document.querySelector("demarche-timeline");
          element?.removeAttribute("view");
          if (element) element.model = text;
          return element?.ready;
        }, HANOI);
        expect(await page.getByRole("alert").count()).toBe(0);
        expect(await svgIn(page)).toContain("<svg");
      },
      { files: { "model.yaml": HANOI.replace("by: bolton\n", "by: boltn\n") } },
    ));
  it("gives a fault in JSON its line, and keeps the page's own picture", () =>
    open(
      `<demarche-timeline src="/model.json">${SVG}</demarche-timeline>`,
      async (page) => {
        expect((await textIn(page, "place"))[0]).toMatch(/^line 4, column \d+ · key-unknown$/);
        expect(await page.locator("demarche-timeline > svg").isVisible()).toBe(true);
      },
      {
        files: {
          "model.json":
            '{ "demarche": 1,\n"id": "x", "title": "X",\n"events": [{ "id": "a", "title": "A" }],\n"evnts": [] }',
        },
      },
    ));
  it("says that there is no such step", () =>
    open('<demarche-timeline src="/seeds/hanoi/hanoi.yaml" step="walkout"></demarche-timeline>', async (page) =>
      expect(await textIn(page, "message")).toEqual(["the record has no event walkout"]),
    ));

  it.each(["timeline", "possible-times", "statechart", "accounts"])(
    "%s of a hostile model is inert under a strict policy",
    (view) =>
      open(
        `<demarche-timeline src="/model.json" view="${view}" step="e"></demarche-timeline>`,
        async (page) => {
          expect(await textIn(page, "message")).toEqual([]);
          expect(await textIn(page, "title")).toHaveLength(1);
          await checkInert(page);
        },
        { files: { "model.json": JSON.stringify(hostile) }, policy: STRICT },
      ),
  );
  it("faults of a hostile model are inert", () =>
    open(
      '<demarche-timeline src="/model.json"></demarche-timeline>',
      async (page) => {
        expect((await textIn(page, "message")).join()).toContain("onerror");
        await checkInert(page);
      },
      { files: { "model.json": JSON.stringify({ ...hostile, [HOSTILE]: HOSTILE }) } },
    ));

  /** Nothing of the model ran, became an element or an address, or turns the text around it. */
  async function checkInert(page: Page) {
    await page.waitForTimeout(50);
    const found = await page.evaluate(() => {
      const root = document.querySelector("demarche-timeline")?.shadowRoot;
      const elements = [...(root?.querySelectorAll("*") ?? [])];
      return {
        ran: Reflect.get(window, "ran"),
        names: elements
          .map((each) => each.localName)
          .filter((name) => ["script", "img", "iframe", "a", "foreignObject"].includes(name)),
        handlers: elements.flatMap((each) => each.getAttributeNames()).filter((name) => /^on|href|src/.test(name)),
        turned: /[\u202a-\u202e\u2066-\u2069]/.test(root?.textContent ?? ""),
      };
    });
    expect(found).toEqual({ ran: undefined, names: [], handlers: [], turned: false });
  }

  it("fits a phone: a timeline in one column, and what is wider scrolls within itself", async () => {
    const check = (view: string, width: number) =>
      open(
        `<meta name="viewport" content="width=device-width"><demarche-timeline src="/seeds/hanoi/hanoi.yaml" view="${view}"></demarche-timeline>`,
        async (page) => {
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
          const found = await page
            .locator("demarche-timeline svg")
            .evaluate((svg) => svg.getBoundingClientRect().width);
          expect(found).toBeGreaterThan(0.7 * width);
          expect(found).toBeLessThanOrEqual(width);
        },
        { width: 390 },
      );
    await check("timeline", 390);
    await check("possible-times", 640);
  });
});
