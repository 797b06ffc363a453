import type { Element } from "./element.ts";
import { type Theme, themes } from "./theme.ts";

/**
 * CSS that lets a page recolour the picture: `--demarche-ink` and so on, one variable per colour role that occurs. It
 * stands inside `@supports`, so that programs which know no `var()` pass over it and keep the colours in the attributes.
 *
 * @param dark  also follow the reader's wish for a dark picture
 */
export function styleSheet(id: string, marks: readonly Element[], theme: Theme, dark: boolean): string {
  const used = new Set(marks.flatMap(classesOf));
  const light = rules(id, used, theme);
  const night = dark ? `@media screen and (prefers-color-scheme:dark){${rules(id, used, themes.dark)}}` : "";
  return `@supports (fill:var(--x)){${light}${night}}`;
}

/** Rules in the order of the theme's roles, whatever the order of the marks. */
const rules = (id: string, used: ReadonlySet<string>, theme: Theme): string =>
  Object.entries(theme)
    .flatMap(([role, value]) => {
      const paint = `var(--demarche-${kebab(role)},${value})`;
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

const kebab = (role: string): string =>
  role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/\d/, "-$&");
