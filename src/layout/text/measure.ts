import { graphemesOf } from "./graphemes.ts";
import { type Face, kernOf, unitsPerEm, widthOf } from "./metrics.ts";
import { emOfRightToLeft, isHebrew, RIGHT_TO_LEFT } from "./right-to-left.ts";
/** The font of a text: Inter at `size` px. `spacing` is px between letters. */
export type Font = {
  readonly size: number;
  readonly weight?: 400 | 500 | 600 | 700 | undefined;
  readonly italic?: boolean | undefined;
  readonly spacing?: number | undefined;
};

/** The length of one line of text in px. */
export type MeasureText = (text: string, font: Font) => number;

/**
 * Measures by the advance widths and pair kerning of Inter, Hebrew and Arabic by those of Noto Sans in the forms that letters
 * take beside each other, with fixed widths for Hangul, Han, kana and emoji (Noto Sans KR, Noto Color Emoji).
 *
 * @returns px, the same on every machine; no font is looked up
 */
export const measureText: MeasureText = (text, font) => {
  const clean = text.normalize("NFC").replace(/[\t\n\r]+/g, " ");
  if (!RIGHT_TO_LEFT.test(clean)) return measurePart(clean, font);
  const parts = clean.split(RIGHT_TO_LEFT);
  return parts.reduce((sum, part, index) => sum + (index % 2 === 0 ? measurePart : measureRightToLeft)(part, font), 0);
};

function measurePart(text: string, font: Font): number {
  const { em, letters } = recallLength(
    text,
    font.italic && (font.weight ?? 400) === 400 ? "400 italic" : `${font.weight ?? 400}`,
  );
  return em * font.size + letters * (font.spacing ?? 0);
}

type Length = { readonly em: number; readonly letters: number };

const lengths = new Map<Face, Map<string, Length>>();
const MOST_LENGTHS = 20_000; // of a face; then all are forgotten

/** A length is asked for many times over: by each way to break a text, and by each layout that is tried. */
function recallLength(text: string, face: Face): Length {
  const known = lengths.get(face) ?? new Map<string, Length>();
  lengths.set(face, known);
  const length = known.get(text) ?? lengthOf(text, face);
  if (known.size >= MOST_LENGTHS) known.clear();
  known.set(text, length);
  return length;
}

function lengthOf(text: string, face: Face): Length {
  let units = 0;
  let before: string | undefined;
  const clusters = graphemesOf(text);
  for (const cluster of clusters) {
    units += clusterUnits(cluster, face);
    if (before !== undefined) units += kernOf(face, before, cluster);
    before = cluster;
  }
  return { em: units / unitsPerEm, letters: clusters.length };
}

/** Spacing parts no Arabic letters, since they join. */
const measureRightToLeft = (text: string, font: Font): number =>
  emOfRightToLeft(text, font.weight ?? 400) * font.size +
  (isHebrew(text) ? graphemesOf(text).length * (font.spacing ?? 0) : 0);

const EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\ufe0f|\u20e3/u;
const EMOJI_WIDTH = 1.245; // em, Noto Color Emoji; however many code points make the picture

function clusterUnits(cluster: string, face: Face): number {
  if (cluster.length > 1 || cluster > "\u2000") {
    if (EMOJI.test(cluster)) return EMOJI_WIDTH * unitsPerEm;
  }
  let units = 0;
  for (const letter of cluster) units += letterUnits(letter, face);
  return units;
}

function letterUnits(letter: string, face: Face): number {
  const point = letter.codePointAt(0) ?? 0;
  return widthOf(face, point) ?? emOf(letter, point) * unitsPerEm;
}

/** em; widths of Noto Sans KR for Hangul and Han. */
function emOf(letter: string, point: number): number {
  if (point >= 0xac00 && point <= 0xd7a3) return 0.92;
  if (/[\p{Mn}\p{Me}\p{Cf}]/u.test(letter)) return 0;
  if (/\p{Mc}/u.test(letter)) return 0.5; // vowel signs beside a letter, as in Devanagari
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uff60]/u.test(letter)) return 1;
  if (/\p{Script=Hangul}/u.test(letter)) return 0.92;
  if (/\p{Extended_Pictographic}/u.test(letter)) return EMOJI_WIDTH;
  if (/[\p{Cc}\p{Cs}\p{Cn}\ufffd]/u.test(letter)) return 1.04; // what is painted as U+FFFD, or as a box
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? 0.7 : 0.8;
}
