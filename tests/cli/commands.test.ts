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

describe("demarche check", () => {
  it("finds nothing wrong with Hanoi", () => check(["check", HANOI], {}, 0, "no issues"));
  it("reports two accounts that cannot both be right as a finding", () =>
    check(["check", OUTAGE], {}, 0, "finding  order-contradiction-merged", "20 minutes apart"));
  it("prints file:line:column, severity, code, the line and what to do", () =>
    check(
      ["check", "m.yaml"],
      changed("by: bolton\n", "by: boltn\n"),
      1,
      "m.yaml:",
      "error  reference-unknown  there is no party boltn",
      "by: boltn",
      "^^^^^",
      "did you mean bolton?",
    ));
  it("reports all faults at once", () =>
    check(
      ["check", "m.yaml"],
      { "m.yaml": hanoi.replace("by: bolton\n", "by: boltn\n").replace("by: kim\n", "by: kmi\n") },
      1,
      "boltn",
      "kmi",
      "2 errors",
    ));
  it("--json gives the same as data", async () => {
    const ran = await check(["check", "--json", "m.yaml"], changed("2019-03-25", "2019-02-29"), 1);
    expect(JSON.parse(ran.stdout)[0]).toMatchObject({
      code: "date-invalid",
      severity: "error",
      line: expect.any(Number),
    });
  });
  it("says that the record cannot be replayed, and what is legal", () =>
    check(
      ["check", "m.yaml"],
      changed("trigger: CONFIRM\n", "trigger: ACCEPT\n"),
      1,
      "record-refused",
      "bargain.confirmed would",
    ));
  it("says that a branch misses its state", () =>
    check(["check", "m.yaml"], changed("reaches: bargain.deal", "reaches: bargain.collapsed"), 1, "branch-misses"));
  it("says that a stated claim needs its words", () =>
    check(
      ["check", "m.yaml"],
      changed(
        "claims:\n      - { account: north-koreans, quote: the entire mood turned hostile }",
        "claims:\n      - { account: north-koreans }",
      ),
      1,
      "claim-without-quote",
    ));
});

describe("demarche verify", () => {
  it("checks Hanoi against its lock", () =>
    check(["verify", HANOI], {}, 0, "sealed", "Every quote is the one that was verified"));
  it("tells a changed quote", () =>
    check(
      ["verify", "m.yaml"],
      changed("quote: he’d walked out entirely", "quote: he’d walked out"),
      1,
      "quote-changed",
    ));
  it("tells a quote that was never looked for", () =>
    check(
      ["verify", "m.yaml"],
      changed(
        "- { account: narrator, quote: he’d walked out entirely }",
        "- { account: narrator, quote: he’d walked out entirely }\n      - { account: narrator, quote: newly quoted }\n      - { account: narrator, quote: again }\n      - { account: narrator, quote: thrice }",
      ),
      1,
      "quote-unverified",
    ));
  it("tells a stale lock", () =>
    check(
      ["verify", "m.yaml"],
      changed(
        "      - { account: narrator, quote: the underground sites in the area, content: Yongbyon here includes its underground sites }\n",
        "",
      ),
      1,
      "lock-stale",
    ));
  it("tells a missing lock, with the command to run", () =>
    check(["verify", "m.yaml"], { "m.yaml": hanoi }, 1, "lock-missing", "--source ditz="));
  it("tells a source whose text changed, and every quote that is not in it", () =>
    check(
      ["verify", "m.yaml", "--source", "ditz=t.txt"],
      { "m.yaml": hanoi, "t.txt": "Nothing of the kind." },
      1,
      "source-changed",
      "quote-not-found",
    ));
  it("writes the lock of an open source, the same twice", async () => {
    const ran = await runCli(["verify", OUTAGE]);
    expect(ran.stdout).toContain("current");
    expect(ran.code).toBe(0);
  });
  it("--source refuses a source that the model does not have", () =>
    check(["verify", HANOI, "--source", "dits=x"], {}, 2, "no source dits, but ditz"));
});

describe("demarche coverage", () => {
  it("finds every sentence of the article's body cited, and says why the rest is left out", () =>
    check(["coverage", HANOI], {}, 0, "every sentence is cited", "3 excluded", "biography"));
  it("--text marks the cited words of an open source", () =>
    check(["coverage", OUTAGE, "--text"], {}, 0, "⟦Traffic on checkout doubles within minutes⟧"));
});

describe("demarche draw", () => {
  it("writes where it is told, and says how to look at it", async () => {
    const ran = await check(["draw", HANOI, "-o", "x.svg"], {}, 0, "x.svg", "px", "file://");
    expect(ran.written.get("x.svg")).toBe(readFileSync("diagrams/hanoi.timeline.svg", "utf8"));
  });
  it("-o - prints the picture alone", async () =>
    expect((await runCli(["draw", HANOI, "-o", "-"])).stdout).toBe(
      readFileSync("diagrams/hanoi.timeline.svg", "utf8"),
    ));
  it("--check says whether the picture on disk is current", () =>
    check(["draw", HANOI, "--check"], {}, 0, "is current"));
  it("--check exits with 3 when it is stale", () =>
    check(
      ["draw", "m.yaml", "--check", "-o", "diagrams/hanoi.timeline.svg"],
      changed("Bolton arrives", "Bolton comes"),
      3,
      "stale",
    ));
  it("draws nothing from a model with errors", async () =>
    expect(
      (
        await check(
          ["draw", "m.yaml", "-o", "x.svg"],
          changed("trigger: CONFIRM\n", "trigger: ACCEPT\n"),
          1,
          "Nothing is drawn",
        )
      ).written.size,
    ).toBe(0));
  it("--width refuses what is no width", () => check(["draw", HANOI, "--width", "wide"], {}, 2, "--width takes"));
});

describe("demarche step", () => {
  it("--triggers prints the run as text", () =>
    check(
      ["step", HANOI, "--triggers", "OFFER,CONFIRM"],
      {},
      0,
      "Step 2: CONFIRM",
      "Bargain: on the table → confirmed",
      "Narrator, asserts: “Kim confirmed he was comfortable with that”",
      "ACCEPT",
      "RECOVER: ",
    ));
  it("--triggers ends at a refusal, with the reason", () =>
    check(
      ["step", HANOI, "--triggers", "OFFER,WALK_OUT"],
      {},
      1,
      "WALK_OUT is refused: no active state accepts it; bargain.moreDemanded would",
    ));
  it("without --triggers, takes those that are piped in", async () => {
    const ran = await runCli(["step", HANOI], {}, ["OFFER\nCON", "FIRM\n"]);
    expect(ran.stdout).toContain("Step 2: CONFIRM");
    expect(ran.code).toBe(0);
  });
  it("a refused trigger that is piped in ends the run", async () => {
    const ran = await runCli(["step", HANOI], {}, ["WALK_OUT\nOFFER\n"]);
    expect(ran.stderr).toContain("WALK_OUT is refused");
    expect(ran.code).toBe(1);
  });
  it("--triggers has the last word over what is piped in", async () => {
    const ran = await runCli(["step", HANOI, "--triggers", "OFFER"], {}, ["WALK_OUT\n"]);
    expect(ran.stdout).toContain("Step 1: OFFER");
    expect(ran.code).toBe(0);
  });
  it("with an empty input, shows the start", () => check(["step", HANOI], {}, 0, "Start of"));
  it("--json prints the run as data", async () => {
    const ran = await check(["step", HANOI, "--json", "--triggers", "OFFER"], {}, 0);
    expect(JSON.parse(ran.stdout).steps.at(-1)).toMatchObject({ trigger: "OFFER", context: { snapback: true } });
  });
});

describe("demarche order", () => {
  it("tells Hanoi's islands, chains and counts", () =>
    check(
      ["order", HANOI],
      {},
      0,
      "1   Trump open to easing sanctions",
      "before          Trump walks out\n                    “In short order” (Narrator)",
      "34 of 120 pairs",
      "at most 8 events",
    ));
  it("--account tells what one account states", () =>
    check(
      ["order", HANOI, "--account", "officials"],
      {},
      0,
      "1   2 events\n    US presents list of undisclosed sites\n    before or with  Kim “shocked”",
      "The account tells nothing of 14 other events.",
      "1 of 1 pair is ordered",
    ));
  it("marks what was planned alone", () => check(["order", HANOI], {}, 0, "before          intended end · planned\n"));
  it("--context adds what is known from outside", () => check(["order", HANOI, "--context"], {}, 0, "41 of 120 pairs"));
  it("--json gives the edges with their words", async () => {
    const ran = await check(["order", HANOI, "--json"], {}, 0);
    expect(JSON.parse(ran.stdout)).toMatchObject({ pairs: { stated: 34, all: 120 }, width: 8 });
  });
  it("an unknown account is a wrong command line", () =>
    check(["order", HANOI, "--account", "nobody"], {}, 2, "it has narrator"));
});

describe("demarche when", () => {
  it("tells the bounds with the chain that proves them", () =>
    check(
      ["when", HANOI, "walk-out"],
      {},
      0,
      "Not before 28 February 2019, 00:00 (UTC+07:00)",
      "Not after 28 February 2019, 23:59",
      "1. ",
      "(Public schedule, context, line ",
    ));
  it("says that nothing bounds what has no date", () =>
    check(["when", HANOI, "intended-end"], {}, 0, "nothing bounds it"));
  it("an unknown event gets the nearest one", () => check(["when", HANOI, "walkout"], {}, 2, "did you mean walk-out?"));
});

describe("demarche between", () => {
  it("tells the relationship with its witness", () =>
    check(["between", HANOI, "offer", "walk-out"], {}, 0, "is before", "“In short order, he’d walked out”"));
  it("says when the order is not stated", () =>
    check(["between", HANOI, "bolton-arrives", "walk-out"], {}, 0, "stands in no stated order to"));
});

describe("demarche date", () => {
  it("gives every reading of a date that has two", () =>
    check(["date", "03/04/2019"], {}, 0, "2019-04-03", "2019-03-04"));
  it("reads what people write", () => check(["date", "circa", "1990"], {}, 0, "1990~", "about 1990"));
  it("--locale tells them in another language, or which there are", async () => {
    await check(["date", "--locale", "ko", "2019-02-28"], {}, 0, "2019년 2월 28일");
    await check(["date", "--locale", "xx", "2019"], {}, 2, "there are for en, ko, vi, fr, de, ar");
  });
  it("shows how a model keeps the words beside the date", () =>
    check(["date", "circa 1990"], {}, 0, 'when: { date: "1990~", words: "circa 1990" }'));
  it("says where a text stops being a date", () => check(["date", "2019-02-29"], {}, 1, "2019-02 has 28 days"));
  it("says when it understands nothing", () =>
    check(["date", "whenever"], {}, 1, "whenever is no date: its words were not understood"));
});

describe("demarche", () => {
  it("an unknown command gets the nearest one", () => check(["chekc"], {}, 2, "check"));
  it("an unknown option is a wrong command line", () => check(["draw", HANOI, "--colour"], {}, 2, "unknown option"));
  it("a file that is not there is named", () => check(["check", "nowhere.yaml"], {}, 4, "nowhere.yaml"));
  it.each([
    "check",
    "draw",
    "verify",
    "coverage",
    "step",
    "accounts",
    "paths",
    "whatif",
    "replay",
    "order",
    "when",
    "between",
    "date",
    "types",
  ])("%s --help shows two examples that work", async (command) => {
    const help = (await runCli([command, "--help"])).stdout;
    const examples = [...help.matchAll(/^ {2}demarche (.+)$/gm)].map((found) => found[1] ?? "");
    expect(examples.length).toBeGreaterThanOrEqual(2);
    for (const example of examples.filter((each) => !each.includes("article.txt")))
      expect((await runCli(example.split(" "))).code).toBe(0);
  });
});
