import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { findProgram } from "../../src/cli/browser.ts";

/** What asks each shell for the completions of a line of words, the last of them unfinished; its script stands in `demarche completion`. */
const ASK: Readonly<Record<string, (words: readonly string[]) => string>> = {
  bash: (words) => `eval "$(demarche completion bash)"
COMP_WORDS=(demarche ${words.join(" ")}); COMP_CWORD=${words.length}; _demarche; printf '%s\n' "\${COMPREPLY[@]}"`,
  zsh: (words) => `compdef() { : }; _files() { print files }; compadd() { shift; print -l -- "$@" }
eval "$(demarche completion zsh)"
words=(demarche ${words.join(" ")}); CURRENT=${words.length + 1}; _demarche`,
  fish: (words) => `demarche completion fish | source; complete -C "demarche ${words.join(" ")}"`,
};

const HANOI = "seeds/hanoi/hanoi.yaml";

describe("demarche completion, in the shell itself", () => {
  const folder = mkdtempSync(join(tmpdir(), "demarche-shells-"));
  beforeAll(() => {
    const program = join(folder, "demarche");
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${resolve("dist/cli/demarche.js")}" "$@"\n`);
    chmodSync(program, 0o755);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  function check(shell: string, words: readonly string[], found: readonly string[]) {
    const env = { ...process.env, HOME: folder, PATH: `${folder}${delimiter}${process.env["PATH"]}` };
    const options = shell === "zsh" ? ["-f"] : [];
    const ran = spawnSync(shell, [...options, "-c", ASK[shell]?.(words) ?? ""], { env, encoding: "utf8" });
    expect({ out: ran.stdout.split("\n").filter((line) => line !== ""), said: ran.stderr }).toEqual({
      out: found,
      said: "",
    });
  }

  for (const shell of Object.keys(ASK)) {
    const isThere = findProgram(shell) !== undefined;
    if (!isThere) process.stderr.write(`${shell} is not installed, so its completion is not tried here.\n`);
    it.skipIf(!isThere)(`${shell} completes commands, ids of the model, and else names of files`, () => {
      check(shell, ["whe"], ["when"]);
      check(shell, ["when", HANOI, "wal"], ["walk-out"]);
      check(shell, ["check", "see"], [shell === "zsh" ? "files" : shell === "bash" ? "seeds" : "seeds/"]);
    });
  }
});
