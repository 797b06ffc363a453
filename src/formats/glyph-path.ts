import type { PathStep } from "../scene/index.ts";
import type { Glyph } from "./shape.ts";

/** Where a line of glyphs stands: its left end and baseline, and px per em either way. */
export type Place = {
  readonly left: number;
  readonly baseline: number;
  readonly scaleX: number;
  readonly scaleY: number;
};

/** em to the right for one em upward, as browsers slant a face that has no italic */
const SLANT = 0.25;

/** A glyph's outline in px of the picture; quadratic curves become the cubic ones that run alike. */
export function glyphSteps(glyph: Glyph, place: Place): PathStep[] {
  const at = ([x, y]: Point): number[] => {
    const up = y / glyph.unitsPerEm + glyph.y;
    const along = x / glyph.unitsPerEm + glyph.x + (glyph.slanted ? up * SLANT : 0);
    return [place.left + along * place.scaleX, place.baseline - up * place.scaleY];
  };
  let pen: Point = [0, 0];
  return commandsOf(glyph.path).map(([command, points]): PathStep => {
    const from = pen;
    pen = points.at(-1) ?? pen;
    switch (command) {
      case "Q":
        return ["C", ...cubicOf(from, points).flatMap(at)];
      case "C":
      case "L":
      case "M":
        return [command, ...points.flatMap(at)];
      case "Z":
        return ["Z"];
    }
  });
}

type Point = readonly [x: number, y: number];

function cubicOf([x0, y0]: Point, [control = [0, 0], end = [0, 0]]: readonly Point[]): Point[] {
  return [
    [x0 + ((control[0] - x0) * 2) / 3, y0 + ((control[1] - y0) * 2) / 3],
    [end[0] + ((control[0] - end[0]) * 2) / 3, end[1] + ((control[1] - end[1]) * 2) / 3],
    end,
  ];
}

/** SVG path data of absolute commands. */
const commandsOf = (path: string): ["M" | "L" | "Q" | "C" | "Z", Point[]][] =>
  Array.from(path.matchAll(/([MLQCZ])([^MLQCZ]*)/g), ([, command, rest = ""]) => [
    command as "M", // the pattern finds these five letters only
    pointsOf((rest.match(/-?[\d.]+/g) ?? []).map(Number)),
  ]);

const pointsOf = (numbers: readonly number[]): Point[] =>
  numbers.flatMap((x, index): Point[] => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0]] : []));
