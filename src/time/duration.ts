/** The least and the greatest length of an ISO 8601 duration, ms: a month has 28 to 31 days, a year 365 or 366. */
export type DurationRange = { readonly least: number; readonly most: number };

const SECOND = 1000; // ms
const DAY = 86_400 * SECOND;
const FORM =
  /^P(?=.)(?:(\d{1,12})Y)?(?:(\d{1,12})M)?(?:(\d{1,12})W)?(?:(\d{1,12})D)?(?:T(?=.)(?:(\d{1,12})H)?(?:(\d{1,12})M)?(?:(\d{1,12})S)?)?$/;
const UNITS = ["year", "month", "week", "day", "hour", "minute", "second"] as const;

/** Reads an ISO 8601 duration such as PT30M or P30D, numbers of up to twelve digits; undefined when it is none. */
export function parseDuration(text: string): DurationRange | undefined {
  const counts = countsOf(text);
  if (!counts) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = counts;
  const fixed = (weeks * 7 + days) * DAY + ((hours * 60 + minutes) * 60 + seconds) * SECOND;
  return { least: fixed + (years * 365 + months * 28) * DAY, most: fixed + (years * 366 + months * 31) * DAY };
}

/** A duration in words, e.g. "1 day 2 hours"; the text itself when it is no duration. */
export function durationWords(text: string): string {
  if (!FORM.test(text)) return text;
  const parts = durationParts(text).map(({ count, unit }) => `${count} ${unit}${count === 1 ? "" : "s"}`);
  return parts.join(" ") || "no time";
}

/** The units of a duration that are not nought, from years down. */
export function durationParts(text: string): { readonly count: number; readonly unit: (typeof UNITS)[number] }[] {
  const counts = countsOf(text) ?? [];
  return UNITS.map((unit, index) => ({ unit, count: counts[index] ?? 0 })).filter(({ count }) => count !== 0);
}

const countsOf = (text: string): number[] | undefined =>
  FORM.exec(text)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
