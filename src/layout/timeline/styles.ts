import type { MeasureText } from "../text/index.ts";
import { widthOfBlocks } from "./blocks/index.ts";
import type { Sheet } from "./compose.ts";
import { labelsAll } from "./dense/index.ts";
import type { Style } from "./drawn.ts";
import type { Facts } from "./facts.ts";
import { branchesKeepApart, widthOfLanes } from "./lanes/index.ts";
import { lanesFit } from "./lanes/order.ts";
import { mostColumns } from "./lanes/room.ts";

export type Asked = {
  readonly layout?: "horizontal" | "vertical" | undefined;
  readonly width?: number | undefined;
};

/** px */
export const WIDTH = 1360;
const PHONE = 390;
export const LEAST_ACROSS = 640;
const PAGE = 960; // of a column that was not asked for
const WIDEST = 1760;

/** How a picture is laid out, and how wide it is. */
export function sheetFor(measure: MeasureText, facts: Facts, asked: Asked): Sheet {
  const style = styleOf(measure, facts, asked);
  const isDown = style === "vertical" || style === "down";
  return { style, width: asked.width ?? (asked.layout === "vertical" ? PHONE : isDown ? PAGE : WIDTH) };
}

/** More events than these are not told one by one in a column. */
const MOST_IN_COLUMN = 150;

export const downOf = (facts: Facts): Style => (facts.model.events.length > MOST_IN_COLUMN ? "down" : "vertical");

/** What keeps to the width: what does not fit across, and can still be told event by event, goes into a column. */
function styleOf(measure: MeasureText, facts: Facts, asked: Asked): Style {
  const { layout, width } = asked;
  const down = downOf(facts);
  if (layout === "vertical" || (layout === undefined && (width ?? WIDTH) < LEAST_ACROSS)) return down;
  const across = acrossOf(measure, facts, width);
  if (layout === "horizontal") return across;
  return keepsTo(measure, facts, { style: across, width, mostLabelled: MOST_TOLD }) ? across : down;
}

/** Without a width asked for, lanes with columns may widen the picture a little. */
export function acrossOf(measure: MeasureText, facts: Facts, width: number | undefined): Style {
  const room = width ?? WIDEST;
  const fit = lanesFit(facts, mostColumns(room));
  if (fit === "none") return blocksSuit(measure, facts, room) ? "blocks" : "dense";
  return fit === "columns" && widthOfLanes(measure, facts) <= room ? "lanes" : "dense";
}

/** Events beyond this many are never told one by one in a column of their own accord. */
export const MOST_TOLD = 60;

/** Few events stand in blocks, however wide; many where the blocks have room; very many never do. */
function blocksSuit(measure: MeasureText, facts: Facts, room: number): boolean {
  const count = facts.model.events.length;
  return count <= MOST_TOLD || (count <= MOST_IN_BLOCKS && widthOfBlocks(measure, facts, room) <= room);
}

const MOST_IN_BLOCKS = 150;

/** `mostLabelled`: so many events must all have labels where they stand on a scale; of more, some may give way. */
type Keeping = { readonly style: Style; readonly width: number | undefined; readonly mostLabelled: number };

export function keepsTo(measure: MeasureText, facts: Facts, { style, width, mostLabelled }: Keeping): boolean {
  if (style === "blocks") return widthOfBlocks(measure, facts, width ?? WIDTH) <= (width ?? WIDEST);
  if (width === undefined) return true;
  if (style === "lanes") return branchesKeepApart(measure, facts, width);
  return style !== "dense" || facts.model.events.length > mostLabelled || labelsAll(measure, facts, width);
}
