import type { TimesPlan } from "./plan.ts";
import { tellStretch } from "./row-marks.ts";
import type { PossibleTimes } from "./rows.ts";

const TOLD = 60; // rows that are told one by one, at most

/** The picture in sentences: each event with when it can have happened, then those of which no time is stated. */
export function describeTimes(times: PossibleTimes, plan: TimesPlan): string {
  const rows = times.groups.flat();
  const { words } = times;
  const { description: say } = words.times;
  const told = rows
    .slice(0, TOLD)
    .map((row) =>
      words.sentence(words.named(row.event.title, words.apart(row.stretches.map((each) => tellStretch(plan, each))))),
    );
  const without = times.withoutTime.slice(0, TOLD).map((row) => words.quoted(row.event.title));
  return words.sentences([
    rows.length > 0 ? say.dated(rows.length) : say.undated(times.withoutTime.length),
    ...told,
    ...(rows.length > TOLD ? [say.more(rows.length - TOLD)] : []),
    ...(without.length > 0 ? [say.noTime(words.list(without))] : []),
    ...(times.withoutTime.length > TOLD ? [say.more(times.withoutTime.length - TOLD)] : []),
  ]);
}
