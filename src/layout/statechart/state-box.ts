import type { ColourRole, Mark, Stroke } from "../../scene/index.ts";
import {
  box,
  heightOf,
  inAnyFont,
  line,
  type Paragraph,
  paragraph,
  paragraphMarks,
  type Typeface,
} from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { ChartState } from "./chart.ts";
import type { Box } from "./place.ts";

/** The words in a state's box, broken and measured, and the least room that the box takes. */
export type StateBox = {
  readonly title: Paragraph;
  readonly notes: readonly Paragraph[];
  readonly width: number;
  readonly height: number;
  /** px that the title and notes take; what is inside a state stands below */
  readonly top: number;
};

/** px */
const TITLE_ROOM = 150;
const NOTE_ROOM = 190;
const PAD_X = 13;
const LEAST_PAD = 9; // beside words in a wider font
const PAD_Y = 9;
const BULLSEYE_R = 6;
const BULLSEYE_ROOM = 2 * BULLSEYE_R + 8;
export const HISTORY_R = 11;
export const INITIAL_R = 5.5;

const NOTE: Typeface = { size: 10, fill: "muted" };

/** Measures a state's box. */
export function stateBox(measure: MeasureText, state: ChartState): StateBox {
  const isOuter = state.states.length > 0;
  const room = isOuter ? 2 * TITLE_ROOM : TITLE_ROOM;
  const title = paragraph(measure, state.title, room, titleFace(state));
  const notes = state.notes.map((note) => paragraph(measure, note, isOuter ? 2 * NOTE_ROOM : NOTE_ROOM, NOTE));
  const mark = state.kind === "final" ? BULLSEYE_ROOM : 0;
  const rim = rimOf(state);
  const tall = heightOf(title) + (notes.length > 0 ? 5 : 0) + notes.reduce((sum, note) => sum + heightOf(note) + 1, 0);
  const bold = Math.max(...title.lines.map((part) => measure(part, { ...title.face, weight: 600, italic: false })));
  const text = Math.max(title.width, bold);
  const words = Math.max(text + mark, ...notes.map((note) => note.width)) + 2 * PAD_X;
  const widest = Math.max(inAnyFont(text) + mark, ...notes.map((note) => inAnyFont(note.width))) + 2 * LEAST_PAD;
  const width = Math.max(words, widest);
  return {
    title,
    notes,
    width: Math.max(64, Math.ceil(width)) + 2 * rim,
    height: Math.ceil(tall + 2 * PAD_Y) + 2 * rim,
    top: Math.ceil(tall + PAD_Y + 14),
  };
}

/** px kept free around a state for the ring that marks it as active, whether or not it is: no state moves when another is. */
export const rimOf = (state: ChartState): number => (state.states.length === 0 ? RIM : 0);
const RIM = 4;

/** What says how a state stands to the record: weight, slant, colour and outline together. */
function titleFace(state: ChartState): Typeface {
  const size = state.states.length > 0 ? 12.5 : 12;
  if (!state.described) return { size, italic: true, fill: "muted" };
  switch (state.standing) {
    case "recorded":
      return { size, weight: 600, fill: state.tone };
    case "later":
      return { size, weight: 500, fill: state.tone };
    case "branch":
      return { size, weight: 600, fill: "notTaken" };
    case "unvisited":
      return { size, fill: "muted" };
  }
}

/** The marks of a state without states inside, or the frame and heading of one with them. */
export function stateMarks(
  measure: MeasureText,
  state: ChartState,
  { words, area: outer, hasFrame }: { words: StateBox; area: Box; hasFrame: boolean },
): Mark[] {
  const rim = rimOf(state);
  const area = { x: outer.x + rim, y: outer.y + rim, width: outer.width - 2 * rim, height: outer.height - 2 * rim };
  return [
    ...(state.isActive && state.states.length === 0 ? [ringGroup(outer)] : []),
    ...(hasFrame ? frameMarks(state, area) : []),
    ...headingMarks(measure, state, words, area),
  ];
}

/** Where the record stands; a page that steps draws rings of its own. */
const ringGroup = (area: Box): Mark => ({ kind: "group", data: { here: "end" }, marks: [ring(area)] });

const ring = (area: Box): Mark => box(area, { fill: "none", radius: 10, stroke: { colour: "ink", width: 2.4 } });

function frameMarks(state: ChartState, area: Box): Mark[] {
  if (state.states.length > 0) return [box(area, { fill: "paper", radius: 9, stroke: outlineOf(state) })];
  const isSeen = state.standing === "recorded" && state.described;
  const fill = isSeen ? (`${state.tone}Tint` as const) : "paper";
  const frame = box(area, { fill, radius: 7, stroke: outlineOf(state) });
  const inner = { x: area.x + 2.5, y: area.y + 2.5, width: area.width - 5, height: area.height - 5 };
  const second =
    state.kind === "final"
      ? [box(inner, { fill: "none", radius: 5, stroke: { ...outlineOf(state), width: 0.8 } })]
      : [];
  return [frame, ...second];
}

function outlineOf(state: ChartState): Stroke {
  if (!state.described) return { colour: "muted", width: 1, dash: [3, 3] };
  switch (state.standing) {
    case "recorded":
      return { colour: state.tone, width: 1.8 };
    case "later":
      return { colour: state.tone, width: 1 };
    case "branch":
      return { colour: "notTaken", width: 1.8, dash: [5, 4] };
    case "unvisited":
      return { colour: "muted", width: 1 };
  }
}

function headingMarks(measure: MeasureText, state: ChartState, words: StateBox, area: Box): Mark[] {
  const isOuter = state.states.length > 0;
  const mark = state.kind === "final" ? BULLSEYE_ROOM : 0;
  const middle = area.x + area.width / 2;
  const top = isOuter ? area.y + PAD_Y : area.y + (area.height - words.height) / 2 + rimOf(state) + PAD_Y;
  const firstLine = top + words.title.face.size * 0.95;
  const x = isOuter ? area.x + PAD_X : middle + mark / 2;
  const anchor = isOuter ? "start" : "middle";
  const below = firstLine + heightOf(words.title) + 4;
  const eye =
    state.kind === "final"
      ? bullseye(
          x - words.title.width / 2 - BULLSEYE_ROOM + BULLSEYE_R,
          top + heightOf(words.title) / 2,
          colourOfOutline(state),
        )
      : [];
  let y = below;
  const notes = words.notes.flatMap((note) => {
    const marks = paragraphMarks(measure, note, { x: isOuter ? x : middle, y, anchor });
    y += heightOf(note) + 1;
    return marks;
  });
  return [...eye, ...paragraphMarks(measure, words.title, { x, y: firstLine, anchor }), ...notes];
}

/** The name of a state that stands in another panel. */
export const elsewhereMarks = (measure: MeasureText, { title }: StateBox, area: Box): Mark[] => [
  box(area, { fill: "paper", radius: area.height / 2, stroke: { colour: "muted", width: 1, dash: [1, 3] } }),
  ...paragraphMarks(
    measure,
    { ...title, face: { ...title.face, weight: 400, fill: "muted" } },
    {
      x: area.x + area.width / 2,
      y: area.y + (area.height - heightOf(title)) / 2 + title.face.size * 0.95,
      anchor: "middle",
    },
  ),
];

const colourOfOutline = (state: ChartState): ColourRole => outlineOf(state).colour;

/** The mark of an end: a disc in a ring. */
export const bullseye = (cx: number, cy: number, colour: ColourRole): Mark[] => [
  { kind: "circle", cx, cy, r: BULLSEYE_R, fill: "none", stroke: { colour, width: 1.4 } },
  { kind: "circle", cx, cy, r: BULLSEYE_R - 2.8, fill: colour },
];

/** The mark of where a machine or state begins. */
export const initialMark = (cx: number, cy: number, colour: ColourRole): Mark[] => [
  { kind: "circle", cx, cy, r: INITIAL_R, fill: colour },
];

/** The mark of a history state: H, or H* for one that goes to the innermost. */
export function historyMark(
  measure: MeasureText,
  at: { cx: number; cy: number },
  kind: "shallow" | "deep",
  colour: ColourRole,
): Mark[] {
  const letters = kind === "deep" ? "H*" : "H";
  return [
    { kind: "circle", ...at, r: HISTORY_R, fill: "paper", stroke: { colour, width: 1.4 } },
    line(measure, letters, { x: at.cx, y: at.cy + 4, anchor: "middle" }, { size: 11, weight: 600, fill: colour }),
  ];
}
