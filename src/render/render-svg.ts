import { select } from "d3";
import type { Scene } from "../scene/index.ts";
import type { Element } from "./element.ts";
import { paintScene, type RenderOptions } from "./paint.ts";

/**
 * Draws a scene into a document with d3; the caller puts the element where it belongs. Each element's datum is the
 * plain element it was made from, so that d3 in a page can go on from here.
 *
 * @example renderSvg(layoutTimeline(hanoi), createDocument()).tagName // → "svg"
 */
export function renderSvg(scene: Scene, document: Document, options?: RenderOptions): SVGSVGElement {
  const root = paintScene(scene, options);
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  draw(svg, root);
  return svg;
}

function draw(node: globalThis.Element, data: Element): void {
  const selection = select(node).datum(data);
  for (const [name, value] of data.attributes) {
    if (name === "xml:space") node.setAttributeNS("http://www.w3.org/XML/1998/namespace", name, value);
    else if (name !== "xmlns") selection.attr(name, value);
  }
  for (const child of data.children) {
    if (typeof child === "string") node.append(child);
    else draw(selection.append(`svg:${child.name}`).node() as globalThis.Element, child); // append returns what it made
  }
}
