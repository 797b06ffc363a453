import type { Box } from "./place.ts";

const GAP = 14; // px between panels
const MOST_SPARE = 0.2; // of the width; a box that is mostly empty says nothing

/**
 * Stands boxes in rows, in their order, so that the rows fill `width` with little lost; a row's boxes are stretched to its
 * height, and to its width where little is missing. A box wider than `width` has a row of its own.
 *
 * @see  Knuth, Plass: Breaking paragraphs into lines (1981), of which this is the simplest case
 */
export function packRows(sizes: readonly { width: number; height: number }[], width: number): Box[] {
  const room = Math.max(width, ...sizes.map((size) => size.width));
  let y = 0;
  return rowsOf(sizes, room).flatMap((row) => {
    const height = Math.max(...row.map((size) => size.height));
    const missing = room - widthOf(row);
    const spare = missing < room * MOST_SPARE ? missing / row.length : 0;
    let x = 0;
    const boxes = row.map((size) => {
      const box = { x, y, width: size.width + spare, height };
      x += box.width + GAP;
      return box;
    });
    y += height + GAP;
    return boxes;
  });
}

type Size = { readonly width: number; readonly height: number };

const widthOf = (row: readonly Size[]): number => row.reduce((sum, size) => sum + size.width, GAP * (row.length - 1));

/** The breaking into rows that costs least, found from the end. */
function rowsOf(sizes: readonly Size[], room: number): Size[][] {
  const best: { cost: number; end: number }[] = [];
  best[sizes.length] = { cost: 0, end: sizes.length };
  for (let start = sizes.length - 1; start >= 0; start--)
    for (let end = start + 1; end <= sizes.length; end++) {
      const row = sizes.slice(start, end);
      if (row.length > 1 && widthOf(row) > room) break;
      const cost = costOf(row, room) + (best[end]?.cost ?? 0);
      if (cost < (best[start]?.cost ?? Number.POSITIVE_INFINITY)) best[start] = { cost, end };
    }
  const rows: Size[][] = [];
  for (let at = 0; at < sizes.length; at = best[at]?.end ?? sizes.length) rows.push(sizes.slice(at, best[at]?.end));
  return rows;
}

/** The area that a row takes, and again what of it stays empty. */
function costOf(row: readonly Size[], room: number): number {
  const height = Math.max(...row.map((size) => size.height));
  const used = row.reduce((sum, size) => sum + size.width * size.height, 0);
  return (height + GAP) * room + (height * room - used);
}
