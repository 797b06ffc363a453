import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "./memory-io.ts";

const HANOI = "seeds/hanoi/hanoi.yaml";
const hanoi = readFileSync(HANOI, "utf8");

async function check(
  args: readonly string[],
  files: Readonly<Record<string, string>>,
  code: number,
  ...words: string[]
) {
  const ran = await runCli(["replay", ...args], files);
  const flowing = (ran.stdout + ran.stderr).replace(/\n +/g, " ");
  for (const each of words) expect(flowing).toContain(each);
  for (const line of ran.stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
  expect(ran.code).toBe(code);
  return ran;
}

describe("demarche replay MODEL", () => {
  it("says that the record fits, where it ends, and that its order does not matter", () =>
    check(
      [HANOI],
      {},
      0,
      "It fits: all 14 steps taken.",
      "Bargain           collapsed",
      "No: each of the 5,765,760 orders",
    ));
  it("--account replays what one account tells", () =>
    check(
      [HANOI, "--account", "north-koreans"],
      {},
      0,
      "what North Koreans tell",
      "each of the 8 orders",
      "all 4 steps",
    ));
  it("tells the first deviation with the cheapest repair", () =>
    check(
      ["m.yaml"],
      { "m.yaml": hanoi.replace("trigger: CONFIRM\n", "trigger: ACCEPT\n") },
      1,
      "after     OFFER",
      "came      ACCEPT",
      "refused   no active state accepts it; bargain.confirmed would",
      "expected  US_WILLING, CONFIRM",
      "cheapest repair, 2 changes:",
      "skip ACCEPT",
      "insert CONFIRM",
      "no other order that the accounts allow fits",
      "It deviates after 8 of 14 steps.",
    ));
  it("--json gives the same as data", async () => {
    const ran = await check([HANOI, "--json", "--account", "seoul"], {}, 0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ account: "seoul", fits: true, orders: { kind: "same" } });
  });
  it("gives two orders where the order matters, and one that fits where the file's does not", async () => {
    const model = (first: string, second: string) =>
      `demarche: 1\nid: m\ntitle: M\nmachine:\n  type: parallel\n  states:\n    p: { initial: s, states: { s: { on: { A: t } }, t: {} } }\n    q: { initial: u, states: { u: { on: { B: { target: v, guard: { in: p.t } } } }, v: {} } }\nevents:\n  - { id: ${first}, title: ${first} happens, trigger: ${first.toUpperCase()} }\n  - { id: ${second}, title: ${second} happens, trigger: ${second.toUpperCase()} }\n`;
    await check(["m.yaml"], { "m.yaml": model("a", "b") }, 0, "Yes: of the 2 orders", "1  b happens", "p.t is active");
    await check(["m.yaml"], { "m.yaml": model("b", "a") }, 1, "another order that the accounts allow fits:", "a, b");
  });
  it("refuses an unknown account, a model without a machine, and options of logs", async () => {
    await check([HANOI, "--account", "north-korean"], {}, 2, "did you mean north-koreans?");
    await check([HANOI, "--align"], {}, 2, "--align tells how a log is read");
    const bare = "demarche: 1\nid: m\ntitle: M\nevents:\n  - { id: a, title: A }\n";
    await check(["m.yaml"], { "m.yaml": bare }, 2, "no machine to replay on");
  });
  it("replays nothing on a machine with faults", () =>
    check(["m.yaml"], { "m.yaml": hanoi.replace("CONFIRM: confirmed }", "CONFIRM: confirmd }") }, 1, "state-unknown"));
});

describe("demarche replay MODEL --log FILE", () => {
  const LOG = "when,what\n2019-02-27,OFFER\n2019-02-28,confirm\n2019-02-27,left the room\n";
  const fits = { "log.csv": "event\nOFFER\nCONFIRM\n" };

  it("says aloud what was taken for what, and how it could be mended", () =>
    check(
      [HANOI, "--log", "log.csv", "--trigger", "what", "--map", "left the room=WALK_OUT"],
      { "log.csv": LOG },
      1,
      "trigger   column what, as named",
      "time      column when, by its usual name",
      "“confirm” for CONFIRM",
      "row 3 (line 4), after row 2",
      "before row 3 (line 4): insert DEMAND_MORE",
      "first row 3: 2019-02-27 after row 2",
      "It deviates: 2 of 3 rows accepted, 1 refused.",
    ));
  it("ends with 0 where the log fits", () => check([HANOI, "--log", "log.csv"], fits, 0, "It fits: 2 rows accepted."));
  it("--json tells the changes of a repair, and not all that it keeps", async () => {
    const ran = await check([HANOI, "--log", "log.csv", "--json"], { "log.csv": "event\nOFFER\nWALK_OUT\n" }, 1);
    const { repair } = JSON.parse(ran.stdout);
    expect(repair).toEqual({
      kind: "aligned",
      cost: 1,
      expanded: expect.any(Number),
      edits: [{ kind: "skip", trigger: "WALK_OUT", row: 2, line: 3 }],
    });
  });
  it("--align tells the repair of each case", () =>
    check(
      [HANOI, "--log", "log.ndjson", "--align"],
      { "log.ndjson": '{"event":"CONFIRM","case":1}\n{"event":"OFFER","case":2}\n' },
      1,
      "case 1, 1 change:",
      "before row 1 (line 1): insert OFFER",
      "refused in 1 of 2 cases",
    ));
  it("--map-file maps many values", () =>
    check(
      [HANOI, "--log", "log.csv", "--map-file", "map.yaml"],
      { "log.csv": "event\nfirst\nping\n", "map.yaml": "first: OFFER\nping:\n" },
      0,
      "left out  1 row",
    ));
  it("- reads the input, and finds its format in the first letter", async () => {
    const ran = await runCli(["replay", HANOI, "--log", "-"], {}, ['[{"event":"OF', 'FER"}]']);
    expect(ran.stdout).toContain("It fits: 1 row accepted.");
  });
  it("--json gives the same as data", async () => {
    const ran = await check([HANOI, "--log", "log.csv", "--json"], fits, 0);
    expect(JSON.parse(ran.stdout)).toMatchObject({
      fits: true,
      rows: 2,
      reading: { columns: { trigger: { by: "name" } } },
    });
  });
  it("proposes the trigger that an unknown one is near to", () =>
    check([HANOI, "--log", "log.csv"], { "log.csv": "event\nOFER\n" }, 1, "did you mean OFFER?"));
  it.each<[string[], Record<string, string>, number, string]>([
    [["--trigger", "evnt"], fits, 2, "did you mean event?"],
    [["--format", "xml"], fits, 2, "--format takes csv, json or ndjson"],
    [["--delimiter", "ab"], fits, 2, "--delimiter takes one letter"],
    [["--map", "x"], fits, 2, "--map takes VALUE=TRIGGER"],
    [["--map", "x=OFER"], fits, 2, "did you mean OFFER?"],
    [["--map-file", "m.yaml"], { ...fits, "m.yaml": "- 1" }, 4, "no map of values to triggers"],
    [["--bound", "0"], fits, 2, "--bound takes a number"],
    [["--account", "narrator"], fits, 2, "give one of them"],
    [[], { "log.csv": "" }, 4, "the log is empty"],
    [[], { "log.csv": 'event\n"A' }, 4, "line 2, column 1: the quotation mark is never closed"],
  ])("refuses %j of what cannot be carried out or read", async (args, files, code, words) => {
    await check([HANOI, "--log", "log.csv", ...args], files, code, words);
  });
  it("prints the deviation that the README shows", async () => {
    const ran = await runCli(["replay", HANOI, "--log", "-"], {}, ["event\nOFFER\nCONFIRM\nWALK_OUT\n"]);
    const blocks = [...readFileSync("README.md", "utf8").matchAll(/```text\n(.*?)\n```/gs)];
    const shown = blocks[1]?.[1] ?? "missing";
    expect(ran.stdout).toContain(shown);
  });
  it("tells a row without end long before it is read, and a file that is no text by its first wrong byte", async () => {
    await check(
      [HANOI, "--log", "/dev/zero"],
      {},
      4,
      "line 1, column 1: the row has more than the 1,048,576 characters",
    );
    await check([HANOI, "--log", "dist/cli", "--format", "csv"], {}, 4, "it is a folder");
    const file = join(mkdtempSync(join(tmpdir(), "demarche-")), "log.csv");
    writeFileSync(file, Buffer.concat([Buffer.from("event\nOFFER\n"), Buffer.from([0xe9, 0x0a])]));
    await check(
      [HANOI, "--log", file],
      {},
      4,
      "byte 12 is not UTF-8: 0xE9 cannot stand there",
      "save the log as UTF-8",
    );
  });
});
