/** Letters with their marks, and emoji sequences, each as one. */
export function graphemesOf(text: string): string[] {
  if (PLAIN.test(text)) return text.split("");
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}

/** Letters and signs that never join with a neighbour, so that most texts need no segmenter. */
const PLAIN = /^[\x20-\x7e\xa0-\xac\xaf-\u02ff\u1e00-\u1eff\u2010-\u2027\u202f\u20a0-\u20c0\uac00-\ud7a3]*$/;
let segmenter: Intl.Segmenter | undefined;
