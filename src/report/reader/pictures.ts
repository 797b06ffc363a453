import { layoutPicture, type View } from "../../layout/index.ts";
import type { Model } from "../../model/index.ts";
import { toSvgString } from "../../render/index.ts";
import type { Scene } from "../../scene/index.ts";
import { type LocaleName, localeOf } from "../../time/index.ts";
import { escapeHtml } from "../html.ts";

/** One view's picture for wide screens and paper, for what lies between, and for phones. */
export type ReaderPicture = { readonly wide: Scene; readonly middle?: Scene | undefined; readonly narrow: Scene };
export type ReaderPictures = Readonly<Record<View, ReaderPicture>>;

/** px: the room beside the step on a screen of 1440 px; a timeline that goes across is as wide as its columns need */
const WIDE = 1000;
/** px: a timeline in a column, where it has no room to go across */
const MIDDLE = 880;
const NARROW = 390;
/** px at the sides of a picture in the page */
const SIDES = 40;
/** A picture is made no smaller than this, so that its type can be read. */
const LEAST_SCALE = 0.85;
/** Beyond so many events a column is too long to be looked over. */
const MOST_IN_COLUMN = 400;

/** Lays out every picture of a reader page, in the model's language where none is asked for. */
export async function layoutReader(model: Model, asked?: LocaleName): Promise<ReaderPictures> {
  const locale = asked ?? localeOf(model.language);
  const both = async (view: View): Promise<ReaderPicture> => ({
    wide: await layoutPicture(model, view, { width: WIDE, locale }),
    narrow: await layoutPicture(model, view, { width: NARROW, locale }),
  });
  const across = await layoutPicture(model, "timeline", { locale });
  const column = (width: number): Promise<Scene> =>
    layoutPicture(model, "timeline", { layout: "vertical", width, locale });
  const hasMiddle = leastRoom(across) > MIDDLE && model.events.length <= MOST_IN_COLUMN;
  return {
    timeline: { wide: across, middle: hasMiddle ? await column(MIDDLE) : undefined, narrow: await column(NARROW) },
    statechart: await both("statechart"),
    accounts: await both("accounts"),
    "possible-times": await both("possible-times"),
  };
}

const leastRoom = ({ width }: Scene): number => Math.round(width * LEAST_SCALE) + SIDES;

/** Which drawing of a timeline is shown in which room, as a rule of the page's style. */
export const roomStyle = ({ timeline: { wide, middle } }: ReaderPictures): string =>
  middle === undefined
    ? ""
    : `@container (min-width:720px) and (max-width:${leastRoom(wide) - 1}px){html:not(.natural) [data-view=timeline]>.drawing.wide{display:none}html:not(.natural) [data-view=timeline]>.drawing.middle{display:block}.live #across{display:block}}`;

/** A view's picture as a figure: its drawings, of which the page's style shows the one that fits. */
export function figureHtml(view: View, { wide, middle, narrow }: ReaderPicture): string {
  const drawing = (scene: Scene, size: "wide" | "middle" | "narrow"): string =>
    `<div class="drawing ${size}" data-flow="${view === "timeline" && size !== "wide" ? "down" : "right"}">${toSvgString(scene, { id: `${scene.id}-${size}` })}</div>`;
  const drawings = [drawing(wide, "wide"), ...(middle ? [drawing(middle, "middle")] : []), drawing(narrow, "narrow")];
  return `<figure class="picture" data-view="${escapeHtml(view)}">${drawings.join("")}</figure>`;
}

/** How a picture lies on paper: across a page, along one, or over several. */
export function shapeOf({ wide: { width, height } }: ReaderPicture): "wide" | "tall" | "long" {
  if (height <= width) return "wide";
  return height <= 2 * width ? "tall" : "long";
}
