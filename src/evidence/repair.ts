import search from "approx-string-match";
import { diffWords } from "./diff.ts";

/** What a quote that is not in a text was probably meant to be: the text's own words, and how they differ. */
export type Repair = { readonly passage: string; readonly difference: string };

/** Shares of a quote's letters that may differ in a proposal: a slip is found fast, more only when there is none. */
const LIKENESS = [0.08, 0.25];
const LONGEST = 400; // characters of a quote for which a likeness is looked for
const LARGEST = 2_000_000; // characters of a text in which one is looked for

/** The passage of a text that is most like a quote, for a proposal only; undefined when nothing is near. */
export function proposeRepair(text: string, quote: string): Repair | undefined {
  if (quote.length > LONGEST || text.length > LARGEST) return undefined;
  const best = nearest(text, quote);
  if (best === undefined) return undefined;
  const passage = text.slice(wordStart(text, best.start), wordEnd(text, best.end)).replace(/\s+/gu, " ").trim();
  return passage === "" ? undefined : { passage, difference: diffWords(quote, passage) };
}

function nearest(text: string, quote: string): { start: number; end: number } | undefined {
  for (const likeness of LIKENESS) {
    const found = search(text, quote, Math.floor(quote.length * likeness));
    const [first, ...rest] = found;
    if (first) return rest.reduce((best, each) => (each.errors < best.errors ? each : best), first);
  }
  return undefined;
}

const WORD = 40; // characters; the longest word that a passage is widened to

const wordStart = (text: string, at: number): number =>
  at - (/[\p{L}\p{N}’']*$/u.exec(text.slice(Math.max(0, at - WORD), at))?.[0].length ?? 0);

function wordEnd(text: string, at: number): number {
  if (!/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return at;
  return at + (/^[\p{L}\p{N}’']*/u.exec(text.slice(at, at + WORD))?.[0].length ?? 0);
}
