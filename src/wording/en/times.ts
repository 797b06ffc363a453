import type { TimesWords } from "../times.ts";
import { plural } from "./common.ts";

export const times: TimesWords = {
  subtitle:
    "Each bar runs from the earliest to the latest time that the accounts leave open. How it ends says what bounds it.",
  subtitleOfMarks: "Each mark stands at the time that the accounts give.",
  subtitleWithoutTimes:
    "No account dates any of these events, so there is no time axis to draw. Below is what is stated instead.",
  apart: (count) => `order not stated, nor among the next ${count} events`,
  head: { noTime: "NO BOUNDS IN TIME", when: "WHEN", event: "EVENT" },
  boundsNothing: (date) => `given as ${date}, which bounds nothing`,
  nothingStated: "neither time nor order stated",
  by: (names) => `by ${names}`,
  from: (start) => `${start} or later`,
  until: (end) => `${end} or earlier`,
  unknownEnd: (start) => `from ${start}, end unknown`,
  unknownStart: (end) => `until ${end}, start unknown`,
  andMore: (count) => ` and ${count} more`,
  legend: {
    mark: "time known to within the mark",
    dated: "somewhere between two dated bounds",
    order: "bounded by the stated order only",
    open: "nothing bounds it",
    unknown: "end unknown, says the source",
    core: "lasts: sure, and possible",
    broken: "axis broken: nothing begins or ends there",
  },
  counts: (all, known, exact) =>
    `${known} of ${all} ${all === 1 ? "event has" : "events have"} a time that something bounds${exact === 0 ? "" : `, ${exact === known ? "all" : exact} of them to within a mark`}.`,
  zone: (zone) => `Times are those of ${zone}.`,
  context: (numbers) => `Dates of ${numbers} come from outside the sources under study.`,
  disputed: (titles) => `Dated differently by different accounts: ${titles}.`,
  byOrder: "by the stated order",
  description: {
    dated: (count) => `The picture shows when ${plural(count, "event")} can have happened.`,
    undated: (count) => `No account dates ${count === 1 ? "the one event" : `any of the ${count} events`}.`,
    more: (count) => `And ${count} more.`,
    noTime: (titles) => `Nothing bounds the time of ${titles}.`,
  },
};
