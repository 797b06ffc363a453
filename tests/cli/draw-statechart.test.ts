import { describe, expect, it } from "vitest";
import { runCli } from "./memory-io.ts";

const HANOI = "seeds/hanoi/hanoi.yaml";
const draw = (...args: string[]) => runCli(["draw", HANOI, ...args]);

async function check(args: string[], code: number, ...expected: string[]) {
  const ran = await draw(...args);
  expect(ran.code).toBe(code);
  for (const text of expected) expect(ran.stdout + ran.stderr).toContain(text);
}

describe("demarche draw --as statechart", () => {
  it("--at says where things stood", () =>
    check(["--as", "statechart", "--at", "kim-confirms", "-o", "-"], 0, "As of “Kim confirms"));
  it("--at proposes the nearest event for one that is not there", () =>
    check(["--as", "statechart", "--at", "kim-confirm"], 2, "did you mean kim-confirms?"));
  it("--at refuses what did not happen", () =>
    check(["--as", "statechart", "--at", "intended-end"], 2, "no account tells intended-end as having happened"));
  it("--at belongs to this picture", () =>
    check(["--at", "kim-confirms"], 2, "--at goes with statechart, not with timeline"));
});
