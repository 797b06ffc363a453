import { describe, expect, it } from "vitest";
import { type Ran, runCli } from "./memory-io.ts";

const DOOR = `demarche: 1
id: door
title: Who left the door open
sources: { diary: { title: House diary, author: Ana, published: 2026-01, url: "https://example.org/diary" } }
accounts: { ana: { name: Ana, source: diary } }
events:
  - { id: opened, title: Ben opens the door, claims: [{ account: ana, quote: Ben opened the door }] }
`;
const REPORT =
  "---\ntitle: The door\ndemarche: door.yaml\n---\n\nShe writes {quote:opened}.\n\n![The door](door.yaml#timeline)\n";
const FILES = { "door.yaml": DOOR, "report.md": REPORT };

const report = (args: string[], files: Readonly<Record<string, string>> = FILES): Promise<Ran> =>
  runCli(["report", "report.md", ...args], files);

async function checkUsage(args: string[], words: string) {
  const ran = await report(args);
  expect([ran.code, ran.written.size]).toEqual([2, 0]);
  expect(ran.stderr).toContain(words);
}

/** Writes, changes what `change` says, and checks. */
async function checkStale(output: string, change: Readonly<Record<string, string>>, stale: string[]) {
  const { written } = await report(["-o", output]);
  const ran = await report(["-o", output, "--check"], { ...FILES, ...Object.fromEntries(written), ...change });
  expect([ran.code, ran.written.size]).toEqual([stale.length === 0 ? 0 : 3, 0]);
  expect(ran.stderr.split("\n").filter((line) => line.endsWith("is stale"))).toEqual(
    stale.map((file) => `${file} is stale`),
  );
}

describe("demarche report", () => {
  it("-o NAME.md writes the pictures beside it, and then the text", async () => {
    const { written, code, stdout } = await report(["-o", "out.md"]);
    expect([code, [...written.keys()]]).toEqual([0, ["out.figures/door.timeline.svg", "out.md"]]);
    expect(written.get("out.md")).toContain("She writes “Ben opened the door”[^ana].");
    expect(written.get("out.md")).toContain("](out.figures/door.timeline.svg)");
    expect(stdout).toMatch(/^out\.md {2}1 picture, 1 drawn, /);
  });
  it("writes a page beside the report when no file is named", async () => {
    const { written } = await report([]);
    expect([...written.keys()]).toEqual(["report.html"]);
    expect(written.get("report.html")).toMatch(/<title>The door<\/title>[\s\S]*<h1>The door<\/h1>[\s\S]*<svg /);
  });
  it("draws no picture again that is as it should be", async () => {
    for (const output of ["out.md", "out.html"]) {
      const { written } = await report(["-o", output]);
      const again = await report(["-o", output], { ...FILES, ...Object.fromEntries(written) });
      expect(again.written.size).toBe(0);
      expect(again.stdout).toContain("1 picture, 0 drawn");
    }
  });
  it("takes pictures that have not changed over into a page that has", async () => {
    const { written } = await report(["-o", "out.html"]);
    const more = { ...FILES, ...Object.fromEntries(written), "report.md": `${REPORT}\nMore.\n` };
    const again = await report(["-o", "out.html"], more);
    expect(again.stdout).toContain("0 drawn");
    const fresh = await report(["-o", "out.html"], { ...FILES, "report.md": `${REPORT}\nMore.\n` });
    expect(again.written.get("out.html")).toBe(fresh.written.get("out.html"));
  });
  it("--width and --theme hold for pictures that say nothing else", async () => {
    const { written } = await report(["-o", "out.md", "--width", "700", "--theme", "dark"]);
    expect(written.get("out.figures/door.timeline.svg")).toMatch(/width="700"[\s\S]*fill="#14171a"/);
  });
  it("--locale holds for a report that says none; another makes it stale, and Arabic runs from right to left", async () => {
    const { written, code } = await report(["--locale", "ar"]);
    const page = written.get("report.html") ?? "";
    expect(code).toBe(0);
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toMatch(/<strong>الشكل 1\.<\/strong>/);
    const files = { ...FILES, ...Object.fromEntries(written) };
    expect((await report(["--locale", "ar", "--check"], files)).code).toBe(0);
    expect((await report(["--locale", "ko", "--check"], files)).code).toBe(3);
    await checkUsage(["--locale", "nl"], "there are no words for nl; there are for en, ko, vi, fr, de, ar");
  });
  it("--csl and --bibtex write the sources for other programs", async () => {
    const { written } = await report(["-o", "out.md", "--csl", "s.json", "--bibtex", "s.bib"]);
    expect(JSON.parse(written.get("s.json") ?? "")).toEqual([
      {
        id: "diary",
        type: "webpage",
        title: "House diary",
        author: [{ literal: "Ana" }],
        URL: "https://example.org/diary",
        issued: { "date-parts": [[2026, 1]] },
      },
    ]);
    expect(written.get("s.bib")).toContain("@misc{diary,\n  author = {{Ana}},\n  title = {{House diary}},");
  });
  it("-o - prints Markdown, with the pictures in a folder that is named", async () => {
    const ran = await report(["-o", "-", "--figures", "pics"]);
    expect(ran.stdout).toContain("](pics/door.timeline.svg)");
    expect([...ran.written.keys()]).toEqual(["pics/door.timeline.svg"]);
  });
  it("reads a report from standard input", async () => {
    const ran = await runCli(["report", "-", "-o", "-", "--figures", "pics"], FILES, [
      REPORT.slice(0, 40),
      REPORT.slice(40),
    ]);
    expect(ran.stdout).toContain("She writes “Ben opened the door”[^ana].");
  });
  it("--check is content with what was just written, in each format", async () => {
    await checkStale("out.md", {}, []);
    await checkStale("out.html", {}, []);
  });
  it("--check finds a picture whose model has changed", () =>
    checkStale("out.md", { "door.yaml": DOOR.replace("Ben opens the door", "Ben opens it") }, [
      "out.figures/door.timeline.svg",
    ]));
  it("--check finds a value whose model has changed", () =>
    checkStale("out.md", { "door.yaml": DOOR.replace("Ben opened the door", "Ben opened it") }, [
      "out.figures/door.timeline.svg",
      "out.md",
    ]));
  it("--check finds a picture that was changed by hand", async () => {
    const svg = (await report(["-o", "out.md"])).written.get("out.figures/door.timeline.svg") ?? "";
    await checkStale("out.md", { "out.figures/door.timeline.svg": svg.replace("Ben", "Jen") }, [
      "out.figures/door.timeline.svg",
    ]);
  });
  it("--check finds a page whose model has changed, or that was changed by hand", async () => {
    await checkStale("out.html", { "door.yaml": DOOR.replace("House diary", "House diaries") }, ["out.html"]);
    const page = (await report(["-o", "out.html"])).written.get("out.html") ?? "";
    await checkStale("out.html", { "out.html": page.replace("She writes", "He writes") }, ["out.html"]);
  });
  it("--check counts other options as another picture", async () => {
    const { written } = await report(["-o", "out.md"]);
    const ran = await report(["-o", "out.md", "--check", "--theme", "dark"], {
      ...FILES,
      ...Object.fromEntries(written),
    });
    expect(ran.code).toBe(3);
  });
  it("writes nothing when a value is not there, and shows the place", async () => {
    const ran = await report(["-o", "out.md"], {
      ...FILES,
      "report.md": REPORT.replace("quote:opened", "quote:opend"),
    });
    expect([ran.code, ran.written.size]).toEqual([1, 0]);
    expect(ran.stderr).toContain(
      "report.md:6:12  error  report-reference  there is no event opend in “Who left the door open”\n    6 │ She writes {quote:opend}.\n      │            ^^^^^^^^^^^^^\n    did you mean opened?",
    );
    expect(ran.stderr).toContain("Nothing is written: 1 error.");
  });
  it("names the file of a model that is not there", async () => {
    const ran = await runCli(["report", "sub/report.md"], { "sub/report.md": REPORT });
    expect(ran.stderr).toContain("the model sub/door.yaml cannot be read");
    expect(ran.code).toBe(1);
  });
  it("puts images of its own into the page, and says what it cannot put in", async () => {
    const images = {
      ...FILES,
      "a.svg": "<svg/>",
      "report.md": `${REPORT}\n![a](a.svg) ![b](https://example.org/b.png)\n`,
    };
    const ran = await report(["-o", "out.html"], images);
    expect(ran.written.get("out.html")).toContain(`src="data:image/svg+xml;base64,${btoa("<svg/>")}"`);
    expect(ran.written.get("out.html")).toContain('<a href="https://example.org/b.png" rel="noreferrer">b</a>');
    expect(ran.stderr).toContain("warning  report-image-remote");
    const none = await report(["-o", "out.html"], { ...FILES, "report.md": `${REPORT}\n![a](none.png)\n` });
    expect([none.code, none.written.size]).toEqual([1, 0]);
    expect(none.stderr).toContain("report.md:10:1  error  report-image-missing");
  });
  it("refuses to write over the report", () => checkUsage(["-o", "report.md"], "not written over itself"));
  it("refuses another ending", () =>
    checkUsage(["-o", "out.docx"], "a report is written as .md, .html, .pdf, not as .docx"));
  it("refuses options that its format has no use for", () =>
    checkUsage(["-o", "out.html", "--figures", "x"], "are for .md"));
  it("refuses two ways of text at once", () =>
    checkUsage(["-o", "out.md", "--embed-font", "--outline-text"], "exclude each other"));
  it("refuses a width out of bounds", () => checkUsage(["--width", "7"], "--width takes a whole number of px from"));
  it("asks where pictures go when the text is printed", () => checkUsage(["-o", "-"], "name a folder with --figures"));

  it("names the pictures that a report has made and shows no longer, and leaves them", async () => {
    const first = await runCli(["report", "seeds/r.md", "-o", "out.md"], {
      "seeds/r.md": "![a](hanoi/hanoi.yaml#accounts)\n\n![b](hanoi/hanoi.yaml)\n",
    });
    expect(first.stderr).toBe("");
    const files = {
      ...Object.fromEntries(first.written),
      "out.figures/own.svg": "<svg/>\n",
      "seeds/r.md": "![b](hanoi/hanoi.yaml)\n",
    };
    const again = await runCli(["report", "seeds/r.md", "-o", "out.md"], files);
    expect(again.stderr).toBe(
      "No longer shown by this report, and left where they are: out.figures/hanoi.accounts.svg\n",
    );
    expect(again.code).toBe(0);
  });
});
