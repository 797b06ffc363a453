import type { ColourRole } from "../scene/index.ts";
import { type Theme, themes } from "./theme.ts";

/** What is wrong in a theme file, with its place; lines and columns count from 1. */
export type ThemeFault = {
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly advice: string;
};

export type ParsedTheme =
  | { readonly ok: true; readonly theme: Theme }
  | { readonly ok: false; readonly faults: readonly ThemeFault[] };

/** The CSS variable of a colour role: `accent1` is `--demarche-accent-1`. */
export const variableOf = (role: string): string =>
  `--demarche-${role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`).replace(/\d/, "-$&")}`;

/** All variables, in the order of the theme's roles. */
export const VARIABLES: readonly string[] = Object.keys(themes.light).map(variableOf);

/**
 * A theme from CSS: declarations of the variables that pictures know, with colours as `#rgb` or `#rrggbb`. What is not
 * declared is that of the light theme, or of the dark one after `color-scheme: dark`.
 *
 * @example  parseTheme(":root { color-scheme: dark; --demarche-accent-1: #ff8866 }")
 */
export function parseTheme(css: string): ParsedTheme {
  const text = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, " "));
  const found = [...text.matchAll(/(--demarche[\w-]*)\s*:\s*([^;}\n]*)/g)];
  const faults = found.flatMap((match) => faultOf(css, match));
  if (found.length === 0)
    faults.push(
      faultAt(css, 0, "there is no variable of a picture in this file", `declare one, e.g. ${VARIABLES[4]}: #1b1f24;`),
    );
  if (faults.length > 0) return { ok: false, faults };
  const base = /color-scheme\s*:\s*dark/.test(text) ? themes.dark : themes.light;
  const values = new Map(found.map(([, name = "", value = ""]) => [name, fullHex(value.trim())]));
  const entries = Object.entries(base).map(([role, colour]) => [role, values.get(variableOf(role)) ?? colour]);
  return { ok: true, theme: Object.fromEntries(entries) as Record<ColourRole, string> }; // the roles are those of the base
}

function faultOf(css: string, match: RegExpExecArray): ThemeFault[] {
  const [whole, name = "", value = ""] = match;
  if (!VARIABLES.includes(name))
    return [faultAt(css, match.index, `there is no variable ${name}`, `the variables are ${VARIABLES.join(", ")}`)];
  if (/^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value.trim())) return [];
  const at = match.index + whole.length - value.length;
  return [
    faultAt(
      css,
      at,
      `${value.trim() || "nothing"} is no colour that pictures can carry`,
      "write it as #rgb or #rrggbb",
    ),
  ];
}

function faultAt(css: string, offset: number, message: string, advice: string): ThemeFault {
  const before = css.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1, message, advice };
}

const fullHex = (value: string): string =>
  (value.length === 4 ? value.replace(/[0-9a-f]/gi, "$&$&") : value).toLowerCase();

/** A theme as declarations of its variables, for a page that gives them to its pictures. */
export const declarationsOf = (theme: Theme): string =>
  Object.entries(theme)
    .map(([role, colour]) => `${variableOf(role)}:${colour}`)
    .join(";");
