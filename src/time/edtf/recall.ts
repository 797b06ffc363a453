import type { DateOptions, DateResult } from "./date.ts";
import { parseDate } from "./parse.ts";

/** dates remembered at most of one zone, then all of it are forgotten; and zones */
const MOST = 50_000;
const MOST_ZONES = 8;
const zones = new Map<string | undefined, Map<string, DateResult>>();

/** `parseDate` that remembers: the dates of one record are asked for by its checks, its solver and its pictures. */
export function recallDate(text: string, options: DateOptions = {}): DateResult {
  const known = knownIn(options.timezone);
  const before = known.get(text);
  if (before) return before;
  if (known.size >= MOST) known.clear();
  const result = parseDate(text, options);
  known.set(text, result);
  return result;
}

function knownIn(timezone: string | undefined): Map<string, DateResult> {
  const before = zones.get(timezone);
  if (before) return before;
  if (zones.size >= MOST_ZONES) zones.clear();
  const known = new Map<string, DateResult>();
  zones.set(timezone, known);
  return known;
}
