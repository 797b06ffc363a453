import type { ColourRole, Mark, PathStep } from "../../scene/index.ts";
import { box, curve, face, line, rule } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import { eventMark } from "../timeline/event-mark.ts";
import type { Side } from "./rows.ts";

/** px */
const HALF = 5;
const BRACKET = 8;
const SERIF = 4;
const FADE = 44;
/** A bar narrower than this is a mark. */
export const NARROW = 7;
const ARROW = 9;

export type BarLook = { readonly colour: ColourRole; readonly tint: ColourRole };

/** A bar from `start` to `end`, px; its sure core, where it has one. */
export type Bar = {
  readonly start: number;
  readonly end: number;
  readonly core?: { readonly start: number; readonly end: number } | undefined;
  readonly left: Side;
  readonly right: Side;
};

/** The bar with its ends, around the height `y`. */
export function barMarks(measure: MeasureText, bar: Bar, y: number, look: BarLook): Mark[] {
  const fadeRoom = Math.min(FADE, (bar.end - bar.start) * 0.45);
  const from = bar.start + (bar.left === "order" ? fadeRoom : 0);
  const to = bar.end - (bar.right === "order" ? fadeRoom : 0);
  return [
    ...piece(from, to, y, look),
    ...(bar.left === "order" ? fade({ x: from, towards: -1, room: fadeRoom }, y, look) : []),
    ...(bar.right === "order" ? fade({ x: to, towards: 1, room: fadeRoom }, y, look) : []),
    ...(bar.core
      ? [
          box(
            { x: bar.core.start, y: y - HALF, width: bar.core.end - bar.core.start, height: 2 * HALF },
            { fill: look.colour },
          ),
        ]
      : []),
    ...endMarks(measure, { x: bar.start, towards: -1, side: bar.left }, y, look),
    ...endMarks(measure, { x: bar.end, towards: 1, side: bar.right }, y, look),
  ];
}

/** A pale stretch between two thin lines, so that it shows on every ground. */
function piece(from: number, to: number, y: number, look: BarLook): Mark[] {
  const stroke = { colour: look.colour, width: 0.9 };
  return [
    box({ x: from, y: y - HALF, width: to - from, height: 2 * HALF }, { fill: look.tint }),
    rule([from, y - HALF], [to, y - HALF], stroke),
    rule([from, y + HALF], [to, y + HALF], stroke),
  ];
}

/** Parts of the room that pieces of a fading end take, and the gaps before them: ever narrower, ever wider apart. */
const PIECES = [0.09, 0.07, 0.055, 0.04, 0.03] as const;
const GAPS = [0.07, 0.105, 0.14, 0.18, 0.22] as const;

function fade(of: { x: number; towards: 1 | -1; room: number }, y: number, look: BarLook): Mark[] {
  const placed = PIECES.reduce<{ marks: Mark[]; at: number }>(
    (done, part, index) => {
      const near = done.at + (GAPS[index] ?? 0);
      const [a, b] = [of.x + of.towards * of.room * near, of.x + of.towards * of.room * (near + part)];
      const half = HALF - 0.4 - index * 0.8;
      const mark = box(
        { x: Math.min(a, b), y: y - half, width: Math.abs(b - a), height: 2 * half },
        { fill: look.colour },
      );
      return { marks: [...done.marks, mark], at: near + part };
    },
    { marks: [], at: 0 },
  );
  return placed.marks;
}

function endMarks(
  measure: MeasureText,
  end: { x: number; towards: 1 | -1; side: Side },
  y: number,
  look: BarLook,
): Mark[] {
  switch (end.side) {
    case "dated":
      return [bracket(end.x, y, end.towards, look.colour)];
    case "order":
      return [];
    case "open":
      return [arrow(end.x, y, end.towards, look.colour)];
    case "unknown":
      return [
        line(
          measure,
          "?",
          { x: end.x + end.towards * 8, y: y + 4.5, anchor: "middle" },
          { ...face.strong, size: 13, fill: look.colour },
        ),
      ];
  }
}

/** A square bracket that opens to the inside. */
function bracket(x: number, y: number, towards: 1 | -1, colour: ColourRole): Mark {
  const inside = x - towards * SERIF;
  const steps: PathStep[] = [
    ["M", inside, y - BRACKET],
    ["L", x, y - BRACKET],
    ["L", x, y + BRACKET],
    ["L", inside, y + BRACKET],
  ];
  return curve(steps, { colour, width: 2 });
}

const arrow = (x: number, y: number, towards: 1 | -1, colour: ColourRole): Mark => ({
  kind: "path",
  fill: colour,
  d: [["M", x + towards * ARROW, y], ["L", x, y - 6.5], ["L", x, y + 6.5], ["Z"]],
});

/** The mark of an event whose bounds are closer than a bar can show, midway between them. */
export const narrowMark = (
  x: number,
  y: number,
  of: {
    readonly appearance: Parameters<typeof eventMark>[2]["appearance"];
    readonly turningPoint: boolean;
    readonly colour: ColourRole;
  },
): Mark[] => eventMark(x, y, { ...of, isEnd: false });
