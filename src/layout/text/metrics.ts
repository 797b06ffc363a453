import { inter } from "./tables/inter.ts";
import { interBeyond } from "./tables/inter-beyond.ts";

/** A face of Inter. */
export type Face = keyof typeof inter.faces;

/** A face's table, unpacked: widths of the common letters by code point; each kerned letter's row and column in `kern`. */
export type Metrics = {
  readonly face: Face;
  readonly unitsPerEm: number;
  readonly widths: ReadonlyMap<number, number>;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
  readonly secondCount: number;
  readonly kern: readonly number[];
};

/** What is kept of a face by the common letters, or by all others. */
type Table = {
  readonly points: string;
  readonly faces: Readonly<Record<Face, { readonly widths: string; readonly kern?: string }>>;
};

const unpacked = new Map<Face, Metrics>();

/** The metrics of a face, unpacked when it is first used. */
export function metricsOf(face: Face): Metrics {
  const known = unpacked.get(face);
  if (known) return known;
  const metrics = unpack(face);
  unpacked.set(face, metrics);
  return metrics;
}

function unpack(face: Face): Metrics {
  classes ??= { rows: classesOf(inter.first), columns: classesOf(inter.second) };
  return {
    ...classes,
    face,
    unitsPerEm: inter.unitsPerEm,
    widths: widthsOf(inter, face),
    secondCount: inter.secondCount,
    kern: valuesOf(inter, face, "kern"),
  };
}

/** All faces kern the same letters. */
let classes: Pick<Metrics, "rows" | "columns"> | undefined;

function classesOf(packed: string): Map<string, number> {
  const letters = [...inter.letters];
  return new Map(numbersOf(packed).map((number, index) => [letters[index] ?? "", number]));
}

const beyond = new Map<Face, ReadonlyMap<number, number>>();

/** The width of a letter that is not among the common ones, such as a Greek or Cyrillic one, from a table unpacked then. */
export function widthBeyond(face: Face, point: number): number | undefined {
  const known = beyond.get(face) ?? widthsOf(interBeyond, face);
  beyond.set(face, known);
  return known.get(point);
}

function widthsOf(table: Table, face: Face): Map<number, number> {
  const widths = valuesOf(table, face, "widths");
  return new Map(codePoints(table).map((point, index) => [point, widths[index] ?? 0]));
}

/** How far a face lies from 400 towards 700; it is kept as what it differs by from that. */
const WAY: Readonly<Record<Exclude<Face, "400">, number>> = { "400 italic": 0, "500": 1 / 3, "600": 2 / 3, "700": 0 };

function valuesOf(table: Table, face: Face, part: "widths" | "kern"): readonly number[] {
  const kept = numbersOf(table.faces[face][part] ?? "");
  if (face === "400") return kept;
  const light = valuesOf(table, "400", part);
  const bold = WAY[face] === 0 ? light : valuesOf(table, "700", part);
  return kept.map((number, index) => {
    const [from = 0, to = 0] = [light[index], bold[index]];
    return number + Math.round(from + WAY[face] * (to - from));
  });
}

const codePoints = ({ points }: Table): number[] =>
  points.split(";").flatMap((run) => {
    const [start = 0, length = 0] = run.split(":").map((digits) => Number.parseInt(digits, 36));
    return Array.from({ length }, (_, index) => start + index);
  });

/** Faces share tables, or are told by what they differ by; each list is unpacked once. */
const numbers = new Map<string, readonly number[]>();

function numbersOf(packed: string): readonly number[] {
  const known =
    numbers.get(packed) ?? packed.split(",").map((digits) => (digits === "" ? 0 : Number.parseInt(digits, 36)));
  numbers.set(packed, known);
  return known;
}
