import type { Mark } from "../../scene/index.ts";
import type { Wording } from "../../wording/index.ts";
import { box, curve, face, line, rule, type Typeface } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { TimesPlan } from "./plan.ts";
import type { Segment } from "./scale.ts";
import { type Tick, ticksOf } from "./ticks.ts";

export type Axis = {
  readonly plan: TimesPlan;
  readonly ticks: readonly PlacedTick[];
  readonly labels: readonly PlacedTick[];
  readonly contexts: readonly PlacedTick[];
  readonly lengths: readonly PlacedTick[];
};
type PlacedTick = { readonly x: number; readonly text: string; readonly width: number };

const TICK: Typeface = { ...face.small, weight: 500 };
const CONTEXT: Typeface = { ...face.tiny, weight: 600 };
const LENGTH: Typeface = { ...face.words, size: 9.5 };
/** px, of the axis line from the top of the axis */
export const AXIS_HEIGHT = 34;

/** The ticks with those of their labels that have room. */
export function axisOf(measure: MeasureText, plan: TimesPlan): Axis {
  const ticks = ticksOf(plan.scale, plan.points, plan.clock);
  const placed =
    (text: (tick: Tick) => string, look: Typeface) =>
    (tick: Tick): PlacedTick => ({
      x: plan.scale.x(tick.at),
      text: text(tick),
      width: measure(text(tick), look),
    });
  const changes = ticks.filter((tick, index) => {
    const before = ticks[index - 1];
    return before === undefined || before.context !== tick.context || apart(plan, before, tick);
  });
  const lengths = plan.scale.breaks.map((gap): PlacedTick => {
    const text = lengthText(plan.words, gap.to - gap.from);
    return { x: (gap.x + gap.end) / 2, text, width: measure(text, LENGTH) };
  });
  const all = ticks.filter((tick) => tick.label !== "").map(placed((tick) => tick.label, TICK));
  return {
    plan,
    ticks: all,
    lengths,
    labels: withRoom(all),
    contexts: withRoom(changes.map(placed((tick) => tick.context, CONTEXT))),
  };
}

/** A break stands between the two. */
const apart = (plan: TimesPlan, a: Tick, b: Tick): boolean =>
  plan.scale.breaks.some((gap) => a.at <= gap.from && gap.to <= b.at);

const LENGTHS = [
  ["year", 365.2425 * 86_400_000],
  ["month", 30.436875 * 86_400_000],
  ["day", 86_400_000],
  ["hour", 3_600_000],
  ["minute", 60_000],
] as const; // ms

/** How long a break is, in the largest unit of which it has two: "23 days". */
function lengthText(words: Wording, ms: number): string {
  const [unit, size] = LENGTHS.find((each) => ms >= 2 * each[1]) ?? LENGTHS[3];
  return words.duration(Math.round(ms / size), unit);
}

/** Of labels that would touch, the later goes. */
const withRoom = (labels: readonly PlacedTick[]): PlacedTick[] =>
  labels.reduce<PlacedTick[]>((kept, next) => {
    const last = kept.at(-1);
    const free = last === undefined || next.x - next.width / 2 > last.x + last.width / 2 + 8;
    return free ? [...kept, next] : kept;
  }, []);

/** The axis line with its labels above it, and the heads of the columns; `top` is the top of the labels. */
export function axisMarks(measure: MeasureText, { plan, ticks, labels, contexts }: Axis, top: number): Mark[] {
  const y = top + AXIS_HEIGHT;
  const label = (tick: PlacedTick, look: Typeface, baseline: number) =>
    line(measure, tick.text, { x: tick.x, y: baseline, anchor: "middle" }, look);
  return [
    line(measure, plan.words.times.head.event, { x: plan.columns.title.x, y: y - 7 }, face.section),
    line(measure, plan.words.times.head.when, { x: plan.columns.when.x, y: y - 7 }, face.section),
    ...contexts.filter((tick) => tick.text !== "").map((tick) => label(tick, CONTEXT, y - 24)),
    ...labels.map((tick) => label(tick, TICK, y - 10)),
    ...ticks.map((tick) => rule([tick.x, y - 5], [tick.x, y], { colour: "muted", width: 1 })),
    ...plan.scale.segments.map((segment) => rule([segment.x, y], [segment.end, y], { colour: "muted", width: 1 })),
    ...plan.scale.breaks.flatMap((gap) => breakSign(gap, y)),
  ];
}

/** Two slanting strokes at the ends of a break in the axis. */
function breakSign(gap: Segment, y: number): Mark[] {
  const slash = (x: number): Mark => rule([x - 3, y + 5], [x + 3, y - 5], { colour: "muted", width: 1.2 });
  return [slash(gap.x), slash(gap.end)];
}

/** Fine lines down from the ticks, behind the bars. */
export const gridMarks = ({ ticks }: Axis, top: number, bottom: number): Mark[] =>
  ticks.map((tick) => rule([tick.x, top], [tick.x, bottom], { colour: "rule", width: 1 }));

/** The breaks, over the bars that pass them: what is left out is paper between torn edges, with its length at the top. */
export const breakMarks = (measure: MeasureText, { plan, lengths }: Axis, top: number, bottom: number): Mark[] => [
  ...plan.scale.breaks.flatMap((gap) => [
    box({ x: gap.x, y: top, width: gap.end - gap.x, height: bottom - top }, { fill: "paper" }),
    tear(gap.x, top, bottom),
    tear(gap.end, top, bottom),
  ]),
  ...lengths.map(({ text, x }) => line(measure, text, { x, y: top + 15, anchor: "middle" }, LENGTH)),
];

const TEETH = 5; // px
function tear(x: number, top: number, bottom: number): Mark {
  const count = Math.max(1, Math.floor((bottom - top) / TEETH));
  const steps = Array.from({ length: count + 1 }, (_, index) => {
    const at = [x + (index % 2 === 0 ? -1.6 : 1.6), top + index * TEETH] as const;
    return [index === 0 ? "M" : "L", ...at] as const;
  });
  return curve(steps, { colour: "rule", width: 1 });
}
