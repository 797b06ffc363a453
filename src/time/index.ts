/** Dates, bounds and the stated order. Nothing outside this folder knows how they are computed. */
export { checkDate, checkDates } from "./check-dates.ts";
export { checkOrder, checkStatedOrder } from "./check-order.ts";
export { type DurationRange, durationParts, durationWords, parseDuration } from "./duration.ts";
export {
  type Convention,
  type DateFault,
  type DateOptions,
  type DateResult,
  type End,
  formatEdtf,
  inZone,
  isTimezone,
  type Member,
  offsetAt,
  type ParsedDate,
  parseDate,
  recallDate,
} from "./edtf/index.ts";
export { distanceWords, linkOf, type Naming, saying } from "./order/chain.ts";
export { solveTime } from "./solve.ts";
export type { Basis, Relation, Statement, Timed } from "./statement.ts";
export { type DateSuggestion, type Refusal, refuseDate, suggestDates } from "./suggest/index.ts";
export type {
  Alternatives,
  Assumption,
  Bounds,
  Contradiction,
  Instant,
  OrderEdge,
  Redundant,
  Related,
  Relationship,
  SolveTime,
  TimeBounds,
  Timing,
  TimingOptions,
} from "./timing.ts";
export { type CalendarWords, calendarWords, formatRange, formatStretch, formatYear } from "./words/calendar.ts";
export { formatDate } from "./words/format.ts";
export { formatGiven, zoneWords } from "./words/given.ts";
export { formatInstant } from "./words/instant.ts";
export { isLocale, LOCALES, type LocaleName, localeOf } from "./words/locales.ts";
export type { FormatOptions } from "./words/single.ts";
