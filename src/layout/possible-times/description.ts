import type { Facts } from "../timeline/facts.ts";
import { countOf } from "../timeline/frame.ts";
import { disagreedSentences, endSentences, explanationSentences, whoSentences } from "../timeline/summary.ts";
import type { TimesPlan } from "./plan.ts";
import { tellStretch } from "./row-marks.ts";
import type { PossibleTimes, Row } from "./rows.ts";

const TOLD = 60; // rows that are told one by one, at most

/**
 * The picture in sentences: who tells and acts, when each event can have happened, of which no time is stated, how much
 * is stated of their order, how it ends, what accounts disagree on.
 */
export function describeTimes(facts: Facts, times: PossibleTimes, plan: TimesPlan): string {
  const { words, withoutTime } = times;
  const { description: say } = words.times;
  const rows = times.groups.flat();
  const titles = withoutTime.slice(0, TOLD).map((row) => words.quoted(row.event.title));
  return words.sentences([
    ...facts.notes,
    rows.length > 0 ? say.dated(rows.length) : say.undated(withoutTime.length),
    ...whoSentences(facts),
    ...rows.slice(0, TOLD).map((row) => sentenceOf(plan, row)),
    ...moreOf(times, rows.length),
    ...(titles.length > 0 ? [say.noTime(words.and(titles))] : []),
    ...moreOf(times, withoutTime.length),
    countOf(facts),
    ...endSentences(facts),
    ...disagreedSentences(facts),
    ...explanationSentences(facts),
  ]);
}

/** A row alone, with the day that the axis names for all of them. */
function sentenceOf(plan: TimesPlan, { event, stretches }: Row): string {
  const alone = { ...plan, clock: { ...plan.clock, oneDay: false } };
  const { words } = plan;
  return words.sentence(words.named(event.title, words.apart(stretches.map((each) => tellStretch(alone, each)))));
}

const moreOf = ({ words }: PossibleTimes, count: number): string[] =>
  count > TOLD ? [words.times.description.more(count - TOLD)] : [];
