import type { Mark, PathStep } from "../../scene/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { Places } from "./dense/places.ts";
import type { Facts } from "./facts.ts";
import type { Trim } from "./trim.ts";
import type { Detail } from "./vertical/spacing.ts";

/** A part of the picture that is drawn: its marks, where it ends, and how wide the picture must be for it. */
export type Drawn = {
  readonly marks: Mark[];
  readonly bottom: number;
  readonly width: number;
  /** where events stand along an axis, where there is one */
  readonly places?: Places | undefined;
  /** rows of who says so show the stance of each event, where that is not the same for all pictures of a style */
  readonly hasStances?: boolean | undefined;
  /** in how many columns a page is read, where it has columns */
  readonly columns?: number | undefined;
};

/**
 * Lanes with a column for each event, lanes on a scale where columns have no room, blocks, a column of events, or an axis
 * that runs downward where a column has no room; on a page, a long order as a list in columns.
 */
export type Style = "lanes" | "dense" | "blocks" | "vertical" | "down" | "ledger";

/** Draws facts between margins, from `top` down; `room` is what a page has for it, px. */
export type Drawing = (
  measure: MeasureText,
  facts: Facts,
  area: {
    readonly top: number;
    readonly width: number;
    readonly margin: number;
    readonly room?: number | undefined;
    readonly detail?: Detail | undefined;
    readonly trim?: Trim | undefined;
  },
) => Drawn;

/** Marks moved down by `dy` px; scenes hold absolute places only. */
export function moveMarksDown(marks: readonly Mark[], dy: number): Mark[] {
  return marks.map((mark): Mark => {
    switch (mark.kind) {
      case "rect":
      case "text":
        return { ...mark, y: mark.y + dy };
      case "circle":
        return { ...mark, cy: mark.cy + dy };
      case "path":
        return { ...mark, d: mark.d.map((step) => moveStep(step, dy)) };
      case "group":
        return { ...mark, marks: moveMarksDown(mark.marks, dy) };
    }
  });
}

/** Numbers of a step are pairs of x and y, after its command. */
const moveStep = (step: PathStep, dy: number): PathStep =>
  step.map((value, index) =>
    typeof value === "number" && index % 2 === 0 ? value + dy : value,
  ) as unknown as PathStep; // its command stays first
