import type { Bounds } from "../timing.ts";
import { DAY, inZone, type Precision, utcDay, widened } from "./calendar.ts";
import { parseClock } from "./clock.ts";
import { type Convention, type DateOptions, type DateResult, type ParsedDate, type Refused, refuse } from "./date.ts";
import { parseLongYear } from "./long-year.ts";
import { levelOfMarks, type Marks, PARTS, type Part, qualifiersOf, runsOfApproximate, wholeOf } from "./qualifiers.ts";
import { shapeOf } from "./shape.ts";

/** The parts of one date as written: their texts, where each begins, and the marks left and right of each. */
export type Written = {
  readonly texts: readonly string[];
  readonly offsets: readonly number[];
  readonly marks: readonly Marks[];
  /** where the parts end and something else begins: the T of a time */
  readonly stop: number;
};

/** Reads one date or date-time that begins at `offset` of a longer text; no interval, no set. */
export function parseSingle(text: string, offset: number, options: DateOptions): DateResult {
  const plain = plainDay(text, options);
  if (plain !== undefined) return plain;
  const long = markedLongYear(text, offset, options);
  if (long !== undefined) return long;
  const written = partsOf(text, offset);
  if (!("texts" in written)) return written;
  const shape = shapeOf(written, offset);
  if (!shape.ok) return shape;
  const date = dated(text, shape, options, written.marks);
  if (written.stop === text.length || !date.ok) return date;
  return parseClock(text, written.stop, { offset, options, date: date.date, wall: shape.bounds.earliest });
}

/** A day such as 2019-02-28, as most dates of a record are, without a look at all that a date can hold beside. */
function plainDay(text: string, options: DateOptions): DateResult | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined;
  const [year, month, day] = [text.slice(0, 4), text.slice(5, 7), text.slice(8)];
  const midnight = utcDay(Number(year), Number(month), Number(day));
  if (midnight.getUTCDate() !== Number(day) || midnight.getUTCMonth() + 1 !== Number(month)) return undefined; // no such day
  const [earliest, next] = [midnight.getTime(), midnight.getTime() + DAY];
  const bounds = { earliest: inZone(earliest, options.timezone), latest: inZone(next, options.timezone) - 1 };
  const fields = { year, month, day };
  const date: ParsedDate = {
    text,
    level: 0,
    kind: "date",
    precision: "day",
    start: bounds,
    end: bounds,
    qualifier: undefined,
    qualifiers: {},
    conventions: [],
    fields,
  };
  return { ok: true, date };
}

/** How years with Y, an exponent or significant digits begin. */
const LONG_YEAR = /^Y|^-?\d+[ES]/;

/** A long year with at most one mark, before or after it. */
function markedLongYear(text: string, offset: number, options: DateOptions): DateResult | undefined {
  const left = markAt(text, 0);
  const right = markAt(text, text.length - 1);
  const unmarked = text.slice(left.length, text.length - right.length);
  if (!LONG_YEAR.test(unmarked)) return undefined;
  const year = parseLongYear(unmarked, offset + left.length);
  if (!year.ok) return year;
  return left !== "" && right !== ""
    ? refuse(offset + text.length - 1, 1, "one qualifier for a part, left or right of it")
    : dated(text, year, options, [{ left, right }]);
}

type Read = {
  readonly kind: "date" | "season";
  readonly level: 0 | 1 | 2;
  readonly precision: Precision;
  readonly bounds: Bounds;
  readonly fields: ParsedDate["fields"];
  readonly conventions: readonly Convention[];
  /** of a long year: how many years it may stand for */
  readonly years?: number;
};

function dated(text: string, read: Read, options: DateOptions, marks: readonly Marks[] = []): DateResult {
  const qualifiers = qualifiersOf(marks);
  const runs = runsOfApproximate(qualifiers);
  const last = PARTS[Math.max(marks.length - 1, 0)];
  const wall = runs.reduce(
    (bounds, part) =>
      widened(
        bounds,
        part === last ? read.precision : precisionOf(part, read),
        part === "year" ? read.years : undefined,
      ),
    read.bounds,
  );
  const bounds = {
    earliest: inZone(wall.earliest, options.timezone),
    latest: inZone(wall.latest + 1, options.timezone) - 1,
  };
  const { kind, precision, fields } = read;
  const conventions: readonly Convention[] = [
    ...read.conventions,
    ...(runs.length > 0 ? (["approximate"] as const) : []),
    ...(/[?%]/.test(text) ? (["uncertain"] as const) : []),
  ];
  const level = Math.max(read.level, levelOfMarks(marks));
  const date: ParsedDate = {
    text,
    level: level === 0 ? 0 : level === 1 ? 1 : 2,
    kind,
    precision,
    start: bounds,
    end: bounds,
    qualifier: wholeOf(qualifiers, marks.length),
    qualifiers,
    conventions,
    fields,
  };
  return { ok: true, date };
}

const precisionOf = (part: Part, read: Read): Precision =>
  read.kind === "season" && part === "month" ? "season" : part;

const TOKENS = [/-?[^-?~%T]*/y, /[^-?~%T]*/y, /[^-?~%T]*/y] as const;
const FORM = "a date such as 2019, 2019-02 or 2019-02-28";

function partsOf(text: string, offset: number): Written | Refused {
  const texts: string[] = [];
  const offsets: number[] = [];
  const marks: Marks[] = [];
  let at = 0;
  for (const token of TOKENS) {
    const left = markAt(text, at);
    token.lastIndex = at + left.length;
    const part = token.exec(text)?.[0] ?? "";
    const after = at + left.length + part.length;
    if (part === "" || part === "-")
      return refuse(offset + at, Math.max(1, text.length - at), expectedPart(texts.length));
    const right = markAt(text, after);
    if (left !== "" && right !== "") return refuse(offset + after, 1, "one qualifier for a part, left or right of it");
    texts.push(part);
    offsets.push(offset + at + left.length);
    marks.push({ left, right });
    at = after + right.length;
    if (text[at] !== "-") break;
    if (texts.length < 3) at += 1;
  }
  return at === text.length || (text[at] === "T" && texts.length === 3)
    ? { texts, offsets, marks, stop: at }
    : refuse(offset + at, text.length - at, text[at] === "T" ? "a day before the time" : "the end of the date");
}

const markAt = (text: string, at: number): string => (/[?~%]/.test(text[at] ?? "") ? (text[at] ?? "") : "");
const expectedPart = (index: number): string =>
  [FORM, "a month of two digits", "a day of two digits"][index] ?? "the end of the date";
