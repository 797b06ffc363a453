import type { Laid } from "./block.ts";
import { heightOfColumn, type Panel, type Slice } from "./slices.ts";
import type { Detail } from "./spacing.ts";

/** px */
const LEAST_COLUMN = { full: 250, close: 236, rows: 236, brief: 236, names: 200 } as const satisfies Record<
  Detail,
  number
>;
const COLUMN_GAP = 20;

/** Where one of several columns stands. */
export type ColumnFrame = { readonly x: number; readonly width: number };

/** Frames of `count` columns between the margins of a page. */
export function columnFrames(count: number, { margin, width }: { margin: number; width: number }): ColumnFrame[] {
  const each = (width - 2 * margin - (count - 1) * COLUMN_GAP) / count;
  return Array.from({ length: count }, (_, index) => ({ x: margin + index * (each + COLUMN_GAP), width: each }));
}

/** How many columns a width has room for. */
export const mostColumnsIn = ({ margin, width }: { margin: number; width: number }, detail: Detail): number =>
  Math.max(1, Math.floor((width - 2 * margin + COLUMN_GAP) / (LEAST_COLUMN[detail] + COLUMN_GAP)));

/** Blocks cut into at most `count` columns, which are as low as they can be; an event and the branches that leave it stay together. */
export function fillColumns(panels: readonly Panel[], count: number): Slice[][] {
  const pieces = panels.flatMap(({ laid }, block) => piecesOf(laid, block));
  const whole = fill(panels, pieces, Number.POSITIVE_INFINITY);
  if (count === 1) return whole;
  let [low, high] = [0, Math.max(...whole.map((slices) => heightOfColumn(panels, slices)))];
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (fill(panels, pieces, middle).length <= count) high = middle;
    else low = middle;
  }
  return fill(panels, pieces, high);
}

function piecesOf({ rows }: Laid, block: number): Slice[] {
  const starts = rows.flatMap((row, index) => (index === 0 || row.kind === "event" ? [index] : []));
  return starts.map((from, index) => ({ block, from, to: starts[index + 1] ?? rows.length }));
}

function fill(panels: readonly Panel[], pieces: readonly Slice[], most: number): Slice[][] {
  return pieces.reduce<Slice[][]>((columns, piece) => {
    const last = columns.at(-1);
    const wider = last && joined(last, piece);
    return wider && heightOfColumn(panels, wider) <= most ? [...columns.slice(0, -1), wider] : [...columns, [piece]];
  }, []);
}

function joined(slices: readonly Slice[], piece: Slice): Slice[] {
  const last = slices.at(-1);
  return last?.block === piece.block ? [...slices.slice(0, -1), { ...last, to: piece.to }] : [...slices, piece];
}
