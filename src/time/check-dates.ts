import type { Issue } from "../issue/index.ts";
import { isTimezone, parseDate } from "./edtf/index.ts";
import type { Statement } from "./statement.ts";

/** Dates that cannot be read, conventions in use, and a zone that does not exist. */
export function checkDates(statements: readonly Statement[], timezone: string | undefined): Issue[] {
  if (timezone !== undefined && !isTimezone(timezone))
    return [{ code: "timezone-invalid", path: ["timezone"], timezone }];
  return statements.flatMap((statement): Issue[] => {
    if (statement.kind !== "date") return [];
    const parsed = parseDate(statement.date, { timezone });
    if (!parsed.ok) return [{ code: "date-invalid", path: statement.path, date: statement.date, ...parsed.fault }];
    return parsed.date.conventions.map((convention) => ({
      code: "date-convention",
      path: statement.path,
      date: statement.date,
      convention,
    }));
  });
}
