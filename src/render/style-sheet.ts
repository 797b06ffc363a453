import type { Element } from "./element.ts";
import { type Theme, themes } from "./theme.ts";
import { variableOf } from "./theme-css.ts";

/**
 * CSS that lets a page recolour the picture: `--demarche-ink` and so on, one variable per colour role that occurs. It
 * stands inside `@supports`, so that programs which know no `var()` pass over it and keep the colours in the attributes.
 *
 * @param follow  also follow the reader's wish for a dark picture, or for more contrast
 */
export function styleSheet(id: string, marks: readonly Element[], theme: Theme, follow: boolean): string {
  const used = new Set(marks.flatMap(classesOf));
  const light = rules(id, used, theme);
  if (!follow) return `@supports (fill:var(--x)){${light}}`;
  const night = `@media screen and (prefers-color-scheme:dark){${rules(id, used, themes.dark)}}`;
  const more = `@media (prefers-contrast:more) and (prefers-color-scheme:light){${rules(id, used, themes["high-contrast"])}}`;
  return `@supports (fill:var(--x)){${light}${night}${more}}`;
}

/** Rules in the order of the theme's roles, whatever the order of the marks. */
const rules = (id: string, used: ReadonlySet<string>, theme: Theme): string =>
  Object.entries(theme)
    .flatMap(([role, value]) => {
      const paint = `var(${variableOf(role)},${value})`;
      return [
        used.has(`f-${role}`) ? `#${id} .f-${role}{fill:${paint}}` : "",
        used.has(`s-${role}`) ? `#${id} .s-${role}{stroke:${paint}}` : "",
      ];
    })
    .join("");

function classesOf(node: Element): string[] {
  const own = node.attributes.find(([name]) => name === "class")?.[1].split(" ") ?? [];
  return [...own, ...node.children.flatMap((child) => (typeof child === "string" ? [] : classesOf(child)))];
}
