import type { Mark } from "../../scene/index.ts";
import { zoneWords } from "../../time/index.ts";
import { keyMarks } from "../key/index.ts";
import { face, heightOf, paragraph, paragraphMarks, roomInAnyFont } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import { citationOf, MARGIN } from "../timeline/frame.ts";
import { footRule } from "../timeline/legend.ts";
import { legendOf } from "./legend.ts";
import type { TimesPlan } from "./plan.ts";
import { barOf, isNarrow } from "./row-marks.ts";
import type { PossibleTimes, Stretch } from "./rows.ts";

/** What the marks mean, how much is known, and the sources that give the times. */
export function footMarks(
  measure: MeasureText,
  times: PossibleTimes,
  plan: TimesPlan,
  area: { top: number; width: number },
): { marks: Mark[]; bottom: number } {
  const room = area.width - 2 * MARGIN;
  const ruleY = area.top + 14;
  const key = keyMarks(measure, legendOf(measure, times, plan), { x: MARGIN, y: ruleY + 21, end: area.width - MARGIN });
  const texts = [...notesOf(times, plan), ...sourceNotes(times)];
  const set = texts.reduce<{ marks: Mark[]; y: number }>(
    (done, text) => {
      const note = paragraph(measure, text, roomInAnyFont(room), face.small);
      return {
        marks: [...done.marks, ...paragraphMarks(measure, note, { x: MARGIN, y: done.y })],
        y: done.y + heightOf(note) + 2,
      };
    },
    { marks: [], y: key.bottom + 15 },
  );
  return { marks: [footRule(MARGIN, ruleY, room), ...key.marks, ...set.marks], bottom: set.y + 10 };
}

function notesOf(times: PossibleTimes, plan: TimesPlan): string[] {
  const { times: words, list, quoted, sentences } = times.words;
  const rows = times.groups.flat();
  const exact = rows.filter((row) => row.stretches.every((stretch) => isNarrow(barOf(plan, stretch), stretch)));
  const disputed = rows.filter((row) => row.stretches.length > 1).map((row) => quoted(row.event.title));
  const { timezone } = times.model;
  const context = times.context.filter((number) =>
    rows.some((row) => row.stretches.some((each) => each.notes.includes(number))),
  );
  return [
    sentences([
      words.counts(times.model.events.length, rows.length, exact.length),
      ...(timezone !== undefined && rows.length > 0 ? [words.zone(zoneWords(timezone))] : []),
      ...(context.length > 0 ? [words.context(list(context.map(String)))] : []),
    ]),
    ...(disputed.length > 0 ? [words.disputed(list(disputed))] : []),
  ];
}

function sourceNotes(times: PossibleTimes): string[] {
  const cited = new Set(
    times.groups.flat().flatMap((row) => row.stretches.flatMap((stretch: Stretch) => stretch.notes)),
  );
  return times.model.sources
    .filter((source) => cited.has(source.number))
    .map((source) => `${source.number} ${citationOf(source, times.words)}`);
}
