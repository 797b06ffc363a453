export { instantsAt, inZone, isTimezone, offsetAt, type Precision } from "./calendar.ts";
export { certainBounds, hullOf, isUncertain, memberBounds } from "./certain.ts";
export type {
  Convention,
  DateFault,
  DateOptions,
  DateResult,
  End,
  Member,
  ParsedDate,
  Qualifier,
  Qualifiers,
} from "./date.ts";
export { formatEdtf, formatMember } from "./format.ts";
export { parseDate } from "./parse.ts";
export { recallDate } from "./recall.ts";
