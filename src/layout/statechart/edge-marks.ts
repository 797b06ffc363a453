import type { ColourRole, Mark, PathStep, Stroke } from "../../scene/index.ts";
import { curve } from "../pen/index.ts";
import type { Standing } from "./edges.ts";
import { colourOf } from "./labels.ts";
import type { Point } from "./place.ts";

/** px */
const CORNER = 7;
const HEAD = 8;
const HALF_HEAD = 4;

/** The line of a transition: bold for the record, thin for later, dashed for a branch, thin and grey for the rest. */
export function strokeOf(standing: Standing): Stroke {
  const colour = colourOf(standing);
  switch (standing) {
    case "recorded":
      return { colour, width: 2.4 };
    case "later":
      return { colour, width: 1.2 };
    case "branch":
      return { colour, width: 1.8, dash: [5, 4] };
    case "unvisited":
      return { colour, width: 1 };
  }
}

/** An arrow along right angles, its corners rounded, its head at the last point. */
export function arrowMarks(points: readonly Point[], stroke: Stroke): Mark[] {
  const line = straightened(points);
  const [tip, before] = [line.at(-1), line.at(-2)];
  if (!tip || !before) return [];
  const [dx, dy] = [Math.sign(tip[0] - before[0]), Math.sign(tip[1] - before[1])];
  const length = Math.abs(tip[0] - before[0]) + Math.abs(tip[1] - before[1]);
  const back = Math.min(HEAD - 1, length);
  const end: Point = [tip[0] - dx * back, tip[1] - dy * back];
  return [curve(roundedPath([...line.slice(0, -1), end]), stroke), head(tip, [dx, dy], stroke.colour)];
}

/** Without points that lie on the way between their neighbours. */
function straightened(points: readonly Point[]): Point[] {
  return points.filter((point, index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return true;
    return !(isSame(before[0], point[0], after[0]) || isSame(before[1], point[1], after[1]));
  });
}

const isSame = (...values: readonly number[]): boolean => Math.max(...values) - Math.min(...values) < 0.01;

function roundedPath(points: readonly Point[]): PathStep[] {
  return points.flatMap((point, index): PathStep[] => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before) return [["M", ...point]];
    if (!after) return [["L", ...point]];
    const r = Math.min(CORNER, distance(before, point) / 2, distance(point, after) / 2);
    const [from, to] = [toward(point, before, r), toward(point, after, r)];
    return [
      ["L", ...from],
      ["C", ...toward(point, before, r * 0.45), ...toward(point, after, r * 0.45), ...to],
    ];
  });
}

const distance = (a: Point, b: Point): number => Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]);

const toward = (from: Point, to: Point, by: number): Point => [
  from[0] + Math.sign(to[0] - from[0]) * by,
  from[1] + Math.sign(to[1] - from[1]) * by,
];

/** An arrowhead that points along a right angle. */
const head = ([x, y]: Point, [dx, dy]: Point, colour: ColourRole): Mark => ({
  kind: "path",
  fill: colour,
  d: [
    ["M", x, y],
    ["L", x - dx * HEAD - dy * HALF_HEAD, y - dy * HEAD + dx * HALF_HEAD],
    ["L", x - dx * HEAD + dy * HALF_HEAD, y - dy * HEAD - dx * HALF_HEAD],
    ["Z"],
  ],
});
