import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { replayRecord, runByAccount, startRun, whatIf } from "../../src/machine/index.ts";
import { demarcheMatchers, eventIn } from "../../src/testing/index.ts";
import { solveTime } from "../../src/time/index.ts";
import { seedOf } from "./seed.ts";

expect.extend(demarcheMatchers);

/** Sentences that say what became of a seed, each with what must hold for it to be said. */
type Outcomes = Readonly<Record<string, () => void>>;

const hanoi = seedOf("hanoi");
const outage = seedOf("checkout-outage");
const snapback = seedOf("snapback");

const inReadme: Outcomes = {
  "The article orders 34 of the 120 pairs of its 16 events; a timeline on one line would invent the other 86."() {
    const stated = hanoi.model.statements.filter(({ basis }) => basis !== "context");
    const timing = solveTime(hanoi.model.timed, stated, { timezone: hanoi.model.timezone });
    const pairs = timing.pairs(hanoi.model.events.map(({ id }) => id));
    const { length } = hanoi.model.events;
    expect([pairs.stated, pairs.all, length, pairs.all - (pairs.stated ?? 0)]).toEqual([34, 120, 16, 86]);
  },
  "By one account of 2020 the clock ran out, by the other it never started; in 2025 it ran out (`demarche accounts seeds/snapback/snapback.yaml`)."() {
    expect(snapback.ending("us-2020", "clock2020")).toEqual(["ran out"]);
    expect(snapback.ending("others-2020", "clock2020")).toEqual(["never started"]);
    expect(snapback.ending("record", "clock2025")).toEqual(["ran out"]);
    expect(replayRecord(snapback.model, snapback.timing).run.states).toContain("clock2025.ranOut");
  },
  '`whatIf(model, { from: "more-than-that", reach: "bargain.deal" })` gives what could have happened instead, `simplePaths` and `shortestPath` the ways to a state, `explorePaths` all that can and cannot happen.'() {
    const { paths } = whatIf(hanoi.model, { from: "more-than-that", reach: "bargain.deal" });
    const ways = paths.map(({ steps }) => steps.map(({ trigger, kind }) => `${kind}: ${trigger}`));
    expect(ways).toEqual([["departs: ACCEPT"]]);
    expect(replayRecord(hanoi.model, hanoi.timing).run.states).toContain("bargain.collapsed");
  },
};

const inReport: Outcomes = {
  "On 3 March 2026 a fix was ready and agreed, and checkout went down all the same."() {
    expect(outage.standing("fix", "index-confirmed")).toEqual(["confirmed"]);
    expect(outage.minutesBetween("index-confirmed", "checkout-down")).toBeGreaterThan(0);
    expect(outage.standing("service", "checkout-down")).toEqual(["down"]);
  },
  "A log and two engineers tell how it came to that."() {
    expect(outage.model.accounts.map(({ name }) => name)).toEqual([
      "Incident log",
      "Payments engineer",
      "Database engineer",
    ]);
  },
  "They agree on most of the morning; they differ on when the cause was known, and on what the cause was."() {
    const agreed = outage.model.events.filter(({ claims }) => claims.every(({ stance }) => stance === "asserts"));
    expect(agreed.length).toBeGreaterThan(outage.model.events.length / 2);
    expect(new Set(datesOf("slow-query-found")).size).toBe(2);
    expect(new Set(outage.model.explanations.map(({ of, by }) => `${by} > ${of}`)).size).toBe(2);
  },
  "The campaign mail went out 51 minutes later, traffic doubled, and the retries piled up."() {
    expect(outage.minutesBetween("release-out", "traffic-doubles")).toBe(51);
    expect(outage.minutesBetween("traffic-doubles", "queue-overflows")).toBeGreaterThan(0);
  },
  "From that moment the load is told as *{state:load@queue-overflows}*."() {
    expect(outage.standing("load", "queue-overflows")).toEqual(["queue overflowing"]);
  },
  "{figure:morning} shows the rest: a fix was proposed, the database side found it safe, and then, in the log's words, {quote:approval-asked@incident-log}."() {
    for (const [event, state] of [
      ["fix-proposed", "proposed"],
      ["index-confirmed", "confirmed"],
      ["approval-asked", "blocked"],
    ] as const)
      expect(outage.standing("fix", event)).toEqual([state]);
  },
  "When checkout went down, the fix stood at *{state:fix@checkout-down}*."() {
    expect(outage.standing("fix", "checkout-down")).toEqual(["blocked"]);
  },
  "No account says that it was ever deployed: at the end of the record the fix still stands at *{state:fix}*, and the service at *{state:service}*, by way of a rebuilt replica."() {
    for (const { run } of runByAccount(outage.model).accounts) expect(run.states).not.toContain("fix.deployed");
    expect([outage.standing("fix"), outage.standing("service")]).toEqual([["blocked"], ["restored"]]);
    expect(outage.standing("service", "replica-rebuilt")).toEqual(["restored"]);
  },
  "No source settles it, so the picture leaves the time of the discovery open ({figure:times})."() {
    const found = eventIn(outage.model, "slow-query-found");
    expect(found).toHappenBetween("2026-03-03T10:35", "2026-03-03T10:55");
    for (const only of ["2026-03-03T10:35", "2026-03-03T10:55"])
      expect(() => expect(found).toHappenBetween(only, only)).toThrow("Cannot tell");
  },
  "They differ on a second point, and it bears on what could have been done: whether anybody asked for a rollback before the traffic came."() {
    expect(outage.ending("database-engineer", "fix")).toEqual(["blocked"]);
    expect(stancesOf("rollback-asked")).toEqual([
      "database-engineer asserts",
      "payments-engineer doubts",
      "payments-engineer denies",
    ]);
    expect(outage.minutesBetween("rollback-asked", "traffic-doubles")).toBeGreaterThan(0);
  },
  "Once the index was found safe, a deploy was one step away: the fix stood at *{state:fix@index-confirmed}*, from where the machine allows it."() {
    const confirmed = startRun(outage.model).step("PROPOSE").step("CONFIRM_INDEX");
    expect(confirmed.step("DEPLOY").states).toContain("fix.deployed");
    expect(outage.standing("fix", "index-confirmed")).toEqual(["confirmed"]);
  },
  "Eight minutes later the second approval was asked for, and the fix stood at *{state:fix@approval-asked}* ({figure:held})."() {
    expect(outage.minutesBetween("index-confirmed", "approval-asked")).toBe(8);
    expect(outage.standing("fix", "approval-asked")).toEqual(["blocked"]);
  },
  "Whether it would have been enough is a belief of one account."() {
    const [branch] = outage.model.branches;
    expect(branch?.claims.map(({ account, stance }) => `${account} ${stance}`)).toEqual(["payments-engineer believes"]);
  },
  "That it was possible is not: the record shows the state, and the machine the transition."() {
    const { run } = replayRecord(outage.model, outage.timing);
    const at = run.history.findIndex(({ trigger }) => trigger === "ASK_APPROVAL");
    expect(run.at(at).can("DEPLOY")).toBe(true);
  },
};

/** What the report says of itself, or has the quotes say, which `demarche report` finds in the sources. */
const ofItself = [
  "This review keeps apart what each of them says, and takes every quote and every state from the model, so that it cannot drift from it.",
  "Release 412 brought a new retry policy, by the log {quote:release-out}.",
  "Both engineers speak of the slow query.",
  "One says {quote:slow-query-found@payments-engineer}, the other {quote:slow-query-found@database-engineer}.",
  "{quote:rollback-asked@database-engineer}, says the one; {quote:rollback-asked@payments-engineer#2}, says the other.",
  "Who tells what, and who contradicts whom, is in {figure:tellers}.",
  "The payments engineer holds that it would have been enough: {quote:fix-in-time}.",
];

const event = (id: string) => outage.model.events.find((each) => each.id === id);
const stancesOf = (id: string) => event(id)?.claims.map(({ account, stance }) => `${account} ${stance}`);
const datesOf = (id: string) =>
  outage.model.statements.flatMap((each) => (each.kind === "date" && each.subject === id ? each.date : []));

/** The sentences of the paragraphs of a text in Markdown. */
const sentencesOf = (markdown: string): string[] =>
  markdown
    .replace(/^---\n.*?\n---\n/s, "")
    .replace(/^ *```.*?^ *```$/gms, "")
    .split(/\n\n+|\n(?=- )/)
    .filter((paragraph) => !/^\s*(#|!\[|\||<)/.test(paragraph))
    .flatMap((paragraph) =>
      paragraph
        .trim()
        .replace(/^- /, "")
        .replace(/\s+/g, " ")
        .split(/(?<=[.?](?:\*\*)?) (?=[A-Z{])/),
    )
    .filter((sentence) => sentence !== "");

const readme = sentencesOf(readFileSync("README.md", "utf8"));
const report = sentencesOf(readFileSync("seeds/checkout-outage/report.md", "utf8"));

/** Sentences of the README that tell of a seed: they count its pairs, or say how a clock or a bargain ended. */
const TELLS = /\b\d+ of the \d+\b|\bthe clock\b|\bran out\b|\bdeal\b|\bcollapsed\b|\bwalked out\b/;

describe("README.md says of a seed only", () => {
  it.each(Object.entries(inReadme))("%s", (sentence, holds) => {
    expect(readme).toContain(sentence);
    holds();
  });
  it("what is held here", () => expect(readme.filter((each) => TELLS.test(each) && !(each in inReadme))).toEqual([]));
});

describe("seeds/checkout-outage/report.md says only", () => {
  it.each(Object.entries(inReport))("%s", (sentence, holds) => {
    expect(report).toContain(sentence);
    holds();
  });
  it("what is held here", () => expect(report.toSorted()).toEqual([...Object.keys(inReport), ...ofItself].toSorted()));
  it("as its title, how long checkout was down", () => {
    expect(readFileSync("seeds/checkout-outage/report.md", "utf8")).toContain("down for ninety-three minutes");
    expect(outage.minutesBetween("checkout-down", "replica-rebuilt")).toBe(93);
  });
});
