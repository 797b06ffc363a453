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
    const rows = this.#rowsReached(x);
    if (this.#nearestPlace(rows, x, NARROWEST) === undefined) return undefined;
    const label = labelOf(measure, title, look);
    const place = label && this.#nearestPlace(rows, x, label.width);
    if (!place) return undefined;
    this.#take(place.row, boxOf(x, label.width, place.side));
    for (let below = 0; below < place.row; below++) this.#take(below, staffOf(x));
    return { x, ...place, label };
  }

  /** Keeps labels off upright lines at these places; before any label is placed. */
  reserve(xs: readonly number[]): void {
    const stretches: { start: number; end: number }[] = [];
    for (const x of xs.toSorted((a, b) => a - b)) {
      const [last, staff] = [stretches.at(-1), staffOf(x)];
      if (last && last.end >= staff.start) last.end = staff.end;
      else stretches.push(staff);
    }
    for (const row of this.#rows) row.push(...stretches);
  }

  /** Whether an upright line at `x` meets no label. */
  passes(x: number): boolean {
    return this.#rowsReached(x) === this.#rows.length;
  }

  /** How many rows, from the lane up, a staff enters before it meets a label; a label needs room for its staff too. */
  #rowsReached(x: number): number {
    const staff = staffOf(x);
    let row = 0;
    while (row < this.#rows.length && this.#isFree(row, staff)) row++;
    return row;
  }

  /** In the nearest row that has room: right of its staff, else left. */
  #nearestPlace(rows: number, x: number, width: number): Pick<Flag, "row" | "side"> | undefined {
    for (let row = 0; row < rows; row++)
      for (const side of SIDES) {
        const box = boxOf(x, width, side);
        if (box.start >= this.#plot.start && box.end <= this.#plot.end + GAP && this.#isFree(row, box))
          return { row, side };
      }
    return undefined;
  }

  #isFree(row: number, { start, end }: Taken): boolean {
    const taken = this.#rows[row] ?? [];
    const next = taken[firstAfter(taken, start)];
    return next === undefined || next.start >= end;
  }

  /** Keeps labels off an upright line that passes all rows. */
  pass(x: number): void {
    for (let row = 0; row < this.#rows.length; row++) this.#take(row, staffOf(x));
  }

  #take(row: number, box: Taken): void {
    const taken = this.#rows[row] ?? [];
    taken.splice(firstAfter(taken, box.start), 0, box);
  }
}

/** The first taken stretch that ends after `x`; stretches of a row never overlap, so their ends ascend. */
function firstAfter(taken: readonly Taken[], x: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (taken[middle]!.end <= x)
      low = middle + 1; // middle is below the length
    else high = middle;
  }
  return low;
}

const SIDES = ["right", "left"] as const;

const staffOf = (x: number): Taken & { end: number } => ({ start: x - STAFF_ROOM, end: x + STAFF_ROOM });

const boxOf = (x: number, width: number, side: "right" | "left"): Taken =>
  side === "right"
    ? { start: x - STAFF_ROOM, end: x + STAFF + width + GAP }
    : { start: x - STAFF - width - GAP, end: x + STAFF_ROOM };

/** A title on one or two lines, as narrow as may be; none when it needs more. */
function labelOf(measure: MeasureText, title: string, look: Typeface): Paragraph | undefined {
  const whole = measure(title, look);
  const widths = whole <= 96 ? [96] : [Math.min(WIDEST, whole * 0.62 + 12), WIDEST, MOST_WIDTH];
  for (const width of widths) {
    const label = paragraph(measure, title, width, look);
    if (label.lines.length <= 2) return label;
  }
  return undefined;
}

export const flagFace = (strong: boolean, muted: boolean): Typeface =>
  strong ? { ...face.strong, size: 11 } : { ...face.label, size: 11, fill: muted ? "muted" : "ink" };

/** Where the text of a flag starts, px from its staff. */
export const textOffset = (flag: Flag): number => (flag.side === "right" ? STAFF : -STAFF);
