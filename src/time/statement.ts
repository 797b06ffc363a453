import type { Path } from "../issue/index.ts";

/** How a statement follows from its source; layers are solved in this order. */
export type Basis = "stated" | "implied" | "inferred" | "context";

/** A relation of one event or period to another, read "subject relation object". */
export type Relation =
  | "before"
  | "after"
  | "notBefore"
  | "notAfter"
  | "during"
  | "meets"
  | "overlaps"
  | "starts"
  | "finishes"
  | "equals"
  | "within";

/** What statements are about: an event or a period. A span has a start and an end; an instant has one point. */
export type Timed = { readonly id: string; readonly extent: "instant" | "span" };

/** One thing said about time, by whom and how: a date, or a relation to another event or period. */
export type Statement = {
  /** Stable, unique: the path joined by dots. */
  readonly id: string;
  readonly path: Path;
  readonly subject: string;
  readonly basis: Basis;
  readonly account?: string | undefined;
  /** The source's timing words, e.g. "In short order". */
  readonly words?: string | undefined;
  readonly quote?: string | undefined;
  /** text just before and after the quote, where it alone stands in several places */
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
  readonly because?: string | undefined;
} & (
  | { readonly kind: "date" /** EDTF, as written */; readonly date: string }
  | {
      readonly kind: "relation";
      readonly relation: Relation;
      readonly object: string;
      /** ISO 8601 durations */
      readonly atLeast?: string | undefined;
      readonly atMost?: string | undefined;
    }
);
