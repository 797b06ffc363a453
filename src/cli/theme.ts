import { faintTexts, parseTheme, type RenderOptions, type Theme, themes, variableOf } from "../render/index.ts";
import { type Io, UsageError } from "./io.ts";

/** What `--theme` takes by name. */
export const THEME_NAMES = [...Object.keys(themes), "auto"];

/** A theme by its name, or from a CSS file; what its colours make hard to read is told beside it. */
export function themeOf(asked: string, io: Io): RenderOptions["theme"] {
  if (THEME_NAMES.includes(asked)) return asked as "auto"; // one of the names
  if (!io.exists(asked) && !isPath(asked))
    throw new UsageError(
      `there is no theme ${asked}: name ${THEME_NAMES.join(", ")}, or a CSS file that declares --demarche-ink and the like`,
    );
  const parsed = parseTheme(io.read(asked));
  if (!parsed.ok) {
    const faults = parsed.faults.map(
      (fault) => `${asked}:${fault.line}:${fault.column}  ${fault.message}\n    ${fault.advice}`,
    );
    throw new UsageError(faults.join("\n"));
  }
  tellFaint(asked, parsed.theme, io);
  return parsed.theme;
}

const isPath = (asked: string): boolean => /[/\\]|\.css$/i.test(asked);

const MOST_TOLD = 5;

function tellFaint(file: string, theme: Theme, io: Io): void {
  const faint = faintTexts(theme);
  for (const { text, ground, contrast } of faint.slice(0, MOST_TOLD))
    io.stderr(
      `${file}  ${variableOf(text)} on ${variableOf(ground)} has a contrast of ${floor(contrast)}:1; text needs 4.5:1\n`,
    );
  if (faint.length > MOST_TOLD) io.stderr(`    and ${faint.length - MOST_TOLD} more texts on their grounds\n`);
}

/** Never as much as is needed. */
const floor = (contrast: number): string => (Math.floor(contrast * 10) / 10).toFixed(1);
