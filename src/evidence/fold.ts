/**
 * A text folded for comparing, with the place of each folded character in the original. Folding forgives typography
 * only: Unicode composition (NFC), runs of white space, kinds of quotation marks, dashes and ellipses, soft hyphens.
 */
export type FoldedText = {
  readonly text: string;
  /** of each UTF-16 unit of `text`: first code point of the original, and the one after its last */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
};

/** Folds a text; letters, their case and all other punctuation stay as they are. */
export function foldText(original: string): FoldedText {
  const [parts, starts, ends]: [string[], number[], number[]] = [[], [], []];
  let at = 0;
  for (const cluster of original.match(/\s+|\P{M}\p{M}*|\p{M}+/gsu) ?? []) {
    const length = [...cluster].length;
    for (const unit of foldCluster(cluster).split("")) {
      parts.push(unit);
      starts.push(at);
      ends.push(at + length);
    }
    at += length;
  }
  return { text: parts.join(""), starts, ends };
}

/** A quote folded and trimmed, ready to be looked for. */
export const foldQuote = (quote: string): string => foldText(quote).text.trim();

const FOLDS: readonly (readonly [RegExp, string])[] = [
  [/^\s+$/u, " "],
  [/^[\u00ad\u200b-\u200d\u2060\ufeff]$/u, ""],
  [/^[‘’‚‛ʼ′`´]$/u, "'"],
  [/^[“”„‟«»″]$/u, '"'],
  [/^[\u2010-\u2015\u2212]$/u, "-"],
  [/^…$/u, "..."],
];

function foldCluster(cluster: string): string {
  const composed = cluster.normalize("NFC");
  return FOLDS.find(([form]) => form.test(composed))?.[1] ?? composed;
}
