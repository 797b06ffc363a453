import type { Mark } from "../../scene/index.ts";
import { zoneWords } from "../../time/index.ts";
import { type KeyEntry, keyMarks } from "../key/index.ts";
import { face, heightOf, paragraph, paragraphMarks, roomInAnyFont, rule } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import { citationOf, MARGIN } from "../timeline/frame.ts";
import { footRule } from "../timeline/legend.ts";
import { type Bar, barMarks, narrowMark } from "./bar.ts";
import type { TimesPlan } from "./plan.ts";
import { barOf, isNarrow } from "./row-marks.ts";
import type { PossibleTimes, Side, Stretch } from "./rows.ts";

const LOOK = { colour: "accent2", tint: "tint2" } as const;

/** What the marks mean, how much is known, and the sources that give the times. */
export function footMarks(
  measure: MeasureText,
  times: PossibleTimes,
  plan: TimesPlan,
  area: { top: number; width: number },
): { marks: Mark[]; bottom: number } {
  const room = area.width - 2 * MARGIN;
  const ruleY = area.top + 14;
  const key = keyMarks(measure, keyOf(measure, times, plan), { x: MARGIN, y: ruleY + 21, end: area.width - MARGIN });
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

/** Only what occurs. */
function keyOf(measure: MeasureText, times: PossibleTimes, plan: TimesPlan): KeyEntry[] {
  const { legend } = times.words.times;
  const all = times.groups.flat().flatMap((row) => row.stretches.map((stretch) => ({ row, stretch })));
  const bars = all.map(({ stretch }) => ({ stretch, bar: barOf(plan, stretch) }));
  const wide = bars.filter(({ bar, stretch }) => !isNarrow(bar, stretch));
  const sides = new Set(wide.flatMap(({ stretch }) => [stretch.left, stretch.right]));
  const sample = (sign: string, left: Side, right: Side, core?: Bar["core"]): KeyEntry => ({
    words: sign,
    width: 34,
    draw: (x, y) =>
      barMarks(
        measure,
        { start: x - 17, end: x + 17, left, right, core: core && { start: x + core.start, end: x + core.end } },
        y,
        LOOK,
      ),
  });
  return [
    ...(wide.length < bars.length ? [markEntry(legend.mark)] : []),
    ...(sides.has("dated") ? [sample(legend.dated, "dated", "dated")] : []),
    ...(sides.has("order") ? [sample(legend.order, "dated", "order")] : []),
    ...(sides.has("open") ? [{ ...sample(legend.open, "dated", "open"), width: 44 }] : []),
    ...(sides.has("unknown") ? [{ ...sample(legend.unknown, "dated", "unknown"), width: 50 }] : []),
    ...(wide.some(({ bar }) => bar.core) ? [sample(legend.core, "dated", "dated", { start: -7, end: 7 })] : []),
    ...(plan.scale.breaks.length > 0 ? [brokenEntry(legend.broken)] : []),
  ];
}

const markEntry = (words: string): KeyEntry => ({
  words,
  width: 14,
  draw: (x, y) => narrowMark(x, y, { appearance: "asserted", turningPoint: false, colour: LOOK.colour }),
});

const brokenEntry = (words: string): KeyEntry => ({
  words,
  width: 34,
  draw: (x, y) => {
    const look = { colour: "muted", width: 1.2 } as const;
    const slash = (at: number) => rule([at - 3, y + 5], [at + 3, y - 5], look);
    return [rule([x - 17, y], [x - 5, y], look), slash(x - 5), slash(x + 5), rule([x + 5, y], [x + 17, y], look)];
  },
});

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
