import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { nodeIo } from "../../src/cli/node-io.ts";
import { type Preview, startPreview } from "../../src/cli/preview.ts";
import { HOSTILE, hostileModel, hostileText } from "../hostile.ts";
import { describeInChromium } from "./chromium.ts";
import { openBrowser } from "./site.ts";

const MODEL = readFileSync("templates/case/case.yaml", "utf8");

describeInChromium("demarche serve in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-serve-"));
  const file = join(folder, "case.yaml");
  let browser: Browser;
  let preview: Preview;
  beforeAll(async () => {
    for (const name of ["case-scans.txt", "case-statements.txt"])
      writeFileSync(join(folder, name), readFileSync(`templates/case/${name}`));
    writeFileSync(file, MODEL);
    preview = await startPreview(file, { port: 4800 }, nodeIo);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await preview.close();
    rmSync(folder, { recursive: true });
  });

  it("reloads with a save and keeps the step; an invalid save keeps the picture and shows the line", async () => {
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    await page.goto(`${preview.url}#view=timeline&at=handover`);
    const title = page.locator("#step-title");
    await expect.poll(() => title.textContent()).toContain("Parcel is handed over");

    writeFileSync(file, MODEL.replace("title: Parcel is handed over", "title: Parcel changes hands"));
    await expect.poll(() => title.textContent()).toContain("Parcel changes hands");
    expect(page.url()).toContain("at=handover");

    const panel = page.locator("#live-issues");
    expect(await panel.isVisible()).toBe(false);
    writeFileSync(file, MODEL.replace("by: addressee", "by: adressee"));
    await expect.poll(() => panel.isVisible()).toBe(true);
    const line = MODEL.slice(0, MODEL.indexOf("by: addressee")).split("\n").length;
    expect(await panel.textContent()).toContain(`line ${line}, column 9`);
    expect(await panel.textContent()).toContain("did you mean addressee?");
    expect(await title.textContent()).toContain("Parcel changes hands");

    writeFileSync(file, MODEL.slice(0, 1000)); // a half-written save
    await expect.poll(() => panel.textContent()).not.toContain("adressee");
    expect(await title.textContent()).toContain("Parcel changes hands");

    writeFileSync(file, MODEL);
    await expect.poll(() => title.textContent()).toContain("Parcel is handed over");
    expect(await panel.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it("shows a hostile model, and its faults, inert", async () => {
    const [model, text] = [join(folder, "hostile.yaml"), join(folder, "s.txt")];
    writeFileSync(model, hostileModel);
    writeFileSync(text, hostileText);
    const served = await startPreview(model, { port: 4850 }, nodeIo);
    const page = await browser.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    const look = () =>
      page.evaluate(() => ({
        ran: Reflect.has(window, "ran"),
        active: document.querySelectorAll("img, iframe, form, a[href^=javascript], [onload], [onerror], [onmouseover]")
          .length,
        turned: /[\u202a-\u202e\u2066-\u2069]/.test(document.documentElement.outerHTML),
      }));
    const inert = { ran: false, active: 0, turned: false };
    await page.goto(served.url);
    for (const key of ["ArrowRight", "2", "3", "5", "6", "1"]) await page.keyboard.press(key);
    expect(await look()).toEqual(inert);
    writeFileSync(model, `${hostileModel}${JSON.stringify(HOSTILE)}: 1\n`);
    const panel = page.locator("#live-issues .message");
    await expect.poll(() => panel.allTextContents()).toContainEqual(expect.stringContaining("onerror"));
    expect(await look()).toEqual(inert);
    expect(complaints).toEqual([]);
    await page.close();
    await served.close();
  });
});
