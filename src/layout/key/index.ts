import type { Mark } from "../../scene/index.ts";
import { face, inAnyFont, line } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";

/** One kind of mark that occurs in a picture: its meaning, and how a sample `width` px wide is drawn around (x, y). */
export type KeyEntry = {
  readonly words: string;
  readonly width: number;
  readonly draw: (x: number, y: number) => readonly Mark[];
};

/** px */
const ENTRY_GAP = 14;
const SAMPLE_GAP = 7;
const ROW = 21;
const ROUNDING = 0.5; // a row as wide as its entries holds them all

/** px that the entries need in one row */
export const widthOfKey = (measure: MeasureText, entries: readonly KeyEntry[]): number =>
  entries.reduce(
    (sum, entry) =>
      sum + entry.width + SAMPLE_GAP + inAnyFont(measure(entry.words, face.small)) + (sum === 0 ? 0 : ENTRY_GAP),
    0,
  );

/** The entries in rows from left to right; the first row's samples stand around `y`. */
export function keyMarks(
  measure: MeasureText,
  entries: readonly KeyEntry[],
  area: { readonly x: number; readonly y: number; readonly end: number },
): { marks: Mark[]; bottom: number } {
  const placed = entries.reduce<{ marks: Mark[]; x: number; y: number }>(
    (done, entry) => {
      const width = entry.width + SAMPLE_GAP + inAnyFont(measure(entry.words, face.small));
      const wraps = done.x > area.x && done.x + width > area.end + ROUNDING;
      const at = wraps ? { x: area.x, y: done.y + ROW } : { x: done.x, y: done.y };
      const words = line(measure, entry.words, { x: at.x + entry.width + SAMPLE_GAP, y: at.y + 4 }, face.small);
      return {
        marks: [...done.marks, ...entry.draw(at.x + entry.width / 2, at.y), words],
        x: at.x + width + ENTRY_GAP,
        y: at.y,
      };
    },
    { marks: [], x: area.x, y: area.y },
  );
  return { marks: placed.marks, bottom: entries.length === 0 ? area.y - ROW / 2 : placed.y + ROW / 2 };
}
