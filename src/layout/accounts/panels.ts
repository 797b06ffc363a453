import type { ColumnHead, RowHead, Table } from "./table.ts";

/** Columns in panels of at most `most`: those that belong together stay so where a panel holds them, else in equal parts. */
export function panelsOf(columns: readonly ColumnHead[], most: number): ColumnHead[][] {
  const runs = columns.reduce<ColumnHead[][]>((done, column) => {
    const last = done.at(-1);
    if (!last || column.apart) done.push([column]);
    else last.push(column);
    return done;
  }, []);
  const parts = runs.flatMap((run) => {
    const size = Math.ceil(run.length / Math.ceil(run.length / most));
    return Array.from({ length: Math.ceil(run.length / size) }, (_, index) =>
      run.slice(index * size, (index + 1) * size),
    );
  });
  return parts.reduce<ColumnHead[][]>((done, part) => {
    const last = done.at(-1);
    if (last && last.length + part.length <= most) last.push(...part);
    else done.push([...part]);
    return done;
  }, []);
}

/** The rows that hold something in these columns, and those that such rows are indented under. */
export function rowsIn(table: Table, columns: readonly ColumnHead[]): RowHead[] {
  if (table.empty === undefined) return [...table.rows];
  let under = 0;
  return table.rows
    .toReversed()
    .filter((row) => {
      const holds = columns.some((column) => table.cell(row, column, table.column.least) !== undefined);
      if (!holds && row.depth >= under) return false;
      under = row.depth;
      return true;
    })
    .toReversed();
}
