import { describe, expect, it } from "vitest";
import { runCli } from "./memory-io.ts";

const MODEL = `demarche: 1
id: m
title: M
timezone: "+00:00"
sources: { s: { title: S } }
accounts: { n: { name: Nora, source: s } }
events:
  - id: a
    title: The offer
    when: { date: "[1667,1670]", account: n, quote: sixty-seven or seventy }
    claims: [{ account: n, quote: q }]
  - id: b
    title: The answer
    after: { a: { account: n, quote: soon after, atMost: P30D } }
    when: { date: "1668", account: n, words: about the spring }
    claims: [{ account: n, quote: q }]
  - id: c
    title: The end
    span: true
    when: { date: "1669?", account: n, quote: q }
    claims: [{ account: n, quote: q }]
`;

async function check(args: string[], ...lines: string[]) {
  const ran = await runCli(args, { "m.yaml": MODEL });
  expect(ran.stderr).toBe("");
  for (const line of lines) expect(ran.stdout).toContain(line);
  expect(Math.max(...ran.stdout.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  return ran.stdout;
}

describe("demarche when", () => {
  it("proves each bound by a numbered chain with quote, account and line", () =>
    check(
      ["when", "m.yaml", "b"],
      "Not before 1 January 1668, 00:00 (UTC+00:00)\n  1. The answer is dated 1668, “about the spring”\n     (Nora, line 15)",
    ));
  it("tells which of several dates are possible, and what rules out the others", () =>
    check(
      ["when", "m.yaml", "a"],
      "One of several: The offer is dated [1667,1670]\n  - 1667 is possible\n  - 1670 is ruled out:",
      "The answer is at most 30 days after The offer\n       “soon after” (Nora, line 14)",
    ));
  it("tells the start and the end of a span apart, and what is uncertain", () =>
    check(
      ["when", "m.yaml", "c"],
      "Starts not before: nothing bounds it",
      "Ends not after: nothing bounds it",
      "Marked uncertain, so what is marked counts only with --assume uncertain:\n  1. The end is dated 1669?\n     “q” (Nora, line 20)",
    ));
  it("--assume uncertain counts it", () =>
    check(["when", "m.yaml", "c", "--assume", "uncertain"], "Starts not before 1 January 1669, 00:00 (UTC+00:00)"));
  it("--json gives the same as data", async () => {
    const data = JSON.parse(await check(["when", "m.yaml", "a", "--json"]));
    expect(data.alternatives[0].members.map((each: { survives: boolean }) => each.survives)).toEqual([true, false]);
    expect(data.statements).toMatchObject([
      { id: "events.0.when", says: "The offer is dated [1667,1670]", account: "n", line: 10 },
      { id: "events.1.after.a", quote: "soon after", basis: "stated", line: 14 },
      { id: "events.1.when", words: "about the spring", line: 15 },
    ]);
  });
  it("--assume takes nothing else for granted", async () =>
    expect((await runCli(["when", "m.yaml", "a", "--assume", "all"], { "m.yaml": MODEL })).code).toBe(2));
});

describe("instants in demarche when", () => {
  const ZONED = `${MODEL.slice(0, MODEL.indexOf("events:")).replace("+00:00", "Europe/Berlin")}events:
  - { id: twice, title: Twice, when: { date: 2019-10-27T02:30, account: n, quote: q } }
  - { id: finely, title: Finely, when: { date: "2019-10-27T10:30:15Z", account: n, quote: q } }
`;
  const run = async (id: string) => (await runCli(["when", "m.yaml", id], { "m.yaml": ZONED })).stdout;
  it("are told with their offset where clocks show them twice", async () => {
    expect(await run("twice")).toContain("Not before 27 October 2019, 02:30 (Europe/Berlin, UTC+02:00)\n");
    expect(await run("twice")).toContain("Not after 27 October 2019, 02:30 (Europe/Berlin, UTC+01:00)\n");
  });
  it("are told to the second where they do not begin or end a minute", async () =>
    expect(await run("finely")).toContain("Not after 27 October 2019, 11:30:15 (Europe/Berlin)\n"));
});

describe("demarche when, order and between --account", () => {
  const TWO = MODEL.replace("accounts: { n", "accounts: { o: { name: Otto, source: s }, n").replace(
    "quote: q }\n    claims: [{ account: n, quote: q }]\n",
    "quote: q }\n    overlaps: { later: { account: o, words: w } }\n    claims: [{ account: n, quote: q }]\n  - { id: later, title: Later, span: true, claims: [{ account: n, quote: q }] }\n",
  );
  const run = async (...args: string[]) => await runCli(args, { "m.yaml": TWO });
  it("hear one account alone", async () => {
    expect((await run("when", "m.yaml", "b", "--account", "o")).stdout).toContain("nothing bounds it");
    expect((await run("order", "m.yaml", "--account", "o")).stdout).toContain("    overlaps        Later\n");
    expect((await run("between", "m.yaml", "c", "later", "-a", "o")).stdout).toContain("overlaps the start of");
    expect((await run("between", "m.yaml", "c", "later", "-a", "n")).stdout).toContain("stands in no stated order to");
  });
  it("refuse an account that is not there, and an event beside itself", async () => {
    expect(await run("when", "m.yaml", "b", "--account", "p")).toMatchObject({ code: 2 });
    expect((await run("between", "m.yaml", "a", "a")).stderr).toContain("name two events");
  });
});

describe("relations of periods and of planned ends", () => {
  const claims = (modality: string) => `claims: [{ account: n, quote: q, modality: ${modality} }]`;
  const PLANNED = `${MODEL.slice(0, MODEL.indexOf("events:"))}periods:
  talks: { title: Talks, when: 1990-01/1990-03, before: { truce: { account: n, words: w, atLeast: P1D } } }
  truce: { title: Truce, within: { talks: { account: n, words: w, atMost: P1Y } } }
events:
  - { id: a, title: A, when: { date: 1990-02-10, account: n, quote: q }, during: { talks: { account: n, words: w } }, ${claims("actual")} }
  - { id: end, title: Planned end, after: { a: { account: n, words: w, atLeast: P7D, atMost: P10D } }, during: { talks: { account: n, words: w } }, ${claims("planned")} }
`;
  const run = async (...args: string[]) => (await runCli(args, { "m.yaml": PLANNED })).stdout;
  it("bound them as they bound events", async () => {
    expect(await run("when", "m.yaml", "end")).toMatch(
      /Not before 17 February 1990.*at least 7 days and at most 10 days after A.*Not after 20 February 1990/s,
    );
    expect(await run("when", "m.yaml", "truce")).toMatch(
      /Starts not before 2 March 1990.*Talks is at least 1 day before Truce.*Starts not after 1 February 1991/s,
    );
    expect(await run("between", "m.yaml", "a", "truce")).toContain("is before");
    expect(await run("between", "m.yaml", "end", "talks")).toContain("is during");
  });
});

describe("demarche order", () => {
  it("tells chains with their words and the dates of events", () =>
    check(
      ["order", "m.yaml"],
      "    The offer · [1667,1670]\n",
      "    before          The answer · 1668 “about the spring”\n",
      "Dates marked with ?",
    ));
  it("--assume uncertain orders by them", () => check(["order", "m.yaml", "--assume", "uncertain"], "3 of 3 pairs"));
  const LASTING = `${MODEL.slice(0, MODEL.indexOf("events:"))}events:
  - { id: meal, title: The meal, span: true, when: { date: 2019-03-01, account: n, quote: q } }
  - { id: song, title: The song, span: true, starts: { meal: { account: n, words: w } } }
  - { id: tune, title: The tune, span: true, equals: { song: { account: n, words: w } } }
  - { id: call, title: The call, after: { meal: { account: n, quote: at last, atLeast: PT1H, atMost: P1D } } }
  - { id: late, title: Late, when: { date: 2019-04, account: n, quote: q }, after: { call: { account: n, words: long after } } }
  - { id: last, title: Last, after: { late: { account: n, atLeast: P7D, basis: inferred, because: so } } }
`;
  const run = async (...args: string[]) => (await runCli(args, { "m.yaml": LASTING })).stdout;
  it("tells what is at the same time, how far apart two are, and the words of an order that dates give too", async () => {
    const text = await run("order", "m.yaml");
    expect(text).toContain("around          The song · at the same time as The tune\n");
    expect(text).toContain(
      "also            The call is at least 1 hour and at most 1 day after The meal\n                    “at last” (Nora)\n",
    );
    expect(text).toContain("before          Last\n                    at least 7 days (Nora, inferred)\n");
    expect(text).toContain("before          Late · 2019-04\n                    “long after” (Nora)\n");
  });
  it("says why it lists no steps: too many to find, or to list", async () => {
    const chain = Array.from({ length: 25_001 }, (_, at) => ({
      id: `e${at}`,
      title: `E ${at}`,
      ...(at > 0 && { after: { [`e${at - 1}`]: { account: "n" } } }),
    }));
    const days = Array.from({ length: 700 }, (_, at) => ({
      id: `e${at}`,
      title: `E ${at}`,
      when: { date: at < 350 ? "2019" : "2020", account: "n" },
    }));
    const orderOf = async (events: readonly object[]) => {
      const model = { demarche: 1, id: "m", title: "M", sources: { s: { title: "S" } }, events };
      const file = JSON.stringify({ ...model, accounts: { n: { name: "Nora", source: "s" } } });
      return (await runCli(["order", "m.json"], { "m.json": file })).stdout.replace(/\s+/g, " ");
    };
    const far = await orderOf(chain);
    expect(far).toContain("25,001 events, too many to find the steps from one to the next; demarche between tells");
    expect(far).toContain("312,512,500 of 312,512,500 pairs are ordered");
    expect(await orderOf(days)).toContain("700 events, more than 100,000 steps from one to the next: too many to list");
  });
  it("--json has the same", async () => {
    const { islands } = JSON.parse(await run("order", "m.yaml", "--json"));
    expect(islands[0]).toMatchObject({
      together: [["song", "tune"]],
      edges: expect.arrayContaining([
        {
          from: "late",
          to: "last",
          relationship: "before",
          atLeast: "P7D",
          account: "n",
          basis: "inferred",
        },
      ]),
      beside: [
        { says: "The tune is at the same time as The song", words: "w" },
        { says: "The call is at least 1 hour and at most 1 day after The meal", quote: "at last" },
      ],
    });
  });
  it("demarche between tells the one statement that is enough, not the dates beside it", async () =>
    expect(JSON.parse(await run("between", "m.yaml", "call", "late", "--json")).witness).toEqual([
      "events.4.after.call",
    ]));
});
