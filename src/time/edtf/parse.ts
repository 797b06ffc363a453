import type { Bounds } from "../timing.ts";
import { type DateOptions, type DateResult, type End, type ParsedDate, type Refused, refuse } from "./date.ts";
import { parseSet } from "./set.ts";
import { parseSingle } from "./single.ts";

/**
 * Reads a date of EDTF (ISO 8601-2:2019) levels 0, 1 and 2. One extension: a date-time may stand in an interval or a set.
 *
 * `latest` is the last millisecond that counts, so a day ends at 23:59:59.999. Days and times without a zone are meant in
 * `options.timezone`; without it days are days of UTC and a time is refused. Beyond the years ±270,000 bounds are
 * computed by mean years.
 *
 * @param text     the date, without spaces
 * @param options  the zone of days and times that name none
 * @returns        the date with its bounds, or where the text stops being one and what was expected there
 * @see            Library of Congress, Extended Date/Time Format (EDTF) Specification, 4 February 2019
 * @example parseDate("2019-02-29").fault.advice // → "2019-02 has 28 days"
 */
export function parseDate(text: string, options: DateOptions = {}): DateResult {
  const space = text.search(/\s/);
  if (space >= 0) return refuse(space, 1, "no space", "write an interval as 2019-02-27/2019-02-28");
  if (text === "") return refuse(0, 0, "a date such as 2019-02-28");
  if (text.startsWith("[") || text.startsWith("{")) return parseSet(text, options);
  const slash = text.indexOf("/");
  return slash < 0 ? parseSingle(text, 0, options) : parseInterval(text, slash, options);
}

function parseInterval(text: string, slash: number, options: DateOptions): DateResult {
  const again = text.indexOf("/", slash + 1);
  if (again >= 0)
    return refuse(again, 1, "one slash in an interval", slashAdvice(text) ?? "write a set as [2019,2020]");
  const start = parseEnd(text.slice(0, slash), 0, options);
  if (!start.ok) return start;
  const end = parseEnd(text.slice(slash + 1), slash + 1, options);
  if (!end.ok) return end;
  if (start.end.kind !== "date" && end.end.kind !== "date")
    return refuse(0, text.length, "a date on at least one side of the slash");
  const first = boundsOf(start.end);
  const last = boundsOf(end.end);
  if (first.earliest > last.latest)
    return refuse(slash + 1, text.length - slash - 1, "an end that is not before the start", "exchange the two dates");
  return { ok: true, date: interval(text, [start.end, end.end], first, last) };
}

const slashAdvice = (text: string): string | undefined =>
  /^\d{1,2}\/\d{1,2}\/\d{4}$/.test(text) ? "write the year first: 2019-02-28" : undefined;

function interval(text: string, ends: readonly [End, End], start: Bounds, end: Bounds): ParsedDate {
  const parts = ends.flatMap((each) => (each.kind === "date" ? [each.date] : []));
  const level = Math.max(text.includes("X") ? 2 : parts.length < 2 ? 1 : 0, ...parts.map((part) => part.level)); // X in an interval is of level 2
  return {
    text,
    level: level === 0 ? 0 : level === 1 ? 1 : 2,
    kind: "interval",
    precision: parts[0]?.precision ?? "day",
    start,
    end,
    ends,
    qualifiers: {},
    conventions: [...new Set(parts.flatMap((part) => part.conventions))],
    fields: parts[0]?.fields ?? { year: "" },
  };
}

const boundsOf = (end: End): Bounds =>
  end.kind === "date"
    ? { earliest: end.date.start.earliest, latest: end.date.end.latest }
    : { earliest: Number.NEGATIVE_INFINITY, latest: Number.POSITIVE_INFINITY };

function parseEnd(text: string, offset: number, options: DateOptions): { readonly ok: true; end: End } | Refused {
  if (text === "") return { ok: true, end: { kind: "unknown" } };
  if (text === "..") return { ok: true, end: { kind: "open" } };
  if (/^[[{]/.test(text)) return refuse(offset, 1, "a date; a set has no place in an interval");
  const parsed = parseSingle(text, offset, options);
  return parsed.ok ? { ok: true, end: { kind: "date", date: parsed.date } } : parsed;
}
