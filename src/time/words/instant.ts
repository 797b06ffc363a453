import { UTCDate } from "@date-fns/utc";
import { format } from "date-fns/format";
import { offsetAt } from "../edtf/index.ts";
import type { Instant } from "../timing.ts";

/** An instant as clocks of a zone show it, to the minute: "28 February 2019, 14:05 (UTC+07:00)"; UTC without a zone. */
export function formatInstant(at: Instant, options: { readonly timezone?: string | undefined } = {}): string {
  const zone = options.timezone ?? "+00:00";
  const local = new UTCDate(at + offsetAt(zone, at));
  return `${format(local, "d MMMM yyyy, HH:mm")} (${/^[+-]/.test(zone) ? `UTC${zone.replace("-", "−")}` : zone})`;
}
