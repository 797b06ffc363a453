import { addDays } from "date-fns/addDays";
import { addMonths } from "date-fns/addMonths";
import { addYears } from "date-fns/addYears";
import { parseDate } from "../edtf/index.ts";
import { UTCDate } from "../utc-date.ts";
import { two, yearText } from "./numbers.ts";

/** The year, decade, month or day right before (−1) or after (1) one, as EDTF; undefined of any other date. */
export function neighbourOf(edtf: string, by: -1 | 1): string | undefined {
  const parsed = /^-?\d{3}[\dX](?:-\d{2}){0,2}$/.test(edtf) ? parseDate(edtf) : undefined;
  if (!parsed?.ok || parsed.date.kind !== "date") return undefined;
  const { fields, start, precision } = parsed.date;
  const first = new UTCDate(start.earliest);
  if (precision === "decade")
    return fields.month === undefined
      ? yearText(addYears(first, 10 * by).getUTCFullYear()).replace(/\d$/, "X")
      : undefined;
  if (fields.month === undefined) return yearText(first.getUTCFullYear() + by);
  const near = fields.day === undefined ? addMonths(first, by) : addDays(first, by);
  const month = `${yearText(near.getUTCFullYear())}-${two(near.getUTCMonth() + 1)}`;
  return fields.day === undefined ? month : `${month}-${two(near.getUTCDate())}`;
}
