import type { Model } from "../../model/index.ts";
import type { Scene } from "../../scene/index.ts";
import type { LocaleName } from "../../time/index.ts";
import { wordingOf } from "../../wording/index.ts";
import { PAGES, type PageName, widthOf } from "../page.ts";
import { readIn } from "../reading.ts";
import { type SelectionOptions, selectModel } from "../selection/index.ts";
import { type MeasureText, measureText } from "../text/index.ts";
import { drawBlocks, widthOfBlocks } from "./blocks/index.ts";
import { drawDense, labelsAll } from "./dense/index.ts";
import { describeTimeline } from "./description.ts";
import { drawDown } from "./down/index.ts";
import { moveMarksDown, type Style } from "./drawn.ts";
import { type Facts, gatherFacts } from "./facts.ts";
import { footerMarks, headerMarks, marginOf } from "./frame.ts";
import { branchesKeepApart, drawLanes, widthOfLanes } from "./lanes/index.ts";
import { lanesFit } from "./lanes/order.ts";
import { mostColumns } from "./lanes/room.ts";
import { subtitleOf } from "./subtitle.ts";
import { drawVertical } from "./vertical/index.ts";

export type TimelineOptions = SelectionOptions & {
  /** px; 1360 by default, 390 for a vertical layout, 960 for a column where events do not fit across. The picture is wider only where a horizontal layout is asked for. */
  readonly width?: number;
  /** events from left to right, or one below the other in a column; by default a column where they do not fit across */
  readonly layout?: "horizontal" | "vertical" | undefined;
  /** a page that the picture is laid for, in place of a width */
  readonly page?: PageName;
  /** how wide a text is; by default the bundled table of Inter */
  readonly measure?: MeasureText;
  /** language of fixed words and dates; by default the model's, and English where there are no words for that */
  readonly locale?: LocaleName;
};

/**
 * The timeline of a model as a scene: lanes of parties where the stated order is total or nearly so, else one block
 * per island of the stated order. Position means order only where an account states it.
 *
 * @param model  a valid model
 * @returns      plain data, the same for the same model and options
 */
export function layoutTimeline(model: Model, options: TimelineOptions = {}): Scene {
  const measure = options.measure ?? measureText;
  const words = wordingOf(options.locale, model.language);
  const facts = gatherFacts(model, words, selectModel(model, options, words));
  const asked = widthOf(options);
  const style = styleOf(measure, facts, { ...options, width: asked });
  const width = asked ?? defaultWidth(style, options.layout);
  const drawn = DRAW[style](measure, facts, { top: 0, width, margin: marginOf(width) });
  const subtitle = subtitleOf(facts, { style, ...drawn });
  const header = headerMarks(measure, { ...model, notes: facts.notes }, subtitle, width);
  const footer = footerMarks(measure, facts, {
    top: header.bottom + drawn.bottom,
    width: drawn.width,
    hasBands: style === "lanes" || style === "dense",
    hasStances: style === "lanes",
  });
  const down = Math.max(0, (options.page === undefined ? 0 : PAGES[options.page].height) - Math.ceil(footer.bottom));
  return readIn(facts.words, {
    id: `${model.id}-timeline`,
    width: drawn.width,
    height: Math.ceil(footer.bottom) + down,
    title: model.title,
    description: describeTimeline(facts),
    language: model.language,
    marks: [...header.marks, ...moveMarksDown(drawn.marks, header.bottom), ...moveMarksDown(footer.marks, down)],
  });
}

/** px */
const WIDTH = 1360;
const PHONE = 390;
const LEAST_ACROSS = 640;
const PAGE = 960; // of a column that was not asked for
const WIDEST = 1760;

const DRAW = {
  lanes: drawLanes,
  dense: drawDense,
  blocks: drawBlocks,
  vertical: drawVertical,
  down: drawDown,
} as const;

const defaultWidth = (style: Style, layout: TimelineOptions["layout"]): number =>
  layout === "vertical" ? PHONE : style === "vertical" || style === "down" ? PAGE : WIDTH;

type Asked = Pick<TimelineOptions, "layout"> & { readonly width: number | undefined };

/** More events than these are not told one by one in a column. */
const MOST_IN_COLUMN = 150;

/** What keeps to the width: what does not fit across, and can still be told event by event, goes into a column. */
function styleOf(measure: MeasureText, facts: Facts, { layout, width }: Asked): Style {
  const down = facts.model.events.length > MOST_IN_COLUMN ? "down" : "vertical";
  if (layout === "vertical" || (layout === undefined && (width ?? WIDTH) < LEAST_ACROSS)) return down;
  const across = acrossOf(measure, facts, width);
  if (layout === "horizontal") return across;
  return keepsTo(measure, facts, { style: across, width }) ? across : down;
}

/** Without a width asked for, lanes with columns may widen the picture a little. */
function acrossOf(measure: MeasureText, facts: Facts, width: number | undefined): Style {
  const room = width ?? WIDEST;
  const fit = lanesFit(facts, mostColumns(room));
  if (fit === "none") return blocksSuit(measure, facts, room) ? "blocks" : "dense";
  return fit === "columns" && widthOfLanes(measure, facts) <= room ? "lanes" : "dense";
}

/** Events beyond this many are never told one by one in a column of their own accord. */
const MOST_TOLD = 60;

/** Few events stand in blocks, however wide; many where the blocks have room; very many never do. */
function blocksSuit(measure: MeasureText, facts: Facts, room: number): boolean {
  const count = facts.model.events.length;
  return count <= MOST_TOLD || (count <= MOST_IN_BLOCKS && widthOfBlocks(measure, facts, room) <= room);
}

const MOST_IN_BLOCKS = 150;

function keepsTo(measure: MeasureText, facts: Facts, { style, width }: Keeping): boolean {
  if (style === "blocks") return widthOfBlocks(measure, facts, width ?? WIDTH) <= (width ?? WIDEST);
  if (width === undefined) return true;
  if (style === "lanes") return branchesKeepApart(measure, facts, width);
  return style !== "dense" || facts.model.events.length > MOST_TOLD || labelsAll(measure, facts, width);
}

type Keeping = { readonly style: Style; readonly width: number | undefined };
