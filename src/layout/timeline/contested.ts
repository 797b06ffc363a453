import { group } from "d3";
import { recallDate } from "../../time/index.ts";
import type { EventFacts, Facts } from "./facts.ts";
import type { ToldDate } from "./told-dates.ts";

/** Events that one account asserts or believes and another denies or doubts, or that two date so that both cannot be right. */
export function contestedEvents({ model, dates, events }: Facts): EventFacts[] {
  const told = group(
    dates.filter(({ basis }) => basis !== "context"),
    ({ subject }) => subject,
  );
  return [...events.values()].filter(
    ({ event, appearance }) => appearance === "disputed" || areApart(told.get(event.id) ?? [], model.timezone),
  );
}

function areApart(dates: readonly ToldDate[], timezone: string | undefined): boolean {
  if (dates.length < 2) return false;
  const told = dates.flatMap(({ account, date }) => {
    const read = recallDate(date, { timezone });
    return read.ok ? [{ account, earliest: read.date.start.earliest, latest: read.date.end.latest }] : [];
  });
  return told.some((one) => told.some((other) => one.account !== other.account && one.latest < other.earliest));
}
