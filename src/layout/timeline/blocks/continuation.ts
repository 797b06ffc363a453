import type { Mark, PathStep, Stroke } from "../../../scene/index.ts";
import { arrowhead, curve, face, heightOf, type Paragraph, paragraph, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { reachOf } from "../event-mark.ts";
import type { Facts } from "../facts.ts";
import type { Laid } from "./block.ts";
import { HEAD_WIDTH, HEAD_X } from "./head.ts";
import type { Block } from "./plan.ts";

/** px */
const START = HEAD_X + HEAD_WIDTH + 8; // where the line comes down, left of the names of regions
const BEYOND = 12; // right of the plot
const ROUND = 9; // of its corners
const WORDS_WIDTH = 118;
const WORDS_RISE = 6.5;
const HEAD = 7; // from the tip to where the line ends

/** The words of the order that leads to a row. */
function wordsInto(measure: MeasureText, { words }: Facts, { into }: Block): Paragraph | undefined {
  const said = into?.statement?.words;
  return said === undefined ? undefined : paragraph(measure, words.quoted(said), WORDS_WIDTH, face.words);
}

/** px that words of more than one line need above a row */
export function heightOfWordsInto(measure: MeasureText, facts: Facts, block: Block): number {
  const set = wordsInto(measure, facts, block);
  return set ? heightOf(set) - set.leading : 0;
}

type RowAt = { readonly laid: Laid; readonly top: number };

/** The line from the last event of a row to the right, back between the rows, and to the first event of the next. */
export function continuationMarks(measure: MeasureText, facts: Facts, from: RowAt, to: RowAt): Mark[] {
  const into = to.laid.block.into;
  const [start, end] = [pointOf(from, into?.from ?? ""), pointOf(to, into?.to ?? "")];
  const of = facts.events.get(into?.to ?? "");
  if (!start || !end || !of) return [];
  const tip = end.x - reachOf({ isEnd: of.isEnd, turningPoint: of.event.turningPoint }) - 2;
  const right = from.laid.plot.end + BEYOND;
  const isPlanned = of.appearance === "planned";
  const colour = isPlanned ? "muted" : from.laid.colour;
  const stroke: Stroke = { colour, width: 1.8, dash: isPlanned ? [5, 4] : undefined };
  const words = wordsInto(measure, facts, to.laid.block);
  const spot = { x: (START + ROUND + tip - HEAD) / 2, anchor: "middle" } as const;
  const y = end.y - WORDS_RISE - (words ? heightOf(words) - words.leading : 0);
  const said = words
    ? paragraphMarks(measure, { ...words, face: { ...words.face, fill: colour } }, { ...spot, y })
    : [];
  const line = lineOf([start.x + start.port, start.y], right, to.top, [tip - HEAD, end.y]);
  return [
    { kind: "group", data: { to: of.event.id }, marks: [curve(line, stroke), arrowhead(tip, end.y, colour), ...said] },
  ];
}

function pointOf({ laid, top }: RowAt, id: string): { x: number; y: number; port: number } | undefined {
  const cell = laid.grid?.cells.get(id);
  if (!cell) return undefined;
  const [x, y] = [laid.xs[cell.layer] ?? 0, laid.rows.ys[cell.row] ?? 0];
  return { x, y: top + y, port: laid.extents.get(id)?.port ?? 0 };
}

type Point = readonly [x: number, y: number];

/** Along, down at `right`, back at `between`, down on the left, and along; corners are round. */
const lineOf = ([x1, y1]: Point, right: number, between: number, [x2, y2]: Point): PathStep[] => [
  ["M", x1, y1],
  ["L", right - ROUND, y1],
  ["C", right, y1, right, y1, right, y1 + ROUND],
  ["L", right, between - ROUND],
  ["C", right, between, right, between, right - ROUND, between],
  ["L", START + ROUND, between],
  ["C", START, between, START, between, START, between + ROUND],
  ["L", START, y2 - ROUND],
  ["C", START, y2, START, y2, START + ROUND, y2],
  ["L", x2, y2],
];
