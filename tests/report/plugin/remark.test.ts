import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluate } from "@mdx-js/mdx";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkDirective from "remark-directive";
import remarkFrontmatter from "remark-frontmatter";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { VFile } from "vfile";
import { afterAll, describe, expect, it } from "vitest";
import { type PluginOptions, remarkDemarche } from "../../../src/remark.ts";
import { Fragment, jsx } from "./jsx.ts";

const TEXT = `---
demarche: hanoi.yaml
---

They blamed an {quote:bolton-arrives}; it {state:bargain@walk-out} (see {figure:talks}).

![The *talks*](hanoi.yaml#accounts "id=talks alternative")

* kept as it is \\{quote:x}
`;

const fileOf = (value: string, path = "seeds/hanoi/report.md"): VFile => new VFile({ value, path });

const toHtml = (text: string, options?: PluginOptions) =>
  unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter)
    .use(remarkDemarche, options ?? {})
    .use(remarkRehype)
    .use(rehypeStringify)
    .process(fileOf(text));

describe("remarkDemarche", () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-remark-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("puts figures, values, notes and sources into what becomes HTML", async () => {
    const html = String(await toHtml(TEXT));
    expect(html).toContain("<p>They blamed an “arrival of John Bolton threw the entire process into disarray”<sup>");
    expect(html).toContain('; it collapsed (see <a href="#figure-talks">Figure 1</a>).');
    expect(html).toMatch(
      /<figure id="figure-talks" class="demarche demarche-accounts">\s*<div class="demarche-picture"><img src="data:image\/svg\+xml;base64,/,
    );
    expect(html).toContain("<figcaption><strong>Figure 1.</strong> The <em>talks</em></figcaption>");
    expect(html).toContain("<details>");
    expect(html).toMatch(/<h2>Sources<\/h2>\s*<ul>/);
    expect(html).toContain("North Koreans, as told by Narrator");
    expect(html).toContain("<li>kept as it is {quote:x}</li>");
  });
  it("stringifies to the Markdown of the command line where a pipeline writes Markdown", async () => {
    const written = String(
      await remark().use(remarkGfm).use(remarkFrontmatter).use(remarkDemarche).process(fileOf(TEXT)),
    );
    expect(written).toContain(
      "threw the entire process into disarray”[^north-koreans]; it collapsed (see [Figure 1](#figure-talks)).",
    );
    expect(written).toMatch(
      /<a id="figure-talks"><\/a>\n!\[Accounts: .*\]\(data:image\/svg\+xml;base64,.*\)\n\n\*\*Figure 1\.\*\* The \*talks\*/,
    );
    expect(written).toContain("[^north-koreans]: North Koreans");
  });
  it("works without remark-gfm", async () =>
    expect(
      String(await remark().use(remarkDemarche, { model: "hanoi.yaml" }).process(fileOf("{quote:bolton-arrives}"))),
    ).toContain("[^north-koreans]: North Koreans"));
  it("writes pictures into a folder that the site serves, and not again when they are as they should be", async () => {
    const pictures = { folder, url: "/img" };
    const html = String(await toHtml(TEXT, { pictures, theme: "auto" }));
    expect(html).toContain('src="/img/report.hanoi.talks.svg"');
    expect(readdirSync(folder)).toEqual(["report.hanoi.talks.svg"]);
    expect(readFileSync(join(folder, "report.hanoi.talks.svg"), "utf8")).toContain("prefers-color-scheme");
    expect(String(await toHtml(TEXT, { pictures, theme: "auto" }))).toBe(html);
  });
  it("ends the pipeline at an unknown name, with place and advice", async () => {
    const file = fileOf(TEXT.replace("bolton-arrives", "bolton-arive"));
    await expect(
      unified()
        .use(remarkParse)
        .use(remarkFrontmatter)
        .use(remarkDemarche)
        .use(remarkRehype)
        .use(rehypeStringify)
        .process(file),
    ).rejects.toThrow(
      "there is no event bolton-arive in “The Hanoi summit, as one article tells it”; did you mean bolton-arrives?",
    );
    expect(file.messages[0]).toMatchObject({ line: 5, column: 16, source: "demarche", ruleId: "report-reference" });
  });
  it("warns of a finding, and goes on", async () => {
    const file = await toHtml(TEXT.replace("bargain", "mood"));
    expect(file.messages.map(({ ruleId, fatal }) => [ruleId, fatal])).toEqual([["report-state-open", false]]);
    expect(String(file)).toContain("it not described or hostile");
  });
  it("works in MDX, where a reference stands behind a backslash", async () => {
    const text = "They blamed an \\{quote:bolton-arrives}.\n\n![The talks](hanoi.yaml#accounts)\n\n<b>{1 + 1}</b>\n";
    const file = fileOf(text, "seeds/hanoi/report.mdx");
    const { default: Content } = await evaluate(file, {
      remarkPlugins: [remarkGfm, [remarkDemarche, { model: "hanoi.yaml" }]],
      Fragment,
      jsx,
      jsxs: jsx,
    });
    const html = String(Content({}));
    expect(html).toContain("They blamed an “arrival of John Bolton");
    expect(html).toMatch(/<figure id="figure-1".*<img src="data:image\/svg\+xml;base64,.*<figcaption>/s);
    expect(html).toContain("<b>2</b>");
  });
  it("finds references whose names a pipeline reads as directives, and leaves other directives alone", async () => {
    const text =
      "An \\{quote:bolton-arrives@north-koreans}; it \\{state:bargain@walk-out} (\\{title:hanoi/walk-out}), :abbr[as told].";
    const seen: string[] = [];
    const seeDirectives = () => (tree: unknown) => {
      seen.push(...(JSON.stringify(tree).match(/"type":"textDirective","name":"[\w-]+"/g) ?? []));
    };
    const { default: Content } = await evaluate(fileOf(text, "seeds/hanoi/report.mdx"), {
      remarkPlugins: [remarkGfm, remarkDirective, [remarkDemarche, { model: "hanoi.yaml" }], seeDirectives],
      Fragment,
      jsx,
      jsxs: jsx,
    });
    expect(String(Content({}))).toMatch(/An “arrival of John Bolton .*; it collapsed \(Trump walks out\), /);
    expect(seen).toEqual(['"type":"textDirective","name":"abbr"']);
  });
  it("says where a reference is at fault that was read as a directive", async () => {
    const text = "One line.\n\nIt \\{title:walk-oot}.";
    const run = evaluate(fileOf(text, "seeds/hanoi/report.mdx"), {
      remarkPlugins: [remarkDirective, [remarkDemarche, { model: "hanoi.yaml" }]],
      Fragment,
      jsx,
      jsxs: jsx,
    });
    await expect(run).rejects.toMatchObject({ line: 3, column: 5, ruleId: "report-reference" });
  });
  it("leaves the tree that it is given as it was", async () => {
    const tree = unified().use(remarkParse).parse(TEXT);
    const before = JSON.stringify(tree);
    await unified().use(remarkParse).use(remarkDemarche, { model: "hanoi.yaml" }).run(tree, fileOf(TEXT));
    expect(JSON.stringify(tree)).toBe(before);
    expect(existsSync("seeds/hanoi/report.md")).toBe(false);
  });
});
