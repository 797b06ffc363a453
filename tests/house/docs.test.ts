import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import rehypeStringify from "rehype-stringify";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { describe, expect, it } from "vitest";
import * as demarche from "../../src/index.ts";
import * as node from "../../src/node.ts";
import { rehypeDemarche } from "../../src/rehype.ts";
import { remarkDemarche } from "../../src/remark.ts";
import * as testing from "../../src/testing/index.ts";
import * as invariants from "../../src/testing/invariants.ts";
import { runCli } from "../cli/memory-io.ts";

const read = (path: string) => readFileSync(path, "utf8");
const blocksOf = (page: string, language: string): string[] =>
  [...read(page).matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, "gms"))].map((found) => found[1] ?? "");

type PageMaker = (from: unknown) => string | Promise<string>;

/** A page as the scripts make it now. */
async function made(page: string, from: unknown): Promise<string> {
  const script = pathToFileURL(resolve(`scripts/docs/${page}.mjs`)).href;
  const maker: Readonly<Record<string, PageMaker>> = await import(script);
  return (await maker[`${page}Page`]?.(from)) ?? "";
}

const root = pathToFileURL(`${resolve(".")}/`);
const helpOf = async (...command: string[]) => (await runCli([...command, "--help"])).stdout;

/** What an example may name: all that the doors give, the model of Hanoi, and what a pipeline is made of. */
function scope(): Readonly<Record<string, unknown>> {
  const read = node.readModel("seeds/hanoi/hanoi.yaml");
  const plugins = { remarkDemarche, rehypeDemarche, unified, remarkParse, remarkGfm, remarkRehype, rehypeStringify };
  return { ...demarche, ...node, ...testing, ...invariants, ...plugins, hanoi: read.ok && read.model };
}

/** An example's lines, run; a line `expression // → value` must give that value. */
function run(example: string, names: Readonly<Record<string, unknown>>): void {
  const lines = example
    .trimEnd()
    .split("\n")
    .map((line) => line.replace(/^(.*?);? \/\/ → (.*)$/, "expect($1).toEqual($2);"));
  new Function("expect", ...Object.keys(names), lines.join("\n"))(expect, ...Object.values(names));
}

describe("docs/", () => {
  it.each([
    ["format", root],
    ["library", root],
    ["commands", helpOf],
  ])("%s.md is what npm run docs makes", async (page, from) =>
    expect((await made(page, from)) === read(`docs/${page}.md`), `docs/${page}.md is stale; run npm run docs`).toBe(
      true,
    ),
  );

  it("format.md shows YAML that stands in a seed that is checked", () => {
    const flat = (text: string) => text.replace(/^ +/gm, "");
    const seeds = readdirSync("seeds").map((seed) => flat(read(`seeds/${seed}/${seed}.yaml`)));
    const [comment, ...examples] = blocksOf("docs/format.md", "yaml");
    expect(comment).toContain("yaml-language-server");
    expect(examples.length).toBeGreaterThan(10);
    for (const example of examples) expect(seeds.filter((seed) => seed.includes(flat(example)))).not.toEqual([]);
  });

  it("library.md has examples that run, and give what they say", () => {
    const names = scope();
    const examples = blocksOf("docs/library.md", "js");
    expect(examples.length).toBeGreaterThan(25);
    for (const example of examples) run(example, names);
  });

  it("library.md tells what each value of a door is", () => {
    const bare = read("docs/library.md").match(/^### \w+\n\n```/gm) ?? [];
    expect(bare).toEqual([]);
  });

  it("links lead to files that there are", () => {
    const pages = readdirSync("docs").map((file) => `docs/${file}`);
    const targets = pages.flatMap((page) =>
      [...read(page).matchAll(/\]\(\.\.\/([^)#]+)/g)].map((found) => found[1] ?? ""),
    );
    expect(targets.length).toBeGreaterThan(10);
    for (const target of new Set(targets)) expect(read(target)).not.toBe("");
  });
});
