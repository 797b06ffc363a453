import type { ColourRole, Mark } from "../../../scene/index.ts";
import { box, face, line, paragraphMarks, rule } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { type Band, bandMarks, bandOver, stackBands } from "../bands.ts";
import { eventMark } from "../event-mark.ts";
import type { EventFacts, Facts } from "../facts.ts";
import { eventGroup } from "../names.ts";
import { partiesOf } from "../parties.ts";
import type { Span } from "./apart.ts";
import { APART, type BarLook, barMarks, fullest, standApart } from "./bars.ts";
import { FLAG_ROW, textOffset } from "./flags.ts";
import type { DenseLane, DensePlan, PlacedFlag } from "./lanes.ts";
import type { Placed, Places } from "./places.ts";

export type Plot = { readonly start: number; readonly end: number };

/** px */
const ROW_FOOT = 17; // from a lane up to the foot of its first row of labels

const pointsOf = (lane: DenseLane) => lane.events.map(({ facts, x }) => ({ x, kind: facts.appearance }));

/** Events in the fullest column of any lane; one where there is none. */
export const fullestColumn = (plan: DensePlan): number =>
  Math.max(1, ...plan.lanes.map((lane) => fullest(lane.events)));

/** Is there a lane whose events stand too close for marks of their own? */
export const hasBars = (plan: DensePlan): boolean => plan.lanes.some((lane) => !standApart(lane.events, APART));

export type Drawing = {
  readonly measure: MeasureText;
  readonly facts: Facts;
  readonly plan: DensePlan;
  readonly places: Places;
  readonly plot: Plot;
  /** events in the fullest column of any lane */
  readonly most: number;
};

/** One lane: its line and name, a mark or a bar for each event, and the labels on their staffs. */
export function laneMarks({ measure, facts, plan, places, plot, most }: Drawing, lane: DenseLane): Mark[] {
  const isApart = standApart(lane.events, APART);
  const flagged = new Set(lane.flags.map(({ placed }) => placed));
  const single = isApart ? lane.events.filter((placed) => !flagged.has(placed)) : [];
  const bars = isApart ? [] : barMarks(pointsOf(lane), lane.y, most, (kind) => barLook(lane.colour, kind));
  return [
    rule([plot.start - 6, lane.y], [plot.end, lane.y], { colour: "rule", width: 2 }),
    ...nameMarks(measure, lane, plot),
    ...spanMarks(facts, places, lane, plot.end),
    ...lane.flags.map(({ flag }) => staffMark(flag, lane.y)),
    ...bars,
    ...single
      .filter((placed) => homeLane(plan, placed) === lane)
      .map((placed) => eventGroup(facts, placed.facts, shapesOf(plan, placed))),
    ...(isApart ? [] : countMarks(measure, lane)),
    ...lane.flags
      .toSorted((a, b) => a.placed.x - b.placed.x)
      .map((placed) => flagMark({ measure, facts, plan }, lane, placed)),
  ];
}

/** px */
const COUNT_ROOM = 36;
const COUNT_AT = [9, 15] as const; // from a mark

/** How many events each bar stands for, where bars are few and none is near another. */
function countMarks(measure: MeasureText, lane: DenseLane): Mark[] {
  const counts = new Map<number, number>();
  for (const { x } of lane.events) counts.set(x, (counts.get(x) ?? 0) + 1);
  const xs = [...counts.keys()].toSorted((a, b) => a - b);
  if (xs.some((x, index) => index > 0 && x - (xs[index - 1] ?? 0) < COUNT_ROOM)) return [];
  return xs.flatMap((x) => {
    const count = counts.get(x) ?? 0;
    return count > 1 ? [line(measure, `×${count}`, { x: x + COUNT_AT[0], y: lane.y + COUNT_AT[1] }, face.tiny)] : [];
  });
}

/** Spans on a lane: on a scale of time by the bounds of their ends, else over the events that lie in them. */
function spanMarks(facts: Facts, places: Places, lane: DenseLane, end: number): Mark[] {
  const spans = lane.events.filter((placed) => placed.facts.event.extent === "span");
  const bands = spans.flatMap((placed) => bandOf(facts, places, placed) ?? []);
  return stackBands(bands).flatMap(({ band, dy }) => bandMarks(band, lane.y + dy, lane.colour, end));
}

/** Spans among more events than these, at equal steps, are not looked at one by one. */
const MOST_COMPARED = 300;

function bandOf(facts: Facts, places: Places, { facts: of, x }: Placed): Band | undefined {
  const { id } = of.event;
  if (places.kind !== "chronological")
    return places.events.length > MOST_COMPARED
      ? undefined
      : bandOver(
          facts,
          { id, x },
          places.events.map((placed) => ({ id: placed.facts.event.id, x: placed.x })),
        );
  const { earliest, latest } = facts.timing.bounds(id).end;
  const sure = Number.isFinite(earliest) ? Math.max(x, places.xOf(earliest)) : x;
  return { start: x, sure, end: Number.isFinite(latest) ? Math.max(sure, places.xOf(latest)) : undefined };
}

function nameMarks(measure: MeasureText, lane: DenseLane, plot: Plot): Mark[] {
  const y = lane.y + 4 - ((lane.name.lines.length - 1) * lane.name.leading) / 2;
  return paragraphMarks(measure, lane.name, { x: plot.start - 16, y, anchor: "end" });
}

/** Dotted where an event is not plainly asserted. */
export const barLook = (colour: ColourRole, kind: string): BarLook => {
  if (kind === "asserted") return { colour };
  return { colour: kind === "planned" || kind === "context" ? "muted" : colour, dash: [2, 1.6] };
};

const staffMark = (flag: PlacedFlag["flag"], y: number): Mark => {
  const foot = y - ROW_FOOT - flag.row * FLAG_ROW;
  const top = foot - flag.label.lines.length * flag.label.leading + 1;
  return rule([flag.x, y - 6], [flag.x, top], { colour: "muted", width: 0.8 });
};

/** The first lane, from above, on which an event stands; there it is named. */
const homeLane = (plan: DensePlan, placed: Placed): DenseLane | undefined =>
  plan.lanes.find((lane) => lane.parties.some((party) => partiesOf(placed.facts).includes(party)));

/** An event's shape on each of its lanes, joined by a line. */
function shapesOf(plan: DensePlan, { facts: of, x }: Placed): Mark[] {
  const own = plan.lanes.filter((lane) => lane.parties.some((party) => partiesOf(of).includes(party)));
  const [first, last] = [own[0], own.at(-1)];
  const joined =
    first && last && first !== last ? [rule([x, first.y], [x, last.y], { colour: "muted", width: 1.4 })] : [];
  return [...joined, ...own.flatMap((lane) => eventMark(x, lane.y, lookOf(of, lane.colour)))];
}

const lookOf = (of: EventFacts, colour: ColourRole) => ({
  appearance: of.appearance,
  isEnd: of.isEnd,
  turningPoint: of.event.turningPoint,
  colour,
});

function flagMark(
  { measure, facts, plan }: Pick<Drawing, "measure" | "facts" | "plan">,
  lane: DenseLane,
  { placed, flag }: PlacedFlag,
): Mark {
  const foot = lane.y - ROW_FOOT - flag.row * FLAG_ROW;
  const y = foot - 4 - (flag.label.lines.length - 1) * flag.label.leading;
  const anchor = flag.side === "right" ? "start" : "end";
  return eventGroup(facts, placed.facts, [
    ...shapesOf(plan, placed),
    ...paragraphMarks(measure, flag.label, { x: flag.x + textOffset(flag), y, anchor }),
  ]);
}

/** Hatching along each lane where no account states the order; labels stand clear of it. */
export const hatchMarks = (hatched: readonly Span[], lanes: readonly DenseLane[]): Mark[] =>
  hatched.flatMap(({ start, end }) =>
    lanes.map(({ y }) => box({ x: start, y: y - 15, width: end - start, height: 30 }, { fill: "hatched" })),
  );

/** The head of a part of the picture. */
export const headMark = (measure: MeasureText, words: string, y: number): Mark =>
  line(measure, words, { x: 28, y }, face.section);
