import type { Grid } from "./grid.ts";
import type { EventLabel } from "./labels.ts";

/** The y of each row's marks, and where the last row's labels end; px from the block's top. */
export type RowHeights = { readonly ys: readonly number[]; readonly bottom: number };

/** px */
const ABOVE = 24; // a mark and the words on its line
const BELOW_GAP = 14; // from a mark's centre to the top of its label
const LEAST_BELOW = 15;
export const BASELINE_BELOW = 25; // from a mark's centre to its label's first baseline

/** Rows as high as their labels need. */
export function rowHeights(
  grid: Grid | undefined,
  labels: ReadonlyMap<string, EventLabel>,
  top: number,
  lone: readonly number[],
): RowHeights {
  const rows = Array.from({ length: Math.max(1, grid?.rows ?? 1) }, (_, row) => belowOf(grid, labels, row));
  const ys = rows.reduce<number[]>(
    (found, _, row) => [...found, row === 0 ? top + ABOVE : (found[row - 1] ?? 0) + (rows[row - 1] ?? 0) + ABOVE],
    [],
  );
  const aside = (ys[0] ?? 0) + Math.max(0, ...lone.map((height) => BELOW_GAP + height));
  return { ys, bottom: Math.max(aside, (ys.at(-1) ?? 0) + (rows.at(-1) ?? 0)) };
}

function belowOf(grid: Grid | undefined, labels: ReadonlyMap<string, EventLabel>, row: number): number {
  const cells = [...(grid?.cells.values() ?? [])].filter((cell) => cell.row === row);
  const heights = cells.map((cell) => {
    if (cell.kind === "branch") return 20;
    const height = labels.get(cell.key)?.height ?? 0;
    return cell.label === "below" ? BELOW_GAP + height : height / 2;
  });
  return Math.max(LEAST_BELOW, ...heights);
}
