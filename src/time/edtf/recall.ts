import type { DateOptions, DateResult } from "./date.ts";
import { parseDate } from "./parse.ts";

/** dates remembered at most; then all are forgotten */
const MOST = 50_000;
const known = new Map<string, DateResult>();

/** `parseDate` that remembers: the dates of one record are asked for by its checks, its solver and its pictures. */
export function recallDate(text: string, options: DateOptions = {}): DateResult {
  const key = `${options.timezone ?? ""} ${text}`;
  const before = known.get(key);
  if (before) return before;
  if (known.size >= MOST) known.clear();
  const result = parseDate(text, options);
  known.set(key, result);
  return result;
}
