import type { ColourRole, TextMark } from "../../scene/index.ts";
import { type MeasureText, wrapText } from "../text/index.ts";

/** How a text looks; `size` is px. */
export type Typeface = {
  readonly size: number;
  readonly fill: ColourRole;
  readonly weight?: 400 | 500 | 600 | 700;
  readonly italic?: boolean;
  readonly spacing?: number;
};

export type Anchor = "start" | "middle" | "end";

/** Where a text stands: `y` is the baseline of its (first) line. */
export type Spot = { readonly x: number; readonly y: number; readonly anchor?: Anchor };

/** Lines of text that are already broken, and the room they take. */
export type Paragraph = {
  readonly lines: readonly string[];
  readonly width: number;
  readonly leading: number;
  readonly face: Typeface;
};

/** Faces of a picture, named by what they are for. */
export const face = {
  title: { size: 22, weight: 700, fill: "ink" },
  subtitle: { size: 12.5, fill: "muted" },
  section: { size: 10, weight: 600, fill: "muted", spacing: 1 },
  head: { size: 13.5, weight: 600, fill: "ink" },
  label: { size: 11.5, fill: "ink" },
  strong: { size: 11.5, weight: 600, fill: "ink" },
  small: { size: 11, fill: "muted" },
  words: { size: 10.5, italic: true, fill: "muted" },
  tiny: { size: 9.5, fill: "muted" },
} as const satisfies Record<string, Typeface>;

/** Line distance in em, and that of lines with signs of Arabic vowels, which stand on each other above the letters. */
const [LEADING, VOWELLED_LEADING] = [1.26, 1.5];

/** One line of text, pinned to its measured width. */
export function line(measure: MeasureText, text: string, spot: Spot, look: Typeface): TextMark {
  return {
    kind: "text",
    text,
    x: spot.x,
    y: spot.y,
    width: measure(text, look),
    anchor: spot.anchor ?? "start",
    ...look,
  };
}

/** Breaks `text` into lines of at most `width` px. */
export function paragraph(measure: MeasureText, text: string, width: number, look: Typeface): Paragraph {
  const lines = wrapText(text, width, look, measure);
  return {
    lines,
    face: look,
    leading: look.size * leadingOf(lines),
    width: Math.max(...lines.map((part) => measure(part, look))),
  };
}

const leadingOf = (lines: readonly string[]): number =>
  lines.slice(1).some((each) => /[\u064b-\u0655\u0670]/.test(each)) ? VOWELLED_LEADING : LEADING;

/** The lines of a paragraph, from the first baseline downward. */
export function paragraphMarks(measure: MeasureText, block: Paragraph, spot: Spot): TextMark[] {
  return block.lines.map((text, index) =>
    line(measure, text, { ...spot, y: spot.y + index * block.leading }, block.face),
  );
}

/** A name whose lines end at `x`, their middle at `y`: to the left of what it names. */
export const besideMarks = (measure: MeasureText, name: Paragraph, x: number, y: number): TextMark[] =>
  paragraphMarks(measure, name, { x, y: y + 4 - ((name.lines.length - 1) * name.leading) / 2, anchor: "end" });

/** Height from the first line's top to the last line's bottom, px. */
export const heightOf = (block: Paragraph): number => block.lines.length * block.leading;
