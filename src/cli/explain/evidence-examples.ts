import type { EvidenceFault } from "../../issue/index.ts";
import type { Example } from "./example.ts";

const STANDS = "sources: { diary: { title: House diary, file: diary.txt } }";
const CLAIM = "claims: [{ account: ana, stance: believes, quote: the cat was gone }]";
const digest = (sha256: string): string =>
  `sources: { diary: { title: House diary, file: diary.txt, digest: "sha256:${sha256}" } }`;

/** Of quotes, the texts that they are in, and the lock. */
export const EVIDENCE_EXAMPLES: Readonly<Record<EvidenceFault["code"], Example>> = {
  "quote-not-found": { wrong: "quote: the cat has gone", right: "quote: the cat was gone" },
  "quote-ambiguous": { wrong: "quote: the door", right: "quote: Ben opened the door" },
  "quote-changed": { wrong: "quote: the cat has gone", right: "quote: the cat was gone", sealed: "before" },
  "quote-unverified": {
    wrong:
      "claims: [{ account: ana, stance: believes, quote: the cat was gone }, { account: ben, quote: for the rest of the evening }]",
    right: CLAIM,
    sealed: "before",
  },
  "quote-without-account": {
    wrong: 'when: { date: "2026-01-05T18:10", quote: ten past six }',
    right: 'when: { date: "2026-01-05T18:10", account: ana, quote: ten past six }',
  },
  "words-not-in-quote": { wrong: "words: shortly after", right: "words: soon after" },
  "source-changed": {
    wrong: digest("fff1d9475c6d0df0e90e62997527b08a7dc3bdda0cee234f234916a40b9ac4c8"),
    right: digest("fff1d9475c6d0df0e90e62997527b08a7dc3bdda0cee234f234916a40b9ac4c9"),
    instead: STANDS,
  },
  "source-missing": { wrong: "file: dairy.txt", right: "file: diary.txt" },
  "lock-missing": {
    wrong: "sources: { diary: { title: House diary } }",
    right: STANDS,
    note: "Or lock it: demarche verify door.yaml --source diary=TEXT.",
  },
  "lock-stale": {
    wrong: "claims: [{ account: ana, basis: inferred, because: she never saw it again }]",
    right: CLAIM,
    sealed: "before",
  },
  "lock-invalid": { wrong: '"lock": 7', right: '"lock": 1', file: "door.lock.json", sealed: "before" },
};
