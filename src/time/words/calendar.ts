import { UTCDate } from "@date-fns/utc";
import { format } from "date-fns/format";
import { offsetAt } from "../edtf/index.ts";
import type { Instant } from "../timing.ts";
import { type LocaleName, wordsOf } from "./locales.ts";

/** The parts of one instant in words, as an axis tells them: each alone, and with what it stands in. */
export type CalendarWords = {
  /** "2019" */
  readonly year: string;
  /** "Feb" */
  readonly month: string;
  /** "28" */
  readonly day: string;
  /** "14:05", "14:05:30" where it has seconds, with their parts where it has those */
  readonly clock: string;
  /** "Feb 2019" */
  readonly monthOfYear: string;
  /** "28 Feb" */
  readonly dayOfMonth: string;
  /** "28 Feb 2019" */
  readonly date: string;
  /** "28 Feb, 14:05" */
  readonly dayAtClock: string;
};

/** What calendar and clocks of a zone show at an instant that a Date can hold, in the language of `locale`. */
export function calendarWords(
  at: Instant,
  { timezone, locale }: { readonly timezone?: string | undefined; readonly locale?: LocaleName | undefined },
): CalendarWords {
  const words = wordsOf(locale);
  const wall = new UTCDate(at + offsetAt(timezone ?? "+00:00", at));
  const number = wall.getUTCFullYear();
  const { alone, joined } = words.year(number > 0 ? `${number}` : words.bc(1 - number));
  const month = format(wall, words.month.short, { locale: words.names });
  const day = `${wall.getUTCDate()}`;
  const clock = clockOf(wall);
  const dayOfMonth = words.ofDay(day, month, undefined);
  return {
    year: alone,
    month,
    day: words.dayAlone(day),
    clock,
    monthOfYear: words.ofMonth(month, joined),
    dayOfMonth,
    date: words.ofDay(day, month, joined),
    dayAtClock: words.atClock(dayOfMonth, clock),
  };
}

function clockOf(wall: Date): string {
  const iso = wall.toISOString();
  const [minutes, seconds] = [iso.slice(-13, -8), iso.slice(-13, -1)];
  if (seconds.endsWith(":00.000")) return minutes;
  return seconds.endsWith(".000") ? seconds.slice(0, -4) : seconds;
}
