import type { IssueCode } from "../../src/issue/index.ts";

/** A change to one file of a seed, by default its model, after which `check` finds one thing more. */
export type Mutant = {
  readonly seed: "hanoi" | "checkout-outage";
  readonly from: string | RegExp;
  readonly to: string;
  /** the file that is changed, beside the model */
  readonly file?: string;
};

const hanoi = (from: string | RegExp, to: string): Mutant => ({ seed: "hanoi", from, to });
const outage = (from: string | RegExp, to: string): Mutant => ({ seed: "checkout-outage", from, to });
const inLock = (from: string | RegExp, to: string): Mutant => ({
  seed: "hanoi",
  from,
  to,
  file: "hanoi.lock.json",
});

const RECORDED = "  - id: refunds\n";
const told = (id: string, more: string): string =>
  `  - { id: ${id}, title: T, ${more}, claims: [{ account: incident-log, basis: context }] }\n${RECORDED}`;

/** One change for each code that `check` can give. */
export const MUTANTS: Partial<Readonly<Record<IssueCode, Mutant>>> = {
  "file-empty": hanoi(/[\s\S]*/, "# nothing\n"),
  "file-too-large": hanoi("demarche: 1", `# ${"x".repeat(10_000_000)}\ndemarche: 1`),
  "yaml-syntax": hanoi("parties:\n", "parties: [\n"),
  "yaml-alias": hanoi("title: The Hanoi summit\n", "title: *summit\n"),
  "yaml-tag": hanoi("title: The Hanoi summit\n", "title: !summit The Hanoi summit\n"),

  "key-unknown": hanoi("language: en", "langauge: en"),
  "key-missing": hanoi("id: hanoi\n", ""),
  "key-reserved": hanoi("  press: { name: The press }", "  press: { name: The press }\n  constructor: { name: C }"),
  "value-invalid": hanoi("  press: { name: The press }", "  press: { name: The press, note: 3 }"),
  "id-duplicate": hanoi("- id: recovered\n", "- id: deal\n"),
  "reference-unknown": hanoi("by: bolton\n", "by: boltn\n"),
  "reference-cycle": hanoi("us: { name: United States }", "us: { name: United States, memberOf: trump }"),
  "account-without-source": hanoi("headline: { name: Headline, source: ditz }", "headline: { name: Headline }"),
  "claim-without-quote": outage(RECORDED, told("seen", 'when: "2026"').replace(", basis: context", "")),
  "claim-missing": outage(RECORDED, `  - { id: seen, title: T }\n${RECORDED}`),
  "because-missing": outage(RECORDED, told("seen", 'when: "2026"').replace("basis: context", "basis: inferred")),
  "words-missing": outage(RECORDED, told("seen", "after: { release-out: { account: incident-log } }")),
  "never-used": hanoi("  press: { name: The press }", "  press: { name: The press }\n  nobody: { name: N }"),
  "file-outside": outage("file: sources/incident-log.txt", "file: ../hanoi/incident-log.txt"),

  "date-invalid": outage('date: "2026-03-03T13:40"', 'date: "2026-02-30T13:40"'),
  "date-convention": outage(RECORDED, told("seen", "when: { date: 2026-21, basis: context }")),
  "date-all-of": outage(RECORDED, told("seen", 'when: { date: "{2026-03-03,2026-03-04}", basis: context }')),
  "timezone-invalid": hanoi('timezone: "+07:00"', "timezone: Asia/Hanoy"),

  "order-contradiction-account": outage(
    RECORDED,
    told(
      "seen",
      "after: { release-out: { account: incident-log, words: Release 412 } }, before: { release-out: { account: incident-log, words: Release 412 } }",
    ),
  ),
  "order-contradiction-merged": outage(
    RECORDED,
    told(
      "seen",
      "after: { release-out: { account: incident-log, words: Release 412 } }, before: { release-out: { account: payments-engineer, words: release 412 } }",
    ),
  ),
  "order-contradiction-inferred": outage(
    RECORDED,
    told(
      "seen",
      "after: { release-out: { account: incident-log, words: Release 412 } }, before: { release-out: { basis: inferred, because: b } }",
    ),
  ),
  "order-contradiction-context": outage(
    RECORDED,
    told(
      "seen",
      "after: { release-out: { account: incident-log, words: Release 412 } }, before: { release-out: { basis: context } }",
    ),
  ),
  "bounds-empty": outage(
    RECORDED,
    told("seen", "when: [{ date: 2026-03-03, account: incident-log }, { date: 2026-03-04, account: incident-log }]"),
  ),
  "date-outside-period": hanoi(
    "when: { date: 2019-03-25, account: archive, basis: context }",
    "when: { date: 2019-03-25, account: archive, basis: context }\n    during: { summit: { basis: context } }",
  ),
  "span-missing": outage(
    RECORDED,
    told("seen", "overlaps: { release-out: { account: incident-log, words: Release 412 } }"),
  ),
  "order-self": outage(RECORDED, told("seen", "after: { seen: { account: incident-log, words: Release 412 } }")),
  "order-redundant": outage(
    RECORDED,
    `${told("seen", "after: { release-out: { account: incident-log, words: Release 412 } }").replace(RECORDED, "")}${told("heard", "after: { seen: { account: incident-log, words: Release 412 }, release-out: { account: incident-log, words: Release 412 } }")}`,
  ),
  "range-inverted": outage(RECORDED, told("seen", "when: { date: 2026-03-04/2026-03, basis: context }")),
  "alternative-excluded": outage(
    RECORDED,
    told(
      "seen",
      'when: { date: "[2026-03-01,2026-03-09]", basis: context }, after: { release-out: { account: incident-log, words: Release 412 } }',
    ),
  ),
  "date-hull": outage(
    RECORDED,
    told(
      "seen",
      `when: { date: "[${Array.from({ length: 65 }, (_, index) => 2030 + 2 * index).join()}]", basis: context }`,
    ),
  ),
  "duration-missing": outage(
    RECORDED,
    told("seen", "within: { release-out: { account: incident-log, words: Release 412 } }"),
  ),
  "duration-meaningless": outage(
    RECORDED,
    told("seen", "equals: { release-out: { account: incident-log, words: Release 412, atLeast: P1D } }"),
  ),
  "duration-inverted": outage(
    RECORDED,
    told("seen", "after: { release-out: { account: incident-log, words: Release 412, atLeast: P2D, atMost: P1D } }"),
  ),

  "quote-not-found": outage("quote: Traffic on checkout doubles within minutes", "quote: Traffic on checkout triples"),
  "quote-ambiguous": outage("quote: Traffic on checkout doubles within minutes", "quote: checkout"),
  "quote-changed": inLock(/"digest":"sha256:[0-9a-f]{64}"/, `"digest":"sha256:${"0".repeat(64)}"`),
  "quote-unverified": inLock(/ *"events\.trump-open[^\n]*\n/, ""),
  "quote-without-account": outage(
    'when: { date: "2026-03-03T09:02", account: incident-log, quote',
    'when: { date: "2026-03-03T09:02", quote',
  ),
  "words-not-in-quote": hanoi("after: { offer: { words: When,", "after: { offer: { words: Once,"),
  "source-changed": outage("sha256:87a05d7d", "sha256:97a05d7d"),
  "source-missing": outage("file: sources/incident-log.txt", "file: sources/incident-logs.txt"),
  "lock-missing": inLock('"ditz": {', '"dits": {'),
  "lock-stale": inLock(
    '"quotes": {',
    `"quotes": {\n        "events.none.claims.0.quote": {"digest":"sha256:${"0".repeat(64)}","start":1,"end":2,"match":"exact"},`,
  ),
  "lock-invalid": inLock('"lock": 1', '"lock": 99'),

  "state-unknown": hanoi("{ BOLTON_ARRIVES: disarray }", "{ BOLTON_ARRIVES: disaray }"),
  "state-unreachable": hanoi(
    "disarray: { title: in disarray, tone: bad }",
    "disarray: { title: in disarray, tone: bad }\n        calm: {}",
  ),
  "always-loop": hanoi(
    "disarray: { title: in disarray, tone: bad }",
    "disarray: { title: in disarray, tone: bad, always: calm }\n        calm: { always: disarray }",
  ),
  "initial-missing": hanoi("      title: Mood\n      initial: notDescribed\n", "      title: Mood\n"),
  "context-unknown": hanoi("guard: { eq: [snapback, true] }", "guard: { eq: [snapbak, true] }"),
  "context-mistyped": hanoi("guard: { eq: [snapback, true] }", "guard: { gte: [snapback, 1] }"),
  "trigger-unhandled": outage("    by: support\n", "    by: support\n    trigger: REFUND\n"),
  "trigger-never-sent": hanoi(
    "hostile: { title: hostile, tone: bad }",
    "hostile: { title: hostile, tone: bad, on: { CALM_DOWN: notDescribed } }",
  ),
  "record-refused": outage("guard: { in: load.overflowing }", "guard: { in: load.normal }"),
  "record-order-matters": hanoi(
    "{ BOLTON_ARRIVES: disarray }",
    "{ BOLTON_ARRIVES: { target: disarray, guard: { in: willingness.openToEasing } } }",
  ),
  "branch-refused": hanoi("guard: { in: willingness.willing }", "guard: { in: willingness.openToEasing }"),
  "branch-misses": hanoi("reaches: recovery.recovered", "reaches: recovery.attempted"),
};
