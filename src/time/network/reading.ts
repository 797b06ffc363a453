import { certainBounds, type DateOptions, formatMember, isUncertain, memberBounds, recallDate } from "../edtf/index.ts";
import type { Bounds, TimeBounds } from "../timing.ts";

/** One of several dates, as written and with its bounds. */
export type Alternative = { readonly edtf: string; readonly bounds: Bounds };

/** What a date says to the network. */
export type DateReading = {
  readonly bounds: TimeBounds;
  /** start and end are each bounded, as of an interval; else one stretch holds the whole event */
  readonly isInterval: boolean;
  /** more than one where the date is one of a set */
  readonly alternatives: readonly Alternative[];
  /** some part of it is marked with ? or % */
  readonly isUncertain: boolean;
};

/** Reads a date; undefined when it is none. What is marked uncertain counts only when `assumed`. */
export function readDate(text: string, options: DateOptions, assumed: boolean): DateReading | undefined {
  const parsed = recallDate(text, options);
  if (!parsed.ok) return undefined;
  const { date } = parsed;
  const members = date.kind === "oneOf" ? (date.members ?? []) : [];
  return {
    bounds: assumed ? { start: date.start, end: date.end } : certainBounds(date, options),
    isInterval: date.kind === "interval",
    alternatives: members.map((member) => ({
      edtf: formatMember(member),
      bounds: memberBounds(member, assumed ? undefined : options),
    })),
    isUncertain: isUncertain(date),
  };
}
