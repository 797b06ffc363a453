import { layoutPicture, type View } from "../../layout/index.ts";
import type { Model } from "../../model/index.ts";
import { toSvgString } from "../../render/index.ts";
import type { Scene } from "../../scene/index.ts";
import { escapeHtml } from "../html.ts";

/** One view's picture for wide screens and paper, and for phones. */
export type ReaderPicture = { readonly wide: Scene; readonly narrow: Scene };
export type ReaderPictures = Readonly<Record<View, ReaderPicture>>;

/** px */
const WIDE = 1120;
const NARROW = 390;

/** Lays out every picture of a reader page. */
export async function layoutReader(model: Model): Promise<ReaderPictures> {
  const both = async (view: View): Promise<ReaderPicture> => ({
    wide: await layoutPicture(model, view, { width: WIDE }),
    narrow: await layoutPicture(model, view, { width: NARROW, ...(view === "timeline" && { layout: "vertical" }) }),
  });
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
