import { group } from "d3";
import type { Claim, Event } from "../../model/index.ts";
import { recallDate } from "../../time/index.ts";
import type { EventFacts, Facts } from "./facts.ts";
import type { ToldDate } from "./told-dates.ts";

/**
 * Events that one account asserts or believes and another denies or doubts, that two date so that both cannot be right, or
 * that they put in orders of which one cannot hold.
 */
export function contestedEvents({ model, dates, events, timing }: Facts): EventFacts[] {
  const told = datesOfSeveral(dates.filter(({ basis }) => basis !== "context"));
  const misordered = new Set(
    timing.contradictions
      .filter(({ layer }) => layer.kind === "merged")
      .flatMap(({ cycle }) =>
        cycle.flatMap((each) => (each.kind === "date" ? each.subject : [each.subject, each.object])),
      ),
  );
  return [...events.values()].filter(
    ({ event }) => isContested(event) || misordered.has(event.id) || areApart(told.get(event.id) ?? [], model.timezone),
  );
}

/** By event, those that are dated more than once. */
function datesOfSeveral(dates: readonly ToldDate[]): ReadonlyMap<string, readonly ToldDate[]> {
  const [seen, again] = [new Set<string>(), new Set<string>()];
  for (const { subject } of dates) (seen.has(subject) ? again : seen).add(subject);
  return group(
    dates.filter(({ subject }) => again.has(subject)),
    ({ subject }) => subject,
  );
}

/** Does one account hold that it happened, and another that it did not or not surely? */
export function isContested({ claims }: Event): boolean {
  if (claims.length < 2) return false;
  const actual = claims.filter(({ modality }) => modality === "actual");
  return actual.some((one) => isFor(one) && actual.some((other) => !isFor(other) && other.account !== one.account));
}

const isFor = ({ stance }: Claim): boolean => stance === "asserts" || stance === "believes";

function areApart(dates: readonly ToldDate[], timezone: string | undefined): boolean {
  if (dates.length < 2) return false;
  const told = dates.flatMap(({ account, date }) => {
    const read = recallDate(date, { timezone });
    return read.ok ? [{ account, earliest: read.date.start.earliest, latest: read.date.end.latest }] : [];
  });
  return told.some((one) => told.some((other) => one.account !== other.account && one.latest < other.earliest));
}
