import type { ColourRole, Mark, PathStep, Stroke } from "../../../scene/index.ts";
import { arrowhead, curve, face, line } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { wordsOf } from "./columns.ts";
import type { Link } from "./grid.ts";

export type Ends = {
  /** where the line starts and where its tip touches */
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** x up to which a line that changes rows stays on the row of its start; undefined: it forks off at once */
  readonly along?: number | undefined;
  /** the words stand on the level stretch beyond this x */
  readonly wordsFrom: number;
  /** how many words of other lines stand below its own */
  readonly level: number;
  readonly colour: ColourRole;
  readonly dashed: boolean;
};

/** px: how wide the curve of a fork is, and how high words stand above their line. */
const FORK = 48;
const WORDS_RISE = 6.5;
export const WORDS_STEP = 14;

/** A line with its arrowhead and its words. */
export function linkMarks(measure: MeasureText, link: Link, ends: Ends): Mark[] {
  const stroke: Stroke = { colour: ends.colour, width: 1.8, dash: ends.dashed ? [5, 4] : undefined };
  const tip = { x: ends.to.x - 2, y: ends.to.y };
  const { steps, flat } = routeOf(ends, tip.x - 7);
  return [
    curve(steps, stroke),
    arrowhead(tip.x, tip.y, ends.colour),
    ...wordMarks(
      measure,
      link,
      {
        y: flat.y - ends.level * WORDS_STEP,
        start: Math.max(flat.start, ends.wordsFrom),
        end: flat.end ?? tip.x - 4,
      },
      ends.colour,
    ),
  ];
}

/** The path, and the level stretch on which the words stand. */
function routeOf(ends: Ends, stop: number): { steps: PathStep[]; flat: { start: number; end?: number; y: number } } {
  const { from, to } = ends;
  if (from.y === to.y)
    return {
      steps: [
        ["M", from.x, from.y],
        ["L", stop, to.y],
      ],
      flat: { start: from.x, y: to.y },
    };
  const turn = ends.along ?? from.x;
  const landed = Math.min(turn + FORK, stop);
  const mid = (turn + landed) / 2;
  const lead: PathStep[] = turn > from.x ? [["L", turn, from.y]] : [];
  const steps: PathStep[] = [
    ["M", from.x, from.y],
    ...lead,
    ["C", mid, from.y, mid, to.y, landed, to.y],
    ["L", stop, to.y],
  ];
  return {
    steps,
    flat: ends.along === undefined ? { start: landed, y: to.y } : { start: from.x, end: turn, y: from.y },
  };
}

function wordMarks(
  measure: MeasureText,
  link: Link,
  flat: { start: number; end: number; y: number },
  colour: ColourRole,
): Mark[] {
  const words = wordsOf(link);
  if (words === undefined) return [];
  const spot = { x: (flat.start + flat.end) / 2, y: flat.y - WORDS_RISE, anchor: "middle" as const };
  return [line(measure, words, spot, { ...face.words, fill: colour })];
}
