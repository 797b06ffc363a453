import { recallDate } from "../../time/index.ts";
import type { EventFacts, Facts } from "./facts.ts";

/** Events that one account asserts or believes and another denies or doubts, or that two date so that both cannot be right. */
export const contestedEvents = (facts: Facts): EventFacts[] =>
  [...facts.events.values()].filter(
    ({ event, appearance }) => appearance === "disputed" || isDatedApart(facts, event.id),
  );

function isDatedApart({ model, dates }: Facts, id: string): boolean {
  const told = dates.flatMap(({ subject, basis, account, date }) => {
    const read = subject === id && basis !== "context" ? recallDate(date, { timezone: model.timezone }) : undefined;
    return read?.ok ? [{ account, earliest: read.date.start.earliest, latest: read.date.end.latest }] : [];
  });
  return told.some((one) => told.some((other) => one.account !== other.account && one.latest < other.earliest));
}
