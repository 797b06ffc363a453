import { graphemesOf } from "./graphemes.ts";
import type { Font, MeasureText } from "./measure.ts";

/**
 * Breaks a text into lines of at most `width` px, balanced so that no line is needlessly short.
 *
 * @returns at least one line; nothing is left out. A word wider than a line is broken between letters.
 */
export function wrapText(text: string, width: number, font: Font, measure: MeasureText): string[] {
  const words = wordsOf(text).flatMap((word) => breakWord(word, width, font, measure));
  const greedy = fill(words, width, font, measure);
  if (greedy.length < 2) return greedy;
  return balance(words, { width, font, measure }, greedy);
}

/** A piece of text that a line may end after; `glued` pieces follow without a space. */
type Word = { readonly text: string; readonly glued: boolean };

/** Words at spaces (no-break spaces hold), and after hyphens, slashes and every Han or kana letter. */
function wordsOf(text: string): Word[] {
  return text
    .trim()
    .split(/[^\S\u00a0\u2007\u202f]+/u)
    .flatMap((chunk) => {
      const pieces = chunk.split(
        /(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?![\p{P}\p{M}])|(?<=[\p{L}\d][-–—/])(?=[\p{L}\d])/u,
      );
      return pieces.map((piece, index) => ({ text: piece, glued: index > 0 }));
    });
}

/** Share of a line below which the end of a word is too little to stand by itself. */
const LEAST_PIECE = 0.3;

/** A word as it is, or in pieces that each have room on a line, none of them a letter or two. */
function breakWord(word: Word, width: number, font: Font, measure: MeasureText): Word[] {
  if (measure(word.text, font) <= width) return [word];
  const letters = graphemesOf(word.text).map((text) => ({ text, glued: true }));
  const greedy = fill(letters, width, font, measure);
  const isTorn = measure(greedy.at(-1) ?? "", font) < LEAST_PIECE * width;
  const pieces = isTorn ? balance(letters, { width, font, measure }, greedy) : greedy;
  return pieces.map((text, index) => ({ text, glued: index > 0 || word.glued }));
}

/** Puts on each line as many words as it holds, and at least one. */
function fill(words: readonly Word[], width: number, font: Font, measure: MeasureText): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const word of words) {
    const joined = line === undefined ? word.text : `${line}${word.glued ? "" : " "}${word.text}`;
    if (line !== undefined && measure(joined, font) > width) {
      lines.push(line);
      line = word.text;
    } else line = joined;
  }
  return [...lines, line ?? ""];
}

/** The narrowest width that needs no more lines than the greedy filling, found by halving. */
function balance(
  words: readonly Word[],
  room: { width: number; font: Font; measure: MeasureText },
  greedy: string[],
): string[] {
  let [low, high, best] = [room.width / greedy.length, room.width, greedy];
  for (let round = 0; round < 8; round++) {
    const middle = (low + high) / 2;
    const lines = fill(words, middle, room.font, room.measure);
    const fits = lines.length <= greedy.length && lines.every((line) => room.measure(line, room.font) <= room.width);
    [low, high, best] = fits ? [low, middle, lines] : [middle, high, best];
  }
  return best;
}
