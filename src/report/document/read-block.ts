import { parseDocument } from "yaml";
import { readCellOptions } from "./cell-options.ts";
import type { FigurePart, ModelAsked } from "./part.ts";

/** What a fenced block or a link to a model asks for. */
export type Asked = Pick<FigurePart, "model" | "caption" | "given">;

/**
 * Reads a fenced block: the options of a figure, or a whole model.
 *
 * @param info  the options that stand behind the block's name
 * @param at    line and column of the block's first line of text
 * @returns     what it asks for, or why that cannot be told; undefined where it is to stay as it is written
 */
export function readBlock(
  text: string,
  info: Readonly<Record<string, string>>,
  at: { readonly line: number; readonly column: number },
): Asked | { readonly detail: string } | undefined {
  const cell = readCellOptions(text);
  if ("detail" in cell) return cell;
  if (cell.isShown) return undefined;
  const { caption = "", ...given } = {
    ...info,
    ...(cell.caption === undefined ? {} : { caption: cell.caption }),
    ...cell.given,
  };
  const document = parseDocument(text, { version: "1.2", schema: "core" });
  const fault = document.errors[0]?.message ?? document.warnings[0]?.message;
  const data: unknown = fault === undefined ? document.toJS({ maxAliasCount: 0 }) : undefined;
  if (data === null) return { model: { kind: "default" }, caption, given };
  if (isMap(data) && !Object.hasOwn(data, "demarche")) {
    const { model, caption: written, ...options } = data;
    const asked: ModelAsked = model === undefined ? { kind: "default" } : { kind: "file", path: String(model) };
    return { model: asked, caption: String(written ?? caption).trim(), given: { ...given, ...options } };
  }
  // what is wrong with a model is told by its parser, place by place
  if (isMap(data) || /^demarche\s*:/m.test(text)) return { model: { kind: "inline", text, ...at }, caption, given };
  return { detail: (fault?.split("\n")[0] ?? "it holds no keys").replace(/ at line \d+, column \d+:?$/, "") };
}

const isMap = (data: unknown): data is Record<string, unknown> =>
  typeof data === "object" && data !== null && !Array.isArray(data);
