import type { ColourRole, Mark } from "../../scene/index.ts";
import {
  box,
  face,
  heightOf,
  line,
  type Paragraph,
  paragraph,
  paragraphMarks,
  roomInAnyFont,
  rule,
  type Typeface,
  withNotes,
} from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import { panelsOf, rowsIn } from "./panels.ts";

/** The head of a column: `apart` sets it off from the one before it by hatching, `marked` by a ground and a sign. */
export type ColumnHead = {
  readonly id: string;
  readonly title: string;
  readonly look: Typeface;
  readonly apart: boolean;
  readonly marked: boolean;
};

/** The head of a row, indented by `depth`; `notes` are numbers of sources. */
export type RowHead = {
  readonly id: string;
  readonly name: string;
  readonly depth: number;
  readonly notes: readonly number[];
  readonly remark: string;
  /** what a screen reader says of the row as far as these columns go */
  readonly say: (columns: readonly ColumnHead[]) => string;
};

/** What stands in a cell: marks around its centre, `height` px high. */
export type Cell = {
  readonly height: number;
  /** px about its middle that the row's line leaves free */
  readonly covers?: number;
  readonly draw: (x: number, y: number) => readonly Mark[];
};

export type Table = {
  readonly id: string;
  /** what its columns are of: a page finds heads and cells by it */
  readonly of: "event" | "region";
  readonly rows: readonly RowHead[];
  readonly columns: readonly ColumnHead[];
  /** px */
  readonly column: { readonly least: number; readonly most: number };
  readonly cell: (row: RowHead, column: ColumnHead, width: number) => Cell | undefined;
  /** what is said under a panel of the rows that hold nothing in it, so that it leaves them out; without it all panels have all rows */
  readonly empty?: (names: readonly string[]) => string;
};

type Area = { readonly x: number; readonly end: number; readonly y: number };
export type Drawn = { readonly marks: Mark[]; readonly bottom: number };

/** The sign of a contradiction. */
export const UNLIKE = "≠";

/** px */
const PADDING = 8;
const PANEL_GAP = 26;
const ROW = 24;
const INDENT = 14;
const HATCH = 7;

/** The table in panels under each other, each with as many columns as the width holds. */
export function tableMarks(measure: MeasureText, table: Table, area: Area): Drawn {
  const labels = Math.min(240, Math.max(132, (area.end - area.x) * 0.19));
  const plot = { x: area.x + labels + 18, end: area.end };
  const most = Math.max(1, Math.floor((plot.end - plot.x) / table.column.least));
  const panels = panelsOf(table.columns, most);
  const widest = Math.max(1, ...panels.map((columns) => columns.length));
  const step = Math.min(table.column.most, (plot.end - plot.x) / widest);
  const marks: Mark[] = [];
  let y = area.y;
  let from = 0;
  const named = new Set<string>();
  for (const columns of panels) {
    const rows = panels.length === 1 ? table.rows : rowsIn(table, columns);
    const panel = panelMarks(measure, table, {
      columns,
      rows,
      named: new Set(named),
      from,
      plot: { ...plot, step },
      x: area.x,
      y: y + (from > 0 ? PANEL_GAP : 0),
    });
    for (const mark of panel.marks) marks.push(mark);
    for (const row of rows) named.add(row.id);
    const left = table.rows.filter((row) => !rows.includes(row));
    const note = emptyMarks(measure, table, left, { x: plot.x, end: area.end, y: panel.bottom });
    for (const mark of note.marks) marks.push(mark);
    y = note.bottom;
    from += columns.length;
  }
  return { marks, bottom: y };
}

/** Under a panel, whose rows are left out of it. */
function emptyMarks(measure: MeasureText, table: Table, rows: readonly RowHead[], area: Area): Drawn {
  if (rows.length === 0 || table.empty === undefined) return { marks: [], bottom: area.y };
  const names = table.empty(rows.map(({ name }) => name));
  const words = paragraph(measure, names, roomInAnyFont(area.end - area.x), face.words);
  return {
    marks: paragraphMarks(measure, words, { x: area.x, y: area.y + EMPTY_GAP }),
    bottom: area.y + EMPTY_GAP + heightOf(words) - words.leading + 4,
  };
}

const EMPTY_GAP = 14; // px from the last row to the words below it

type Panel = {
  readonly columns: readonly ColumnHead[];
  readonly rows: readonly RowHead[];
  /** rows that stand in a panel before, with their remarks */
  readonly named: ReadonlySet<string>;
  readonly from: number;
  readonly plot: { readonly x: number; readonly end: number; readonly step: number };
  readonly x: number;
  readonly y: number;
};

function panelMarks(measure: MeasureText, table: Table, panel: Panel): Drawn {
  const { columns, plot } = panel;
  const titles = columns.map((column) =>
    paragraph(measure, column.title, roomInAnyFont(plot.step - 2 * PADDING), column.look),
  );
  const sign = columns.some((column) => column.marked) ? 17 : 0;
  const head = Math.max(...titles.map(heightOf));
  const top = panel.y + head + sign + 6;
  const rows = planRows(measure, table, panel, top);
  const bottom = rows.at(-1)?.bottom ?? top;
  const xOf = (index: number) => plot.x + (index + 0.5) * plot.step;
  return {
    bottom,
    marks: [
      ...columns.flatMap((column, index) =>
        groundMarks(column, { x: xOf(index), step: plot.step, y: panel.y, bottom }, index + panel.from),
      ),
      ...columns.map((column, index) =>
        columnGroup(table, column, headMarks(measure, column, titles[index], { x: xOf(index), y: panel.y + head })),
      ),
      ...rows.map((row) => rowMark(measure, table, panel, row)),
    ],
  };
}

const columnGroup = (table: Table, { id }: ColumnHead, marks: readonly Mark[]): Mark => ({
  kind: "group",
  data: { [table.of]: id },
  marks,
});

/** The pale ground of a marked column, and the hatching before one that is set off. */
function groundMarks(
  column: ColumnHead,
  at: { x: number; step: number; y: number; bottom: number },
  index: number,
): Mark[] {
  const height = at.bottom - at.y + 10;
  const ground = box(
    { x: at.x - at.step / 2 + 5, y: at.y - 8, width: at.step - 10, height: height + 2 },
    { fill: "tint1", radius: 3 },
  );
  const hatch = box({ x: at.x - at.step / 2 - HATCH / 2, y: at.y - 6, width: HATCH, height }, { fill: "hatched" });
  return [...(column.marked ? [ground] : []), ...(column.apart && index > 0 ? [hatch] : [])];
}

/** A title that ends at `y`, and the sign of a contradiction under it. */
function headMarks(
  measure: MeasureText,
  column: ColumnHead,
  title: Paragraph | undefined,
  at: { x: number; y: number },
): Mark[] {
  if (!title) return [];
  const first = at.y - heightOf(title) + title.face.size;
  const sign = line(
    measure,
    UNLIKE,
    { x: at.x, y: at.y + 15, anchor: "middle" },
    { ...face.strong, size: 14, fill: "accent1" },
  );
  return [...paragraphMarks(measure, title, { x: at.x, y: first, anchor: "middle" }), ...(column.marked ? [sign] : [])];
}

type PlannedRow = {
  readonly row: RowHead;
  readonly name: Paragraph;
  readonly remark: Paragraph | undefined;
  readonly cells: readonly (Cell | undefined)[];
  readonly top: number;
  readonly bottom: number;
};

function planRows(measure: MeasureText, table: Table, panel: Panel, top: number): PlannedRow[] {
  return panel.rows.reduce<PlannedRow[]>((done, row) => {
    const at = done.at(-1)?.bottom ?? top;
    const room = panel.plot.x - 30 - panel.x - row.depth * INDENT;
    const name = paragraph(measure, withNotes(row.name, row.notes), room, { ...face.label, size: 12 });
    const remark =
      row.remark === "" || panel.named.has(row.id) ? undefined : paragraph(measure, row.remark, room, face.tiny);
    const cells = panel.columns.map((column) => table.cell(row, column, panel.plot.step));
    const label = heightOf(name) + (remark ? heightOf(remark) + 1 : 0);
    const height = Math.max(ROW, label + 9, ...cells.map((cell) => (cell?.height ?? 0) + 4));
    return [...done, { row, name, remark, cells, top: at, bottom: at + height }];
  }, []);
}

const RULE: ColourRole = "rule";

function rowMark(measure: MeasureText, table: Table, panel: Panel, planned: PlannedRow): Mark {
  const { row, name, remark, cells } = planned;
  const { plot } = panel;
  const middle = (planned.top + planned.bottom) / 2;
  const x = panel.x + row.depth * INDENT;
  const label = heightOf(name) + (remark ? heightOf(remark) + 1 : 0);
  const first = middle - label / 2 + name.face.size;
  const below = first + name.lines.length * name.leading - 0.5;
  return {
    kind: "group",
    id: `${table.id}-${row.id}${panel.from > 0 ? `-from-${panel.from + 1}` : ""}`,
    name: row.say(panel.columns),
    data: { account: row.id },
    marks: [
      ...elbow(row, x, middle),
      ...paragraphMarks(measure, name, { x, y: first }),
      ...(remark ? paragraphMarks(measure, remark, { x, y: below - 1 }) : []),
      ...rowRules(cells, plot, middle),
      ...cells.map((cell, index): Mark => {
        const at = plot.x + (index + 0.5) * plot.step;
        const column = panel.columns[index];
        return cell && column
          ? columnGroup(table, column, cell.draw(at, middle))
          : { kind: "circle", cx: at, cy: middle, r: 1.4, fill: RULE };
      }),
    ],
  };
}

/** The row's line, from cell to cell where cells cover it. */
function rowRules(cells: readonly (Cell | undefined)[], plot: Panel["plot"], y: number): Mark[] {
  const stops = cells.flatMap((cell, index) => {
    const at = plot.x + (index + 0.5) * plot.step;
    return cell?.covers === undefined ? [] : [at - cell.covers / 2, at + cell.covers / 2];
  });
  const ends = [plot.x, ...stops, plot.x + cells.length * plot.step];
  return ends.flatMap((x, index) => {
    const next = ends[index + 1];
    return index % 2 === 1 || next === undefined ? [] : [rule([x, y], [next, y], { colour: RULE, width: 1 })];
  });
}

/** The angle that joins a nested account to the one it comes through. */
function elbow(row: RowHead, x: number, y: number): Mark[] {
  if (row.depth === 0) return [];
  const stroke = { colour: "muted", width: 1 } as const;
  return [rule([x - 9, y - 9], [x - 9, y], stroke), rule([x - 9, y], [x - 4, y], stroke)];
}
