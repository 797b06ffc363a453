import type { DurationRange } from "./duration.ts";
import type { Basis, Statement, Timed } from "./statement.ts";

/** Milliseconds since 1970-01-01T00:00Z. */
export type Instant = number;

/** How sure we are of one instant; ±Infinity where nothing bounds it. */
export type Bounds = { readonly earliest: Instant; readonly latest: Instant };

/** The bounds of the start and of the end; equal for an instant. */
export type TimeBounds = { readonly start: Bounds; readonly end: Bounds };

/**
 * How two events stand to each other: `beforeOrSame` is before or at the same time; `during` is a span or instant
 * inside a span; `notStated` is everything that the statements leave open. Where only starts are known, the span that
 * starts no later is `beforeOrSame`.
 */
export type Relationship =
  | "before"
  | "after"
  | "beforeOrSame"
  | "sameOrAfter"
  | "same"
  | "during"
  | "contains"
  | "overlaps"
  | "overlappedBy"
  | "notStated";

/** The answer about two events, with the statements that prove it in order from the first to the second. */
export type Related = { readonly relationship: Relationship; readonly witness: readonly Statement[] };

/** One edge of the transitive reduction; `statement` is what states it directly, if one does. */
export type OrderEdge = {
  readonly from: string;
  readonly to: string;
  readonly relationship: "before" | "beforeOrSame" | "contains" | "overlaps";
  readonly statement?: Statement | undefined;
};

/** Statements that cannot all hold, the fewest that show it, in the order of the chain. */
export type Contradiction = {
  readonly layer:
    | { readonly kind: "account"; readonly account: string }
    | { readonly kind: "merged" }
    | { readonly kind: "inferred" }
    | { readonly kind: "assumed" }
    | { readonly kind: "context" };
  readonly cycle: readonly Statement[];
  /** by how much they miss, ms; 0 where only strict order is at fault */
  readonly short: number;
};

/** A relation that its account need not state, because it follows from others that the account states. */
export type Redundant = { readonly statement: Statement; readonly from: readonly Statement[] };

/** A date that is one of several, and which of them the other statements leave possible. */
export type Alternatives = {
  readonly statement: Statement;
  /** false where there are more than 64 combinations: then all that lies between the earliest and the latest is possible */
  readonly tried: boolean;
  readonly members: readonly {
    readonly edtf: string;
    readonly survives: boolean;
    /** statements that exclude it by themselves; none where only other alternatives together do */
    readonly ruledOutBy: readonly Statement[];
  }[];
};

/** What may be taken for granted: uncertain, that dates marked with ? or % are right. */
export type Assumption = "uncertain";

export type TimingOptions = {
  /** The model's zone for dates without one: an offset or an IANA name. */
  readonly timezone?: string | undefined;
  /** Which bases count; all four by default. */
  readonly bases?: readonly Basis[] | undefined;
  /** Only what these accounts state (statements without an account always count). */
  readonly accounts?: readonly string[] | undefined;
  /** What is taken for granted, as a layer of its own that gives way first; nothing by default. */
  readonly assume?: readonly Assumption[] | undefined;
};

/** What the statements say about time, and no more. Ids are those of `Timed`. */
export type Timing = {
  readonly consistent: boolean;
  readonly contradictions: readonly Contradiction[];
  /** Statements that all other answers leave out: the weakest of each contradiction. */
  readonly relaxed: readonly Statement[];
  /** Dates marked with ? or %: what is so marked bounds nothing unless it is assumed. */
  readonly uncertain: readonly Statement[];
  /**
   * Dates that are one of several, in the order of what they say. Up to 64 combinations are tried, and bounds are those
   * of the stretch from the earliest to the latest alternative that some combination allows.
   */
  alternatives(): readonly Alternatives[];
  /** Relations that follow from others of the same account and basis; not looked for among more than 500. */
  redundant(): readonly Redundant[];
  bounds(id: string): TimeBounds;
  /**
   * The statements that give each bound, from the origin to the point, e.g. `proof(id, "start", "latest")`; what rules
   * out alternatives of a date stands in `alternatives`.
   */
  proof(id: string, point: "start" | "end", bound: "earliest" | "latest"): readonly Statement[];
  /** What stands for the statements of a proof, each once: for proofs of many events, which can pass thousands that most share. */
  proofsBy<Sign>(
    standFor: (statement: Statement) => Sign,
  ): (id: string, point: "start" | "end", bound: "earliest" | "latest") => ReadonlySet<Sign>;
  relation(a: string, b: string): Related;
  /** How long after the start of `a` that of `b` is: the least and the most, ms, which can be closer than their bounds are apart. */
  distance(a: string, b: string): DurationRange;
  /** Does `a` come before `b` in a drawing or a replay: before, before or same, around, or overlapping its start? */
  precedes(a: string, b: string): boolean;
  /** Connected components of the stated order among `ids`, each in a topological order; by the order of `ids`. Dates join islands too: a total order by dates is one island. */
  islands(ids: readonly string[]): readonly (readonly string[])[];
  /** Edges of the transitive reduction among `ids`. */
  reduction(ids: readonly string[]): readonly OrderEdge[];
  /** The same; undefined where there are more than `most`, or where `width` is. */
  reductionUpTo(ids: readonly string[], most: number): readonly OrderEdge[] | undefined;
  /** Events of `ids` that are at the same time, by groups of two and more; undefined where `width` is. */
  together(ids: readonly string[]): readonly (readonly string[])[] | undefined;
  /** Topological order of `ids`; ties keep the order of `ids`. */
  sorted(ids: readonly string[]): readonly string[];
  isTotal(ids: readonly string[]): boolean;
  /** How many pairs among `ids` the statements relate, of how many; undefined where relations join more than 25,000 points in time. */
  pairs(ids: readonly string[]): { readonly stated: number | undefined; readonly all: number };
  /** Size of the largest set of events of which no two are ordered; undefined where more than 25,000 events, or points that relations join, hang together and their order is not total. */
  width(ids: readonly string[]): number | undefined;
  /**
   * How many total orders are possible: exact up to 20 events, and beyond wherever they fall apart into islands or blocks
   * of up to 20; else a lower bound. Undefined where `width` is.
   */
  possibleOrders(ids: readonly string[]): { readonly count: bigint; readonly exact: boolean } | undefined;
};

/** Solves the statements about `timed`. */
export type SolveTime = (timed: readonly Timed[], statements: readonly Statement[], options?: TimingOptions) => Timing;
