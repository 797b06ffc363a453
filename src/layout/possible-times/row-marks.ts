import type { Mark } from "../../scene/index.ts";
import { heightOf, paragraphMarks, rule } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { Appearance } from "../timeline/facts.ts";
import { type Bar, type BarLook, barMarks, NARROW, narrowMark } from "./bar.ts";
import { stretchText } from "./instant-words.ts";
import type { PlannedRow, PlannedStretch, TimesPlan } from "./plan.ts";
import type { Row, Stretch } from "./rows.ts";

const BASELINE = 12; // px, of a row's first line from its top

/** One event's row from its top: title, bars, times in words with the numbers of the sources that give them. */
export function rowMark(measure: MeasureText, plan: TimesPlan, planned: PlannedRow, top: number): Mark {
  const { event } = planned.row;
  const placed = planned.stretches.reduce<{ marks: Mark[]; y: number }>(
    (done, stretch) => ({
      marks: [...done.marks, ...stretchMarks(measure, plan, { planned, stretch }, done.y)],
      y: done.y + stretch.height,
    }),
    { marks: [], y: top },
  );
  return {
    kind: "group",
    id: `event-${event.id}`,
    name: nameOf(plan, planned),
    data: { event: event.id },
    marks: [
      ...planned.stretches.map((_, index) => guide(plan, planned, index, top)),
      ...paragraphMarks(measure, planned.title, { x: plan.columns.title.x, y: top + BASELINE }),
      ...placed.marks,
    ],
  };
}

/** A fine line on which a bar stands, so that the eye finds its title. */
function guide(plan: TimesPlan, planned: PlannedRow, index: number, top: number): Mark {
  const y = planned.stretches.slice(0, index).reduce((sum, each) => sum + each.height, top + BASELINE - 4);
  return rule([plan.columns.plot.x - 8, y], [plan.columns.plot.end + 8, y], { colour: "rule", width: 1 });
}

const nameOf = (plan: TimesPlan, { row }: PlannedRow): string =>
  plan.words.named(row.event.title, plan.words.apart(row.stretches.map((stretch) => tellStretch(plan, stretch))));

/** e.g. "10:35, by Payments engineer" */
export function tellStretch(plan: TimesPlan, stretch: Stretch): string {
  const { times: words, list, noted } = plan.words;
  const by = stretch.accounts === undefined ? [] : [words.by(list(stretch.accounts))];
  const told = list([stretchText(stretch, plan.clock), ...by]);
  return [stretch.left, stretch.right].includes("order") ? noted(told, words.byOrder) : told;
}

function stretchMarks(
  measure: MeasureText,
  plan: TimesPlan,
  of: { readonly planned: PlannedRow; readonly stretch: PlannedStretch },
  top: number,
): Mark[] {
  const { when, below, stretch } = of.stretch;
  const { x } = plan.columns.when;
  const y = top + BASELINE;
  const lastLine = y + (when.lines.length - 1) * when.leading;
  return [
    ...placeOf(measure, plan, { row: of.planned.row, stretch }, y - 4),
    ...paragraphMarks(measure, when, { x, y }),
    ...belowMarks(measure, below, { x, y: lastLine + 12.5 }),
  ];
}

const belowMarks = (measure: MeasureText, below: PlannedStretch["below"], at: { x: number; y: number }): Mark[] =>
  below.reduce<{ marks: Mark[]; y: number }>(
    (done, each) => ({
      marks: [...done.marks, ...paragraphMarks(measure, each, { x: at.x, y: done.y })],
      y: done.y + heightOf(each) + 1,
    }),
    { marks: [], y: at.y },
  ).marks;

/** The bar, or the mark where the bounds are closer than a bar can show. */
function placeOf(
  measure: MeasureText,
  plan: TimesPlan,
  { row, stretch }: { row: Row; stretch: Stretch },
  y: number,
): Mark[] {
  const { event, appearance } = row;
  const bar = barOf(plan, stretch);
  const look = lookOf(appearance);
  if (isNarrow(bar, stretch)) {
    const { turningPoint } = event;
    return narrowMark((bar.start + bar.end) / 2, y, { appearance, turningPoint, colour: look.colour });
  }
  return barMarks(measure, bar, y, look);
}

/** In grey, what was not reached and what is from outside the sources. */
export const lookOf = (appearance: Appearance): BarLook =>
  appearance === "planned" || appearance === "context"
    ? { colour: "muted", tint: "neutralTint" }
    : { colour: "accent2", tint: "tint2" };

/** Where a stretch stands on the scale, px. */
export function barOf(plan: TimesPlan, stretch: Stretch): Bar {
  const x = plan.scale.x;
  const core = { start: x(stretch.start.latest), end: x(stretch.end.earliest) };
  return {
    start: x(stretch.start.earliest),
    end: x(stretch.end.latest),
    left: stretch.left,
    right: stretch.right,
    core: stretch.start.latest < stretch.end.earliest ? core : undefined,
  };
}

/** Dated on both sides, and too close for a bar. */
export const isNarrow = (bar: Bar, stretch: Stretch): boolean =>
  bar.end - bar.start < NARROW && stretch.left !== "open" && stretch.right !== "open" && bar.core === undefined;
