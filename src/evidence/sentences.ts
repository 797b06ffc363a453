/** A sentence's place in a text: code points, `end` excluded. */
export type Sentence = { readonly start: number; readonly end: number };

/** A full stop after these ends no sentence. */
const ABBREVIATIONS =
  /(?:\b(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|No|vs|etc|e\.g|i\.e|a\.m|p\.m|[A-Z])|\b[A-Z]\.[A-Z])\.$/u;
const END = /[.?!…]+["'”’)\]]*(?=\s+["'“‘([]*[\p{Lu}\p{N}])/gu;

/** Sentences of a text by a rule that is the same everywhere: paragraphs end at empty lines, sentences at . ? ! before a capital or a digit. */
export function sentencesOf(text: string): Sentence[] {
  const paragraphs = [...text.matchAll(/\S(?:.|\n(?!\s*\n))*/gu)];
  return paragraphs
    .flatMap((found) => inParagraph(found[0].trimEnd(), found.index))
    .map(({ start, end }) => ({ start: [...text.slice(0, start)].length, end: [...text.slice(0, end)].length }));
}

function inParagraph(paragraph: string, offset: number): Sentence[] {
  const ends = [...paragraph.matchAll(END)]
    .filter((found) => !ABBREVIATIONS.test(paragraph.slice(0, found.index + 1)))
    .map((found) => found.index + found[0].length);
  const stops = [...ends, paragraph.length];
  return stops
    .map((end, index) => {
      const from = stops[index - 1] ?? 0;
      const start = from + (/^\s*/u.exec(paragraph.slice(from))?.[0].length ?? 0);
      return { start: offset + start, end: offset + end };
    })
    .filter((sentence) => sentence.end > sentence.start);
}
