import type { ColourRole, Mark, Paint, PathStep, Stroke } from "../../scene/index.ts";

const HEAD = 9; // px, length of an arrowhead
const HALF_HEAD = 4.5; // px

/** A rectangle with rounded corners. */
export function box(
  area: { x: number; y: number; width: number; height: number },
  look: { fill: Paint; stroke?: Stroke; radius?: number },
): Mark {
  return { kind: "rect", ...area, fill: look.fill, stroke: look.stroke, radius: look.radius ?? 0 };
}

/** An open line through `steps`. */
export const curve = (steps: readonly PathStep[], stroke: Stroke): Mark => ({
  kind: "path",
  d: steps,
  fill: "none",
  stroke,
});

type Point = readonly [x: number, y: number];

/** A straight line between two points. */
export const rule = (from: Point, to: Point, stroke: Stroke): Mark =>
  curve(
    [
      ["M", ...from],
      ["L", ...to],
    ],
    stroke,
  );

/** An arrowhead that points right, its tip at (x, y). */
export const arrowhead = (x: number, y: number, colour: ColourRole): Mark => ({
  kind: "path",
  fill: colour,
  d: [["M", x, y], ["L", x - HEAD, y - HALF_HEAD], ["L", x - HEAD, y + HALF_HEAD], ["Z"]],
});

/** A smaller arrowhead that points down, its tip at (x, y). */
export const arrowheadDown = (x: number, y: number, colour: ColourRole): Mark => ({
  kind: "path",
  fill: colour,
  d: [["M", x, y], ["L", x - 3.8, y - 7.5], ["L", x + 3.8, y - 7.5], ["Z"]],
});

/** A diamond around (x, y). */
export const diamond = (x: number, y: number, r: number): PathStep[] => [
  ["M", x, y - r],
  ["L", x + r, y],
  ["L", x, y + r],
  ["L", x - r, y],
  ["Z"],
];
