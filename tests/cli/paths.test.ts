import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { runCli } from "./memory-io.ts";

const HANOI = "seeds/hanoi/hanoi.yaml";
const OUTAGE = "seeds/checkout-outage/checkout-outage.yaml";
const hanoi = readFileSync(HANOI, "utf8");
const lock = readFileSync("seeds/hanoi/hanoi.lock.json", "utf8");

/** Hanoi with one thing changed, checked under its own lock. */
const changed = (from: string, to: string) => ({ "m.yaml": hanoi.replace(from, () => to), "m.lock.json": lock });

async function check(args: string[], files: Record<string, string>, code: number, ...words: string[]) {
  const ran = await runCli(args, files);
  for (const each of words) expect(ran.stdout + ran.stderr).toContain(each);
  expect(ran.code).toBe(code);
  return ran;
}

describe("demarche accounts", () => {
  it("runs each account alone, and says where two contradict each other", () =>
    check(
      ["accounts", OUTAGE],
      {},
      0,
      "denies      Asks for an automatic rollback",
      "Retries pile up on the queue (told by Incident log, Database",
      "Payments engineer: denies it",
      "Database engineer: asserts it",
    ));
  it("puts what the accounts hold responsible side by side", () =>
    check(["accounts", HANOI], {}, 0, "for Trump walks out", "North Koreans           Bolton arrives: “threw"));
  it("no line is wider than 80 columns", async () => {
    const { stdout } = await runCli(["accounts", HANOI]);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });
  it("--json gives the runs as data", async () => {
    const ran = await check(["accounts", HANOI, "--json"], {}, 0);
    expect(JSON.parse(ran.stdout).accounts[0]).toMatchObject({ account: "narrator", reached: expect.any(Array) });
  });
  it("a model with faults is not run", () =>
    check(["accounts", "m.yaml"], changed("trigger: CONFIRM\n", "trigger: ACCEPT\n"), 1, "record-refused"));
});

describe("demarche paths", () => {
  it("tells all that can happen", () =>
    check(["paths", OUTAGE], {}, 0, "60, all that there are", "18 of 18", "1 configuration in which nothing is legal"));
  it("--to tells the paths to a state, shortest first, and that there are more", () =>
    check(
      ["paths", HANOI, "--to", "bargain.deal", "--limit", "1"],
      {},
      0,
      "1  OFFER, CONFIRM, ACCEPT\n",
      "There are more",
    ));
  it("says when it looked at a part only", () =>
    check(["paths", OUTAGE, "--configurations", "5"], {}, 0, "5, the first ones only"));
  it("--json gives the same as data", async () => {
    const ran = await check(["paths", OUTAGE, "--to", "service.down", "--json"], {}, 0);
    expect(JSON.parse(ran.stdout).paths[0]).toEqual(["CAMPAIGN", "OVERFLOW", "GO_DOWN"]);
  });
  it("an unknown state gets the nearest one", () =>
    check(["paths", HANOI, "--to", "bargain.dael"], {}, 2, "did you mean bargain.deal?"));
  it("--limit refuses what is no count", () => check(["paths", HANOI, "--limit", "0"], {}, 2, "--limit takes a whole"));
});

describe("demarche whatif", () => {
  const ask = (from: string, reach: string) => ["whatif", HANOI, "--from", from, "--reach", reach];
  it("tells the way, the claim it departs from, and who says that it could be", () =>
    check(
      ask("more-than-that", "bargain.deal"),
      {},
      0,
      "ACCEPT  not in the record: A deal was to be had",
      "departs from “Trump needs “more than that””",
      "Narrator: Trump suddenly responded that he needed “more than that.”",
      "Narrator (asserts that it could): “a deal was to be had”",
    ));
  it("says why a state cannot be reached any more", () =>
    check(
      ask("walk-out", "bargain.deal"),
      {},
      0,
      "No way leads to Bargain: deal.",
      "It can still come to Bargain: collapsed.",
      "ACCEPT would lead there from Bargain: confirmed, which can no longer be",
    ));
  it("no line is wider than 80 columns", async () => {
    const { stdout } = await runCli(ask("offer", "recovery.recovered"));
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });
  it("--json gives the same as data", async () => {
    const ran = await check([...ask("more-than-that", "bargain.deal"), "--json"], {}, 0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ ended: "all", paths: [{ steps: [{ kind: "departs" }] }] });
  });
  it("an unknown event gets the nearest one", () =>
    check(ask("walkout", "bargain.deal"), {}, 2, "did you mean walk-out?"));
});
