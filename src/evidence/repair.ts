import search from "approx-string-match";

/** Share of a quote's letters that may differ in a proposal. */
const LIKENESS = 0.25;
const LONGEST = 400; // characters of a quote for which a likeness is looked for

/** The passage of a text that is most like a quote, for a proposal only; undefined when nothing is near. */
export function proposeRepair(text: string, quote: string): string | undefined {
  if (quote.length > LONGEST) return undefined;
  const found = search(text, quote, Math.floor(quote.length * LIKENESS));
  const best = found.toSorted((a, b) => a.errors - b.errors || a.start - b.start)[0];
  if (best === undefined) return undefined;
  const start = text.slice(0, best.start).search(/[\p{L}\p{N}’']*$/u);
  const tail = /^[\p{L}\p{N}’']*/u.exec(text.slice(best.end))?.[0] ?? "";
  const joined = /[\p{L}\p{N}]/u.test(text[best.end - 1] ?? "");
  return text
    .slice(start, best.end + (joined ? tail.length : 0))
    .replace(/\s+/gu, " ")
    .trim();
}
