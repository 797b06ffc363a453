import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import type { Io } from "../../src/cli/io.ts";
import { main } from "../../src/cli/main.ts";
import { nodeIo } from "../../src/cli/node-io.ts";
import { runCli } from "../cli/memory-io.ts";
import { hostileModel, hostileReport, PAYLOADS } from "../hostile.ts";
import { describeInChromium, withPage } from "./chromium.ts";

/** Opens a page, tries all that a reader could do to it, and tells what ran, what was refused and what was said. */
const tried = (html: string) =>
  withPage(html, async (page) => {
    const said: string[] = [];
    page.on("dialog", (dialog) => dialog.dismiss());
    page.on("console", (message) => said.push(message.text()));
    await page.reload();
    await page.evaluate(() => {
      for (const each of document.querySelectorAll<HTMLElement>("a, summary, [onclick], button")) each.click();
    });
    await page.waitForTimeout(200);
    return { ran: await page.evaluate(() => Object.hasOwn(window, "ran")), said, ...(await lookAt(page)) };
  });

const lookAt = (page: Page) =>
  page.evaluate(() => ({
    active: [
      ...document.querySelectorAll("script, iframe, object, embed, form, input, base, link, meta[http-equiv=refresh]"),
    ].map((each) => each.outerHTML),
    handlers: [...document.querySelectorAll("*")].flatMap((each) =>
      [...each.attributes]
        .filter(({ name, value }) => /^on/i.test(name) || /^\s*javascript:/i.test(value))
        .map(({ name }) => name),
    ),
    styles: document.querySelectorAll("[style]").length,
    overrides: /[\u202a-\u202e\u2066-\u2069]/.test(document.documentElement.textContent ?? ""),
    overflow: document.documentElement.scrollWidth - window.innerWidth,
  }));

const INERT = { ran: false, said: [], active: [], handlers: [], styles: 0, overrides: false, overflow: 0 };

describeInChromium("a report in a browser", () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-report-"));
  let hostile = "";
  let sample = "";
  beforeAll(async () => {
    const files = { "hostile.yaml": hostileModel, "report.md": hostileReport };
    const ran = await runCli(["report", "report.md"], files);
    expect(ran.stderr).not.toContain("error");
    hostile = ran.written.get("report.html") ?? "";
    const made = await runCli(["report", "seeds/checkout-outage/report.md", "-o", "sample.html"]);
    sample = made.written.get("sample.html") ?? "";
    return () => rmSync(folder, { recursive: true, force: true });
  });

  it("what is tried here does run in a page that lets it", async () =>
    expect((await tried(`<!doctype html><p>${PAYLOADS.join("</p><p>")}</p>`)).ran).toBe(true));
  it("nothing of a hostile model or text runs, and nothing needs the policy to be refused", async () =>
    expect(await tried(hostile)).toEqual(INERT));
  it("nothing of it runs without the policy either", async () => {
    const open = hostile.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, "");
    expect(open).not.toBe(hostile);
    expect(await tried(open)).toEqual(INERT);
  });
  it("hostile words are shown as they are written", () =>
    withPage(hostile, async (page) => {
      const text = (await page.locator("figcaption, p").allTextContents()).join("\n");
      for (const words of ["<script>window.ran=1</script>", "<img src=x onerror=window.ran=1>"])
        expect(text).toContain(words);
    }));
  it("Markdown of a hostile model becomes a page in which nothing runs, by a renderer that lets raw HTML through", async () => {
    const { written } = await runCli(["report", "report.md", "-o", "out.md"], {
      "hostile.yaml": hostileModel,
      "report.md": '![{title:e}](hostile.yaml "alternative")\n\n{quote:e} {state:r} {title:e} {source:s}\n',
    });
    const { unified } = await import("unified");
    const plugins = await Promise.all([
      import("remark-parse"),
      import("remark-gfm"),
      import("remark-rehype"),
      import("rehype-raw"),
      import("rehype-stringify"),
    ]);
    const [parse, gfm, rehype, raw, stringify] = plugins.map((each) => each.default);
    const processor = unified()
      .use(parse as never)
      .use(gfm as never)
      .use(rehype as never, { allowDangerousHtml: true })
      .use(raw as never)
      .use(stringify as never);
    const html = String(await processor.process(written.get("out.md") ?? ""));
    const looked = await tried(`<!doctype html>${html}`);
    expect(looked).toMatchObject({ ran: false, active: [], handlers: [], overrides: false });
  });

  it("the sample report breaks no rule of its policy, says nothing, and fits a phone", () =>
    withPage(sample, async (page) => {
      const said: string[] = [];
      page.on("console", (message) => said.push(message.text()));
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 800 });
        await page.reload();
        expect(await lookAt(page)).toMatchObject({ active: [], handlers: [], overflow: 0 });
      }
      expect(said).toEqual([]);
      expect(await page.locator("figure svg").count()).toBe(4);
      const broken = await page.evaluate(() =>
        [...document.querySelectorAll('a[href^="#"]')]
          .map((link) => decodeURIComponent(link.getAttribute("href")?.slice(1) ?? ""))
          .filter((id) => document.getElementById(id) === null),
      );
      expect(broken).toEqual([]);
    }));
  it("goes on paper with its text, its pictures and its outline, and is known as current by its stamp", async () => {
    const file = join(folder, "out.pdf");
    const said: string[] = [];
    const io: Io = {
      ...nodeIo,
      stdout: (words) => said.push(String(words)),
      setExitCode: (code) => said.push(`exit ${code}`),
    };
    const args = ["report", "seeds/checkout-outage/report.md", "-o", file];
    await main(args, io);
    const bytes = readFileSync(file, "latin1");
    const text = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).stdout;
    for (const words of ["Why checkout was down", "Figure 4.", "queue overflowing", "Sources", "Notes"])
      expect(text).toContain(words);
    const sheets = text.split("\f");
    // the first figure is as high as a sheet: the text that follows it takes the room before it
    expect(sheets[0]).toContain("What nobody disputes");
    expect(sheets[1]).toContain("Figure 1.");
    // a short list is not split
    const last = sheets.find((sheet) => /^Sources$/m.test(sheet)) ?? "";
    for (const source of ["Duty bot", "Payments engineer", "Database engineer"]) expect(last).toContain(source);
    expect(bytes).toContain("/Outlines");
    expect(bytes).toContain("/CreationDate (D:19700101");
    await main([...args, "--check"], io);
    expect(said.at(-1)).toBe(`${file} is current\n`);
    writeFileSync(file, bytes.replace("/Producer", "/Producor"), "latin1");
    await main([...args, "--check"], io);
    expect(said.at(-1)).toBe("exit 3");
  });
});
