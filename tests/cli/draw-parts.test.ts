import { describe, expect, it } from "vitest";
import { runCli } from "./memory-io.ts";

async function check(args: string[], code: number, words: string) {
  const ran = await runCli(["draw", "seeds/hanoi/hanoi.yaml", ...args]);
  expect(ran.stdout + ran.stderr).toContain(words);
  expect(ran.code).toBe(code);
}

describe("demarche draw of a part of the record", () => {
  it.each([
    [
      ["--account", "narator"],
      "--account names an account, and the model has no account narator; did you mean narrator?",
    ],
    [["--account", "seoul"], "--account takes an account that tells of an event; seoul tells of none"],
    [["--until", "intended-end"], "--until takes an event that happened"],
    [["--from", "2019-13"], "--from takes a date in EDTF or the id of an event; 2019-13 is neither"],
    [
      ["--from", "2019-03", "--to", "2019-02"],
      "--to goes with no picture: the window ends (2019-02) before it begins (2019-03)",
    ],
    [["--from", "1990", "--to", "1991"], "--to leaves no event to draw: the record has none from 1990 to 1991"],
    [
      ["--account", "headline", "--from", "walk-out"],
      "--from takes an event of the picture, and --account leaves out walk-out",
    ],
    [["--as", "statechart", "--until", "offer"], "--until goes with timeline or possible-times or accounts"],
    [["--layout", "horizontal", "--width", "390"], "--width takes at least 640 px for a horizontal layout"],
    [["--as", "accounts", "--width", "390"], "--width takes at least 640 px for accounts"],
    [["--page", "a4", "-o", "-"], "--page takes a4-portrait, a4-landscape, 16:9 or column"],
    [["--page", "16:9", "--width", "900"], "--page has a width of its own"],
    [["--as", "text", "--layout", "vertical"], "--layout goes with a picture, not with --as text"],
    [["--as", "text", "--embed-font"], "--embed-font goes with a picture, not with --as text"],
    [["--as", "text", "--scale", "3"], "--scale goes with a picture, not with --as text"],
  ])("%o is refused with what to say instead", async (args, words) => {
    await check(args, 2, words);
  });
  it("--as text --until tells the record as of an event", () =>
    check(["--as", "text", "--until", "walk-out"], 0, "As of “Trump walks out”. Left out: 5 later events"));
  it("--as text --locale tells it in that language", () => check(["--as", "text", "--locale", "ko"], 0, "34개"));
  it("--account draws what one account tells, and says what it leaves out", () =>
    check(["--account", "officials", "-o", "-"], 0, "Left out: 14 events that it does not tell"));
});
