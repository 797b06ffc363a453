import { face, type Paragraph, paragraph, type Typeface } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";

/** A label on a staff: text beside a thin line that rises from its mark. Row 0 is the nearest to the lane. */
export type Flag = {
  readonly x: number;
  readonly row: number;
  readonly side: "right" | "left";
  readonly label: Paragraph;
};

/** px */
export const FLAG_ROW = 33;
const WIDEST = 150;
const MOST_WIDTH = 290; // of a title that needs it
const NARROWEST = 46;
const GAP = 10;
const STAFF = 4; // from the staff to its text
const STAFF_ROOM = 3; // on both sides of a staff that passes a row

type Taken = { readonly start: number; readonly end: number };

/** Rows above one lane, in which no label covers another or the staff of one above it. */
export class FlagRows {
  readonly #rows: Taken[][];
  readonly #plot: Taken;

  constructor(rows: number, plot: { start: number; end: number }) {
    this.#rows = Array.from({ length: rows }, () => []);
    this.#plot = plot;
  }

  /** Places a label of at most two lines, or gives nothing when there is no room for it. */
  place(measure: MeasureText, title: string, x: number, look: Typeface): Flag | undefined {
    const hasRoom = this.#rows.some((_, row) => this.#sideOf(row, x, NARROWEST) !== undefined);
    if (!hasRoom) return undefined;
    const label = labelOf(measure, title, look);
    if (label === undefined) return undefined;
    for (let row = 0; row < this.#rows.length; row++) {
      const side = this.#sideOf(row, x, label.width);
      if (side === undefined) continue;
      this.#take(row, boxOf(x, label.width, side));
      for (let below = 0; below < row; below++) this.#take(below, { start: x - STAFF_ROOM, end: x + STAFF_ROOM });
      return { x, row, side, label };
    }
    return undefined;
  }

  /** Keeps labels off upright lines at these places; before any label is placed. */
  reserve(xs: readonly number[]): void {
    const stretches: { start: number; end: number }[] = [];
    for (const x of xs.toSorted((a, b) => a - b)) {
      const last = stretches.at(-1);
      if (last && last.end >= x - STAFF_ROOM) last.end = x + STAFF_ROOM;
      else stretches.push({ start: x - STAFF_ROOM, end: x + STAFF_ROOM });
    }
    for (const row of this.#rows) row.push(...stretches);
  }

  /** Whether an upright line at `x` meets no label. */
  passes(x: number): boolean {
    const line = { start: x - STAFF_ROOM, end: x + STAFF_ROOM };
    return this.#rows.every((_, row) => this.#isFree(row, line));
  }

  #sideOf(row: number, x: number, width: number): "right" | "left" | undefined {
    const staff = { start: x - STAFF_ROOM, end: x + STAFF_ROOM };
    for (let below = 0; below < row; below++) if (!this.#isFree(below, staff)) return undefined;
    return (["right", "left"] as const).find((side) => {
      const box = boxOf(x, width, side);
      return box.start >= this.#plot.start && box.end <= this.#plot.end + GAP && this.#isFree(row, box);
    });
  }

  #isFree(row: number, { start, end }: Taken): boolean {
    const taken = this.#rows[row] ?? [];
    const after = firstAfter(taken, start);
    const next = taken[after];
    return next === undefined || next.start >= end;
  }

  /** Keeps labels off an upright line that passes all rows. */
  pass(x: number): void {
    for (let row = 0; row < this.#rows.length; row++) this.#take(row, { start: x - STAFF_ROOM, end: x + STAFF_ROOM });
  }

  #take(row: number, box: Taken): void {
    const taken = this.#rows[row] ?? [];
    taken.splice(firstAfter(taken, box.start), 0, box);
  }
}

/** The first taken stretch that ends after `x`; stretches of a row never overlap, so their ends ascend. */
function firstAfter(taken: readonly Taken[], x: number): number {
  let [low, high] = [0, taken.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.end <= x)
      low = middle + 1; // middle is below the length
    else high = middle;
  }
  return low;
}

const boxOf = (x: number, width: number, side: "right" | "left"): Taken =>
  side === "right"
    ? { start: x - STAFF_ROOM, end: x + STAFF + width + GAP }
    : { start: x - STAFF - width - GAP, end: x + STAFF_ROOM };

/** A title on one or two lines, as narrow as may be; none when it needs more. */
function labelOf(measure: MeasureText, title: string, look: Typeface): Paragraph | undefined {
  const whole = measure(title, look);
  const widths = whole <= 96 ? [96] : [Math.min(WIDEST, whole * 0.62 + 12), WIDEST, MOST_WIDTH];
  return widths.map((width) => paragraph(measure, title, width, look)).find((label) => label.lines.length <= 2);
}

export const flagFace = (strong: boolean, muted: boolean): Typeface =>
  strong ? { ...face.strong, size: 11 } : { ...face.label, size: 11, fill: muted ? "muted" : "ink" };

/** Where the text of a flag starts, px from its staff. */
export const textOffset = (flag: Flag): number => (flag.side === "right" ? STAFF : -STAFF);
