import type { Quote } from "../model/index.ts";
import { type FoldedText, foldQuote, foldText } from "./fold.ts";

/** A stretch of a text: code points from its start, `end` excluded. */
export type Stretch = { readonly start: number; readonly end: number };

/**
 * Where a quote stands; `typographic` when only folding made it equal. `parts` has one stretch for each run of words:
 * more than one when the quote leaves words out.
 */
export type Anchor = Stretch & { readonly match: "exact" | "typographic"; readonly parts: readonly Stretch[] };

export type Location =
  | { readonly kind: "found"; readonly anchor: Anchor }
  | { readonly kind: "ambiguous"; readonly anchors: readonly Anchor[] }
  | { readonly kind: "absent" };

/** A source's text, prepared once for many quotes. */
export type SourceText = { readonly original: readonly string[]; readonly folded: FoldedText };

/** A text made ready for `locateQuote`: as it stands, in code points, and folded. */
export const prepareText = (text: string): SourceText => ({ original: [...text], folded: foldText(text) });

/** How far apart, in folded characters, the parts of a quote with … may stand. */
const FARTHEST = 1000;

/**
 * Finds a quote, exactly but for typography; never by likeness. `…` or `[…]` in a quote stands for words left out: the
 * parts must follow each other. `prefix` and `suffix` are the text just before and after, as in W3C TextQuoteSelector.
 *
 * @example locateQuote(prepareText("We have  liftoff."), { exact: "have liftoff" }).anchor.start // → 3
 */
export function locateQuote(source: SourceText, quote: Quote): Location {
  const parts = partsOf(quote.exact).filter((part) => foldQuote(part) !== "");
  const found = placesOf(source.folded.text, parts.map(foldQuote)).filter((place) =>
    surroundedBy(source.folded.text, place, quote),
  );
  const anchors = found.map((place) => anchorOf(source, place, { exact: quote.exact, parts }));
  const [only] = anchors;
  if (only === undefined) return { kind: "absent" };
  return anchors.length === 1 ? { kind: "found", anchor: only } : { kind: "ambiguous", anchors };
}

/** The runs of words of a quote, between the marks for words left out. */
const partsOf = (exact: string): string[] => exact.split(/\[(?:…|\.\.\.)\]|…|\.\.\./u).map((part) => part.trim());

/** One occurrence of a quote: a stretch of folded text for each of its parts; never empty. */
type Occurrence = readonly Stretch[];

function placesOf(text: string, [first, ...rest]: readonly string[]): Occurrence[] {
  if (first === undefined) return [];
  const found: Occurrence[] = [];
  for (let at = nextWhole(text, first, 0); at !== undefined; at = nextWhole(text, first, at.start + 1)) {
    const following = followingParts(text, rest, at.end);
    if (following) found.push([at, ...following]);
  }
  return found;
}

function followingParts(text: string, parts: readonly string[], from: number): Stretch[] | undefined {
  const found: Stretch[] = [];
  for (const part of parts) {
    const end = found.at(-1)?.end ?? from;
    const next = nextWhole(text.slice(0, end + FARTHEST + part.length), part, end);
    if (next === undefined) return undefined;
    found.push(next);
  }
  return found;
}

function nextWhole(text: string, part: string, from: number): Stretch | undefined {
  for (let at = text.indexOf(part, from); at >= 0; at = text.indexOf(part, at + 1))
    if (isWhole(text, at, at + part.length)) return { start: at, end: at + part.length };
  return undefined;
}

const MARK = /^\p{M}/u;
const LETTER = /[\p{L}\p{M}\p{N}]/u;
/** Scripts that set no space between words, or put particles on them. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A quote begins and ends between words: "deal" is not found in "ideal". */
const isWhole = (text: string, start: number, end: number): boolean => !isInWord(text, start) && !isInWord(text, end);

function isInWord(text: string, index: number): boolean {
  const [before, after] = [text[index - 1] ?? "", text[index] ?? ""];
  if (!LETTER.test(before) || !LETTER.test(after)) return false;
  return MARK.test(after) || !(UNSPACED.test(before) || UNSPACED.test(after));
}

function surroundedBy(text: string, place: Occurrence, { prefix, suffix }: Quote): boolean {
  const [before, after] = [foldQuote(prefix ?? ""), foldQuote(suffix ?? "")];
  const [start, end] = [place[0]?.start ?? 0, place.at(-1)?.end ?? 0];
  const isAfter = text
    .slice(Math.max(0, start - before.length - 1), start)
    .trimEnd()
    .endsWith(before);
  return (
    isAfter &&
    text
      .slice(end, end + after.length + 1)
      .trimStart()
      .startsWith(after)
  );
}

function anchorOf(source: SourceText, place: Occurrence, quote: { exact: string; parts: readonly string[] }): Anchor {
  const parts = place.map(({ start, end }) => ({
    start: source.folded.starts[start] ?? 0,
    end: source.folded.ends[end - 1] ?? 0,
  }));
  const [start, end] = [parts[0]?.start ?? 0, parts.at(-1)?.end ?? 0];
  const isExact =
    textOf(source, { start, end }) === quote.exact ||
    parts.every((part, index) => textOf(source, part) === quote.parts[index]);
  return { start, end, match: isExact ? "exact" : "typographic", parts };
}

/** The words of a stretch, as the source has them. */
export const textOf = (source: SourceText, { start, end }: Stretch): string =>
  source.original.slice(start, end).join("");
