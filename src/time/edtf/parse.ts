import { daysIn, inZone, isTimezone, type Precision, stretch, utcDay, widened } from "./calendar.ts";
import type { Convention, DateOptions, DateResult, End, ParsedDate, Qualifier } from "./date.ts";

/**
 * Reads a date of EDTF (ISO 8601-2) levels 0 and 1, and date-times in intervals besides.
 *
 * @param text     the date, without spaces
 * @param options  the zone of days and times that name none
 * @returns        the date with its bounds, or where the text stops being one and what was expected there
 */
export function parseDate(text: string, options: DateOptions = {}): DateResult {
  const space = text.search(/\s/);
  if (space >= 0) return fault(space, 1, "no space", "write an interval as 2019-02-27/2019-02-28");
  if (text === "") return fault(0, 0, "a date such as 2019-02-28");
  const slash = text.indexOf("/");
  return slash < 0 ? parseSingle(text, 0, options) : parseInterval(text, slash, options);
}

const fault = (offset: number, length: number, expected: string, advice?: string): DateResult => ({
  ok: false,
  fault: { offset, length, expected, advice },
});

function parseInterval(text: string, slash: number, options: DateOptions): DateResult {
  const start = parseEnd(text.slice(0, slash), 0, options);
  if (!start.ok) return start;
  const end = parseEnd(text.slice(slash + 1), slash + 1, options);
  if (!end.ok) return end;
  if (start.end.kind !== "date" && end.end.kind !== "date")
    return fault(0, text.length, "a date on at least one side of the slash");
  const first = start.end.kind === "date" ? hull(start.end.date) : UNBOUNDED;
  const last = end.end.kind === "date" ? hull(end.end.date) : UNBOUNDED;
  if (first.earliest > last.latest)
    return fault(slash + 1, text.length - slash - 1, "an end that is not before the start", "exchange the two dates");
  const model = start.end.kind === "date" ? start.end.date : end.end.kind === "date" ? end.end.date : undefined;
  const parts = [start.end, end.end].flatMap((each) => (each.kind === "date" ? [each.date] : []));
  const date: ParsedDate = {
    text,
    kind: "interval",
    start: first,
    end: last,
    ends: [start.end, end.end],
    level: parts.some((part) => part.level > 0) || parts.length < 2 ? 1 : 0,
    precision: model?.precision ?? "day",
    fields: model?.fields ?? { year: "" },
    conventions: [...new Set(parts.flatMap((part) => part.conventions))],
  };
  return { ok: true, date };
}

const UNBOUNDED = { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };
const hull = (date: ParsedDate) => ({ earliest: date.start.earliest, latest: date.end.latest });

type EndResult = { readonly ok: true; readonly end: End } | Extract<DateResult, { ok: false }>;

function parseEnd(text: string, offset: number, options: DateOptions): EndResult {
  if (text === "") return { ok: true, end: { kind: "unknown" } };
  if (text === "..") return { ok: true, end: { kind: "open" } };
  const parsed = parseSingle(text, offset, options);
  return parsed.ok ? { ok: true, end: { kind: "date", date: parsed.date } } : parsed;
}

const FORM = /^(?<year>-?[\dX]{4})(?:-(?<month>[\dX]{2})(?:-(?<day>[\dX]{2}))?)?(?<qualifier>[?~%])?$/;
const LONG_YEAR = /^Y(-?\d{5,15})$/;
const DATE_TIME = /^(\d{4}-\d{2}-\d{2})T(.*)$/;
const QUALIFIERS: Readonly<Record<string, Qualifier>> = {
  "?": "uncertain",
  "~": "approximate",
  "%": "uncertainAndApproximate",
};

function parseSingle(text: string, offset: number, options: DateOptions): DateResult {
  const timed = DATE_TIME.exec(text);
  if (timed) return parseDateTime(text, timed[1] ?? "", timed[2] ?? "", { offset, options });
  const long = LONG_YEAR.exec(text);
  if (long) return { ok: true, date: yearDate(text, Number(long[1]), 1, options) };
  const found = FORM.exec(text);
  if (!found?.groups)
    return fault(
      offset + stopOf(text),
      Math.max(1, text.length - stopOf(text)),
      "a date such as 2019, 2019-02 or 2019-02-28",
      adviceFor(text),
    );
  const { year = "", month, day, qualifier } = found.groups;
  const shape = shapeOf(year, month, day, { offset, timezone: options.timezone });
  if (!shape.ok) return shape;
  const approximate = qualifier === "~" || qualifier === "%";
  const bounds = approximate ? widened(shape.bounds, shape.precision) : shape.bounds;
  const zoned = {
    earliest: inZone(bounds.earliest, options.timezone),
    latest: inZone(bounds.latest + 1, options.timezone) - 1,
  };
  const conventions: Convention[] = [
    ...(shape.kind === "season" ? (["season"] as const) : []),
    ...(approximate ? (["approximate"] as const) : []),
  ];
  const level =
    qualifier !== undefined || shape.kind === "season" || text.includes("X") || year.startsWith("-") ? 1 : 0;
  const date: ParsedDate = {
    text,
    level,
    kind: shape.kind,
    precision: shape.precision,
    start: zoned,
    end: zoned,
    qualifier: qualifier === undefined ? undefined : QUALIFIERS[qualifier],
    conventions,
    fields: { year, month, day },
  };
  return { ok: true, date };
}

function yearDate(text: string, year: number, level: 0 | 1 | 2, options: DateOptions): ParsedDate {
  const bounds = stretch(utcDay(year, 1, 1), "year", 1);
  const known = Number.isNaN(bounds.earliest)
    ? { earliest: year * 31_556_952_000 - 62_167_219_200_000, latest: (year + 1) * 31_556_952_000 - 62_167_219_200_001 }
    : bounds;
  const zoned = { earliest: inZone(known.earliest, options.timezone), latest: inZone(known.latest, options.timezone) };
  return {
    text,
    level,
    kind: "date",
    precision: "year",
    start: zoned,
    end: zoned,
    conventions: [],
    fields: { year: String(year) },
  };
}

/** How much of a text could begin a date. */
const stopOf = (text: string): number => /^-?[\dX]{0,4}(-[\dX]{0,2}(-[\dX]{0,2})?)?/.exec(text)?.[0].length ?? 0;

function adviceFor(text: string): string | undefined {
  if (/^\d{8}$/.test(text)) return `write ${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
  if (/^\d{1,2}[./]\d{1,2}[./]\d{4}$/.test(text)) return "write the year first: 2019-02-28";
  if (/^\d{4}-\d{1,2}(-\d{1,2})?$/.test(text)) return "write months and days with two digits";
  return undefined;
}

type Shape =
  | {
      readonly ok: true;
      readonly kind: "date" | "season";
      readonly precision: Precision;
      readonly bounds: { earliest: number; latest: number };
    }
  | Extract<DateResult, { ok: false }>;
type Where = { readonly offset: number; readonly timezone: string | undefined };

function shapeOf(year: string, month: string | undefined, day: string | undefined, where: Where): Shape {
  if (year === "-0000") return bad(where.offset, 5, "a year; there is no year -0000", "the year before 0001 is 0000");
  const monthAt = where.offset + year.length + 1;
  if (/X\d/.test(year) || (year.includes("X") && month !== undefined))
    return bad(where.offset, year.length, "X only from the right: 201X, 2019-XX, 2019-02-XX");
  if (month === undefined) return yearShape(year);
  if (month === "XX")
    return day === undefined || day === "XX" ? yearShape(year) : bad(monthAt, 2, "a month before a day");
  if (month.includes("X")) return bad(monthAt, 2, "a month from 01 to 12, or XX");
  const number = Number(month);
  if (number >= 21 && number <= 24 && day === undefined)
    return { ok: true, kind: "season", precision: "season", bounds: seasonOf(Number(year), number) };
  if (number < 1 || number > 12) return bad(monthAt, 2, "a month from 01 to 12, or a season from 21 to 24");
  const first = utcDay(Number(year), number, 1);
  if (day === undefined || day === "XX")
    return { ok: true, kind: "date", precision: "month", bounds: stretch(first, "month", 1) };
  const days = daysIn(Number(year), number);
  if (day.includes("X") || Number(day) < 1 || Number(day) > days)
    return bad(monthAt + 3, 2, `a day from 01 to ${days}`, `${year}-${month} has ${days} days`);
  return {
    ok: true,
    kind: "date",
    precision: "day",
    bounds: stretch(utcDay(Number(year), number, Number(day)), "day", 1),
  };
}

const bad = (
  offset: number,
  length: number,
  expected: string,
  advice?: string,
): Extract<DateResult, { ok: false }> => ({ ok: false, fault: { offset, length, expected, advice } });

const YEARS_OF: Readonly<Record<number, readonly [Precision, number]>> = {
  0: ["year", 1],
  1: ["decade", 10],
  2: ["century", 100],
  3: ["millennium", 1000],
};

/** A year, or the decade or century that its unspecified digits leave open. */
function yearShape(year: string): Shape {
  const open = year.split("X").length - 1;
  const sign = year.startsWith("-") ? -1 : 1;
  const [precision, count] = YEARS_OF[open] ?? ["millennium", 10_000];
  const [low, high] = ["0", "9"].map((digit) => sign * Number(year.replace("-", "").replaceAll("X", digit)));
  const first = Math.min(low ?? 0, high ?? 0);
  return { ok: true, kind: "date", precision, bounds: stretch(utcDay(first, 1, 1), "year", count) };
}

/** Meteorological seasons of the northern hemisphere; winter begins in December of the year before it is named for. */
function seasonOf(year: number, code: number): { earliest: number; latest: number } {
  const from = code === 24 ? utcDay(year, 12, 1) : utcDay(year, (code - 21) * 3 + 3, 1);
  return stretch(from, "month", 3);
}

const CLOCK = /^(?<hour>\d{2})(?::(?<minute>\d{2})(?::(?<second>\d{2}))?)?(?<zone>Z|[+-]\d{2}(?::\d{2})?)?$/;

function parseDateTime(
  text: string,
  day: string,
  clock: string,
  where: { offset: number; options: DateOptions },
): DateResult {
  const at = where.offset + day.length + 1;
  const whole = parseSingle(day, where.offset, {});
  if (!whole.ok) return whole;
  const found = CLOCK.exec(clock);
  if (!found?.groups)
    return fault(at, Math.max(1, clock.length), "a time such as 14:05, 14:05:30, 14:05Z or 14:05+07:00");
  const { hour = "", minute, second, zone } = found.groups;
  if (minute === undefined)
    return fault(
      at,
      2,
      "an hour with minutes",
      `write T${hour}:00 for the full hour, or an interval for the hour: ${day}T${hour}:00/${day}T${hour}:59`,
    );
  if (Number(hour) > 23)
    return fault(at, 2, "an hour from 00 to 23", "midnight at the end of a day is 00:00 of the next");
  if (Number(minute) > 59) return fault(at + 3, 2, "minutes from 00 to 59");
  if (second !== undefined && Number(second) > 59) return fault(at + 6, 2, "seconds from 00 to 59");
  const named =
    zone === "Z" ? "+00:00" : zone === undefined ? where.options.timezone : zone.length === 3 ? `${zone}:00` : zone;
  if (named === undefined)
    return fault(
      where.offset,
      text.length,
      "a time with its zone",
      'add Z or an offset such as +07:00, or give the model a timezone: "+07:00"',
    );
  if (zone !== undefined && !isTimezone(named))
    return fault(where.offset + text.length - zone.length, zone.length, "an offset from -14:00 to +14:00");
  const wall = whole.date.start.earliest + ((Number(hour) * 60 + Number(minute)) * 60 + Number(second ?? 0)) * 1000;
  const earliest = inZone(wall, named);
  const bounds = { earliest, latest: earliest };
  const date: ParsedDate = {
    text,
    level: 0,
    kind: "dateTime",
    precision: second === undefined ? "minute" : "second",
    start: bounds,
    end: bounds,
    conventions: [],
    fields: { ...whole.date.fields, time: clock },
  };
  return { ok: true, date };
}
