import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../cli/memory-io.ts";

const readme = readFileSync("README.md", "utf8");
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map((found) => found[1] ?? "");

describe("README.md", () => {
  it("its ten lines run as they stand", () => {
    const [first = ""] = blocks("ts");
    const file = join("tests", "tmp-readme.mjs");
    writeFileSync(
      file,
      first
        .replace('"demarche"', '"../dist/index.js"')
        .replace('"hanoi.svg"', JSON.stringify(join(mkdtempSync(join(tmpdir(), "demarche-")), "hanoi.svg"))),
    );
    const ran = spawnSync(process.execPath, [file], { encoding: "utf8" });
    rmSync(file);
    expect(ran.stderr).toBe("");
    expect(ran.stdout).toContain("DEMAND_MORE");
  });

  it("its vitest test passes as it stands", () => {
    const [, test = ""] = blocks("ts");
    const file = join("tests", "tmp-readme.test.ts");
    writeFileSync(
      file,
      test
        .replace('"demarche"', '"../src/index.ts"')
        .replace('"demarche/testing"', '"../src/testing/index.ts"')
        .replace('"./seeds/', '"../seeds/'),
    );
    const ran = spawnSync(process.execPath, ["node_modules/vitest/vitest.mjs", "run", file, "--reporter=json"], {
      encoding: "utf8",
    });
    rmSync(file);
    expect(JSON.parse(ran.stdout)).toMatchObject({ numPassedTests: 1, numFailedTests: 0 });
  });

  it("its model checks clean and draws", async () => {
    const [model = ""] = blocks("yaml");
    const files = {
      "door.yaml": model,
      "diary.txt": "At ten past six Ben opened the door, and soon after that the cat was gone.",
    };
    const checked = await runCli(["check", "door.yaml"], files);
    expect(checked.stdout).toContain("no issues");
    expect((await runCli(["draw", "door.yaml", "-o", "-"], files)).stdout).toContain("<svg");
  });

  it("its fault is printed as it stands", async () => {
    const hanoi = readFileSync("seeds/hanoi/hanoi.yaml", "utf8").replace("by: bolton\n", "by: boltn\n");
    const ran = await runCli(["check", "seeds/hanoi/hanoi.yaml"], { "seeds/hanoi/hanoi.yaml": hanoi });
    expect(ran.stdout).toContain((blocks("text")[0] ?? "missing").trim());
  });

  it("its commands are those that there are", async () => {
    const help = (await runCli(["--help"])).stdout;
    const named = [...readme.matchAll(/^\| `demarche (\w+)/gm)].map((found) => found[1] ?? "");
    const known = [...help.matchAll(/^ {2}(\w+) /gm)].map((found) => found[1] ?? "").filter((name) => name !== "help");
    expect(named.toSorted()).toEqual(known.toSorted());
  });
});
