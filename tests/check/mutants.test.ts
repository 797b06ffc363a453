import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { IssueCode } from "../../src/issue/index.ts";
import { runCli } from "../cli/memory-io.ts";
import { MUTANTS, type Mutant } from "./mutants.ts";

/** Every issue of a seed as `check` prints it: its code and its place in the model. */
async function issuesOf(seed: string, files: Readonly<Record<string, string>> = {}): Promise<string[]> {
  const { stdout } = await runCli(["check", "--json", `seeds/${seed}/${seed}.yaml`], files);
  return (JSON.parse(stdout) as { code: string; path: string }[]).map((issue) => issue.code); // what check prints as data
}

/** What a mutant has that its seed has not. */
async function check(code: IssueCode, { seed, from, to, file = `${seed}.yaml` }: Mutant) {
  const path = `seeds/${seed}/${file}`;
  const before = readFileSync(path, "utf8");
  const after = before.replace(from, () => to);
  expect(after).not.toBe(before);
  const known = await issuesOf(seed);
  const found = await issuesOf(seed, { [path]: after });
  for (const each of known) if (found.includes(each)) found.splice(found.indexOf(each), 1);
  expect([...new Set(found)]).toEqual([code]);
}

/** Codes that no change to a seed can give; each with the reason, and where it is tested. */
const ELSEWHERE: Partial<Readonly<Record<IssueCode, string>>> = {
  "quote-long":
    "a longer quote is another one, which the lock of a sealed source cannot know: tests/evidence/verify.test.ts",
  "order-contradiction-assumed":
    "check takes no uncertain date for granted; order, when and between do with --assume: tests/time/uncertain.test.ts",
};

/** Faults of other files than a model's, which `check` never gives: of reports, and of snapshots of runs. */
const OTHER_FILES = ["report.ts", "snapshot.ts"];

describe("MUTANTS", () => {
  it("hold a change for every code there is, or the reason why there is none", () => {
    const files = readdirSync("src/issue").filter((file) => !OTHER_FILES.includes(file));
    const codes = files.flatMap((file) => [
      ...readFileSync(`src/issue/${file}`, "utf8").matchAll(/^ {2}"([a-z-]+)": "(?:error|warning|finding)"/gm),
    ]);
    const all = codes.map(([, code]) => code);
    expect(all.length).toBeGreaterThan(50);
    expect(all.toSorted()).toEqual([...Object.keys(MUTANTS), ...Object.keys(ELSEWHERE)].toSorted());
  });
});

describe("demarche check on a seed with one change", () => {
  for (const [code, mutant] of Object.entries(MUTANTS))
    it(`finds ${code}, and nothing else`, () => check(code as IssueCode, mutant)); // the table is keyed by codes
});
