import type { ParsedDate } from "../edtf/index.ts";
import { formatDate } from "./format.ts";
import type { FormatOptions } from "./single.ts";

/**
 * A date as it is given: a time by the clocks of the zone that it is written in, and one without a zone by those of
 * `options.timezone`; beside a time its zone is named.
 *
 * @example formatGiven(parseDate("2020-09-19T20:00-04:00").date) // → "19 September 2020, 20:00 (UTC−04:00)"
 */
export function formatGiven(date: ParsedDate, options: FormatOptions = {}): string {
  const zone = date.kind === "dateTime" ? (zoneIn(date.text) ?? options.timezone) : undefined;
  if (zone === undefined) return formatDate(date, options);
  const told = formatDate(date, { ...options, timezone: zone });
  return options.style === "day" ? told : `${told} (${zoneWords(zone)})`;
}

/** The offset at the end of a time, e.g. "-04:00"; none where it has none. */
function zoneIn(text: string): string | undefined {
  const [, zulu, hours, minutes] = /T[\d:.]+(?:(Z)|([+-]\d{2})(:\d{2})?)[?~%]?$/.exec(text) ?? [];
  if (zulu) return "+00:00";
  return hours === undefined ? undefined : `${hours}${minutes ?? ":00"}`;
}

/** A zone as a reader knows it: "UTC−04:00", or its name. */
export const zoneWords = (zone: string): string => (/^[+-]/.test(zone) ? `UTC${zone.replace("-", "−")}` : zone);
