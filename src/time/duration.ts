/** The least and the greatest length of an ISO 8601 duration, ms: a month has 28 to 31 days, a year 365 or 366. */
export type DurationRange = { readonly least: number; readonly most: number };

const SECOND = 1000; // ms
const DAY = 86_400 * SECOND;
const FORM = /^P(?=.)(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?=.)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;

/** Reads an ISO 8601 duration such as PT30M or P30D; undefined when it is none. */
export function parseDuration(text: string): DurationRange | undefined {
  const parts = FORM.exec(text);
  if (!parts) return undefined;
  const [years = 0, months = 0, weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const fixed = (weeks * 7 + days) * DAY + ((hours * 60 + minutes) * 60 + seconds) * SECOND;
  return { least: fixed + (years * 365 + months * 28) * DAY, most: fixed + (years * 366 + months * 31) * DAY };
}
