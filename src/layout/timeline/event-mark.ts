import type { ColourRole, Mark, Stroke } from "../../scene/index.ts";
import { diamond } from "../pen/index.ts";
import type { Appearance } from "./facts.ts";

/** Radius of an event's mark, px; the ring of an end is wider. */
export const MARK_R = 6.5;
export const END_R = 9;

export type MarkLook = {
  readonly appearance: Appearance;
  readonly isEnd: boolean;
  readonly turningPoint: boolean;
  readonly colour: ColourRole;
};

/** Half the width of a mark, px: where an arrow may touch it. */
export const reachOf = (look: { isEnd: boolean; turningPoint: boolean }): number =>
  look.isEnd ? END_R + 1 : look.turningPoint ? MARK_R + 2 : MARK_R;

/** The mark of an event at (x, y): fill by stance, diamond for a turning point, crossed ring for an end. */
export function eventMark(x: number, y: number, look: MarkLook): Mark[] {
  if (look.isEnd) return endMark(x, y, look.colour);
  const colour = look.appearance === "planned" || look.appearance === "context" ? "muted" : look.colour;
  return [...shape(x, y, look, colour), ...overlay(x, y, look.appearance, colour)];
}

function shape(x: number, y: number, look: MarkLook, colour: ColourRole): Mark[] {
  const filled = look.appearance === "asserted" || look.appearance === "context";
  const stroke: Stroke = { colour, width: 2.2, dash: dashOf(look.appearance) };
  const fill = filled ? colour : "paper";
  if (look.turningPoint)
    return [
      { kind: "path", d: diamond(x, y, filled ? MARK_R + 1.8 : MARK_R + 1), fill, stroke: filled ? undefined : stroke },
    ];
  const r = filled ? radiusOf(look.appearance) : MARK_R - 0.8;
  return [{ kind: "circle", cx: x, cy: y, r, fill, stroke: filled ? undefined : stroke }];
}

const radiusOf = (appearance: Appearance): number => (appearance === "context" ? MARK_R - 2 : MARK_R);

function dashOf(appearance: Appearance): readonly number[] | undefined {
  if (appearance === "hedged") return [3, 2.2];
  if (appearance === "planned") return [2.4, 2.4];
  return appearance === "silent" ? [1, 3] : undefined;
}

/** A denied event is struck through, a doubted one holds a point, a disputed one is half filled. */
function overlay(x: number, y: number, appearance: Appearance, colour: ColourRole): Mark[] {
  const r = MARK_R - 0.8;
  if (appearance === "denied")
    return [
      {
        kind: "path",
        d: [
          ["M", x - r, y + r],
          ["L", x + r, y - r],
        ],
        fill: "none",
        stroke: { colour, width: 2.2 },
      },
    ];
  if (appearance === "doubted") return [{ kind: "circle", cx: x, cy: y, r: 1.8, fill: colour }];
  if (appearance !== "disputed") return [];
  const k = r * 0.5523; // control distance that makes a cubic a quarter circle
  return [
    {
      kind: "path",
      fill: colour,
      d: [
        ["M", x, y - r],
        ["C", x - k, y - r, x - r, y - k, x - r, y],
        ["C", x - r, y + k, x - k, y + r, x, y + r],
        ["Z"],
      ],
    },
  ];
}

function endMark(x: number, y: number, colour: ColourRole): Mark[] {
  const arm = 3.6;
  const stroke: Stroke = { colour, width: 2.4 };
  return [
    { kind: "circle", cx: x, cy: y, r: END_R, fill: "paper", stroke },
    {
      kind: "path",
      d: [
        ["M", x - arm, y - arm],
        ["L", x + arm, y + arm],
      ],
      fill: "none",
      stroke,
    },
    {
      kind: "path",
      d: [
        ["M", x - arm, y + arm],
        ["L", x + arm, y - arm],
      ],
      fill: "none",
      stroke,
    },
  ];
}
