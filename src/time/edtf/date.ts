import type { Bounds } from "../timing.ts";
import type { Precision } from "./calendar.ts";

/** Uncertain: the date may be wrong. Approximate: the event was near it. */
export type Qualifier = "uncertain" | "approximate" | "uncertainAndApproximate";

/** One qualifier per part of a date, where the part has one. */
export type Qualifiers = { readonly [part in "year" | "month" | "day"]?: Qualifier | undefined };

/**
 * A reading that EDTF leaves to its users, and that Demarche fixes: seasons are meteorological, northern unless the
 * group says southern (29 to 32); approximate is one unit either way; what is uncertain bounds nothing; a time that
 * clocks show twice, since they are put back, is either of the two.
 */
export type Convention = "season" | "southernSeason" | "approximate" | "uncertain" | "shownTwice";

/**
 * A date that was read. `start` bounds when it begins and `end` when it ends, first to last millisecond; a single date
 * names one instant somewhere between `start.earliest` and `end.latest`. ±Infinity where an interval is open or unknown.
 */
export type ParsedDate = {
  readonly text: string;
  readonly level: 0 | 1 | 2;
  /** season: every group of months from 21 to 41; oneOf: one of a set; allOf: every member of a set, hence not one event */
  readonly kind: "date" | "dateTime" | "season" | "interval" | "oneOf" | "allOf";
  readonly precision: Precision;
  readonly start: Bounds;
  readonly end: Bounds;
  /** the qualifier of the whole date, where every part has the same one */
  readonly qualifier?: Qualifier | undefined;
  readonly qualifiers: Qualifiers;
  readonly conventions: readonly Convention[];
  /** year, month, day and time as written, where they are; of an interval or a set, those of its first date */
  readonly fields: {
    readonly year: string;
    readonly month?: string | undefined;
    readonly day?: string | undefined;
    readonly time?: string | undefined;
  };
  /** of an interval: its two ends as written, and how a missing one is meant */
  readonly ends?: readonly [start: End, end: End] | undefined;
  /** of a set: its members in the order written; `ends` of a range include both */
  readonly members?: readonly Member[] | undefined;
};

/** One member of a set: a date, or all between two ends of which one may be open. */
export type Member =
  | { readonly kind: "date"; readonly date: ParsedDate }
  | { readonly kind: "range"; readonly ends: readonly [start: End, end: End] };

export type End =
  | { readonly kind: "date"; readonly date: ParsedDate }
  | { readonly kind: "open" }
  | { readonly kind: "unknown" };

/** Where a text stops being a date: `offset` and `length` in UTF-16 code units, and what was expected there. */
export type DateFault = {
  readonly offset: number;
  readonly length: number;
  readonly expected: string;
  readonly advice?: string | undefined;
};

export type Refused = { readonly ok: false; readonly fault: DateFault };
export type DateResult = { readonly ok: true; readonly date: ParsedDate } | Refused;

/** What refuses a date at a place. */
export const refuse = (offset: number, length: number, expected: string, advice?: string): Refused => ({
  ok: false,
  fault: { offset, length, expected, advice },
});

export type DateOptions = {
  /** where times and days without a zone are meant: an offset or an IANA name */
  readonly timezone?: string | undefined;
};
