import { spawn, spawnSync } from "node:child_process";
import { chmodSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findChromium } from "../../src/cli/browser.ts";
import { runCli } from "./memory-io.ts";

const COMMANDS = [...readFileSync("README.md", "utf8").matchAll(/^\| `demarche (\w+)/gm)].map(([, name = ""]) => name);

/** The examples at the end of a command's help. */
async function examplesOf(command: string): Promise<string[]> {
  const help = (await runCli([command, "--help"])).stdout;
  const [, examples = ""] = help.split("Examples:\n");
  return examples.split("\n").flatMap((line) => (line.includes("demarche ") ? [line.trim()] : []));
}

/** What an example ends with where that is not 0. */
function codeOf(example: string): number {
  if (example.includes(".pdf") && findChromium() === undefined) return 4;
  return example.includes("--log -") ? 1 : 0; // that log deviates, which is what it shows
}

const folder = mkdtempSync(join(tmpdir(), "demarche-examples-"));
const place = { cwd: folder, env: { ...process.env, PATH: `${folder}${delimiter}${process.env.PATH}` } };

/** A command line that needs no shell, in this process; its files go nowhere. */
async function runHere(words: readonly string[]): Promise<{ code: number; said: string }> {
  const { code, stdout, stderr, written } = await runCli(words);
  const output = words[words.indexOf("-o") + 1] ?? "-";
  if (words.includes("-o") && output !== "-" && code === 0) expect([...written.keys()]).toContain(output);
  return { code, said: stdout + stderr };
}

/** A line with pipes, by a shell, in a folder that has the seeds. */
function runInShell(line: string): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync("sh", ["-c", line], { ...place, encoding: "utf8", input: "" });
  return { code: status, said: stdout + stderr };
}

/** Starts the preview, asks for its page, and ends it as Ctrl-C does. */
async function serve(example: string): Promise<{ code: number | null; said: string }> {
  const [program = "", ...words] = example.split(" ");
  const served = spawn(program, words, { ...place, stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<number | null>((done) => served.once("exit", done));
  try {
    const first = await new Promise<string>((done) => served.stdout.once("data", (part: Buffer) => done(String(part))));
    const [url = ""] = /http:\S+/.exec(first) ?? [];
    const said = await (await fetch(url)).text();
    served.kill("SIGINT");
    return { code: await ended, said };
  } finally {
    served.kill();
  }
}

describe("the examples of demarche COMMAND --help", () => {
  beforeAll(() => {
    cpSync("seeds", join(folder, "seeds"), { recursive: true });
    const program = join(folder, "demarche");
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${resolve("dist/cli/demarche.js")}" "$@"\n`);
    chmodSync(program, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("are those of all commands", () => expect(COMMANDS.length).toBeGreaterThan(20));
  it.each(COMMANDS)("%s: two at least, each another, and all run", async (command) => {
    const examples = await examplesOf(command);
    expect(new Set(examples).size).toBe(examples.length);
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const example of examples) {
      const [, ...words] = example.match(/"[^"]*"|\S+/g)?.map((word) => word.replaceAll('"', "")) ?? [];
      const run = command === "serve" ? serve : /[|&]/.test(example) ? runInShell : () => runHere(words);
      const { code, said } = await run(example);
      expect({ example, code }).toEqual({ example, code: codeOf(example) });
      expect(said).not.toMatch(/^$|demarche failed/);
    }
  });
});
