import type { Mark } from "../../../scene/index.ts";
import { box, face, heightOf, line, paragraph, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { type Drawn, moveMarksDown } from "../drawn.ts";
import type { Facts } from "../facts.ts";
import { MARGIN } from "../frame.ts";
import { type Laid, LONE_GAP, LONE_WIDTH, LONE_X, layBlock, reachOfBlock } from "./block.ts";
import { blockMarks } from "./block-marks.ts";
import { type Block, colourOfBlock, planBlocks } from "./plan.ts";
import { regionsWithoutStrip } from "./strips.ts";

/** px */
const GUTTER = 16;
const GUTTER_GAP = 4;
/** One block per island of the stated order, set apart by hatched gutters. The picture widens where a chain needs it. */
export function drawBlocks(measure: MeasureText, facts: Facts, area: { top: number; width: number }): Drawn {
  const width = widthOfBlocks(measure, facts, area.width);
  const laid = layAll(measure, facts, width);
  const tops = laid.reduce<number[]>(
    (ys, _, index) => [
      ...ys,
      index === 0 ? area.top : (ys[index - 1] ?? 0) + (laid[index - 1]?.height ?? 0) + GUTTER + 2 * GUTTER_GAP,
    ],
    [],
  );
  const panels = laid.flatMap((block, index) => panel(measure, facts, block, { y: tops[index] ?? 0, width }));
  const gutters = laid
    .slice(0, -1)
    .flatMap((block, index) => gutter(measure, facts, (tops[index] ?? 0) + block.height + GUTTER_GAP, width));
  const end = (tops.at(-1) ?? area.top) + (laid.at(-1)?.height ?? 0);
  const missing = missingStrips(
    measure,
    facts,
    laid.map(({ block }) => block),
    { y: end + 16, width },
  );
  return { marks: [...gutters, ...panels, ...missing.marks], bottom: missing.bottom ?? end, width };
}

/** px that the blocks need, and at least those that are asked for */
export const widthOfBlocks = (measure: MeasureText, facts: Facts, width: number): number =>
  Math.ceil(Math.max(width, ...layAll(measure, facts, width).map((laid) => reachOfBlock(laid) + MARGIN + BLOCK_INSET)));

/** px between what a block holds and its frame */
const BLOCK_INSET = 12;

const plansFor = (facts: Facts, width: number): Block[] =>
  planBlocks(facts, Math.floor((width - LONE_X - MARGIN + LONE_GAP) / (LONE_WIDTH + LONE_GAP)));

const layAll = (measure: MeasureText, facts: Facts, width: number): Laid[] =>
  plansFor(facts, width).map((block, index) =>
    layBlock(measure, facts, block, { colour: colourOfBlock(index), end: width - MARGIN - 24 }),
  );

/** Names the regions that no strip shows, and why. */
function missingStrips(
  measure: MeasureText,
  facts: Facts,
  plans: readonly Block[],
  at: { y: number; width: number },
): { marks: Mark[]; bottom?: number } {
  const regions = regionsWithoutStrip(facts, plans);
  if (regions.length === 0) return { marks: [] };
  const words = facts.words.timeline.withoutStrip(facts.words.list(regions.map((strip) => strip.title)));
  const set = paragraph(measure, words, at.width - 2 * MARGIN, face.words);
  return { marks: paragraphMarks(measure, set, { x: MARGIN, y: at.y }), bottom: at.y + heightOf(set) - 8 };
}

const panel = (measure: MeasureText, facts: Facts, laid: Laid, at: { y: number; width: number }): Mark[] =>
  moveMarksDown([blockMarks(measure, facts, laid, { x: MARGIN, width: at.width - 2 * MARGIN })], at.y);

function gutter(measure: MeasureText, facts: Facts, y: number, width: number): Mark[] {
  const words = line(
    measure,
    facts.words.orderNotStated,
    { x: width - MARGIN - 8, y: y + 11.8, anchor: "end" },
    { ...face.words, size: 10 },
  );
  const ground = box(
    { x: width - MARGIN - 14 - words.width, y, width: words.width + 14, height: GUTTER },
    { fill: "paper" },
  );
  return [box({ x: MARGIN, y, width: width - 2 * MARGIN, height: GUTTER }, { fill: "hatched" }), ground, words];
}
