import type { ColourRole, Mark, PathStep, Stroke } from "../../../scene/index.ts";
import { arrowhead, curve, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { wordsOn } from "./columns.ts";
import type { Link } from "./grid.ts";

export type Ends = {
  /** where the line starts and where its tip touches */
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** the x at which it leaves the row of its start */
  readonly departs: number;
  /** the row it runs along, and the x at which it leaves that row */
  readonly via: { readonly y: number; readonly leave: number };
  /** the words stand on the level stretch between these x */
  readonly words: { readonly start: number; readonly end: number };
  /** how many words of other lines stand below its own */
  readonly level: number;
  readonly colour: ColourRole;
  readonly dashed: boolean;
};

/** px: how wide the curve of a fork is, and how high words stand above their line. */
const FORK = 40;
const WORDS_RISE = 6.5;
export const WORDS_STEP = 14;

/** A line with its arrowhead and its words. */
export function linkMarks(measure: MeasureText, link: Link, ends: Ends): Mark[] {
  const stroke: Stroke = { colour: ends.colour, width: 1.8, dash: ends.dashed ? [5, 4] : undefined };
  const tip = { x: ends.to.x - 2, y: ends.to.y };
  const { steps, landed } = routeOf(ends, tip.x - 7);
  const flat = {
    y: ends.via.y - ends.level * WORDS_STEP,
    start: Math.max(landed, ends.words.start),
    end: Math.min(ends.via.leave, tip.x - 4, ends.words.end),
  };
  return [curve(steps, stroke), arrowhead(tip.x, tip.y, ends.colour), ...wordMarks(measure, link, flat, ends.colour)];
}

/** The path: to the row it runs along, along it, and to the row of its end; `landed` is where the level stretch begins. */
function routeOf(ends: Ends, stop: number): { steps: PathStep[]; landed: number } {
  const { from, to, via } = ends;
  const departs = from.y === via.y ? from.x : Math.min(Math.max(from.x, ends.departs), Math.max(from.x, stop - FORK));
  const landed = from.y === via.y ? from.x : Math.min(departs + FORK, stop);
  const leave = to.y === via.y ? stop : Math.max(landed, Math.min(via.leave, stop));
  const down = (x1: number, y1: number, x2: number, y2: number): PathStep[] =>
    y1 === y2 ? [] : [["C", (x1 + x2) / 2, y1, (x1 + x2) / 2, y2, x2, y2]];
  const settled = to.y === via.y ? stop : Math.min(leave + FORK, stop);
  const steps: PathStep[] = [
    ["M", from.x, from.y],
    ...(departs > from.x ? [["L", departs, from.y] satisfies PathStep] : []),
    ...down(departs, from.y, landed, via.y),
    ["L", leave, via.y],
    ...down(leave, via.y, settled, to.y),
    ["L", stop, to.y],
  ];
  return { steps, landed };
}

function wordMarks(
  measure: MeasureText,
  link: Link,
  flat: { start: number; end: number; y: number },
  colour: ColourRole,
): Mark[] {
  const words = wordsOn(measure, link);
  if (words === undefined) return [];
  const y = flat.y - WORDS_RISE - (words.lines.length - 1) * words.leading;
  const look = { ...words, face: { ...words.face, fill: colour } };
  return paragraphMarks(measure, look, { x: (flat.start + flat.end) / 2, y, anchor: "middle" });
}
