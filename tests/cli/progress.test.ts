import { describe, expect, it } from "vitest";
import { PROJECT } from "../../src/cli/explain/project.ts";
import { runCli } from "./memory-io.ts";

const HANOI = "seeds/hanoi/hanoi.yaml";
const OUTAGE = "seeds/checkout-outage/checkout-outage.yaml";

/** Eleven switches, each of which asks the next one how it stands: 2,048 configurations. */
const SWITCHES = `demarche: 1
id: switches
title: Switches
machine:
  type: parallel
  states:
${Array.from({ length: 11 }, (_, at) => {
  const next = `s${(at + 1) % 11}`;
  return `    s${at}: { initial: off, states: { off: { on: { ON${at}: { target: on, guard: { or: [{ in: ${next}.off }, { in: ${next}.on }] } } } }, on: {}, lost: {} } }`;
}).join("\n")}
events:
  - { id: switched, title: One is switched on, trigger: ON0 }
`;

/** A clock on which every look comes a second later. */
function slowClock(): () => number {
  let clock = 0;
  return () => {
    clock += 1000;
    return clock;
  };
}

/** What a command says of its progress where somebody looks on, and that it says nothing elsewhere. */
async function check(args: readonly string[], words: string, files: Readonly<Record<string, string>> = {}) {
  const watched = await runCli(args, files, [], { isWatched: true, now: slowClock() });
  expect(watched.stderr).toContain(`\r${words}`);
  expect(watched.stderr.split("\r").at(-1)).toMatch(/^.\[K/); // the line is wiped in the end
  const piped = await runCli(args, files, [], { now: slowClock() });
  expect(piped.stderr).not.toContain("\r");
}

describe("createProgress(io)", () => {
  it("tells which of many models is verified", () =>
    check(["verify", HANOI, OUTAGE, "--check"], `model 2 of 2: ${OUTAGE}`));
  it("tells which of many models is checked", () => check(["check", HANOI, OUTAGE], `model 1 of 2: ${HANOI}`));
  it("tells how many pictures of a report are drawn", () =>
    check(["report", "report.md"], "picture 1 of 1", { ...PROJECT, "photo.png": "PNG" }));
  it("tells how much of a log is read", () =>
    check(["replay", HANOI, "--log", "l.csv"], "l.csv: 0 MB read", { "l.csv": "event\nOFFER\n" }));
  it.each([
    ["paths", "m.yaml"],
    ["paths", "m.yaml", "--to", "s1.lost"],
    ["whatif", "m.yaml", "--from", "switched", "--reach", "s1.lost"],
  ])("tells how many configurations %s looks at", (...args) =>
    check(args, "2,000 configurations looked at", { "m.yaml": SWITCHES }),
  );
  it("keeps to the columns there are", async () => {
    const { stderr } = await runCli(["check", HANOI], {}, [], { isWatched: true, columns: 12, now: slowClock() });
    expect(stderr).toContain("\rmodel 1 of \u001b[K");
  });
  it("says nothing of what is done at once", async () =>
    expect((await runCli(["check", HANOI], {}, [], { isWatched: true })).stderr).toBe(""));
});
