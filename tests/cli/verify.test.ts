import { describe, expect, it } from "vitest";
import { EVENTS, HEAD, TEXT } from "../evidence/model.ts";
import { runCli } from "./memory-io.ts";

const MODEL = HEAD + EVENTS;
const GIVEN = ["--source", "paper=paper.txt"];

async function lockOf(model = MODEL, text = TEXT): Promise<string> {
  const ran = await runCli(["verify", "m.yaml", ...GIVEN], { "m.yaml": model, "paper.txt": text });
  return ran.written.get("m.lock.json") ?? "";
}

async function check(args: string[], files: Record<string, string>, code: number, ...words: string[]) {
  const ran = await runCli(["verify", "m.yaml", ...args], { "m.yaml": MODEL, "paper.txt": TEXT, ...files });
  for (const each of words) expect(ran.stdout + ran.stderr).toContain(each);
  expect(ran.code).toBe(code);
  return ran;
}

describe("demarche verify --source", () => {
  it("writes the lock beside the model, and says what was found", async () => {
    const ran = await check(GIVEN, {}, 0, "paper   read      6            0       0  3 of 5", "m.lock.json: written");
    expect([...ran.written.keys()]).toEqual(["m.lock.json"]);
  });
  it("counts apart what only folding made equal", () =>
    check(
      GIVEN,
      { "paper.txt": TEXT.replace("In short order", "In  short\norder") },
      0,
      "read      5            1       0",
    ));
  it("leaves a current lock alone", async () => {
    const ran = await check(GIVEN, { "m.lock.json": await lockOf() }, 0, "m.lock.json: current");
    expect(ran.written.size).toBe(0);
  });
  it("--check writes nothing, and exits with 3 when the lock is stale", async () => {
    const stale = await lockOf(MODEL.replace("Ada opened the gate", "Ada opened"));
    const ran = await check([...GIVEN, "--check"], { "m.lock.json": stale }, 3, "stale");
    expect(ran.written.size).toBe(0);
  });
  it("--check exits with 0 when the lock is current", async () =>
    check([...GIVEN, "--check"], { "m.lock.json": await lockOf() }, 0));
  it("writes no lock while a quote is missing, and shows the text's own words to paste", async () => {
    const model = MODEL.replace("Ada opened", "Ada closed");
    const ran = await check(
      GIVEN,
      { "m.yaml": model },
      1,
      "quote-not-found",
      '"Ada opened the gate"',
      "[-closed-] {+opened+}",
    );
    expect(ran.written.size).toBe(0);
  });
  it("asks for more of a quote that is there twice", () =>
    check(GIVEN, { "m.yaml": MODEL.replace("Ada opened the gate", "shut it") }, 1, "quote-ambiguous", "2 times"));
  it("tells a text that is not the model's", () =>
    check(
      GIVEN,
      { "m.yaml": MODEL.replace("    exclude:", `    digest: "sha256:${"0".repeat(64)}"\n    exclude:`) },
      1,
      "source-changed",
    ));
  it("writes an unreadable lock anew", async () => {
    const ran = await check(GIVEN, { "m.lock.json": "{" }, 0, "written");
    expect(ran.written.get("m.lock.json")).toBe(await lockOf());
  });
  it("only warns of a long quote", () =>
    check(
      GIVEN,
      { "m.yaml": MODEL.replace("Ada opened the gate,", "Ada opened the gate. It was … by nine. In short order Ben,") },
      0,
      "warning  quote-long",
      "written",
    ));
  it("--json gives digest, coverage and anchors as data", async () => {
    const ran = await check([...GIVEN, "--json"], {}, 0);
    const found = JSON.parse(ran.stdout);
    expect(found.sources).toMatchObject([{ id: "paper", coverage: { sentences: 5, cited: 3 } }]);
    expect(found.anchors).toHaveLength(6);
  });
});

describe("demarche verify without --source", () => {
  it("checks the model against the lock, and counts what the lock holds", async () =>
    check(
      [],
      { "m.lock.json": await lockOf() },
      0,
      "paper   sealed      6            0       0  3 of 5",
      "Every quote",
    ));
  it("asks for the text when there is no lock", () => check([], {}, 1, "lock-missing", "--source paper="));
  it("tells a lock that cannot be read", () => check([], { "m.lock.json": "{" }, 1, "lock-invalid"));
  it("tells a changed quote", async () =>
    check(
      [],
      { "m.yaml": MODEL.replace("Ada opened the gate", "opened the gate"), "m.lock.json": await lockOf() },
      1,
      "quote-changed",
    ));
  it("tells a lock that holds more than the model", async () =>
    check([], { "m.yaml": MODEL.replace(", hedge: she said", ""), "m.lock.json": await lockOf() }, 1, "lock-stale"));
});
