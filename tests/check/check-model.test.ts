import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { checkModel } from "../../src/check/index.ts";
import { severityOf } from "../../src/issue/index.ts";
import { parseModel } from "../../src/model/index.ts";

const HEAD = "demarche: 1\nid: m\ntitle: M\nsources: { s: { title: S } }\naccounts: { n: { name: N, source: s } }\n";
const CLAIMED = "claims: [{ account: n, quote: q }]";

function issuesOf(text: string) {
  const parsed = parseModel(text);
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues));
  return checkModel(parsed.model);
}

/** `expected`: severity, code and path of every issue. */
function check(body: string, ...expected: string[]) {
  const found = issuesOf(HEAD + body).map((issue) => `${severityOf(issue)} ${issue.code} ${issue.path.join(".")}`);
  expect(found).toEqual(expected);
}

describe("checkModel(model) on claims", () => {
  it("finds nothing in a claim with its quote", () => check(`events: [{ id: a, title: A, ${CLAIMED} }]`));
  it("warns of an event that nobody claims", () =>
    check(`events: [{ id: a, title: A, ${CLAIMED} }, { id: b, title: B }]`, "warning claim-missing events.1"));
  it("refuses a stated claim without the words that state it", () =>
    check("events: [{ id: a, title: A, claims: [{ account: n }] }]", "error claim-without-quote events.0.claims.0"));
  it("refuses an inferred claim without its reason", () =>
    check(
      "events: [{ id: a, title: A, claims: [{ account: n, basis: inferred }] }]",
      "error because-missing events.0.claims.0",
    ));
  it("takes an inferred claim with its reason, and context with neither", () =>
    check(
      "events: [{ id: a, title: A, claims: [{ account: n, basis: inferred, because: b }, { account: n, basis: context }] }]",
    ));
});

describe("checkModel(model) on the stated order", () => {
  const ordered = (details: string) =>
    `events: [{ id: a, title: A, ${CLAIMED} }, { id: b, title: B, after: { a: ${details} }, ${CLAIMED} }]`;
  it("takes an order with its words", () => check(ordered("{ account: n, words: then }")));
  it("warns of a stated order without words", () =>
    check(ordered("{ account: n }"), "warning words-missing events.1.after.a"));
  it("refuses an inferred order without its reason", () =>
    check(ordered("{ account: n, basis: inferred }"), "error because-missing events.1.after.a"));
  it("takes an inferred order with its reason", () => check(ordered("{ account: n, basis: inferred, because: b }")));
});

describe("checkModel(model) on dates", () => {
  it("refuses an inferred date without its reason", () => {
    const dated = (more: string) => `events: [{ id: a, title: A, when: { date: 2019${more} }, ${CLAIMED} }]`;
    check(dated(", basis: inferred"), "error because-missing events.0.when.date");
    check(dated(", basis: inferred, because: b"));
    check(dated(", basis: context"));
  });
  it("refuses a source that was published on no day", () => {
    const text = `${HEAD.replace("title: S }", "title: S, published: 2019-02-30 }")}events: [{ id: a, title: A, ${CLAIMED} }]`;
    expect(issuesOf(text)).toMatchObject([{ code: "date-invalid", path: ["sources", "s", "published"] }]);
  });
});

describe("checkModel(model) on names", () => {
  it("warns of parties, sources, accounts and periods that nothing uses, each at its place", () => {
    const body = `parties: { p: { name: P }, q: { name: Q, memberOf: p } }\nperiods: { d: { title: D } }\nevents: [{ id: a, title: A, by: q, ${CLAIMED} }]`;
    check(body, "warning never-used periods.d");
    check(body.replace("by: q, ", ""), "warning never-used parties.q", "warning never-used periods.d");
  });
  it("counts an account as used by one that comes via it", () => {
    const text = `${HEAD.replace("source: s } }", "source: s }, o: { name: O, via: n } }")}events: [{ id: a, title: A, claims: [{ account: o, quote: q }] }]`;
    expect(issuesOf(text)).toEqual([]);
  });
});

describe("checkModel(model) on everything at once", () => {
  it("reports the faults of dates, order, claims and machine together", () => {
    const codes = issuesOf(
      `${HEAD}machine: { initial: s, states: { s: { on: { GO: s } } } }\nevents: [{ id: a, title: A, when: 2019-02-29, before: a, trigger: GONE, claims: [{ account: n }] }]`,
    ).map((issue) => issue.code);
    for (const code of ["date-invalid", "order-self", "claim-without-quote", "trigger-unhandled"])
      expect(codes).toContain(code);
  });
  it("finds no error in the seeds", () => {
    for (const seed of ["hanoi", "checkout-outage"]) {
      const issues = issuesOf(readFileSync(`seeds/${seed}/${seed}.yaml`, "utf8"));
      expect(issues.filter((issue) => severityOf(issue) === "error")).toEqual([]);
    }
  });
});
