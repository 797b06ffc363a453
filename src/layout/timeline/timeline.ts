import type { Model } from "../../model/index.ts";
import type { Scene } from "../../scene/index.ts";
import type { LocaleName } from "../../time/index.ts";
import { wordingOf } from "../../wording/index.ts";
import type { PageName } from "../page.ts";
import { readIn } from "../reading.ts";
import { type SelectionOptions, selectModel } from "../selection/index.ts";
import { type MeasureText, measureText } from "../text/index.ts";
import { compose } from "./compose.ts";
import { describeTimeline } from "./description.ts";
import { moveMarksDown } from "./drawn.ts";
import { gatherFacts } from "./facts.ts";
import { composeOnPage } from "./on-page.ts";
import { sheetFor } from "./styles.ts";

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
  const { drawn, header, footer, blank } =
    options.page === undefined
      ? compose(measure, facts, sheetFor(measure, facts, options))
      : composeOnPage(measure, facts, { ...options, page: options.page });
  return readIn(facts.words, {
    id: `${model.id}-timeline`,
    width: drawn.width,
    height: Math.ceil(footer.bottom) + blank,
    title: model.title,
    description: describeTimeline(facts),
    language: model.language,
    marks: [...header.marks, ...moveMarksDown(drawn.marks, header.bottom), ...moveMarksDown(footer.marks, blank)],
  });
}
