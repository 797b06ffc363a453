import { instantsAt, offsetAt } from "../edtf/index.ts";
import type { Instant } from "../timing.ts";
import { zoneWords } from "./given.ts";
import { wordsOf } from "./locales.ts";
import { type FormatOptions, wordsAt } from "./single.ts";
import { eraWords } from "./year.ts";

/**
 * An instant as clocks of a zone show it: "28 February 2019, 14:05 (UTC+07:00)"; UTC without a zone. Seconds are told where
 * it neither begins nor ends a minute, the offset where the clocks show it twice. Of an instant that the calendar of the
 * language cannot hold, the year alone.
 */
export function formatInstant(at: Instant, options: Pick<FormatOptions, "timezone" | "locale"> = {}): string {
  const words = wordsOf(options.locale);
  if (Math.abs(at) > CALENDAR) return words.year(eraWords(farYear(at), words)).alone;
  const zone = options.timezone ?? "+00:00";
  const pattern = at % MINUTE === 0 || (at + 1) % MINUTE === 0 ? "HH:mm" : "HH:mm:ss";
  const { day, clock } = wordsAt(at, pattern, { ...options, timezone: zone });
  const offset = offsetAt(zone, at);
  const isTwice = instantsAt(at + offset, zone).length > 1;
  return `${words.atClock(day, clock)} (${zoneWords(zone)}${isTwice ? `, ${zoneWords(offsetText(offset))}` : ""})`;
}

/** "+02:00" for two hours ahead of UTC, ms; to the minute. */
function offsetText(offset: number): string {
  const minutes = Math.floor(Math.abs(offset) / MINUTE);
  const part = (value: number): string => `${value}`.padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${part(Math.floor(minutes / 60))}:${part(minutes % 60)}`;
}

const MINUTE = 60_000; // ms

const CALENDAR = 8.64e15 - 86_400_000; // ms on either side of 1970, less a day for the zone
const MEAN_YEAR = 31_556_952_000; // ms
const YEAR_0 = -62_167_219_200_000; // ms

/** The astronomical year of an instant that a Date cannot hold, near enough for so many years. */
const farYear = (at: Instant): number => Math.floor((at - YEAR_0) / MEAN_YEAR);
