import type { Box } from "./place.ts";

const GAP = 14; // px between panels
const MOST_SPARE = 0.26; // of the width; a box that is mostly empty says nothing
const OUT_OF_ORDER = 0.92; // of the cost in order, below which boxes leave their order to fill rows

/**
 * Stands boxes in rows so that the rows fill `width` with little lost: in their order, or where much would stay empty, each
 * in the first row that has room for it, low ones below each other beside a high one. Boxes are stretched to the height of
 * their row, and to its width where little is missing. A box wider than `width` has a row of its own.
 *
 * @returns  one box a size, in the order of `sizes`
 * @see      Knuth, Plass: Breaking paragraphs into lines (1981), of which rows in order are the simplest case
 */
export function packRows(sizes: readonly Size[], width: number): Box[] {
  const room = Math.max(width, ...sizes.map((size) => size.width));
  const boxes = new Map<number, Box>();
  let y = 0;
  for (const row of rowsFor(sizes, room)) {
    const height = heightOfRow(row, sizes);
    const missing = room - widthOfRow(row, sizes);
    const spare = missing < room * MOST_SPARE ? missing / row.length : 0;
    let x = 0;
    for (const column of row) {
      const width = widthOfColumn(column, sizes) + spare;
      const more = (height - heightOfColumn(column, sizes)) / column.length;
      let top = y;
      for (const at of column) {
        const box = { x, y: top, width, height: sizeAt(sizes, at).height + more };
        boxes.set(at, box);
        top += box.height + GAP;
      }
      x += width + GAP;
    }
    y += height + GAP;
  }
  return sizes.flatMap((_, at) => boxes.get(at) ?? []);
}

type Size = { readonly width: number; readonly height: number };

/** Places of boxes in `sizes`: those of a column below each other, columns beside each other in a row. */
type Column = readonly number[];
type Row = readonly Column[];

const sizeAt = (sizes: readonly Size[], at: number): Size => sizes[at] ?? { width: 0, height: 0 };

const widthOfColumn = (column: Column, sizes: readonly Size[]): number =>
  Math.max(...column.map((at) => sizeAt(sizes, at).width));

const heightOfColumn = (column: Column, sizes: readonly Size[]): number =>
  column.reduce((sum, at) => sum + sizeAt(sizes, at).height, GAP * (column.length - 1));

const widthOfRow = (row: Row, sizes: readonly Size[]): number =>
  row.reduce((sum, column) => sum + widthOfColumn(column, sizes), GAP * (row.length - 1));

const heightOfRow = (row: Row, sizes: readonly Size[]): number =>
  Math.max(...row.map((column) => heightOfColumn(column, sizes)));

/** Rows in order, unless boxes that fill up rows above save much. */
function rowsFor(sizes: readonly Size[], room: number): readonly Row[] {
  const [inOrder, filled] = [rowsInOrder(sizes, room), rowsFilled(sizes, room)];
  const cost = (rows: readonly Row[]) => rows.reduce((sum, row) => sum + costOf(row, sizes, room), 0);
  return cost(filled) < OUT_OF_ORDER * cost(inOrder) ? filled : inOrder;
}

/** Each box below others in the first column that has room for it, else in the first row that has, else in a new one. */
function rowsFilled(sizes: readonly Size[], room: number): readonly Row[] {
  const rows: Row[] = [];
  sizes.forEach((_, at) => {
    const found = rows.flatMap((row, index) => placesIn(row, at, { sizes, room }).map((next) => ({ index, next })))[0];
    if (found) rows[found.index] = found.next;
    else rows.push([[at]]);
  });
  return rows;
}

/** A row with one more box, in each of the ways that keep to its height and to the room: in a column, or as a new one. */
function placesIn(row: Row, at: number, { sizes, room }: { sizes: readonly Size[]; room: number }): Row[] {
  const height = heightOfRow(row, sizes);
  const stacked = row.map((_, place): Row => row.map((column, index) => (index === place ? [...column, at] : column)));
  const below = stacked.filter((next) => heightOfRow(next, sizes) <= height);
  return [...below, [...row, [at]]].filter((next) => widthOfRow(next, sizes) <= room);
}

/** The breaking into rows that costs least, found from the end. */
function rowsInOrder(sizes: readonly Size[], room: number): readonly Row[] {
  const best: { cost: number; end: number }[] = [];
  const between = (start: number, end: number): Row => Array.from({ length: end - start }, (_, at) => [start + at]);
  best[sizes.length] = { cost: 0, end: sizes.length };
  for (let start = sizes.length - 1; start >= 0; start--)
    for (let end = start + 1; end <= sizes.length; end++) {
      const row = between(start, end);
      if (row.length > 1 && widthOfRow(row, sizes) > room) break;
      const cost = costOf(row, sizes, room) + (best[end]?.cost ?? 0);
      if (cost < (best[start]?.cost ?? Number.POSITIVE_INFINITY)) best[start] = { cost, end };
    }
  const rows: Row[] = [];
  for (let at = 0; at < sizes.length; at = best[at]?.end ?? sizes.length)
    rows.push(between(at, best[at]?.end ?? sizes.length));
  return rows;
}

/** The area that a row takes, and again what of it stays empty. */
function costOf(row: Row, sizes: readonly Size[], room: number): number {
  const height = heightOfRow(row, sizes);
  const used = row.flat().reduce((sum, at) => sum + sizeAt(sizes, at).width * sizeAt(sizes, at).height, 0);
  return (height + GAP) * room + (height * room - used);
}
