import type { Issue, Path } from "../issue/index.ts";
import { isTimezone, recallDate } from "./edtf/index.ts";
import type { Statement } from "./statement.ts";
import { refuseDate, suggestDates } from "./suggest/index.ts";

/** Dates that cannot be read, conventions in use, and a zone that does not exist. */
export function checkDates(statements: readonly Statement[], timezone: string | undefined): Issue[] {
  if (timezone !== undefined && !isTimezone(timezone))
    return [{ code: "timezone-invalid", path: ["timezone"], timezone }];
  const options = { timezone };
  return statements.flatMap((statement) =>
    statement.kind === "date" ? checkDate(statement.date, statement.path, options) : [],
  );
}

/** What is wrong with the date of one event, with what may be meant instead; and the conventions that it leans on. */
export function checkDate(date: string, path: Path, options: { readonly timezone?: string | undefined } = {}): Issue[] {
  const parsed = recallDate(date, options);
  if (!parsed.ok) {
    const suggestions = suggestDates(date).flatMap(({ edtf }) => (edtf === date ? [] : [edtf]));
    const refused = suggestions.length === 0 ? refuseDate(date) : undefined;
    return [{ code: "date-invalid", path, date, ...parsed.fault, ...refused, suggestions }];
  }
  if (parsed.date.kind === "allOf") return [{ code: "date-all-of", path, date }];
  return parsed.date.conventions.map((convention) => ({ code: "date-convention", path, date, convention }));
}
