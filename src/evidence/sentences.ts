/** A sentence's place in a text: code points, `end` excluded. */
export type Sentence = { readonly start: number; readonly end: number };

/**
 * Sentences of a text by a rule that is the same everywhere (Intl.Segmenter differs by version): paragraphs end at
 * empty lines, sentences at . ? ! before a capital, a digit or a letter of a script without capitals. A heading is one.
 */
export function sentencesOf(text: string): Sentence[] {
  const points = codePointsOf(text);
  return paragraphsOf(text)
    .flatMap(({ start, end }) => inParagraph(text.slice(start, end), start))
    .map(({ start, end }) => ({ start: points[start] ?? 0, end: points[end] ?? 0 }));
}

/** Of each UTF-16 unit, and of the end, how many code points come before it. */
function codePointsOf(text: string): Uint32Array {
  const points = new Uint32Array(text.length + 1);
  let [unit, count] = [0, 0];
  for (const letter of text) {
    points[unit] = count;
    unit += letter.length;
    count += 1;
  }
  points[unit] = count;
  return points;
}

function paragraphsOf(text: string): Sentence[] {
  const breaks = [...text.matchAll(/\r?\n[^\S\n]*\n\s*/gu)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
  }));
  const starts = [0, ...breaks.map((each) => each.end)];
  const ends = [...breaks.map((each) => each.start), text.length];
  return starts.map((start, index) => trimmed(text, start, ends[index] ?? start));
}

const END = /(?<![.?!…])[.?!…]+["'”’»)\]]*(?=\s+["'“‘«([]*[\p{Lu}\p{Lt}\p{Lo}\p{N}])|[。！？]+[」』”’）]*(?=\S)/gu;

function inParagraph(paragraph: string, offset: number): Sentence[] {
  const ends = [...paragraph.matchAll(END)]
    .filter((found) => found[0] !== "." || !isAbbreviated(paragraph, found.index))
    .map((found) => found.index + found[0].length);
  const stops = [...ends, paragraph.length];
  return stops
    .map((end, index) => trimmed(paragraph, stops[index - 1] ?? 0, end))
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ start: offset + start, end: offset + end }));
}

/** Titles, months before their day, times of day, Latin abbreviations, initials and U.S. */
const ABBREVIATION =
  /(?:^|[^\p{L}\p{N}])(?:Mr|Mrs|Ms|Dr|St|Gen|Sen|Rep|Gov|Prof|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|vs|e\.g|i\.e|a\.m|p\.m|(?:\p{Lu}\.)*\p{Lu})$/u;
const LONGEST_ABBREVIATION = 8; // characters that are looked at before a full stop

/** Whether the full stop at `stop` belongs to the word before it; "No." does before a number only. */
function isAbbreviated(paragraph: string, stop: number): boolean {
  const before = paragraph.slice(Math.max(0, stop - LONGEST_ABBREVIATION), stop);
  if (/(?:^|\W)No$/.test(before)) return /^\.\s+\p{N}/u.test(paragraph.slice(stop, stop + 5));
  return ABBREVIATION.test(before);
}

/** A stretch without the white space at its ends. */
function trimmed(text: string, start: number, end: number): Sentence {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
