import type { ColourRole, Mark } from "../../../scene/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import { placeOfRunOut } from "../run-outs.ts";
import { leadOfStrips, stripsMarks, unnamedMarks } from "../strip.ts";
import { stripsWithin } from "../strips-within.ts";
import { heightOfBracket, SPAN_LEAD, xOfEvent } from "./bracket.ts";
import { type Extent, extentOf, layerPositions } from "./columns.ts";
import { heightOfWordsInto } from "./continuation.ts";
import { type Grid, gridOf } from "./grid.ts";
import { HEAD_WIDTH, HEAD_X, headMarks } from "./head.ts";
import { type EventLabel, eventLabel } from "./labels.ts";
import type { Block } from "./plan.ts";
import { BASELINE_BELOW, type RowHeights, rowHeights } from "./row-heights.ts";
import { chipsHeight } from "./strips.ts";

/** A block with every place computed: x of layers, y of rows, all relative to the block's top. */
export type Laid = {
  readonly block: Block;
  readonly colour: ColourRole;
  readonly grid?: Grid | undefined;
  readonly labels: ReadonlyMap<string, EventLabel>;
  readonly extents: ReadonlyMap<string, Extent>;
  readonly xs: readonly number[];
  readonly rows: RowHeights;
  /** the head and the strips */
  readonly marks: readonly Mark[];
  /** y of the marks of lone events */
  readonly loneY: number;
  readonly plot: { readonly start: number; readonly end: number };
  readonly height: number;
};

/** px, from the block's top and the picture's left */
export const LONE_X = HEAD_X + HEAD_WIDTH + 20;
export const LONE_WIDTH = 122;
export const LONE_GAP = 34;
const LONE_MOST = 230;
const NAMES = 104; // of regions, to the left of their strips
const PLOT_START = HEAD_X + HEAD_WIDTH + 20 + NAMES + 12;
const TOP = 14;
const STRIP_GAP = 4;
const BOTTOM = 16;
const LEAST_HEIGHT = 84;
const LONE_BELOW_HEAD = 28;

export type BlockFrame = { readonly colour: ColourRole; readonly end: number };

/** Measures a block, or a row of one, and finds the place of everything in it. */
export function layBlock(measure: MeasureText, facts: Facts, block: Block, frame: BlockFrame): Laid {
  const grid = block.main.length === 0 ? undefined : gridOf(facts, block.main);
  const labels = labelsOf(measure, facts, block, grid);
  const cells = [...(grid?.cells.values() ?? [])];
  const extents = new Map(cells.map((cell) => [cell.key, extentOf(measure, cell, labels)] as const));
  const plot = { start: PLOT_START, end: frame.end };
  const regions = block.strips ?? stripsWithin(facts, block.main);
  const first = leadOfStrips(measure, regions) + (grid?.brackets.length ? SPAN_LEAD : 0);
  const xs = grid ? layerPositions(measure, grid, extents, { start: plot.start, end: plot.end, first }) : [];
  const placed = { grid, xs, plot };
  const brackets = (grid?.brackets ?? []).map((each) => heightOfBracket(measure, facts, placed, each));
  const strips = stripsMarks(measure, facts.words, regions, {
    ...plot,
    y: TOP,
    gap: STRIP_GAP,
    names: NAMES,
    xOf: (id) => xOfEvent(placed, id),
    xOfRunOut: (when) => placeOfRunOut(facts, new Map(block.main.map((id) => [id, xOfEvent(placed, id)])), when),
  });
  const unnamed = unnamedMarks(measure, facts, strips.unnamed, { x: plot.start, end: plot.end, y: strips.bottom + 16 });
  const top =
    unnamed.bottom + brackets.reduce((sum, each) => sum + each, 0) + 12 + heightOfWordsInto(measure, facts, block);
  const head = block.into
    ? { marks: [], bottom: 0 }
    : headMarks(measure, facts, block, { width: HEAD_WIDTH, colour: frame.colour });
  const rows = rowHeights(measure, grid, labels, top);
  const loneY = block.main.length === 0 ? (rows.ys[0] ?? 0) : Math.max(rows.ys[0] ?? 0, head.bottom + LONE_BELOW_HEAD);
  const lone = block.lone.map((id) => loneHeight(measure, facts, labels.get(id), id));
  const height = Math.max(
    block.into ? 0 : LEAST_HEIGHT,
    head.bottom + 10,
    rows.bottom + BOTTOM,
    loneY + Math.max(0, ...lone) + BOTTOM,
  );
  const marks = [...head.marks, ...strips.marks, ...unnamed.marks];
  return { block, colour: frame.colour, grid, labels, extents, xs, rows, marks, plot, loneY, height };
}

/** px from a lone event's mark to the end of its label and chips */
const loneHeight = (measure: MeasureText, facts: Facts, label: EventLabel | undefined, id: string): number =>
  BASELINE_BELOW - 11 + (label?.height ?? 0) + chipsHeight(measure, facts.words, stripsWithin(facts, [id]));

/** The least width that the block's longest row needs, px. */
export function reachOfBlock(laid: Laid): number {
  const cells = [...(laid.grid?.cells.values() ?? [])];
  const { main, lone } = laid.block;
  const alone = main.length > 0 ? 0 : LONE_X + lone.length * (LONE_WIDTH + LONE_GAP) - LONE_GAP;
  return Math.max(alone, ...cells.map((cell) => (laid.xs[cell.layer] ?? 0) + (laid.extents.get(cell.key)?.right ?? 0)));
}

/** px from one lone event to the next: as far apart as the block is wide, but no farther than reads as one row */
export const loneSlot = ({ block, plot }: Laid): number =>
  Math.max(LONE_WIDTH + LONE_GAP, Math.min(LONE_MOST, (plot.end - LONE_X + LONE_GAP) / block.lone.length));

function labelsOf(measure: MeasureText, facts: Facts, block: Block, grid: Grid | undefined): Map<string, EventLabel> {
  const goesOn = new Set(grid?.links.filter((link) => !link.branch).map((link) => link.from));
  const entries = [...block.main, ...block.lone].flatMap((id) => {
    const [of, cell] = [facts.events.get(id), grid?.cells.get(id)];
    const side = cell?.kind === "event" && cell.label === "right" ? "beside" : "below";
    return of
      ? [[id, eventLabel(measure, facts, of, { side, goesOn: goesOn.has(id), lead: block.lead })] as const]
      : [];
  });
  return new Map(entries);
}
