/** Dates, bounds and the stated order. Nothing outside this folder knows how they are computed. */
export type { Basis, Relation, Statement, Timed } from "./statement.ts";
export type {
  Bounds,
  Contradiction,
  Instant,
  OrderEdge,
  Related,
  Relationship,
  SolveTime,
  TimeBounds,
  Timing,
  TimingOptions,
} from "./timing.ts";
