import type { End, ParsedDate } from "../edtf/index.ts";
import { formatDate } from "./format.ts";
import type { FormatOptions } from "./single.ts";

/**
 * A date as it is given: a time by the clocks of the zone that it is written in, and one without a zone by those of
 * `options.timezone`; beside a time its zone is named. Times of several zones in one date are all told in UTC.
 *
 * @example formatGiven(parseDate("2020-09-19T20:00-04:00").date) // → "19 September 2020, 20:00 (UTC−04:00)"
 */
export function formatGiven(date: ParsedDate, options: FormatOptions = {}): string {
  const zone = zoneOf(date, options);
  if (zone === undefined) return formatDate(date, options);
  const told = formatDate(date, { ...options, timezone: zone });
  return options.style === "day" ? told : `${told} (${zoneWords(zone)})`;
}

/** The zone of all times of a date, UTC where they have several; none where it has no time, or none of them a zone. */
function zoneOf(date: ParsedDate, { timezone }: FormatOptions): string | undefined {
  const times = datesIn(date).filter(({ kind }) => kind === "dateTime");
  const [zone, ...others] = new Set(times.map(({ text }) => zoneIn(text) ?? timezone));
  return others.length === 0 ? zone : "+00:00";
}

/** The dates that an interval or a set names; any other date alone. */
function datesIn(date: ParsedDate): readonly ParsedDate[] {
  const ends = (pair: readonly End[]) => pair.flatMap((end) => (end.kind === "date" ? [end.date] : []));
  if (date.ends) return ends(date.ends);
  return date.members?.flatMap((each) => (each.kind === "date" ? [each.date] : ends(each.ends))) ?? [date];
}

/** The offset at the end of a time, e.g. "-04:00"; none where it has none. */
function zoneIn(text: string): string | undefined {
  const [, zulu, hours, minutes] = /T[\d:.]+(?:(Z)|([+-]\d{2})(:\d{2})?)[?~%]?$/.exec(text) ?? [];
  if (zulu) return "+00:00";
  return hours === undefined ? undefined : `${hours}${minutes ?? ":00"}`;
}

/** A zone as a reader knows it: "UTC−04:00", or its name. */
export const zoneWords = (zone: string): string => (/^[+-]/.test(zone) ? `UTC${zone.replace("-", "−")}` : zone);
