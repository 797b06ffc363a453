import { layoutPicture, type View } from "../../layout/index.ts";
import type { Model } from "../../model/index.ts";
import { toSvgString } from "../../render/index.ts";
import type { Scene } from "../../scene/index.ts";
import { escapeHtml } from "../html.ts";

/** One view's picture for wide screens and paper, and for phones. */
export type ReaderPicture = { readonly wide: Scene; readonly narrow: Scene };
export type ReaderPictures = Readonly<Record<View, ReaderPicture>>;

/** px; a timeline is as wide as its columns need */
const WIDE = { timeline: undefined, statechart: 1240, accounts: 1120, "possible-times": 1120 } as const;
const NARROW = 390;

/** Lays out every picture of a reader page. */
export async function layoutReader(model: Model): Promise<ReaderPictures> {
  const both = async (view: View): Promise<ReaderPicture> => {
    const width = WIDE[view];
    const column = view === "timeline" ? ({ layout: "vertical" } as const) : {};
    return {
      wide: await layoutPicture(model, view, width === undefined ? {} : { width }),
      narrow: await layoutPicture(model, view, { width: NARROW, ...column }),
    };
  };
  return {
    timeline: await both("timeline"),
    statechart: await both("statechart"),
    accounts: await both("accounts"),
    "possible-times": await both("possible-times"),
  };
}

/** A view's picture as a figure: both drawings, of which the page's style shows the one that fits. */
export function figureHtml(view: View, { wide, narrow }: ReaderPicture): string {
  const drawing = (scene: Scene, size: "wide" | "narrow"): string =>
    `<div class="drawing ${size}" data-flow="${view === "timeline" && size === "narrow" ? "down" : "right"}">${toSvgString(scene, { id: `${scene.id}-${size}` })}</div>`;
  return `<figure class="picture" data-view="${escapeHtml(view)}">${drawing(wide, "wide")}${drawing(narrow, "narrow")}</figure>`;
}

/** How a picture lies on paper: across a page, along one, or over several. */
export function shapeOf({ wide: { width, height } }: ReaderPicture): "wide" | "tall" | "long" {
  if (height <= width) return "wide";
  return height <= 2 * width ? "tall" : "long";
}
