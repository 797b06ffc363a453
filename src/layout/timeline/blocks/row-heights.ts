import { heightOf } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { pillTitle, wordLevel, wordsOn } from "./columns.ts";
import type { Grid } from "./grid.ts";
import type { EventLabel } from "./labels.ts";
import { WORDS_STEP } from "./links.ts";

/** The y of each row's marks, and where the last row's labels end; px from the block's top. */
export type RowHeights = { readonly ys: readonly number[]; readonly bottom: number };

/** px */
const ABOVE = 24; // a mark and the words on its line
const BELOW_GAP = 14; // from a mark's centre to the top of its label
const LEAST_BELOW = 15;
export const BASELINE_BELOW = 25; // from a mark's centre to its label's first baseline

/** Rows as high as their labels need. */
export function rowHeights(
  measure: MeasureText,
  grid: Grid | undefined,
  labels: ReadonlyMap<string, EventLabel>,
  top: number,
): RowHeights {
  const rows = Array.from({ length: Math.max(1, grid?.rows ?? 1) }, (_, row) => belowOf(measure, grid, labels, row));
  const ys = rows.reduce<number[]>(
    (found, _, row) => [
      ...found,
      (row === 0 ? top : (found[row - 1] ?? 0) + (rows[row - 1] ?? 0)) + aboveOf(measure, grid, labels, row),
    ],
    [],
  );
  return { ys, bottom: (ys.at(-1) ?? 0) + (rows.at(-1) ?? 0) };
}

/** Room for the words on the lines into a row's events, and for the upper half of labels beside their marks. */
function aboveOf(
  measure: MeasureText,
  grid: Grid | undefined,
  labels: ReadonlyMap<string, EventLabel>,
  row: number,
): number {
  if (!grid) return ABOVE;
  const into = grid.links.filter((link) => !link.branch && link.track === row);
  const words = into.map(
    (link) =>
      ABOVE +
      (wordLevel(measure, grid, link) + Math.max(1, wordsOn(measure, link)?.lines.length ?? 0) - 1) * WORDS_STEP,
  );
  const pills = branchesIn(grid, row).map(
    ({ cell, link }) =>
      Math.max(
        heightOf(pillTitle(measure, cell.branch)) / 2 + 8,
        (wordsOn(measure, link)?.lines.length ?? 0) * 13 + 4,
      ) + 4,
  );
  const beside = [...grid.cells.values()].filter(
    (cell) => cell.row === row && cell.kind === "event" && cell.label === "right",
  );
  return Math.max(ABOVE, ...words, ...pills, ...beside.map((cell) => halfTitle(labels.get(cell.key)) + 9));
}

function belowOf(
  measure: MeasureText,
  grid: Grid | undefined,
  labels: ReadonlyMap<string, EventLabel>,
  row: number,
): number {
  const cells = [...(grid?.cells.values() ?? [])].filter((cell) => cell.row === row);
  const heights = cells.map((cell) => {
    if (cell.kind === "branch") return heightOf(pillTitle(measure, cell.branch)) / 2 + 12;
    const label = labels.get(cell.key);
    const height = label?.height ?? 0;
    return cell.label === "right" ? height - halfTitle(label) + 6 : BELOW_GAP + height;
  });
  return Math.max(LEAST_BELOW, ...heights);
}

/** The branches in a row, with the lines that lead to them. */
const branchesIn = (grid: Grid, row: number) =>
  [...grid.cells.values()].flatMap((cell) => {
    const link = grid.links.find((each) => each.to === cell.key);
    return cell.kind === "branch" && cell.row === row && link ? [{ cell, link }] : [];
  });

/** px from a mark to the top of a label beside it: titles stand around their marks, with who tells below */
const halfTitle = (label: EventLabel | undefined): number => (label ? heightOf(label.title) / 2 : 0);
