import type { ColourRole, Mark } from "../../scene/index.ts";
import { face, inAnyFont, line, type Typeface } from "../pen/index.ts";
import { type MeasureText, wrapText } from "../text/index.ts";
import type { ChartEdge, EdgeLine, Standing } from "./edges.ts";
import type { Point } from "./place.ts";
import type { RecordStep } from "./record.ts";

/** The words of an arrow, broken into rows and measured. */
export type EdgeLabel = { readonly width: number; readonly height: number; readonly rows: readonly LabelRow[] };

type LabelRow = {
  readonly text: string;
  readonly face: Typeface;
  readonly width: number;
  readonly height: number;
  /** steps of the record, as discs before the text */
  readonly discs: readonly RecordStep[];
  /** steps that have no disc of their own */
  readonly more: string;
};

/** px */
const WIDEST = 176;
const WIDEST_HEAD = 112;
const PAD_X = 5;
const PAD_Y = 2;
const DISC_R = 7.5;
const DISC_GAP = 3;
const MOST_DISCS = 4;

/** The colour of a transition and its words; the stroke, the discs and the legend tell the same without colour. */
export const colourOf = (standing: Standing): ColourRole => {
  switch (standing) {
    case "recorded":
    case "later":
      return "ink";
    case "branch":
      return "notTaken";
    case "unvisited":
      return "muted";
  }
};

/** Breaks and measures the words of an arrow: each transition with its condition and effects below it. */
export function labelOf(measure: MeasureText, edge: ChartEdge): EdgeLabel {
  const rows = linesOf(edge).flatMap((each) => rowsOf(measure, edge, each));
  return {
    rows,
    width: inAnyFont(Math.max(0, ...rows.map((row) => row.width))) + 2 * PAD_X,
    height: rows.reduce((sum, row) => sum + row.height, 0) + 2 * PAD_Y,
  };
}

/** Transitions that are nothing but a trigger share a line, so that forty of them are a list, not a tower. */
function linesOf(edge: ChartEdge): EdgeLine[] {
  const isPlain = (each: EdgeLine): boolean => each.text === each.head && each.steps.length === 0;
  return edge.lines.reduce<EdgeLine[]>((done, next) => {
    const last = done.at(-1);
    if (!last || !isPlain(last) || !isPlain(next)) return [...done, next];
    const text = `${last.head}, ${next.head}`;
    return [...done.slice(0, -1), { ...last, head: text, text, branches: [...last.branches, ...next.branches] }];
  }, []);
}

function rowsOf(measure: MeasureText, edge: ChartEdge, of: EdgeLine): LabelRow[] {
  const colour = colourOf(edge.standing);
  const head: Typeface = { size: 10, spacing: 0.3, weight: edge.standing === "unvisited" ? 400 : 600, fill: colour };
  const small: Typeface = { ...face.words, fill: colour };
  const labels =
    edge.standing === "branch" ? [...new Set(of.branches.map((branch) => branch.label ?? branch.title))] : [];
  const [first, ...others] = headRows(measure, of, head);
  return [
    ...(first ? [first] : []),
    ...others,
    ...[of.condition, of.effects, of.remark, ...labels].flatMap((text) =>
      text === undefined ? [] : plainRows(measure, text, small),
    ),
  ];
}

function headRows(measure: MeasureText, of: EdgeLine, look: Typeface): LabelRow[] {
  const discs = of.steps.slice(0, of.steps.length > MOST_DISCS ? MOST_DISCS - 1 : MOST_DISCS);
  const more = discs.length < of.steps.length ? `+${of.steps.length - discs.length}` : "";
  const room = discsWidth(measure, discs, more);
  const [first = "", ...others] = wrapText(triggerWords(of.head), WIDEST_HEAD, look, measure);
  const width = measure(first, look);
  const height = discs.length > 0 ? 2 * DISC_R + 2 : look.size * LEADING;
  if (room + width <= WIDEST || room === 0)
    return [
      { text: first, face: look, width: room + width, height, discs, more },
      ...others.map((text) => row(measure, text, look)),
    ];
  return [
    { text: "", face: look, width: room - 2 * DISC_GAP, height, discs, more },
    ...[first, ...others].map((text) => row(measure, text, look)),
  ];
}

/** A trigger as words: its capitals tell what it is. */
const triggerWords = (head: string): string => head.replaceAll("_", " ");

const LEADING = 1.28; // em

const row = (measure: MeasureText, text: string, look: Typeface): LabelRow => ({
  text,
  face: look,
  width: measure(text, look),
  height: look.size * LEADING,
  discs: [],
  more: "",
});

const plainRows = (measure: MeasureText, text: string, look: Typeface): LabelRow[] =>
  wrapText(text, WIDEST, look, measure).map((part) => row(measure, part, look));

const radiusOf = (step: RecordStep, measure: MeasureText): number =>
  Math.max(DISC_R, measure(String(step.number), DISC_FACE) / 2 + 3);
const DISC_FACE = { size: 9.5, weight: 700 } as const;

function discsWidth(measure: MeasureText, discs: readonly RecordStep[], more: string): number {
  if (discs.length === 0) return 0;
  const tail = more === "" ? 0 : measure(more, face.tiny) + DISC_GAP;
  return discs.reduce((sum, step) => sum + 2 * radiusOf(step, measure) + DISC_GAP, 0) + tail + DISC_GAP;
}

/** The marks of a label whose upper left corner is `at`. */
export function labelMarks(measure: MeasureText, label: EdgeLabel, at: Point): Mark[] {
  let y = at[1] + PAD_Y;
  return label.rows.flatMap((each) => {
    const middle = y + each.height / 2;
    const start = at[0] + (label.width - each.width) / 2;
    y += each.height;
    const discs = discMarks(measure, each, { x: start, y: middle });
    const text = { x: discs.end, y: middle + each.face.size * 0.36 };
    return each.text === "" ? discs.marks : [...discs.marks, line(measure, each.text, text, each.face)];
  });
}

function discMarks(measure: MeasureText, { discs, more }: LabelRow, at: { x: number; y: number }) {
  let x = at.x;
  const marks = discs.flatMap((step): Mark[] => {
    const r = radiusOf(step, measure);
    const centre = x + r;
    x += 2 * r + DISC_GAP;
    return discAt(measure, step, { x: centre, y: at.y });
  });
  if (more !== "") {
    marks.push(line(measure, more, { x, y: at.y + 3.4 }, face.tiny));
    x += measure(more, face.tiny) + DISC_GAP;
  }
  return { marks, end: discs.length > 0 ? x + DISC_GAP : x };
}

/** A step's number in a disc, hollow where it is later than the picture. */
export function discAt(
  measure: MeasureText,
  step: Pick<RecordStep, "number" | "isLater">,
  at: { x: number; y: number },
): Mark[] {
  const r = Math.max(DISC_R, measure(String(step.number), DISC_FACE) / 2 + 3);
  const body: Mark = {
    kind: "rect",
    x: at.x - r,
    y: at.y - DISC_R,
    width: 2 * r,
    height: 2 * DISC_R,
    radius: DISC_R,
    fill: step.isLater ? "paper" : "ink",
    stroke: step.isLater ? { colour: "ink", width: 1.2 } : undefined,
  };
  const number = line(
    measure,
    String(step.number),
    { x: at.x, y: at.y + 3.4, anchor: "middle" },
    { ...DISC_FACE, fill: step.isLater ? "ink" : "paper" },
  );
  return [body, number];
}
