import type { KeyEntry } from "../key/index.ts";
import { rule } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { Appearance } from "../timeline/facts.ts";
import { type Bar, barMarks, narrowMark } from "./bar.ts";
import type { TimesPlan } from "./plan.ts";
import { barOf, isNarrow, lookOf } from "./row-marks.ts";
import type { PossibleTimes, Row, Side } from "./rows.ts";

type Look = Pick<Row, "appearance"> & { readonly turningPoint: boolean };

type Words = PossibleTimes["words"];
type Placed = { readonly row: Row; readonly bar: Bar };

/** Only what occurs: marks and how they look, ends of bars, what surely lasts, bars in grey, a broken axis. */
export function legendOf(measure: MeasureText, times: PossibleTimes, plan: TimesPlan): KeyEntry[] {
  const { words } = times;
  const all = times.groups.flat().flatMap((row) => row.stretches.map((stretch) => ({ row, stretch })));
  const placed = all.map(({ row, stretch }) => ({ row, stretch, bar: barOf(plan, stretch) }));
  const wide = placed.filter(({ bar, stretch }) => !isNarrow(bar, stretch));
  const marks = placed.filter(({ bar, stretch }) => isNarrow(bar, stretch)).map(({ row }) => row);
  return [
    ...markEntries(words, marks),
    ...sideEntries(measure, words.times.legend, new Set(wide.flatMap(({ stretch }) => [stretch.left, stretch.right]))),
    ...coreEntries(measure, words.times.legend.core, wide),
    ...greyEntries(measure, words, wide),
    ...(plan.scale.breaks.length > 0 ? [brokenEntry(words.times.legend.broken)] : []),
  ];
}

/** What a mark says of the time, and what its fill and its shape say of the event. */
function markEntries({ times, appearance, turningPoint }: Words, rows: readonly Row[]): KeyEntry[] {
  if (rows.length === 0) return [];
  const looks = new Set(rows.map((row) => row.appearance));
  const told = (Object.keys(appearance) as Appearance[]) // its keys are the appearances, by its type
    .filter((look) => look !== "asserted" && looks.has(look));
  return [
    markEntry(times.legend.mark, { appearance: "asserted", turningPoint: false }),
    ...told.map((look) => markEntry(appearance[look], { appearance: look, turningPoint: false })),
    ...(rows.some(({ event }) => event.turningPoint)
      ? [markEntry(turningPoint, { appearance: "asserted", turningPoint: true })]
      : []),
  ];
}

const markEntry = (words: string, look: Look): KeyEntry => ({
  words,
  width: 14,
  draw: (x, y) => narrowMark(x, y, { ...look, colour: "accent2" }),
});

const SIDES: readonly Side[] = ["dated", "order", "open", "unknown"];
/** px that a bar of a sample takes, and what stands outside an end of it */
const BAR = 34;
const OUTSIDE: Readonly<Record<Side, number>> = { dated: 0, order: 0, open: 9, unknown: 13 };

/** A bar for each kind of end; it begins with a date where one does in the picture, else both of its ends are alike. */
const sideEntries = (
  measure: MeasureText,
  legend: Readonly<Record<Side, string>>,
  sides: ReadonlySet<Side>,
): KeyEntry[] =>
  SIDES.filter((side) => sides.has(side)).map((side) =>
    barEntry(measure, legend[side], { left: sides.has("dated") ? "dated" : side, right: side }, "asserted"),
  );

/** The first bar with a sure core, in small. */
const coreEntries = (measure: MeasureText, words: string, bars: readonly Placed[]): KeyEntry[] =>
  bars
    .filter(({ bar }) => bar.core !== undefined)
    .slice(0, 1)
    .map(({ bar, row }) =>
      barEntry(measure, words, { left: bar.left, right: bar.right, core: { start: -7, end: 7 } }, row.appearance),
    );

/** Bars of what was not reached, and of what is from outside the sources. */
const greyEntries = (measure: MeasureText, words: Words, bars: readonly Placed[]): KeyEntry[] =>
  (["planned", "context"] as const).flatMap((look) =>
    bars
      .filter(({ row }) => row.appearance === look)
      .slice(0, 1)
      .map(({ bar: { left, right } }) => barEntry(measure, words.appearance[look], { left, right }, look)),
  );

/** A bar in small; its core is counted from its middle. */
function barEntry(measure: MeasureText, words: string, { left, right, core }: Ends, appearance: Appearance): KeyEntry {
  const draw = (x: number, y: number) => {
    const inside = core && { start: x + core.start, end: x + core.end };
    const bar = { start: x - BAR / 2, end: x + BAR / 2, left, right, core: inside };
    return barMarks(measure, bar, y, lookOf(appearance));
  };
  return { words, width: BAR + 2 * Math.max(OUTSIDE[left], OUTSIDE[right]), draw };
}

type Ends = Omit<Bar, "start" | "end">;

const brokenEntry = (words: string): KeyEntry => ({
  words,
  width: 34,
  draw: (x, y) => {
    const look = { colour: "muted", width: 1.2 } as const;
    const slash = (at: number) => rule([at - 3, y + 5], [at + 3, y - 5], look);
    return [rule([x - 17, y], [x - 5, y], look), slash(x - 5), slash(x + 5), rule([x + 5, y], [x + 17, y], look)];
  },
});
