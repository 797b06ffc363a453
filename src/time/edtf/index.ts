export { isTimezone, offsetAt, type Precision } from "./calendar.ts";
export type { Convention, DateFault, DateOptions, DateResult, End, ParsedDate, Qualifier } from "./date.ts";
export { parseDate } from "./parse.ts";
