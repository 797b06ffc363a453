import type { Instant } from "../timing.ts";
import { instantsAt, isTimezone } from "./calendar.ts";
import { type DateOptions, type DateResult, type ParsedDate, refuse } from "./date.ts";

const CLOCK = /^(?<hour>\d{2})(?::(?<minute>\d{2})(?::(?<second>\d{2}))?)?(?<zone>Z|[+-]\d{2}(?::\d{2})?)?$/;

type Day = {
  readonly offset: number;
  readonly options: DateOptions;
  readonly date: ParsedDate;
  /** midnight of the day on the wall clock */
  readonly wall: number;
};

/** Reads the time after the T at `stop` of a text whose day is read already. */
export function parseClock(text: string, stop: number, day: Day): DateResult {
  const at = day.offset + stop + 1;
  const clock = text.slice(stop + 1);
  if (/[?~%X]/.test(text.slice(0, stop))) return refuse(day.offset, stop, "a day without marks or X before a time");
  const found = CLOCK.exec(clock);
  if (!found?.groups)
    return refuse(
      at,
      Math.max(1, clock.length),
      "a time such as 14:05, 14:05:30, 14:05Z or 14:05+07:00",
      /[?~%]/.test(clock) ? `a time takes no qualifier; ${stretchAdvice(day)}` : undefined,
    );
  const { hour = "", minute, second, zone } = found.groups;
  if (minute === undefined)
    return refuse(
      at,
      2,
      "an hour with minutes",
      `write T${hour}:00 for the full hour, or the interval ${dayAt(day, hour, "00")}/${dayAt(day, hour, "59")}`,
    );
  if (Number(hour) > 23)
    return refuse(at, 2, "an hour from 00 to 23", "midnight at the end of a day is 00:00 of the next");
  if (Number(minute) > 59) return refuse(at + 3, 2, "minutes from 00 to 59");
  if (second !== undefined && Number(second) > 59) return refuse(at + 6, 2, "seconds from 00 to 59");
  const named = zoneNamed(zone) ?? day.options.timezone;
  if (named === undefined)
    return refuse(
      day.offset,
      text.length,
      "a time with its zone",
      'add Z or an offset such as +07:00, or give the model a timezone: "+07:00"',
    );
  if (zone !== undefined && !isTimezone(named))
    return refuse(day.offset + text.length - zone.length, zone.length, "an offset from -14:00 to +14:00");
  const seconds = (Number(hour) * 60 + Number(minute)) * 60 + Number(second ?? 0);
  const instants = instantsAt(day.wall + seconds * 1000, named);
  if (instants.length === 0)
    return refuse(
      at,
      clock.length,
      `a time that the clocks of ${named} show on that day`,
      "they are put forward over it; add the offset that the source means, such as +07:00",
    );
  return { ok: true, date: timed(day.date, text, clock, instants, second === undefined ? "minute" : "second") };
}

const stretchAdvice = (day: Day): string =>
  `give the stretch that is meant, such as [${dayAt(day, "14", "00")}..${dayAt(day, "14", "30")}]`;

const dayAt = (day: Day, hour: string, minute: string): string => {
  const { year, month = "", day: number = "" } = day.date.fields;
  return `${year}-${month}-${number}T${hour}:${minute}`;
};

const zoneNamed = (zone: string | undefined): string | undefined =>
  zone === "Z" ? "+00:00" : zone?.length === 3 ? `${zone}:00` : zone;

/** An instant; between two where clocks show the time twice. */
function timed(
  date: ParsedDate,
  text: string,
  time: string,
  ...[instants, precision]: readonly [readonly Instant[], "minute" | "second"]
): ParsedDate {
  const bounds = { earliest: Math.min(...instants), latest: Math.max(...instants) };
  const conventions: ParsedDate["conventions"] =
    instants.length > 1 ? [...date.conventions, "shownTwice"] : date.conventions;
  const fields = { ...date.fields, time };
  return { ...date, text, kind: "dateTime", precision, start: bounds, end: bounds, conventions, fields };
}
