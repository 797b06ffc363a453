import type { Mark } from "../../../scene/index.ts";
import { box, face, heightOf, line, paragraph, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { type Drawn, moveMarksDown } from "../drawn.ts";
import type { Facts } from "../facts.ts";
import { MARGIN } from "../frame.ts";
import { perFacts } from "../per-facts.ts";
import { type Laid, LONE_GAP, LONE_WIDTH, LONE_X, reachOfBlock } from "./block.ts";
import { blockMarks } from "./block-marks.ts";
import { continuationMarks } from "./continuation.ts";
import { foldBlock } from "./fold.ts";
import { type Block, colourOfBlock, planBlocks } from "./plan.ts";
import { regionsWithoutStrip } from "./strips.ts";

/** px */
const GUTTER = 16;
const GUTTER_GAP = 4;
/** One block per island of the stated order, set apart by hatched gutters. The picture widens where a chain needs it. */
export function drawBlocks(measure: MeasureText, facts: Facts, area: { top: number; width: number }): Drawn {
  const width = widthOfBlocks(measure, facts, area.width);
  const blocks = stackBlocks(layAll(measure, facts, width), area.top);
  const panels = blocks.flatMap((rows) => panel(measure, facts, rows, width));
  const gutters = blocks.slice(0, -1).flatMap((rows) => gutter(measure, facts, bottomOf(rows) + GUTTER_GAP, width));
  const end = bottomOf(blocks.at(-1) ?? []);
  const missing = missingStrips(measure, facts, plansFor(facts, width), { y: end + 16, width });
  return { marks: [...gutters, ...panels, ...missing.marks], bottom: missing.bottom ?? end, width };
}

type RowAt = { readonly laid: Laid; readonly top: number };

/** Blocks with gutters between them, the rows of each one below the other. */
function stackBlocks(blocks: readonly (readonly Laid[])[], top: number): RowAt[][] {
  const placed: RowAt[][] = [];
  let y = top;
  for (const rows of blocks) {
    placed.push(
      rows.map((laid, index) => ({
        laid,
        top: y + rows.slice(0, index).reduce((sum, each) => sum + each.height, 0),
      })),
    );
    y = bottomOf(placed.at(-1) ?? []) + GUTTER + 2 * GUTTER_GAP;
  }
  return placed;
}

const bottomOf = (rows: readonly RowAt[]): number => {
  const last = rows.at(-1);
  return last ? last.top + last.laid.height : 0;
};

/** px that the blocks need, and at least those that are asked for */
export const widthOfBlocks = (measure: MeasureText, facts: Facts, width: number): number =>
  Math.ceil(
    Math.max(
      width,
      ...layAll(measure, facts, width).map((rows) => widest(rows.map(reachOfBlock)) + MARGIN + BLOCK_INSET),
    ),
  );

const widest = (widths: readonly number[]): number => Math.max(...widths);

/** px between what a block holds and its frame */
const BLOCK_INSET = 12;

const plansFor = (facts: Facts, width: number): Block[] =>
  planBlocks(facts, { abreast: Math.floor((width - LONE_X - MARGIN + LONE_GAP) / (LONE_WIDTH + LONE_GAP)) });

const blocksBy = perFacts<readonly (readonly Laid[])[]>();

/** The choice of a layout, the width and the drawing ask for the same blocks. */
const layAll = (measure: MeasureText, facts: Facts, width: number): readonly (readonly Laid[])[] =>
  blocksBy(facts, [width], () =>
    plansFor(facts, width).map((block, index) =>
      foldBlock(measure, facts, block, { colour: colourOfBlock(index), end: width - MARGIN - 24 }),
    ),
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

function panel(measure: MeasureText, facts: Facts, rows: readonly RowAt[], width: number): Mark[] {
  const [first] = rows;
  const height = bottomOf(rows) - (first?.top ?? 0);
  const area = { x: MARGIN, width: width - 2 * MARGIN, height };
  return rows.flatMap(({ laid, top }, index) => {
    const before = rows[index - 1];
    const line = before ? continuationMarks(measure, facts, before, { laid, top }) : [];
    return [...line, ...moveMarksDown([blockMarks(measure, facts, laid, area)], top)];
  });
}

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
