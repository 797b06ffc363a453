import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { describeInChromium } from "./chromium.ts";
import { openSeeds, pageOf, press, ReaderBrowser, seed, title, workOf } from "./reader-page.ts";

const stands = (page: Page): Promise<string[]> => page.locator("aside .chip").allTextContents();
const said = (page: Page): Promise<string | null> => page.locator("#announcer").textContent();
const times = (count: number, key: string): string[] => Array.from({ length: count }, () => key);

let browser: ReaderBrowser;
let hanoi = "";
let outage = "";
const launch = async (): Promise<void> => {
  browser ??= await ReaderBrowser.launch();
  if (hanoi === "") ({ hanoi, outage } = await openSeeds());
};
afterAll(() => browser?.close());

describeInChromium("the reader of the Hanoi summit", () => {
  beforeAll(launch);

  it("steps by keyboard to the walk-out, what if to the deal, a link restores it, and back to the record", async () => {
    const { page, faults } = await browser.open(hanoi);
    await press(page, times(11, "ArrowRight"));
    expect(await title(page)).toBe("Trump walks out");
    expect(await stands(page)).toContain("Bargain · collapsed");

    await press(page, [...times(2, "ArrowLeft"), "w", "ArrowRight"]);
    expect(await title(page)).toBe("A deal was to be had");
    expect(await stands(page)).toContain("Bargain · deal");
    expect(await page.locator(".view.shown .trail").textContent()).toContain("A deal was to be had");
    await page.waitForFunction(() => location.hash.includes("if=ACCEPT"));

    const link = new URL(page.url()).hash;
    const again = await browser.open(hanoi, { hash: link });
    expect(await title(again.page)).toBe("A deal was to be had");
    expect(await stands(again.page)).toContain("Bargain · deal");
    await press(again.page, ["b"]);
    expect(await title(again.page)).toBe("Kim confirms; “all” means nearby sites");
    expect([...faults, ...again.faults]).toEqual([]);
  });

  it("says that a choice is free, takes the one that is chosen, and keeps it in the link", async () => {
    const { page } = await browser.open(hanoi);
    expect(await page.locator("aside .free").textContent()).toContain("The choice is free");
    await page.getByRole("button", { name: "Relief with snapback for all of Yongbyon" }).click();
    expect(await title(page)).toBe("Relief with snapback for all of Yongbyon");
    expect(await said(page)).toContain("Step 1 of 15");
    await press(page, ["ArrowRight"]);
    expect(await title(page)).toBe("Trump open to easing sanctions");
    await page.waitForFunction(() => location.hash.includes("order=offer,trump-open"));
    const again = await browser.open(hanoi, { hash: new URL(page.url()).hash });
    await press(again.page, ["ArrowLeft"]);
    expect(await title(again.page)).toBe("Relief with snapback for all of Yongbyon");
  });

  it("goes to the step of a mark that is clicked, and off the record at a branch", async () => {
    const { page } = await browser.open(hanoi);
    await page.locator('.middle [data-event="kim-confirms"][id]').first().click();
    expect(await title(page)).toBe("Kim confirms; “all” means nearby sites");
    expect(await page.locator('.middle [data-event="walk-out"][id].done').count()).toBe(0);
    await page.locator('.middle [data-branch="deal"][id]').first().click();
    expect(await page.locator("aside .banner").textContent()).toContain("What if: the record was left after step 9");
  });

  it.each([
    [1440, "Read down along the lines", "Left to right is order"],
    [1920, "Left to right is order", "Left to right is order"],
  ])(
    "lays the timeline for the room at %i px, type no smaller than 0.85 of its size, and across by Z",
    async (width, first, then) => {
      const { page } = await browser.open(hanoi, { width });
      const seen = async () =>
        page.evaluate(() => {
          const svg = [...document.querySelectorAll<SVGSVGElement>(".view.shown .drawing svg")].find(
            (each) => each.getClientRects().length > 0,
          );
          return {
            words: svg?.textContent ?? "",
            scale: (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1),
          };
        });
      const before = await seen();
      expect(before.words).toContain(first);
      expect(before.scale).toBeGreaterThanOrEqual(0.85);
      const across = page.locator("#across");
      expect(await across.isVisible()).toBe(first !== then);
      if (first === then) await press(page, ["z"]);
      else await across.click();
      await press(page, ["ArrowRight"]);
      expect(await across.textContent()).toContain("Lay it down");
      const after = await seen();
      expect(after.words).toContain(then);
      expect(after.scale).toBeCloseTo(1, 2);
      expect(await page.locator(".view.shown .wide [data-event].now").count()).toBeGreaterThan(0);
    },
  );

  it("says who says so, in which words, and whether they were found", async () => {
    const { page } = await browser.open(hanoi, { hash: "#view=timeline&at=bolton-arrives" });
    const panel = await page.locator("aside").textContent();
    expect(panel).toContain("North Koreans, via Narrator, relayed by South Korea — asserts");
    expect(panel).toContain("“arrival of John Bolton threw the entire process into disarray”");
    expect(panel).toContain("✓ found in the sealed text, by its lock");
    const without = await browser.open(await pageOf(seed("hanoi")), { hash: "#at=bolton-arrives" });
    expect(await without.page.locator("aside").textContent()).toContain("not verified: neither the text nor a lock");
  });

  it("tells why what could not happen could not", async () => {
    const { page } = await browser.open(hanoi, { hash: "#view=timeline&at=kim-shocked" });
    const refused = await page.locator(".refused").allTextContents();
    expect(refused.join("\n")).toMatch(/Trump walks out\s*needs Bargain · more demanded/);
    expect(refused.join("\n")).toMatch(/Bolton arrives\s*has happened, step 2/);
  });

  it("names a trigger in words as the model writes them", async () => {
    const { page } = await browser.open(hanoi, { hash: "#view=timeline&at=kim-shocked" });
    expect(await page.locator(".next .else").allTextContents()).toContain("US willingUS_WILLING · not taken");
  });

  it("keeps in sight what a step enters in the statechart", async () => {
    const { page } = await browser.open(hanoi, { hash: "#view=statechart&at=trump-open", height: 700 });
    for (const state of ["process.disarray", "mood.hostile", "position.newObstacles", "disclosure.undergroundTalk"]) {
      await press(page, ["ArrowRight"]);
      const [box, room] = [
        await page.locator(`.view.shown .wide [data-state="${state}"][id]`).boundingBox(),
        await page.locator("main").boundingBox(),
      ];
      const [top, bottom] = [box?.y ?? 0, (box?.y ?? 0) + (box?.height ?? 1e6)];
      expect({ state, isSeen: top >= (room?.y ?? 0) && bottom <= (room?.y ?? 0) + (room?.height ?? 0) }).toEqual({
        state,
        isSeen: true,
      });
    }
  });

  it("finds events, quotes and states, and goes there", async () => {
    const { page } = await browser.open(hanoi);
    await press(page, ["/"]);
    await page.keyboard.type("DISARRAY");
    await expect.poll(() => page.locator("#hits [role=option]").count()).toBeGreaterThan(0);
    await press(page, ["Enter"]);
    expect(await title(page)).toBe("Bolton arrives");
  });

  it("sets two accounts side by side, and says where they part", async () => {
    const { page } = await browser.open(hanoi, { hash: "#view=accounts&compare=north-koreans,officials" });
    const compared = await page.locator("#compare").textContent();
    expect(compared).toContain("They first part at “Trump open to easing sanctions”");
    expect(compared).toContain("“the entire mood turned hostile”");
    expect(await page.locator("#compare [aria-current=step]").count()).toBe(0);
    await page.locator("#forward").click();
    expect(await page.locator("#compare [aria-current=step] th").textContent()).toBe("Trump open to easing sanctions");
    await page.locator("#compare-second").selectOption("narrator");
    expect(await page.locator("#compare [aria-current=step]").count()).toBe(1);
    expect(await page.locator("#compare thead").textContent()).toContain("Narrator");
  });

  it("is read within 300 ms of work after it was loaded", async () => {
    const { page } = await browser.open("<!doctype html><title>empty</title>");
    const work = await workOf(page);
    await page.goto(browser.write(hanoi));
    expect(await work()).toBeLessThan(300);
  });

  it("has at most 250 KB with gzip", () => expect(gzipSync(hanoi).length).toBeLessThan(250_000));

  it("has on paper the whole story", async () => {
    const { page } = await browser.open(hanoi, { hash: "#view=sources&at=bolton-arrives&if=" });
    const pdf = join(browser.folder, "hanoi.pdf");
    writeFileSync(pdf, await page.pdf({ preferCSSPageSize: true }));
    const text = execFileSync(pdftotext(), [pdf, "-"], { encoding: "utf8" }).replace(/\s+/g, " ");
    for (const words of ["Timeline", "Statechart", "Possible times", "Sealed: the text is not part", "intended end"])
      expect(text).toContain(words);
    for (const event of seed("hanoi").events) expect(text).toContain(event.title);
    expect(text).not.toContain("Copy link");
  });
});

function pdftotext(): string {
  const found = (process.env.PATH ?? "").split(delimiter).map((folder) => join(folder, "pdftotext"));
  const path = found.find((each) => existsSync(each));
  if (path === undefined) throw new Error("pdftotext reads what is printed; install poppler-utils");
  return path;
}

describeInChromium("the reader's sources", () => {
  beforeAll(launch);

  it("mark the cited words of a text that is part of the project", async () => {
    const { page } = await browser.open(outage, { hash: "#view=timeline&at=traffic-doubles" });
    await page
      .getByRole("button", { name: /^Source 1/ })
      .first()
      .click();
    expect(await page.locator("#source-log .current, .source .current").first().textContent()).toContain(
      "Traffic on checkout",
    );
    expect(await page.locator(".source mark").count()).toBeGreaterThan(10);
    await page.locator(".source mark", { hasText: "Release 412 rolled out" }).first().click();
    expect(await title(page)).toContain("rolled out");
  });

  it("say of a sealed text that it is not there", async () => {
    const { page } = await browser.open(hanoi, { hash: "#view=sources" });
    expect(await page.locator("#source-ditz").textContent()).toContain("Sealed: the text is not part of the project");
    expect(await page.locator("#source-ditz .text").count()).toBe(0);
  });
});
