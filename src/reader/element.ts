import { readsRightToLeft } from "../scene/index.ts";

type Child = Node | string | undefined | false;
type Attributes = Readonly<Record<string, string | number | boolean | undefined | ((event: MouseEvent) => void)>>;

/** An element with attributes and children; texts become text, functions listen for clicks; `dir: "auto"` is the way that most letters run. */
export function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function")
      element.addEventListener("click", value as EventListener); // buttons and links only
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : String(value));
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  if (attributes["dir"] === "auto") element.dir = readsRightToLeft(element.textContent) ? "rtl" : "ltr";
  return element;
}

/** An element of the page that is always there. */
export function find<Kind extends HTMLElement>(id: string): Kind {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no element #${id}`);
  return found as Kind; // the page is made together with this script
}

const SVG = "http://www.w3.org/2000/svg";

/** An SVG element with attributes. */
export function draw<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string | number>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
