import { describe, expect, it } from "vitest";
import type { Example } from "../../src/cli/explain/example.ts";
import { EXAMPLES } from "../../src/cli/explain/examples.ts";
import { PROJECT } from "../../src/cli/explain/project.ts";
import { namingOf, timingOfModel } from "../../src/cli/timing.ts";
import type { IssueCode } from "../../src/issue/index.ts";
import { readSnapshot } from "../../src/machine/index.ts";
import { type Model, parseModel } from "../../src/model/index.ts";
import { checkOrder } from "../../src/time/index.ts";
import { runCli } from "./memory-io.ts";

type Files = Readonly<Record<string, string>>;

const modelOf = (files: Files): Model => {
  const parsed = parseModel(files["door.yaml"] ?? "");
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return parsed.model;
};

/** What a command prints of issues, as their codes. */
async function printedBy(args: readonly string[], files: Files): Promise<string[]> {
  const { stdout, stderr } = await runCli(args, files);
  return [...(stdout + stderr).matchAll(/^\S+:\d+:\d+ {2}(?:error|warning|finding) {2}(\S+)/gm)].map(
    ([, code = ""]) => code,
  );
}

/** The codes that these files give to whoever can give this one. */
async function codesOf(code: IssueCode, files: Files): Promise<string[]> {
  if (code.startsWith("report-"))
    return printedBy(["report", "report.md", "--check"], { ...files, "photo.png": "PNG" });
  if (code.startsWith("snapshot-")) {
    const reading = readSnapshot(modelOf(files), JSON.parse(files["run.json"] ?? ""));
    return reading.ok ? [] : reading.issues.map((issue) => issue.code);
  }
  if (code === "order-contradiction-assumed") {
    const model = modelOf(files);
    return checkOrder(timingOfModel(model, { assume: "uncertain" }), model.statements, namingOf(model)).map(
      (issue) => issue.code,
    );
  }
  return printedBy(["check", "door.yaml"], files);
}

/** The project with a part in the place that the example names. */
function projectWith(part: string, { right, instead = right, file = "door.yaml" }: Example, files: Files): Files {
  const text = files[file] ?? "";
  expect(text.split(instead)).toHaveLength(2);
  return {
    ...files,
    [file]: text.replace(instead, () =>
      part.replace("…", "x".repeat(part.includes("ten past six when") ? 10_000_000 : 1)),
    ),
  };
}

/** The project with its text put away, after it was verified. */
async function seal(files: Files): Promise<Files> {
  const { written } = await runCli(["verify", "door.yaml", "--source", "diary=diary.txt"], sealed(files));
  return { ...sealed(files), "door.lock.json": written.get("door.lock.json") ?? "" };
}
const sealed = (files: Files): Files => ({
  ...files,
  "door.yaml": (files["door.yaml"] ?? "").replace(", file: diary.txt", ""),
});

async function check(code: IssueCode, example: Example, which: "wrong" | "right", codes: string[]) {
  const before = example.sealed === "before" ? await seal(PROJECT) : PROJECT;
  const changed = projectWith(example[which], example, before);
  const files = example.sealed === "after" ? await seal(changed) : changed;
  expect([...new Set(await codesOf(code, files))].join(" ")).toBe(codes.join(" "));
}

describe("demarche explain CODE", () => {
  it.each(Object.entries(EXAMPLES) as [IssueCode, Example][])(
    "%s: what is wrong gives it alone, and what is right nothing",
    async (code, example) => {
      await check(code, example, "wrong", [code]);
      await check(code, example, "right", []);
    },
  );
  it("says why, and shows wrong and right", async () => {
    const { stdout, code } = await runCli(["explain", "reference-unknown"]);
    expect(stdout).toMatch(/^reference-unknown \(error\)\n\n[\s\S]*wrong\n {4}by: bne\n\nright\n {4}by: ben\n$/);
    expect(code).toBe(0);
  });
  it("names the file of an example that is in no model", async () =>
    expect((await runCli(["explain", "report-reference"])).stdout).toContain(
      "wrong, in report.md\n    {quote:opned}\n",
    ));
  it("shows the lines of an example as they stand to each other", async () =>
    expect((await runCli(["explain", "order-self"])).stdout).toContain(
      "wrong\n    title: The lamp goes out\n    after: {",
    ));
  it("proposes the nearest code, with exit code 2", async () => {
    const { stderr, code } = await runCli(["explain", "quote-not-fond"]);
    expect({ stderr, code }).toEqual({
      stderr: "there is no issue quote-not-fond; did you mean quote-not-found?\n",
      code: 2,
    });
  });
});
