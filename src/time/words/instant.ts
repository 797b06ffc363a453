import type { Instant } from "../timing.ts";
import { zoneWords } from "./given.ts";
import { wordsOf } from "./locales.ts";
import { type FormatOptions, wordsAt } from "./single.ts";

/**
 * An instant as clocks of a zone show it, to the minute: "28 February 2019, 14:05 (UTC+07:00)"; UTC without a zone. Of an
 * instant that the calendar of the language cannot hold, the year alone.
 */
export function formatInstant(at: Instant, options: Pick<FormatOptions, "timezone" | "locale"> = {}): string {
  const words = wordsOf(options.locale);
  if (Math.abs(at) > CALENDAR) return words.year(farYear(at, words.bc)).alone;
  const zone = options.timezone ?? "+00:00";
  const { day, clock } = wordsAt(at, "HH:mm", { ...options, timezone: zone });
  return `${words.atClock(day, clock)} (${zoneWords(zone)})`;
}

const CALENDAR = 8.64e15 - 86_400_000; // ms on either side of 1970, less a day for the zone
const MEAN_YEAR = 31_556_952_000; // ms
const YEAR_0 = -62_167_219_200_000; // ms

function farYear(at: Instant, bc: (year: number) => string): string {
  const year = Math.floor((at - YEAR_0) / MEAN_YEAR);
  return year > 0 ? `${year}` : bc(1 - year);
}
