import { UTCDate } from "@date-fns/utc";
import { format } from "date-fns/format";
import type { End, ParsedDate } from "../edtf/index.ts";
import { offsetAt } from "../edtf/index.ts";

export type FormatOptions = {
  /** the zone in which times and days are told */
  readonly timezone?: string | undefined;
  /** long: "28 February 2019, 14:05"; short: "28 Feb 2019, 14:05"; day: the day alone; time: the time alone where there is one, else the short date */
  readonly style?: "long" | "short" | "day" | "time" | undefined;
};

/** A date in words for pictures and texts, e.g. "about 28 February 2019", "27 to 28 February 2019", "some day of 2019". */
export function formatDate(date: ParsedDate, options: FormatOptions = {}): string {
  const style = options.style ?? "long";
  if (date.kind === "interval" && date.ends) return formatInterval(date.ends, options);
  const words = formatSingle(date, style, options.timezone);
  switch (date.qualifier) {
    case "uncertain":
      return `${words}?`;
    case "approximate":
      return `about ${words}`;
    case "uncertainAndApproximate":
      return `about ${words}?`;
    case undefined:
      return words;
  }
}

function formatInterval([start, end]: readonly [End, End], options: FormatOptions): string {
  const words = (side: End): string =>
    side.kind === "date" ? formatDate(side.date, options) : side.kind === "open" ? "…" : "?";
  if (start.kind === "date" && end.kind === "open") return `from ${words(start)} on`;
  if (start.kind === "open" && end.kind === "date") return `until ${words(end)}`;
  return `${words(start)} – ${words(end)}`;
}

const DAY = { long: "d MMMM yyyy", short: "d MMM yyyy", day: "d MMMM yyyy", time: "d MMM yyyy" } as const;
const MONTH = { long: "MMMM yyyy", short: "MMM yyyy", day: "MMMM yyyy", time: "MMM yyyy" } as const;
const SEASONS = ["spring", "summer", "autumn", "winter"] as const;

function formatSingle(
  date: ParsedDate,
  style: "long" | "short" | "day" | "time",
  timezone: string | undefined,
): string {
  const { year, month, day } = date.fields;
  const zone = timezone ?? "+00:00";
  const local = new UTCDate(date.start.earliest + offsetAt(zone, date.start.earliest));
  if (date.kind === "dateTime") {
    const clock = format(local, date.precision === "second" ? "HH:mm:ss" : "HH:mm");
    return style === "time"
      ? clock
      : style === "day"
        ? format(local, DAY[style])
        : `${format(local, DAY[style])}, ${clock}`;
  }
  if (date.kind === "season") return `${SEASONS[Number(month) - 21] ?? "a season of"} ${year}`;
  if (month === "XX") return day === undefined ? `some month of ${year}` : `some day of ${year}`;
  if (day === "XX") return `some day of ${wallOf(date, MONTH[style])}`;
  if (date.precision === "day") return wallOf(date, DAY[style]);
  if (date.precision === "month") return wallOf(date, MONTH[style]);
  return yearWords(date, year);
}

/** The fields as written, told by date-fns; the zone plays no part in a day. */
function wallOf(date: ParsedDate, pattern: string): string {
  const wall = new UTCDate(0);
  wall.setUTCFullYear(
    Number(date.fields.year),
    Number(date.fields.month ?? 1) - 1,
    date.fields.day === undefined || date.fields.day === "XX" ? 1 : Number(date.fields.day),
  );
  return format(wall, pattern);
}

function yearWords(date: ParsedDate, year: string): string {
  if (date.precision === "decade") return `${year.replace("X", "0")}s`;
  if (date.precision === "century")
    return `some year from ${year.replaceAll("X", "0")} to ${year.replaceAll("X", "9")}`;
  const number = Number(year);
  return Number.isFinite(number) && number <= 0 ? `${1 - number} BC` : year;
}
