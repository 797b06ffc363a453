import type { Quote } from "../model/index.ts";
import { type FoldedText, foldQuote, foldText } from "./fold.ts";

/** Where a quote stands: code points from the start of the text, `end` excluded; `typographic` when only folding made it equal. */
export type Anchor = { readonly start: number; readonly end: number; readonly match: "exact" | "typographic" };

export type Location =
  | { readonly kind: "found"; readonly anchor: Anchor }
  | { readonly kind: "ambiguous"; readonly anchors: readonly Anchor[] }
  | { readonly kind: "absent" };

/** A source's text, prepared once for many quotes. */
export type SourceText = { readonly original: readonly string[]; readonly folded: FoldedText };

export const prepareText = (text: string): SourceText => ({ original: [...text], folded: foldText(text) });

/** How far apart, in folded characters, the parts of a quote with … may stand. */
const FARTHEST = 1000;

/**
 * Finds a quote, exactly but for typography; never by likeness. `…` or `[…]` in a quote stands for words left out: the
 * parts must follow each other. `prefix` and `suffix` are the text just before and after, as in W3C TextQuoteSelector.
 */
export function locateQuote(source: SourceText, quote: Quote): Location {
  const parts = quote.exact
    .split(/\s*(?:\[(?:…|\.\.\.)\]|…|\.\.\.)\s*/u)
    .map(foldQuote)
    .filter((part) => part !== "");
  const found = spansOf(source.folded.text, parts).filter((span) => surroundedBy(source.folded.text, span, quote));
  const anchors = found.map((span) => anchorOf(source, span, quote.exact));
  const [only] = anchors;
  if (only === undefined) return { kind: "absent" };
  return anchors.length === 1 ? { kind: "found", anchor: only } : { kind: "ambiguous", anchors };
}

type Span = { readonly start: number; readonly end: number };

function spansOf(text: string, [first, ...rest]: readonly string[]): Span[] {
  if (first === undefined) return [];
  return occurrencesOf(text, first).flatMap((start) => {
    let end = start + first.length;
    for (const part of rest) {
      const next = text.indexOf(part, end);
      if (next < 0 || next - end > FARTHEST) return [];
      end = next + part.length;
    }
    return [{ start, end }];
  });
}

function occurrencesOf(text: string, part: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1))
    if (isWhole(text, at, at + part.length)) found.push(at);
  return found;
}

/** A quote begins and ends between words: "deal" is not found in "ideal". */
function isWhole(text: string, start: number, end: number): boolean {
  const joined = (index: number) =>
    /[\p{L}\p{N}]/u.test(text[index - 1] ?? "") && /[\p{L}\p{N}]/u.test(text[index] ?? "");
  return !joined(start) && !joined(end);
}

function surroundedBy(text: string, span: Span, quote: Quote): boolean {
  const before = quote.prefix === undefined || text.slice(0, span.start).trimEnd().endsWith(foldQuote(quote.prefix));
  return before && (quote.suffix === undefined || text.slice(span.end).trimStart().startsWith(foldQuote(quote.suffix)));
}

function anchorOf(source: SourceText, span: Span, exact: string): Anchor {
  const start = source.folded.starts[span.start] ?? 0;
  const end = source.folded.ends[span.end - 1] ?? start;
  return { start, end, match: source.original.slice(start, end).join("") === exact ? "exact" : "typographic" };
}
