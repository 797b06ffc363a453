import { emOfRightToLeft, isHebrew, RIGHT_TO_LEFT } from "./right-to-left.ts";
import { inter400 } from "./tables/inter400.ts";
import { inter400Italic } from "./tables/inter400-italic.ts";
import { inter500 } from "./tables/inter500.ts";
import { inter600 } from "./tables/inter600.ts";
import { inter700 } from "./tables/inter700.ts";

/** The font of a text: Inter at `size` px. `spacing` is px between letters. */
export type Font = {
  readonly size: number;
  readonly weight?: 400 | 500 | 600 | 700 | undefined;
  readonly italic?: boolean | undefined;
  readonly spacing?: number | undefined;
};

/** The length of one line of text in px. */
export type MeasureText = (text: string, font: Font) => number;

type Table = {
  readonly unitsPerEm: number;
  readonly widths: string;
  readonly letters: string;
  readonly first: string;
  readonly second: string;
  readonly secondCount: number;
  readonly kern: string;
};

/** A table unpacked: widths by code point; each kerned letter's row and column in `kern`. */
type Metrics = {
  readonly table: Table;
  readonly widths: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  readonly kern: readonly number[];
};

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
  const metrics = metricsOf(font);
  const clusters = clustersOf(text);
  const units = clusters.reduce(
    (sum, cluster, index) => sum + clusterUnits(cluster, metrics) + kernOf(clusters[index - 1], cluster, metrics),
    0,
  );
  return (units / metrics.table.unitsPerEm) * font.size + clusters.length * (font.spacing ?? 0);
}

/** Spacing parts no Arabic letters, since they join. */
const measureRightToLeft = (text: string, font: Font): number =>
  emOfRightToLeft(text, font.weight ?? 400) * font.size +
  (isHebrew(text) ? clustersOf(text).length * (font.spacing ?? 0) : 0);

/** Letters with their marks, and emoji sequences, each as one. */
const clustersOf = (text: string): string[] =>
  PLAIN.test(text) ? text.split("") : Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);

/** Letters and signs that never join with a neighbour, so that most texts need no segmenter. */
const PLAIN = /^[\x20-\x7e\xa1-\xac\xaf-\u02ff\u1e00-\u1eff\u2010-\u2027\u20a0-\u20c0\uac00-\ud7a3]*$/;
const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });

const EMOJI = /\p{Emoji_Presentation}|\p{Regional_Indicator}|\ufe0f|\u20e3/u;
const EMOJI_WIDTH = 1.245; // em, Noto Color Emoji; however many code points make the picture

function clusterUnits(cluster: string, metrics: Metrics): number {
  if (cluster.length > 1 || cluster > "\u2000") {
    if (EMOJI.test(cluster)) return EMOJI_WIDTH * metrics.table.unitsPerEm;
  }
  let units = 0;
  for (const letter of cluster) units += letterUnits(letter, metrics);
  return units;
}

function letterUnits(letter: string, metrics: Metrics): number {
  const point = letter.codePointAt(0) ?? 0;
  return metrics.widths.get(point) ?? emOf(letter, point) * metrics.table.unitsPerEm;
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

function kernOf(before: string | undefined, letter: string, metrics: Metrics): number {
  const row = before === undefined ? undefined : metrics.rows.get(before);
  const column = metrics.columns.get(letter);
  if (row === undefined || column === undefined) return 0;
  return metrics.kern[row * metrics.table.secondCount + column] ?? 0;
}

const unpacked = new Map<Table, Metrics>();

/** Unpacks a table when its face is first used. */
function metricsOf(font: Font): Metrics {
  const table = tableOf(font);
  const known = unpacked.get(table);
  if (known) return known;
  const metrics = unpack(table);
  unpacked.set(table, metrics);
  return metrics;
}

function unpack(table: Table): Metrics {
  const letters = [...table.letters];
  const classes = (packed: string) =>
    new Map(numbersOf(packed).map((number, index) => [letters[index] ?? "", number] as const));
  return {
    table,
    widths: new Map(widthEntries(table)),
    rows: classes(table.first),
    columns: classes(table.second),
    kern: numbersOf(table.kern),
  };
}

const numbersOf = (packed: string): number[] =>
  packed.split(",").map((digits) => (digits === "" ? 0 : Number.parseInt(digits, 36)));

function tableOf(font: Font): Table {
  switch (font.weight ?? 400) {
    case 400:
      return font.italic ? inter400Italic : inter400;
    case 500:
      return inter500;
    case 600:
      return inter600;
    case 700:
      return inter700;
  }
}

const widthEntries = (table: Table): [number, number][] =>
  table.widths.split(";").flatMap((run) => {
    const [start = "", widths = ""] = run.split(":");
    return widths
      .split(",")
      .map((width, index): [number, number] => [Number.parseInt(start, 36) + index, Number.parseInt(width, 36)]);
  });
