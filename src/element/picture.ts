import { layoutTimeline } from "../layout/index.ts";
import type { Model } from "../model/index.ts";
import { type Element, paintScene } from "../render/index.ts";
import type { Scene } from "../scene/index.ts";
import { withParts } from "./parts.ts";
import type { ElementTheme, ElementView } from "./settings.ts";

export type PictureOptions = {
  readonly view: ElementView;
  readonly theme: ElementTheme;
  /** px */
  readonly width: number;
  /** id of the event that a statechart is as of */
  readonly at?: string | undefined;
};

/** A picture as an element, and the CSS that recolours it: by itself, since a page's policy may refuse `<style>`. */
export type Picture = { readonly svg: SVGSVGElement; readonly css: string };

/** Draws a view of a model into elements of `document`, which are part of no page yet. */
export async function drawPicture(model: Model, options: PictureOptions, document: Document): Promise<Picture> {
  const scene = await withParts(() => layoutView(model, options));
  const root = paintScene(scene, { theme: options.theme, role: "graphics-document" });
  const isStyle = (child: Element | string): child is Element => typeof child !== "string" && child.name === "style";
  const css = root.children.filter(isStyle).flatMap((style) => style.children);
  const bare = { ...root, children: root.children.filter((child) => !isStyle(child)) };
  return { svg: elementOf(bare, document) as SVGSVGElement, css: css.join("") }; // the root of a painted scene is an svg
}

async function layoutView(model: Model, { view, width, at }: PictureOptions): Promise<Scene> {
  const asOf = at === undefined ? {} : { at };
  switch (view) {
    case "timeline":
      return layoutTimeline(model, { width });
    case "possible-times":
      return (await import("./views/possible-times.ts")).layout(model, { width });
    case "statechart":
      return (await import("./views/statechart.ts")).layout(model, { width, ...asOf });
    case "accounts":
      return (await import("./views/accounts.ts")).layout(model, { width });
  }
}

const SVG = "http://www.w3.org/2000/svg";
const XML = "http://www.w3.org/XML/1998/namespace";

/** Built node by node: nothing is parsed, so nothing of a model can become markup. */
function elementOf(painted: Element, document: Document): SVGElement {
  const node = document.createElementNS(SVG, painted.name) as SVGElement; // of the SVG namespace
  for (const [name, value] of painted.attributes) {
    if (name === "xml:space") node.setAttributeNS(XML, name, value);
    else if (name !== "xmlns") node.setAttribute(name, value);
  }
  node.append(...painted.children.map((child) => (typeof child === "string" ? child : elementOf(child, document))));
  return node;
}
