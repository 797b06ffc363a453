import { closest, distance } from "fastest-levenshtein";
import type { ColourRole } from "../scene/index.ts";
import { type Theme, themes } from "./theme.ts";
import { VARIABLES, variableOf } from "./theme-css.ts";

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

/** What stands between two signs of CSS, and the sign that ends it. */
type Piece = { readonly text: string; readonly end: string; readonly offset: number };
/** Says of something in a piece, so many characters into it, what is wrong. */
type Tell = (at: number, message: string, advice: string) => readonly Found[];
type Found = { readonly offset: number; readonly message: string; readonly advice: string };

/**
 * A theme from CSS: declarations of the variables that pictures know, with colours as `#rgb` or `#rrggbb`. What is not
 * declared is that of the light theme, or of the dark one after `color-scheme: dark`.
 *
 * @example  parseTheme(":root { color-scheme: dark; --demarche-accent-1: #ff8866 }")
 */
export function parseTheme(css: string): ParsedTheme {
  const pieces = piecesOf(css.replace(/\/\*[\s\S]*?(?:\*\/|$)/g, (comment) => comment.replace(/[^\n]/g, " ")));
  const faults = pieces.flatMap(faultsOf);
  const declared = pieces.flatMap(declarationIn);
  if (declared.length === 0 && faults.length === 0)
    faults.push({
      offset: 0,
      message: "there is no variable of a picture in this file",
      advice: `declare one, e.g. ${variableOf("ink")}: ${themes.light.ink};`,
    });
  if (faults.length > 0) return { ok: false, faults: faults.map((fault) => placed(css, fault)) };
  const isDark = pieces.some(({ text }) => /^\s*color-scheme\s*:\s*dark\s*$/i.test(text));
  const values = new Map(declared);
  const entries = Object.entries(isDark ? themes.dark : themes.light).map(([role, colour]) => [
    role,
    values.get(variableOf(role)) ?? colour,
  ]);
  return { ok: true, theme: Object.fromEntries(entries) as Record<ColourRole, string> }; // the roles are those of the base
}

const piecesOf = (text: string): Piece[] =>
  [...text.matchAll(/([^{};]*)([{};]|$)/g)].map((match) => {
    const [, piece = "", end = ""] = match;
    return { text: piece, end, offset: match.index };
  });

const COLOUR = /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i;
/** A declaration of a variable of ours, or of what may be meant for one. */
const OURS = /^\s*(-*demarche-[\w-]*)(\s*)(:?)\s*([\s\S]*?)\s*$/i;

function declarationIn({ text, end }: Piece): [name: string, colour: string][] {
  const [, name = "", , , value = ""] = end === "{" ? [] : (OURS.exec(text) ?? []);
  return name === "" ? [] : [[name, fullHex(value)]];
}

function faultsOf(piece: Piece): readonly Found[] {
  const tell: Tell = (at, message, advice) => [{ offset: piece.offset + at, message, advice }];
  const begin = piece.text.search(/\S/);
  if (begin < 0) return [];
  const rule = /^@[\w-]+/.exec(piece.text.slice(begin))?.[0];
  if (rule !== undefined && rule !== "@charset")
    return tell(begin, `${rule} has no meaning here: a theme is one set of colours`, "write a file for each theme");
  if (piece.end === "{") return [];
  return [...schemeFaults(piece, tell), ...variableFaults(piece, begin, tell)];
}

function schemeFaults({ text }: Piece, tell: Tell): readonly Found[] {
  const [whole, before = "", value = ""] = /^(\s*color-scheme\s*:\s*)(.*?)\s*$/i.exec(text) ?? [];
  if (whole === undefined || /^(light|dark)$/i.test(value)) return [];
  return tell(before.length, `${value || "nothing"} is no colour scheme of a theme`, "write light or dark");
}

function variableFaults({ text }: Piece, begin: number, tell: Tell): readonly Found[] {
  const [whole, name = "", space = "", colon = "", value = ""] = OURS.exec(text) ?? [];
  if (whole === undefined) return [];
  if (!VARIABLES.includes(name)) return tell(begin, `there is no variable ${name}`, nearestTo(name));
  const after = begin + name.length;
  if (colon === "") return tell(after, `there is no colon after ${name}`, `write ${name}: #rrggbb;`);
  const at = text.indexOf(":") + 1;
  const [line = "", next] = value.split(/\s*\n\s*/);
  const begins = value === "" ? at : text.indexOf(value, after + space.length + 1);
  if (next?.includes(":")) return tell(begins + line.length, `there is no semicolon after ${line}`, "put one there");
  return COLOUR.test(value)
    ? []
    : tell(begins, `${value || "nothing"} is no colour that pictures can carry`, "write it as #rgb or #rrggbb");
}

function nearestTo(name: string): string {
  const nearest = closest(`--${name.toLowerCase().replace(/^-*/, "")}`, [...VARIABLES]);
  return distance(name, nearest) <= "--demarche".length / 2
    ? `did you mean ${nearest}?`
    : `the variables are ${VARIABLES.join(", ")}`;
}

function placed(css: string, { offset, message, advice }: Found): ThemeFault {
  const before = css.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1) ?? "").length + 1, message, advice };
}

const fullHex = (value: string): string =>
  (value.length === 4 ? value.replace(/[0-9a-f]/gi, "$&$&") : value).toLowerCase();
