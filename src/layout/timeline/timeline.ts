import type { Model } from "../../model/index.ts";
import type { Scene } from "../../scene/index.ts";
import type { LocaleName } from "../../time/index.ts";
import { wordingOf } from "../../wording/index.ts";
import { readIn } from "../reading.ts";
import { type SelectionOptions, selectModel } from "../selection/index.ts";
import { type MeasureText, measureText } from "../text/index.ts";
import { drawBlocks } from "./blocks/index.ts";
import { drawDense, subtitleOfDense } from "./dense/index.ts";
import { describeTimeline } from "./description.ts";
import { type Facts, gatherFacts } from "./facts.ts";
import { footerMarks, headerMarks, marginOf } from "./frame.ts";
import { drawLanes, lanesFit, subtitleOfLanes, widthOfLanes } from "./lanes/index.ts";
import { drawVertical } from "./vertical/index.ts";

export type TimelineOptions = SelectionOptions & {
  /** px; the picture is wider where its longest chain needs it. 1360 by default, and 390 for a vertical layout. */
  readonly width?: number;
  /** events from left to right, or one below the other in a column; by default a column where there are less than 640 px */
  readonly layout?: "horizontal" | "vertical" | undefined;
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
  const isVertical =
    (options.layout ?? ((options.width ?? WIDTH) < LEAST_ACROSS ? "vertical" : "horizontal")) === "vertical";
  const width = options.width ?? (isVertical ? PHONE : WIDTH);
  const style = isVertical ? "vertical" : styleOf(facts, options.width);
  const header = headerMarks(measure, { ...model, notes: facts.notes }, subtitleOf(facts, style, width), width);
  const drawn = DRAW[style](measure, facts, { top: header.bottom, width, margin: marginOf(width) });
  const footer = footerMarks(measure, facts, { top: drawn.bottom, width: drawn.width });
  return readIn(facts.words, {
    id: `${model.id}-timeline`,
    width: drawn.width,
    height: Math.ceil(footer.bottom),
    title: model.title,
    description: describeTimeline(facts),
    language: model.language,
    marks: [...header.marks, ...drawn.marks, ...footer.marks],
  });
}

/** px */
const WIDTH = 1360;
const PHONE = 390;
const LEAST_ACROSS = 640;
const WIDEST = 1760;

/** Lanes with a column for each event, lanes on a scale where columns have no room, blocks, or a column of events. */
type Style = "lanes" | "dense" | "blocks" | "vertical";

const DRAW = { lanes: drawLanes, dense: drawDense, blocks: drawBlocks, vertical: drawVertical } as const;

/** Without a width asked for, lanes with columns may widen the picture a little. */
function styleOf(facts: Facts, width: number | undefined): Style {
  const fit = lanesFit(facts);
  if (fit === "none") return "blocks";
  return fit === "columns" && widthOfLanes(facts) <= (width ?? WIDEST) ? "lanes" : "dense";
}

function subtitleOf(facts: Facts, style: Style, width: number): string {
  switch (style) {
    case "lanes":
      return subtitleOfLanes(facts);
    case "dense":
      return subtitleOfDense(facts, width);
    case "blocks":
      return facts.words.timeline.subtitle.blocks;
    case "vertical":
      return facts.words.timeline.subtitle.column;
  }
}
