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
  for (const cluster of original.match(CLUSTER) ?? []) {
    const end = at + (cluster.length === 1 ? 1 : [...cluster].length);
    for (const unit of foldCluster(cluster).split("")) {
      parts.push(unit);
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }
  return { text: parts.join(""), starts, ends };
}

/** A quote folded and trimmed, ready to be looked for. */
export const foldQuote = (quote: string): string => foldText(quote).text.trim();

/** Characters that are not seen: soft hyphen, zero-width space and joiners. */
const UNSEEN = "\\u00ad\\u200b-\\u200d\\u2060";

/**
 * What NFC may join, and white space with what is unseen in it. Apart from marks, only Hangul letters compose
 * (Unicode 16, section 3.12): a leading consonant, a vowel and a trailing consonant.
 */
const CLUSTER = new RegExp(
  [
    `\\s[\\s${UNSEEN}]*`,
    `(?:[\\u1100-\\u1112][${UNSEEN}]*[\\u1161-\\u1175]|[\\uac00-\\ud7a3])[${UNSEEN}]*[\\u11a8-\\u11c2]?[\\p{M}${UNSEEN}]*`,
    `\\P{M}[\\p{M}${UNSEEN}]*`,
    `\\p{M}+`,
  ].join("|"),
  "gsu",
);
const ALL_UNSEEN = new RegExp(`[${UNSEEN}]`, "gu");

const FOLDS: ReadonlyMap<string, string> = new Map(
  [
    ["‘’‚‛ʼ′`´", "'"],
    ["“”„‟«»″", '"'],
    ["\u2010\u2011\u2012\u2013\u2014\u2015\u2212", "-"],
    ["…", "..."],
  ].flatMap(([from = "", to = ""]) => [...from].map((letter) => [letter, to] as const)),
);

function foldCluster(cluster: string): string {
  if (/^[!-_a-~]$/.test(cluster)) return cluster;
  if (/^\s/u.test(cluster)) return " ";
  const composed = cluster.replace(ALL_UNSEEN, "").normalize("NFC");
  return FOLDS.get(composed) ?? composed;
}
