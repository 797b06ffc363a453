import type { Bounds } from "../timing.ts";
import type { UTCDate } from "../utc-date.ts";
import { daysIn, type Precision, stretch, utcDay } from "./calendar.ts";
import { type Convention, type ParsedDate, type Refused, refuse } from "./date.ts";
import { groupOf } from "./groups.ts";
import { daysMatching, monthsMatching, yearsMatching } from "./pattern.ts";
import type { Written } from "./single.ts";

type Shape = {
  readonly ok: true;
  readonly kind: "date" | "season";
  readonly level: 0 | 1 | 2;
  readonly precision: Precision;
  /** on the wall clock, as if it were UTC */
  readonly bounds: Bounds;
  readonly fields: ParsedDate["fields"];
  readonly conventions: readonly Convention[];
};

/** What year, month and day as written cover, X standing for any digit; or the part that is wrong. */
export function shapeOf(written: Written, offset: number): Shape | Refused {
  const [year = "", month, day] = written.texts;
  const wrong = yearFault(year, written.offsets[0] ?? offset) ?? partFault(written, 1) ?? partFault(written, 2);
  if (wrong) return wrong;
  const fields = { year, month, day };
  const years = yearsMatching(year);
  const group = month === undefined ? undefined : groupOf(Number(month));
  if (group && month !== undefined) {
    if (day !== undefined)
      return refuse(written.offsets[2] ?? 0, day.length, "no day after a group of months such as a season");
    const of = (at: number) => stretch(utcDay(years(at), group.month, 1), "month", group.months);
    const bounds = { earliest: of(0).earliest, latest: of(-1).latest };
    const level = Number(month) > 24 || year.includes("X") ? 2 : 1;
    return {
      ok: true,
      kind: "season",
      level,
      precision: group.precision,
      bounds,
      fields,
      conventions: group.conventions,
    };
  }
  const bounds = daysCovered(year, month, day);
  if (!bounds) return noSuchDay(written);
  return {
    ok: true,
    kind: "date",
    level: levelOf(fields),
    precision: precisionOf(fields),
    bounds,
    fields,
    conventions: [],
  };
}

function yearFault(year: string, at: number): Refused | undefined {
  if (/^-?[\dX]{4}$/.test(year))
    return year === "-0000"
      ? refuse(at, 5, "a year; there is no year -0000", "the year before 0001 is 0000")
      : undefined;
  return refuse(at, year.length, "a year of four digits", yearAdvice(year));
}

function yearAdvice(year: string): string | undefined {
  if (/^\d{8}$/.test(year)) return `write ${year.slice(0, 4)}-${year.slice(4, 6)}-${year.slice(6)}`;
  if (/^\d{1,2}[./]\d{1,2}[./]\d{4}$/.test(year)) return "write the year first: 2019-02-28";
  if (/^-?\d{5,}$/.test(year)) return `write Y${year} for a year of more than four digits`;
  if (/^-?\d{3}$/.test(year))
    return `write ${year}X for the ten years that begin so, ${year.replace(/\d+/, "0$&")} for the year`;
  return undefined;
}

function partFault({ texts, offsets }: Written, index: 1 | 2): Refused | undefined {
  const text = texts[index];
  if (text === undefined) return undefined;
  const at = offsets[index] ?? 0;
  const name = index === 1 ? "month" : "day";
  if (!/^[\dX]{2}$/.test(text))
    return refuse(at, text.length, `a ${name} of two digits`, /^\d$/.test(text) ? `write 0${text}` : undefined);
  if (index === 1 && !groupOf(Number(text)) && monthsMatching(text).length === 0)
    return refuse(at, 2, "a month from 01 to 12, or a group of months from 21 to 41");
  return undefined;
}

function noSuchDay({ texts: [year = "", month = ""], offsets }: Written): Refused {
  const at = offsets[2] ?? 0;
  if (/X/.test(year + month)) return refuse(at, 2, "a day that one of these months has");
  const days = daysIn(Number(year), Number(month));
  return refuse(at, 2, `a day from 01 to ${days}`, `${year}-${month} has ${days} days`);
}

/** The first and the last real day that the parts can mean. */
function daysCovered(year: string, month: string | undefined, day: string | undefined): Bounds | undefined {
  const years = yearsMatching(year);
  const months = monthsMatching(month ?? "XX");
  const first = edgeDay(years, months, day ?? "XX", 0);
  const last = edgeDay(years, months, day ?? "XX", -1);
  return first && last ? { earliest: first.getTime(), latest: stretch(last, "day", 1).latest } : undefined;
}

type Years = ReturnType<typeof yearsMatching>;

function edgeDay(years: Years, months: readonly number[], day: string, edge: 0 | -1): UTCDate | undefined {
  const inOrder = edge === 0 ? months : months.toReversed();
  for (let index = 0; index < years.count; index += 1) {
    const year = years(edge === 0 ? index : -1 - index);
    for (const month of inOrder) {
      const days = daysMatching(day, daysIn(year, month));
      const found = days.at(edge);
      if (found !== undefined) return utcDay(year, month, found);
    }
  }
  return undefined;
}

type Fields = { readonly year: string; readonly month: string | undefined; readonly day: string | undefined };

/** The finest part that is known without any X before it or in it; a year's X tells the decade or century. */
function precisionOf({ year, month, day }: Fields): Precision {
  const open = year.indexOf("X");
  if (open >= 0) return (["decade", "century", "millennium"] as const)[year.length - 1 - open] ?? "millennium";
  if (month === undefined || month.includes("X")) return "year";
  return day === undefined || day.includes("X") ? "month" : "day";
}

/** Level 1 leaves open one or two last digits of a year, or whole months and days from the right; all else is level 2. */
function levelOf({ year, month, day }: Fields): 0 | 1 | 2 {
  if (/X/.test(`${year}${month ?? ""}${day ?? ""}`)) {
    if (month === undefined) return /^-?\d{2}(\dX|XX)$/.test(year) ? 1 : 2;
    if (year.includes("X")) return 2;
    if (month === "XX") return day === undefined || day === "XX" ? 1 : 2;
    return !month.includes("X") && day === "XX" ? 1 : 2;
  }
  return year.startsWith("-") ? 1 : 0;
}
