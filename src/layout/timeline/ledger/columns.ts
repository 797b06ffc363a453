import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import { actualIds } from "../lanes/order.ts";
import { perFacts } from "../per-facts.ts";
import { DATE_FACE, dateOf, type Row, rowsOf, widthOfNames } from "./rows.ts";

/** What stands across one column, px from its left side. */
export type Across = {
  readonly width: number;
  /** where dates end, where names begin and how wide they may be */
  readonly dates: number;
  readonly tracks: number;
  readonly names: number;
  readonly nameWidth: number;
  readonly tellers: number;
};

/** A row at its place, px from the top of all columns; `y` is the middle of its mark. */
export type PlacedRow = { readonly row: Row; readonly top: number; readonly y: number };
export type Column = { readonly x: number; readonly rows: readonly PlacedRow[] };
export type Columns = { readonly across: Across; readonly columns: readonly Column[]; readonly height: number };

/** px */
export const TRACK = 14; // from one line of a party to the next
const GAP = 26; // between columns
const MOST_DATE = 88;
const AFTER_DATE = 8;
const BEFORE_NAME = 8;
const LEAST_NAME = 112;
const BEFORE_TELLERS = 8;
const MOST_SPREAD = 7; // more between rows, where the page has room
const MARK_AT = 8; // from the top of a row to its mark

type Page = { readonly start: number; readonly end: number; readonly room: number };
/** Lines of parties, and px of what stands beside names for who says so. */
type Beside = { readonly tracks: number; readonly tellers: number };

/** As few columns as the page needs for all rows, or where it has no room for all, as make the picture lowest. */
export function columnsOf(measure: MeasureText, facts: Facts, beside: Beside, page: Page): Columns {
  const ids = facts.timing.sorted(actualIds(facts));
  const date = Math.min(MOST_DATE, Math.ceil(Math.max(0, ...ids.map((id) => measure(dateOf(facts, id), DATE_FACE)))));
  const apart = besideNames(date, beside);
  const most = Math.max(1, Math.floor((page.end - page.start + GAP) / (apart + LEAST_NAME + GAP)));
  const tried = triedBy(facts, [page.start, page.end, date, beside.tracks, beside.tellers], () =>
    Array.from({ length: most }, (_, index) => {
      const across = acrossOf((page.end - page.start - index * GAP) / (index + 1), date, beside);
      const rows = rowsOf(measure, facts, ids, { name: across.nameWidth, date, day: across.width });
      return { across, columns: fill(rows, index + 1) };
    }),
  );
  const lowest = Math.min(...tried.map(({ columns }) => heightOf(columns)));
  const chosen =
    tried.find(({ columns }) => heightOf(columns) <= page.room) ??
    tried.find(({ columns }) => heightOf(columns) === lowest);
  if (!chosen) throw new RangeError("columnsOf(measure, facts, beside, page): a page has at least one column");
  return placed({ ...chosen, across: withTellersNear(chosen) }, page);
}

type Tried = readonly { readonly across: Across; readonly columns: readonly (readonly Row[])[] }[];

/** A page asks for the same columns again when it knows what its header and footer leave of it. */
const triedBy = perFacts<Tried>();

const besideNames = (date: number, { tracks, tellers }: Beside): number =>
  (date > 0 ? date + AFTER_DATE : 0) + tracks * TRACK + BEFORE_NAME + BEFORE_TELLERS + tellers;

function acrossOf(width: number, date: number, beside: Beside): Across {
  const tracks = date > 0 ? date + AFTER_DATE : 0;
  const names = tracks + beside.tracks * TRACK + BEFORE_NAME;
  const tellers = width - beside.tellers;
  return { width, dates: date, tracks, names, nameWidth: tellers - BEFORE_TELLERS - names, tellers };
}

/** Who says so stands no farther from the names than the longest of them needs. */
function withTellersNear({ across, columns }: { across: Across; columns: readonly (readonly Row[])[] }): Across {
  const needs = columns.flat().map((row) => (row.kind === "day" ? 0 : widthOfNames(row)));
  return { ...across, tellers: Math.min(across.tellers, across.names + Math.max(...needs) + 2 * BEFORE_TELLERS) };
}

const sum = (rows: readonly Row[]): number => rows.reduce((height, row) => height + row.height, 0);
const heightOf = (columns: readonly (readonly Row[])[]): number => Math.max(...columns.map(sum));

/** Rows cut into at most `count` columns as low as they can be; a day stays with its first event, a branch with what it leaves. */
function fill(rows: readonly Row[], count: number): Row[][] {
  const pieces = rows.reduce<Row[][]>((done, row, index) => {
    const joins = row.kind === "branch" || rows[index - 1]?.kind === "day";
    return joins ? [...done.slice(0, -1), [...(done.at(-1) ?? []), row]] : [...done, [row]];
  }, []);
  let [low, high] = [sum(rows) / count, sum(rows) + 1]; // added up piece by piece, rows may come to a hair more
  while (high - low > 1) {
    const middle = (low + high) / 2;
    if (cut(pieces, middle).length <= count) high = middle;
    else low = middle;
  }
  return cut(pieces, high);
}

function cut(pieces: readonly (readonly Row[])[], most: number): Row[][] {
  const columns: Row[][] = [];
  let height = 0;
  for (const piece of pieces) {
    const own = sum(piece);
    const last = columns.at(-1);
    if (last && height + own <= most) last.push(...piece);
    else columns.push([...piece]);
    height = last && height + own <= most ? height + own : own;
  }
  return columns;
}

/** Rows one below the other, all columns as wide apart as the fullest can be. */
function placed({ across, columns }: { across: Across; columns: readonly (readonly Row[])[] }, page: Page): Columns {
  const most = Math.max(...columns.map((rows) => rows.length));
  const spread = Math.max(0, Math.min(MOST_SPREAD, (page.room - heightOf(columns)) / most));
  const set = columns.map((rows, index): Column => {
    let y = 0;
    const own = rows.map((row): PlacedRow => {
      const top = y + spread / 2;
      y += row.height + spread;
      return { row, top, y: top + MARK_AT };
    });
    return { x: page.start + index * (across.width + GAP), rows: own };
  });
  const height = Math.max(...columns.map((rows) => sum(rows) + rows.length * spread));
  return { across, columns: set, height };
}
