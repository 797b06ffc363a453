import type { Mark, PathStep } from "../../scene/index.ts";
import type { Places } from "./dense/places.ts";

/** A part of the picture that is drawn: its marks, where it ends, and how wide the picture must be for it. */
export type Drawn = {
  readonly marks: Mark[];
  readonly bottom: number;
  readonly width: number;
  /** where events stand along an axis, where there is one */
  readonly places?: Places | undefined;
};

/**
 * Lanes with a column for each event, lanes on a scale where columns have no room, blocks, a column of events, or an axis
 * that runs downward where a column has no room.
 */
export type Style = "lanes" | "dense" | "blocks" | "vertical" | "down";

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

function moveStep([command, ...numbers]: PathStep, dy: number): PathStep {
  return [command, ...numbers.map((value, index) => (index % 2 === 1 ? value + dy : value))];
}
