import type { IssueCode } from "../issue/index.ts";

/** A part of a small model that is at fault, and the same part mended. */
export type Example = { readonly wrong: string; readonly right: string };

/** The model that the examples are part of: `right` stands in it or takes the place of what it names. */
export const BASE = `demarche: 1
id: door
title: Who left the door open
timezone: "+01:00"
parties: { ana: { name: Ana }, ben: { name: Ben } }
sources: { diary: { title: House diary } }
accounts: { ana: { name: Ana, source: diary, party: ana } }
machine:
  initial: shut
  states: { shut: { on: { OPEN: open } }, open: {} }
events:
  - id: opened
    title: Ben opens the door
    by: ben
    trigger: OPEN
    when: { date: "2026-01-05T18:10", account: ana, quote: At ten past six }
    claims: [{ account: ana, quote: Ben opened the door }]
  - id: cat-gone
    title: The cat is gone
    after: { opened: { words: soon after, quote: soon after that, account: ana } }
    claims: [{ account: ana, stance: believes, quote: the cat was gone }]
`;

/** Each wrong part, put in the place of its right one, gives exactly this issue; a test runs all of them. */
export const EXAMPLES: Readonly<Partial<Record<IssueCode, Example>>> = {
  "yaml-syntax": { wrong: 'timezone: "+01:00', right: 'timezone: "+01:00"' },
  "yaml-alias": { wrong: "title: *door", right: "title: Who left the door open" },
  "yaml-tag": { wrong: "title: !who Who left the door open", right: "title: Who left the door open" },
  "key-unknown": { wrong: "titel: The cat is gone\n    title: The cat is gone", right: "title: The cat is gone" },
  "key-missing": {
    wrong: "accounts: { ana: { source: diary, party: ana } }",
    right: "accounts: { ana: { name: Ana, source: diary, party: ana } }",
  },
  "key-reserved": {
    wrong: "parties: { constructor: { name: X }, ana: { name: Ana }, ben: { name: Ben } }",
    right: "parties: { ana: { name: Ana }, ben: { name: Ben } }",
  },
  "value-invalid": { wrong: "stance: thinks", right: "stance: believes" },
  "id-duplicate": {
    wrong: "- id: opened\n    title: The cat is gone",
    right: "- id: cat-gone\n    title: The cat is gone",
  },
  "reference-unknown": { wrong: "by: bne", right: "by: ben" },
  "reference-cycle": {
    wrong: "parties: { ana: { name: Ana, memberOf: ben }, ben: { name: Ben, memberOf: ana } }",
    right: "parties: { ana: { name: Ana }, ben: { name: Ben } }",
  },
  "claim-without-quote": {
    wrong: "claims: [{ account: ana, stance: believes }]",
    right: "claims: [{ account: ana, stance: believes, quote: the cat was gone }]",
  },
  "state-unknown": { wrong: "OPEN: opne", right: "OPEN: open" },
  "state-unreachable": { wrong: "open: {}, ajar: {} }", right: "open: {} }" },
  "initial-missing": { wrong: "  states: { shut", right: "  initial: shut\n  states: { shut" },
  "trigger-never-sent": { wrong: "on: { OPEN: open, SHUT: shut }", right: "on: { OPEN: open }" },
  "trigger-unhandled": { wrong: "title: The cat is gone\n    trigger: CAT_GOES", right: "title: The cat is gone" },
  "date-invalid": { wrong: 'date: "2026-02-30T18:10"', right: 'date: "2026-01-05T18:10"' },
  "date-all-of": { wrong: 'date: "{2026-01-05,2026-01-06}"', right: 'date: "2026-01-05T18:10"' },
  "timezone-invalid": { wrong: 'timezone: "Mars/Base"', right: 'timezone: "+01:00"' },
  "order-self": { wrong: "after: { cat-gone: {", right: "after: { opened: {" },
  "words-missing": {
    wrong: "after: opened",
    right: "after: { opened: { words: soon after, quote: soon after that, account: ana } }",
  },
};
