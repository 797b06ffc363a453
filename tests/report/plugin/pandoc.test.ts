import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
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
    return pandocIn({}, text, ...args);
  }
  function pandocIn(more: NodeJS.ProcessEnv, text: string, ...args: string[]) {
    const env = { ...process.env, ...more, DEMARCHE: `${process.execPath} ${resolve("dist/cli/demarche.js")}` };
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
  it("tells what is wrong by the lines of the author's file", () => {
    writeFileSync(
      join(folder, "talks.md"),
      TEXT.replace("{state:bargain}", "{state:bargin}").replace("kim-confirms", "kim"),
    );
    const { said } = pandoc("", "talks.md", "-t", "html");
    const lineOf = (words: string) => TEXT.split("\n").findIndex((line) => line.includes(words)) + 1;
    expect(said).toContain(`talks.md:${lineOf("The **talks**")}:`);
    expect(said).toContain(`talks.md:${lineOf("{.demarche")}:1  error`);
    expect(said).toMatch(/\u2502 !\[The \*\*talks\*\*, \{state:bargin\}\]\(hanoi\.yaml#accounts/);
  });
  it("speaks the language of the document", () => {
    const { out } = pandoc(TEXT.replace("title: Talks", "title: Talks\nlang: de"), "-t", "html", "--wrap=none");
    expect(out).toContain(">Abbildung 1</a>");
    expect(out).toContain("<strong>Abbildung 2.</strong>");
    expect(out).toMatch(/<h2 id="quellen">Quellen<\/h2>/);
    expect(out).toContain("North Koreans, erzählt von Narrator");
  });

  /** What Quarto hands to Pandoc: its reader keeps the braces of a cell as a class. */
  const CELLS = `---
lang: en
demarche: hanoi.yaml
---

As @fig-talks and {figure:talks} show.

\`\`\`{demarche}
#| label: fig-talks
#| fig-cap: "The talks, {state:bargain}"
#| fig-alt: Who tells what
#| fig-width: 7
#| echo: false
view: accounts
\`\`\`

\`\`\`{demarche}
#| eval: false
view: timeline
\`\`\`
`;
  it("takes the cells of Quarto with their options, and leaves numbers and references to it", () => {
    const { out, said } = pandocIn({ QUARTO_VERSION: "1.6" }, CELLS, "-t", "native");
    expect(said).toBe("");
    expect(out).toContain('Str "talks,"');
    expect(out).toMatch(/"fig-talks"\s*,\s*\[\]\s*,\s*\[\s*\(\s*"fig-alt"\s*,\s*"Who tells what"\s*\)/);
    expect(out).toMatch(/CodeBlock\s*\(\s*""\s*,\s*\[\s*"\{demarche\}"\s*\]\s*,\s*\[\]\s*\)\s*"#\| eval: false/);
    expect(out.match(/citationId = "fig-talks"/g)).toHaveLength(2);
    expect(out).not.toContain('Str "Figure');
    const svg = readFileSync(join(folder, "figures/talks.svg"), "utf8");
    expect(svg).toContain('width="672"');
    expect(svg).toContain(">Who tells what</desc>");
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
