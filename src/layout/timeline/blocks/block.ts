import type { ColourRole } from "../../../scene/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import { heightOfStrips } from "../strip.ts";
import { type Extent, extentOf, layerPositions } from "./columns.ts";
import { type Grid, gridOf } from "./grid.ts";
import { headMarks } from "./head.ts";
import { type EventLabel, eventLabel } from "./labels.ts";
import type { Block } from "./plan.ts";
import { type RowHeights, rowHeights } from "./row-heights.ts";
import { chipsHeight, stripsWithin } from "./strips.ts";

type Strips = Facts["strips"];

/** A block with every place computed: x of layers, y of rows, all relative to the block's top. */
export type Laid = {
  readonly block: Block;
  readonly colour: ColourRole;
  readonly grid?: Grid | undefined;
  readonly labels: ReadonlyMap<string, EventLabel>;
  readonly extents: ReadonlyMap<string, Extent>;
  readonly xs: readonly number[];
  readonly rows: RowHeights;
  readonly strips: Strips;
  readonly plot: { readonly start: number; readonly end: number };
  readonly height: number;
};

/** px, from the block's top and the picture's left */
export const LONE_X = 196;
export const LONE_WIDTH = 122;
export const LONE_STEP = LONE_WIDTH + 34;
export const PLOT_START = 352;
/** of the regions' names, between the head and the plot, and of their strips */
export const STRIPS = { names: 150, gap: 4 } as const;
const TOP = 14;
const BRACKET_ROOM = 34;
const BOTTOM = 16;
const LEAST_HEIGHT = 84;

/** Measures a block and finds the place of everything in it. */
export function layBlock(
  measure: MeasureText,
  facts: Facts,
  block: Block,
  frame: { colour: ColourRole; end: number },
): Laid {
  const grid = block.main.length === 0 ? undefined : gridOf(facts, block.main);
  const labels = labelsOf(measure, facts, block, grid);
  const cells = [...(grid?.cells.values() ?? [])];
  const extents = new Map(cells.map((cell) => [cell.key, extentOf(measure, cell, labels)] as const));
  const strips = stripsWithin(facts, block.main);
  const lead = grid?.brackets.length ? 204 : 92;
  const plot = { start: PLOT_START, end: frame.end };
  const xs = grid
    ? layerPositions(measure, grid, extents, {
        start: plot.start + lead - (strips.length ? 0 : 60),
        end: plot.end - 12,
      })
    : [];
  const top =
    TOP + heightOfStrips(measure, strips, STRIPS.names, STRIPS.gap) + (grid?.brackets.length ?? 0) * BRACKET_ROOM + 8;
  const rows = rowHeights(
    grid,
    labels,
    top,
    block.lone.map((id) => (labels.get(id)?.height ?? 0) + chipsHeight(measure, stripsWithin(facts, [id]))),
  );
  const height = Math.max(
    LEAST_HEIGHT,
    headMarks(measure, facts, { block, colour: frame.colour }).bottom,
    rows.bottom + BOTTOM,
  );
  return { block, colour: frame.colour, grid, labels, extents, xs, rows, strips, plot, height };
}

/** The least width that the block's longest row needs, px. */
export function reachOfBlock(laid: Laid): number {
  const cells = [...(laid.grid?.cells.values() ?? [])];
  return Math.max(0, ...cells.map((cell) => (laid.xs[cell.layer] ?? 0) + (laid.extents.get(cell.key)?.right ?? 0)));
}

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

/** How many lone events stand side by side up to `end`, px. */
export const loneInRow = (end: number): number => Math.floor((end - LONE_X + LONE_STEP - LONE_WIDTH - 8) / LONE_STEP);
