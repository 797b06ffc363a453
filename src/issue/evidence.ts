import type { IssueText, Severity } from "./index.ts";

/** Faults of quotes, sources and the lock. */
export type EvidenceFault =
  | {
      readonly code: "quote-not-found";
      readonly source: string;
      readonly quote: string;
      readonly nearest?: string | undefined;
      /** word by word, `[-in the quote only-]` and `{+in the source only+}` */
      readonly difference?: string | undefined;
    }
  | { readonly code: "quote-ambiguous"; readonly source: string; readonly quote: string; readonly times: number }
  | { readonly code: "quote-changed"; readonly source: string; readonly quote: string }
  | { readonly code: "quote-unverified"; readonly source: string; readonly quote: string }
  | { readonly code: "quote-without-account" }
  | { readonly code: "words-not-in-quote"; readonly words: string }
  | { readonly code: "source-changed"; readonly source: string; readonly expected: string; readonly found: string }
  | { readonly code: "source-missing"; readonly source: string; readonly file: string }
  | { readonly code: "lock-missing"; readonly source: string }
  | { readonly code: "lock-stale"; readonly source: string; readonly entries: number }
  | { readonly code: "lock-invalid"; readonly file: string };

export const EVIDENCE_SEVERITY = {
  "quote-not-found": "error",
  "quote-ambiguous": "error",
  "quote-changed": "error",
  "quote-unverified": "error",
  "quote-without-account": "error",
  "words-not-in-quote": "error",
  "source-changed": "error",
  "source-missing": "error",
  "lock-missing": "error",
  "lock-stale": "error",
  "lock-invalid": "error",
} as const satisfies Record<EvidenceFault["code"], Severity>;

const verifyAgain = (source: string): string =>
  `run demarche verify MODEL --source ${source}=TEXT with the source's text`;

export function describeEvidenceFault(fault: EvidenceFault): IssueText {
  switch (fault.code) {
    case "quote-not-found":
      return {
        message: `“${fault.quote}” is not in ${fault.source}`,
        advice:
          fault.nearest === undefined
            ? "quote the source's own words"
            : `the nearest words there are, ready to paste: ${JSON.stringify(fault.nearest)}${fault.difference === undefined ? "" : `; word by word: ${fault.difference}`}`,
      };
    case "quote-ambiguous":
      return {
        message: `“${fault.quote}” is in ${fault.source} ${fault.times} times`,
        advice: "quote more of it, or add prefix: or suffix: with the words beside the one that is meant",
      };
    case "quote-changed":
      return { message: `“${fault.quote}” is not the quote that was verified here`, advice: verifyAgain(fault.source) };
    case "quote-unverified":
      return { message: `“${fault.quote}” was never looked for in ${fault.source}`, advice: verifyAgain(fault.source) };
    case "quote-without-account":
      return { message: "words are quoted here, but not whose they are", advice: "add account:" };
    case "words-not-in-quote":
      return {
        message: `“${fault.words}” does not stand in the quote beside it`,
        advice: "take the words from the quote, letter for letter",
      };
    case "source-changed":
      return {
        message: `the text of ${fault.source} has the digest ${short(fault.found)}, the model says ${short(fault.expected)}`,
        advice:
          "look for the text that the model was made from, or verify every quote in the new one and change digest:",
      };
    case "source-missing":
      return {
        message: `the text of ${fault.source} is not at ${fault.file}`,
        advice: "mend file:, or remove it and keep the source sealed",
      };
    case "lock-missing":
      return {
        message: `the quotes from ${fault.source} were never verified: its text is not here, and there is no lock for it`,
        advice: verifyAgain(fault.source),
      };
    case "lock-stale":
      return {
        message: `the lock holds ${fault.entries} quote${fault.entries === 1 ? "" : "s"} from ${fault.source} that the model no longer has`,
        advice: verifyAgain(fault.source),
      };
    case "lock-invalid":
      return {
        message: `${fault.file} is no lock that this version can read`,
        advice: "write it again with demarche verify",
      };
  }
}

const short = (digest: string): string => `${digest.slice(0, 15)}…`;
