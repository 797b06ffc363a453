import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { afterAll, describe, expect, it } from "vitest";
import { findProgram } from "../../../src/cli/browser.ts";
import { toBibtex, toCslJson } from "../../../src/report/index.ts";

const HAS_PANDOC = findProgram("pandoc") !== undefined;
if (!HAS_PANDOC && process.env["CI"])
  throw new Error("No pandoc was found. Install pandoc to run the tests of its filter.");

const TEXT = `---
title: Talks
demarche: hanoi.yaml
---

They blamed an {quote:bolton-arrives@north-koreans}, and it *{state:bargain@walk-out}*. See {figure:talks}.

![The **talks**, {state:bargain}](hanoi.yaml#accounts "id=talks")

\`\`\` {.demarche view=statechart #held}
at: kim-confirms
caption: As of then
\`\`\`

Own note.[^1]

[^1]: own
`;

describe.skipIf(!HAS_PANDOC || !existsSync("dist/cli/demarche.js"))("pandoc/demarche.lua", () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-pandoc-"));
  copyFileSync("seeds/hanoi/hanoi.yaml", join(folder, "hanoi.yaml"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  function pandoc(text: string, ...args: string[]) {
    const env = { ...process.env, DEMARCHE: `${process.execPath} ${resolve("dist/cli/demarche.js")}` };
    const filter = resolve("pandoc/demarche.lua");
    const ran = spawnSync("pandoc", ["--lua-filter", filter, ...args], {
      input: text,
      cwd: folder,
      env,
      encoding: "utf8",
    });
    return { out: ran.stdout, said: ran.stderr, status: ran.status };
  }

  it("puts figures, values and notes into HTML", () => {
    const { out, said } = pandoc(TEXT, "-t", "html", "--wrap=none");
    expect(said).toBe("");
    expect(out).toContain(
      'They blamed an “arrival of John Bolton threw the entire process into disarray”<a href="#fn1"',
    );
    expect(out).toContain('and it <em>collapsed</em>. See <a href="#fig-talks" class="demarche-figure">Figure 1</a>.');
    expect(out).toMatch(/<img src="figures\/talks\.svg" id="fig-talks"/);
    expect(out).toMatch(/<strong>Figure 1\.<\/strong> The <strong>talks<\/strong>, collapsed/);
    expect(out).toMatch(/<strong>Figure 2\.<\/strong> As of then/);
    expect(out).toMatch(/<li>Jason Ditz/);
    expect(readFileSync(join(folder, "figures/held.svg"), "utf8")).toContain("<svg");
  });
  it("lets LaTeX number its figures and lead to them", () => {
    const { out } = pandoc(TEXT, "-t", "latex");
    expect(out).toContain("Figure~\\ref{fig-talks}");
    expect(out).toContain("\\caption{The \\textbf{talks}, collapsed}\\label{fig-talks}");
    expect(readFileSync(join(folder, "figures/talks.svg"), "utf8")).not.toContain("<text");
  });
  it("writes a document of Word that holds the pictures", () => {
    const { status } = pandoc(TEXT, "-o", "out.docx");
    expect(status).toBe(0);
    const read = spawnSync("pandoc", ["-f", "docx", "-t", "plain", "out.docx"], { cwd: folder, encoding: "utf8" });
    expect(read.stdout).toContain("Figure 2. As of then");
    expect(readFileSync(join(folder, "out.docx")).includes("word/media/")).toBe(true);
  });
  it("ends with what is wrong, and without a document", () => {
    const { status, said, out } = pandoc(TEXT.replace("bolton-arrives", "bolton-arive"), "-t", "html");
    expect(said).toContain("there is no event bolton-arive");
    expect(said).toContain("did you mean bolton-arrives?");
    expect([status === 0, out]).toEqual([false, ""]);
  });
  it("leaves a document alone that asks for nothing", () =>
    expect(pandoc("Text {a}.\n", "-t", "markdown").out).toBe("Text {a}.\n"));

  const sources = [
    {
      id: "s",
      number: 1,
      title: "50% of {A} & \\B_c$ #1 ~x^",
      author: "Ö. Ñ, Jr.",
      published: "2019-03-01",
      url: "https://example.org/a_b%20c?x=1&y={2}",
      exclude: [],
    },
  ];
  it("toBibtex(sources) is read as what it says, whatever signs a title has", () => {
    const ran = spawnSync("pandoc", ["-f", "bibtex", "-t", "csljson"], { input: toBibtex(sources), encoding: "utf8" });
    expect(JSON.parse(ran.stdout)).toMatchObject([
      { id: "s", author: [{ literal: "Ö. Ñ, Jr." }], issued: { "date-parts": [[2019, 3, 1]] } },
    ]);
    expect(JSON.parse(ran.stdout)[0].title.replace(/<[^>]*>/g, "")).toBe("50% of {A} & \\B_c$ #1 ~x^");
  });
  it("toCslJson(sources) is what citation processors read", () => {
    const ran = spawnSync("pandoc", ["-f", "csljson", "-t", "csljson"], {
      input: JSON.stringify(toCslJson(sources)),
      encoding: "utf8",
    });
    expect(JSON.parse(ran.stdout)).toMatchObject([
      { id: "s", author: [{ literal: "Ö. Ñ, Jr." }], issued: { "date-parts": [[2019, 3, 1]] } },
    ]);
  });
});
