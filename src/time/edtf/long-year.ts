import type { Bounds } from "../timing.ts";
import { MEAN_YEAR, type Precision, stretch, utcDay } from "./calendar.ts";
import { type Convention, type ParsedDate, type Refused, refuse } from "./date.ts";

type LongYear = {
  readonly ok: true;
  readonly kind: "date";
  readonly level: 1 | 2;
  readonly precision: Precision;
  readonly bounds: Bounds;
  readonly fields: ParsedDate["fields"];
  readonly conventions: readonly Convention[];
  /** how many years it may stand for: 100 of 1950S2 */
  readonly years: number;
};

const FORM = /^(?<y>Y?)(?<sign>-?)(?<digits>\d+)(?:E(?<exponent>0|[1-9]\d*))?(?:S(?<significant>0|[1-9]\d*))?/;
const MOST = 1e12; // years; far beyond, milliseconds lose their meaning

/** Reads a year with Y, an exponent or significant digits. */
export function parseLongYear(text: string, offset: number): LongYear | Refused {
  const found = FORM.exec(text);
  if (!found?.groups) return refuse(offset + 1, Math.max(1, text.length - 1), "the digits of a long year", ADVICE);
  const { y, sign, digits = "", exponent, significant } = found.groups;
  const whole = found[0].length;
  if (whole < text.length) return refuse(offset + whole, text.length - whole, "the end of the long year");
  const at = offset + (y?.length ?? 0) + (sign?.length ?? 0);
  const wrong = digitsFault(y !== "", digits, exponent, at);
  if (wrong) return wrong;
  const size = Number(digits) * 10 ** Number(exponent ?? 0);
  if (!(size <= MOST)) return refuse(offset, text.length, "a year up to 1000000000000", "take a smaller exponent");
  const length = String(size).length;
  const kept = Number(significant ?? length);
  if (kept < 1 || kept > length)
    return refuse(
      offset + whole - (significant?.length ?? 0),
      significant?.length ?? 0,
      `1 to ${length} significant digits`,
    );
  const step = 10 ** (length - kept);
  const low = Math.floor(size / step) * step;
  return {
    ok: true,
    kind: "date",
    level: exponent === undefined && significant === undefined ? 1 : 2,
    precision: PRECISIONS[length - kept] ?? "millennium",
    bounds: sign === "-" ? years(-(low + step - 1), -low) : years(low, low + step - 1),
    fields: { year: text },
    conventions: [],
    years: step,
  };
}

const ADVICE = "write Y170000002, Y-17E7 or 1950S2";
const PRECISIONS = ["year", "decade", "century"] as const satisfies readonly Precision[];

function digitsFault(long: boolean, digits: string, exponent: string | undefined, at: number): Refused | undefined {
  if (!long && exponent !== undefined) return refuse(at + digits.length, 1, "no exponent without Y", ADVICE);
  if (!long && digits.length !== 4) return refuse(at, digits.length, "a year of four digits, or Y before a longer one");
  if (long && digits.length > 1 && digits.startsWith("0")) return refuse(at, 1, "a long year without leading zeros");
  if (long && exponent === undefined && digits.length < 5)
    return refuse(at, digits.length, "more than four digits after Y", "write a year of four digits without Y");
  return undefined;
}

const EXACT = 270_000; // years on either side that the calendar of the language can hold
const YEAR_0 = -62_167_219_200_000; // ms

function years(first: number, last: number): Bounds {
  if (first >= -EXACT && last <= EXACT) return stretch(utcDay(first, 1, 1), "year", last - first + 1);
  return { earliest: YEAR_0 + first * MEAN_YEAR, latest: YEAR_0 + (last + 1) * MEAN_YEAR - 1 };
}
