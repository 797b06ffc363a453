import type { Bounds } from "../timing.ts";
import type { Precision } from "./calendar.ts";

/** Uncertain: the date may be wrong. Approximate: the event was near it. */
export type Qualifier = "uncertain" | "approximate" | "uncertainAndApproximate";

/** A reading that EDTF leaves to its users, and that Demarche fixes: seasons are meteorological, approximate is one unit either way. */
export type Convention = "season" | "approximate";

/**
 * A date that was read. `start` bounds when it begins and `end` when it ends, first to last millisecond; a single date
 * names one instant somewhere between `start.earliest` and `end.latest`. ±Infinity where an interval is open or unknown.
 */
export type ParsedDate = {
  readonly text: string;
  readonly level: 0 | 1 | 2;
  readonly kind: "date" | "dateTime" | "season" | "interval";
  readonly precision: Precision;
  readonly start: Bounds;
  readonly end: Bounds;
  readonly qualifier?: Qualifier | undefined;
  readonly conventions: readonly Convention[];
  /** year, month, day as written, where they are */
  readonly fields: {
    readonly year: string;
    readonly month?: string | undefined;
    readonly day?: string | undefined;
    readonly time?: string | undefined;
  };
  /** of an interval: its two ends as written, and how a missing one is meant */
  readonly ends?: readonly [start: End, end: End] | undefined;
};

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

export type DateResult =
  | { readonly ok: true; readonly date: ParsedDate }
  | { readonly ok: false; readonly fault: DateFault };

export type DateOptions = {
  /** where times and days without a zone are meant: an offset or an IANA name */
  readonly timezone?: string | undefined;
};
