import { inter } from "./tables/inter.ts";
import { interBeyond } from "./tables/inter-beyond.ts";

/** A face of Inter. */
export type Face = keyof typeof inter.faces;

/** What is kept of a face by the common letters, or by all others. */
type Table = {
  readonly points: string;
  readonly faces: Readonly<Record<Face, { readonly widths: string; readonly kern?: string }>>;
};

export const { unitsPerEm } = inter;

/** The width of a letter in units; one that is not among the common ones, such as a Greek one, from a table unpacked then. */
export function widthOf(face: Face, point: number): number | undefined {
  const known = widths[face].get(point);
  if (known !== undefined) return known;
  const width = widthIn(inter, face, point) ?? (mayBeInter(point) ? widthIn(interBeyond, face, point) : undefined);
  if (width !== undefined) widths[face].set(point, width);
  return width;
}

const widths: Readonly<Record<Face, Map<number, number>>> = {
  "400": new Map(),
  "500": new Map(),
  "600": new Map(),
  "700": new Map(),
  "400 italic": new Map(),
};

/** Inter has letters up to the arrows and signs before Glagolitic. */
const mayBeInter = (point: number): boolean => point >= 0x20 && point < 0x2c00;

/** How much nearer two letters stand than their widths say, in units. */
export function kernOf(face: Face, before: string, letter: string): number {
  rows ??= classesOf(inter.first);
  columns ??= classesOf(inter.second);
  const [row, column] = [rows.get(before), columns.get(letter)];
  if (row === undefined || column === undefined) return 0;
  return valueAt(inter, face, "kern", column * inter.firstCount + row);
}

/** The row and the column of each letter in the table of pairs, which stands column by column, alike for all faces. */
let rows: ReadonlyMap<string, number> | undefined;
let columns: ReadonlyMap<string, number> | undefined;

function classesOf(packed: string): Map<string, number> {
  const letters = [...inter.letters];
  return new Map(listOf(packed).map((digits, index) => [letters[index] ?? "", numberOf(digits)]));
}

function widthIn(table: Table, face: Face, point: number): number | undefined {
  const index = pointsOf(table).get(point);
  return index === undefined ? undefined : valueAt(table, face, "widths", index);
}

/** How far a face lies from 400 towards 700; it is kept as what it differs by from that. */
const WAY: Readonly<Record<Exclude<Face, "400">, number>> = { "400 italic": 0, "500": 1 / 3, "600": 2 / 3, "700": 0 };

function valueAt(table: Table, face: Face, part: "widths" | "kern", index: number): number {
  const kept = numberOf(listOf(table.faces[face][part] ?? "")[index]);
  if (face === "400") return kept;
  const light = valueAt(table, "400", part, index);
  const bold = WAY[face] === 0 ? light : valueAt(table, "700", part, index);
  return kept + Math.round(light + WAY[face] * (bold - light));
}

/** Where each code point stands in a table. */
function pointsOf(table: Table): ReadonlyMap<number, number> {
  const known = points.get(table) ?? new Map(codePoints(table).map((point, index) => [point, index]));
  points.set(table, known);
  return known;
}

const points = new Map<Table, ReadonlyMap<number, number>>();

const codePoints = (table: Table): number[] =>
  table.points.split(";").flatMap((run) => {
    const [start = 0, length = 0] = run.split(":").map((digits) => Number.parseInt(digits, 36));
    return Array.from({ length }, (_, index) => start + index);
  });

/** The numbers of a list, still packed: few of a table's thousands are ever asked for. */
function listOf(packed: string): readonly string[] {
  const known = lists.get(packed) ?? packed.split(",");
  lists.set(packed, known);
  return known;
}

const lists = new Map<string, readonly string[]>();
const numberOf = (digits: string | undefined): number => (digits ? Number.parseInt(digits, 36) : 0);
