import { PassThrough } from "node:stream";
import { describe, expect, it } from "vitest";
import { type Ran, runCli } from "./memory-io.ts";

const HANOI = "seeds/hanoi/hanoi.yaml";
const step = (lines: readonly string[], ...args: string[]): Promise<Ran> =>
  runCli(["step", HANOI, ...args], {}, [lines.join("\n")]);

describe("demarche step, by lines", () => {
  async function check(lines: readonly string[], ...holds: readonly string[]): Promise<void> {
    const ran = await step(lines);
    for (const each of holds) expect(ran.stdout).toContain(each);
    expect([ran.code, ran.stderr]).toEqual([0, ""]);
    expect(ran.stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
  }

  it("takes triggers, one or more a line", () => check(["OFFER, CONFIRM", "DEMAND_MORE"], "Step 3: DEMAND_MORE"));
  it("next takes what the record tells next", () => check(["next", "next"], "Step 2: BOLTON_ARRIVES"));
  it("undo takes a step back, go jumps both ways", () =>
    check(["next", "next", "undo", "go end", "go start", "go 2"], "Step 14: ", "Start of The Hanoi summit"));
  it("what-if leaves the record, come-back comes back", () =>
    check(["next", "what-if", "US_WILLING", "come-back", "next"], "The record is left here", "Step 2: BOLTON_ARRIVES"));
  it("legal, refused and can look, and change nothing", () =>
    check(
      ["legal", "refused", "can WALK_OUT", "can OFFER", "way"],
      "TALK_OF_DISMANTLING  Talk of dismantling all underground facilities",
      "WALK_OUT: no active state accepts it; bargain.moreDemanded would",
      "WALK_OUT would be refused: ",
      "OFFER is legal.",
      "No step yet.",
    ));
  it("diff tells what differs between two steps, states and context", () =>
    check(
      ["OFFER CONFIRM", "diff 0 2", "diff 2 2"],
      "Bargain: not described → confirmed",
      "snapback: false → true",
      "Nothing differs.",
    ));
  it("evidence tells who says so and whether it was verified", () =>
    check(["OFFER", "evidence"], "✓ found in", "Indications via Narrator"));
  it("an empty line and a remark say nothing, and keys of the terminal are understood", () =>
    check(["", "# a remark", "f", "u", "?", "q", "NO_SUCH_TRIGGER"], "take what the record tells next"));
  it("begins where a mark of byte order or ends of lines of Windows stand", () =>
    check(["\uFEFFOFFER\r", "undo\r"], "Step 1: OFFER"));
  it("ends each way of input with what is refused there, as --triggers does", async () => {
    const listed = await runCli(["step", HANOI, "--triggers", "OFFER,CONFIRM"]);
    expect((await step(["OFFER", "CONFIRM"])).stdout).toBe(listed.stdout);
  });
});

describe("demarche step, by lines that cannot be carried out", () => {
  async function check(lines: readonly string[], code: number, ...says: readonly string[]): Promise<void> {
    const ran = await step(lines);
    expect([ran.code, ran.stdout.includes("Step 14")]).toEqual([code, false]);
    for (const each of says) expect(ran.stderr).toContain(each);
  }

  it("ends at a refused trigger, with its line and reason", () =>
    check(
      ["OFFER", "", "WALK_OUT", "go end"],
      1,
      "line 3: WALK_OUT is refused: no active state accepts it",
      "legal now: ",
    ));
  it("ends at a line that is none, and proposes what is near", () =>
    check(["unndo", "go end"], 2, "line 1: unndo is no trigger and no command", "did you mean undo?"));
  it.each([["__proto__"], ["constructor"], ["*"], ["offer"], ["toString 1"], ["\u0000\u001b[2J"]])(
    "ends at %j",
    (line) => check(["next", line, "go end"], 2, "line 2: ", "is no trigger and no command"),
  );
  it("tells no control characters of a line, and not all of a long one", async () => {
    const ran = await step([`\u001b[2J${"x".repeat(5000)}`]);
    expect(ran.stderr).not.toContain("\u001b");
    expect(ran.stderr).toContain("xxx… is no trigger");
  });
  it.each([
    ["go 99", "there is no step 99"],
    ["undo", "there is no step to take back"],
    ["diff 0 9", "there is no step 9"],
    ["come-back", "this is the record"],
  ])("%s ends it with 1 where there is nothing of the kind", (line, says) => check([line], 1, `line 1: ${says}`));
  it.each([
    ["go", "go takes the number of a step"],
    ["go -1", "go takes the number of a step"],
    ["diff 1 2 3", "diff takes up to two numbers"],
    ["can", "can takes one trigger, not nothing"],
    ["undo 3", "3 is more than this command takes"],
  ])("%s ends it with 2, and says what it takes", (line, says) => check([line], 2, `line 1: ${says}`));
});

describe("demarche step --ndjson and --json", () => {
  it("--ndjson answers each line by one of JSON, the start by line 0", async () => {
    const ran = await step(["OFFER", "can WALK_OUT", "diff", "WALK_OUT"], "--ndjson");
    const answers = ran.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ line }) => line)).toEqual([0, 1, 2, 3, 4]);
    expect(answers[1]).toMatchObject({ command: "OFFER", step: 1, trigger: "OFFER", context: { snapback: true } });
    expect(answers[2]).toMatchObject({ trigger: "WALK_OUT", legal: false });
    expect(answers[3]).toMatchObject({ from: 0, to: 1, changes: [{ region: "bargain" }] });
    expect(answers[4].fault.refusal).toMatchObject({ trigger: "WALK_OUT" });
    expect(ran.code).toBe(1);
  });
  it("--ndjson answers a line before the next one comes", async () => {
    const stdin = new PassThrough();
    const told: string[] = [];
    const ran = runCli(["step", HANOI, "--ndjson"], {}, [], {
      stdin: stdin as unknown as NodeJS.ReadStream, // what a pipe can do
      stdout: (text) => {
        told.push(String(text));
        if (told.length < 4) stdin.write(["OFFER\n", "undo\n", "quit\n"][told.length - 1]);
      },
    });
    await ran;
    expect(told.map((line) => JSON.parse(line).step)).toEqual([0, 1, 0]);
  });
  it("--json gives the way that was taken, and what was answered beside it", async () => {
    const ran = await step(["OFFER", "CONFIRM", "undo", "legal"], "--json");
    const data = JSON.parse(ran.stdout);
    expect(data.steps.map(({ trigger }: { trigger?: string }) => trigger)).toEqual([undefined, "OFFER"]);
    expect(data.answers).toMatchObject([{ line: 4, command: "legal" }]);
  });
  it("two forms of one answer are refused", async () => expect((await step([], "--json", "--ndjson")).code).toBe(2));
});
