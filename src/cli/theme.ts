import { parseTheme, type RenderOptions, themes } from "../render/index.ts";
import { type Io, UsageError } from "./io.ts";

/** What `--theme` takes by name. */
export const THEME_NAMES = [...Object.keys(themes), "auto"];

/** A theme by its name, or from a CSS file. */
export function themeOf(asked: string, io: Io): RenderOptions["theme"] {
  if (THEME_NAMES.includes(asked)) return asked as "auto"; // one of the names
  if (!io.exists(asked))
    throw new UsageError(
      `there is no theme ${asked}: name ${THEME_NAMES.join(", ")}, or a CSS file that declares --demarche-ink and the like`,
    );
  const parsed = parseTheme(io.read(asked));
  if (parsed.ok) return parsed.theme;
  const faults = parsed.faults.map(
    (fault) => `${asked}:${fault.line}:${fault.column}  ${fault.message}\n    ${fault.advice}`,
  );
  throw new UsageError(faults.join("\n"));
}
