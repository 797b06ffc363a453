import type { ColourRole } from "../../../scene/index.ts";
import type { Block } from "../blocks/plan.ts";
import type { Laid } from "./block.ts";

/** Part of a block that stands in one column: rows `[from, to)`. */
export type Slice = { readonly block: number; readonly from: number; readonly to: number };

/** A block laid for a column whose left side is at 0: its rows from 0 down, and `head` px from its frame to the first of them. */
export type Panel = {
  readonly block: Block;
  readonly laid: Laid;
  readonly head: number;
  readonly colour: ColourRole;
  /** px of letters over the first row where it has no head */
  readonly letters: number;
};

/** px from the top of a column to its end, with the hatching before each block but the first */
export const heightOfColumn = (panels: readonly Panel[], slices: readonly Slice[]): number =>
  slices.reduce(
    (sum, slice) =>
      sum + (hasGutter(slice) ? (panels[slice.block]?.laid.spacing.between ?? 0) : 0) + heightOfSlice(panels, slice),
    0,
  );

/** Hatching stands above a block that follows another. */
export const hasGutter = ({ block, from }: Slice): boolean => block > 0 && from === 0;

export function heightOfSlice(panels: readonly Panel[], slice: Slice): number {
  const panel = panels[slice.block];
  const [first, last] = [panel?.laid.rows[slice.from], panel?.laid.rows[slice.to - 1]];
  if (!panel || !first || !last) return 0;
  return leadOfSlice(panel, slice) + last.top + last.entry.height - first.top + panel.laid.spacing.inset;
}

/** px from the frame of a slice to its first row: its head, or where it goes on, hatching where nothing orders it after the row before. */
export const leadOfSlice = ({ laid, head, letters }: Panel, { from }: Slice): number =>
  from === 0 ? head : letters + laid.spacing.inset + (isApartAt(laid, from) ? laid.spacing.break : 0);

/** Does no account order a row after the one above it? */
export function isApartAt({ rows, breaks }: Laid, index: number): boolean {
  const [above, row] = [rows[index - 1], rows[index]];
  return above !== undefined && row !== undefined && breaks.some((y) => y > above.top && y < row.top);
}
