import { describe, expect, it } from "vitest";
import { EVENTS, HEAD, TEXT } from "../evidence/model.ts";
import { runCli } from "./memory-io.ts";

const MODEL = HEAD + EVENTS;
const GIVEN = ["--source", "paper=paper.txt"];

async function check(args: string[], files: Record<string, string>, code: number, ...words: string[]) {
  const ran = await runCli(["coverage", "m.yaml", ...args], { "m.yaml": MODEL, "paper.txt": TEXT, ...files });
  for (const each of words) expect(ran.stdout + ran.stderr).toContain(each);
  expect(ran.code).toBe(code);
  return ran;
}

async function sealed() {
  const ran = await runCli(["verify", "m.yaml", ...GIVEN], { "m.yaml": MODEL, "paper.txt": TEXT });
  return { "m.lock.json": ran.written.get("m.lock.json") ?? "" };
}

describe("demarche coverage", () => {
  it("lists the uncited sentences with their words, and why the rest is left out", () =>
    check(
      GIVEN,
      {},
      0,
      "paper   read          5      3        2         1",
      "sentence 1, characters 0–8: The gate",
      "sentence 3, characters 31–69: It was, she said, “wide open” by nine.",
      "1 excluded: the printer's line",
    ));
  it("gives numbers and places alone of a sealed source", async () => {
    const ran = await check([], await sealed(), 0, "paper   sealed", "sentence 1, characters 0–8\n");
    expect(ran.stdout).not.toContain("The gate");
  });
  it("--text marks the words that are cited, and no others", () =>
    check(
      [...GIVEN, "--text"],
      {},
      0,
      "⟦Ada opened the gate⟧. It was, she said",
      "⟦Ben⟧ shut it. He shut it ⟦for good⟧.",
    ));
  it("--text asks for a text that is not at hand", async () =>
    check(["--text"], await sealed(), 0, "the text is not at hand; name it with --source"));
  it("prints no control character of a source", async () => {
    const ran = await check(
      [...GIVEN, "--text"],
      { "paper.txt": TEXT.replace("The gate", "The\u001b[31m gate\u202e") },
      0,
    );
    for (const hidden of ["\u001b", "\u202e"]) expect(ran.stdout).not.toContain(hidden);
  });
  it("--json gives the same as data", async () => {
    const ran = await check([...GIVEN, "--json"], {}, 0);
    expect(JSON.parse(ran.stdout)).toMatchObject([
      { source: "paper", sealed: false, sentences: 5, cited: 3, excluded: 1, because: ["the printer's line"] },
    ]);
  });
  it("counts nothing in silence when quotes are missing", () =>
    check(GIVEN, { "m.yaml": MODEL.replace("Ada opened", "Ada closed") }, 1, "quote-not-found"));
  it("says what to do when nothing was ever verified", () => check([], {}, 1, "run demarche verify", "lock-missing"));
});
