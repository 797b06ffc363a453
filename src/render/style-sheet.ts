import type { Theme } from "./theme.ts";

/**
 * CSS that lets a page recolour the picture: `--demarche-ink` and so on, one variable per colour role. It stands inside
 * `@supports`, so that programs which know no `var()` pass over it and keep the colours in the attributes.
 */
export function styleSheet(id: string, theme: Theme): string {
  const rules = Object.entries(theme).map(([role, value]) => {
    const paint = `var(--demarche-${kebab(role)},${value})`;
    return `#${id} .f-${role}{fill:${paint}}#${id} .s-${role}{stroke:${paint}}`;
  });
  return `@supports (fill:var(--x)){${rules.join("")}}`;
}

const kebab = (role: string): string => role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
