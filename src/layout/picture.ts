import type { Model } from "../model/index.ts";
import type { Scene } from "../scene/index.ts";
import { layoutAccounts } from "./accounts/accounts.ts";
import { widthOf } from "./page.ts";
import type { PictureOptionValues, View } from "./picture-options.ts";
import { layoutPossibleTimes } from "./possible-times/possible-times.ts";
import { layoutStatechart } from "./statechart/statechart.ts";
import type { MeasureText } from "./text/index.ts";
import { layoutTimeline } from "./timeline/timeline.ts";

/** What every picture can be asked for; a view takes what has a meaning for it. */
export type PictureOptions = PictureOptionValues & {
  /** how wide a text is; by default the bundled table of Inter */
  readonly measure?: MeasureText;
};

/** The kinds of picture, by the name that `--as` takes. */
export const VIEWS = {
  timeline: layoutTimeline,
  "possible-times": layoutPossibleTimes,
  statechart: layoutStatechart,
  accounts: layoutAccounts,
} as const satisfies Record<View, (model: Model, options: PictureOptions) => Scene | Promise<Scene>>;

/**
 * The picture of a model as a scene.
 *
 * @param view  which of the pictures; a layout engine that one needs is loaded only then
 * @returns     plain data, the same for the same model and options
 */
export async function layoutPicture(model: Model, view: View, options: PictureOptions = {}): Promise<Scene> {
  const width = widthOf(options);
  return VIEWS[view](model, width === undefined ? options : { ...options, width });
}
