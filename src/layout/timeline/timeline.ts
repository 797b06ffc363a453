import type { Model } from "../../model/index.ts";
import type { Scene } from "../../scene/index.ts";
import { type MeasureText, measureText } from "../text/index.ts";
import { drawBlocks } from "./blocks/index.ts";
import { describeTimeline } from "./description.ts";
import { gatherFacts } from "./facts.ts";
import { footerMarks, headerMarks } from "./frame.ts";
import { drawLanes, lanesFit, subtitleOfLanes } from "./lanes/index.ts";

export type TimelineOptions = {
  /** px; the picture is wider where its longest chain needs it. 1360 by default. */
  readonly width?: number;
  /** how wide a text is; by default the bundled table of Inter */
  readonly measure?: MeasureText;
};

const SUBTITLE_OF_BLOCKS =
  "Left to right is order, and only inside one block. Hatching means no account orders these blocks against each other. Strips show where things stand.";

/**
 * The timeline of a model as a scene: lanes of parties where the stated order is total or nearly so, else one block
 * per island of the stated order. Position means order only where an account states it.
 *
 * @param model  a valid model
 * @returns      plain data, the same for the same model and options
 */
export function layoutTimeline(model: Model, options: TimelineOptions = {}): Scene {
  const measure = options.measure ?? measureText;
  const facts = gatherFacts(model);
  const inLanes = lanesFit(facts);
  const asked = options.width ?? 1360;
  const header = headerMarks(measure, model, inLanes ? subtitleOfLanes(facts) : SUBTITLE_OF_BLOCKS, asked);
  const draw = inLanes ? drawLanes : drawBlocks;
  const drawn = draw(measure, facts, { top: header.bottom, width: asked });
  const footer = footerMarks(measure, facts, { top: drawn.bottom, width: drawn.width });
  return {
    id: `${model.id}-timeline`,
    width: drawn.width,
    height: Math.ceil(footer.bottom),
    title: model.title,
    description: describeTimeline(facts),
    language: model.language,
    marks: [...header.marks, ...drawn.marks, ...footer.marks],
  };
}
