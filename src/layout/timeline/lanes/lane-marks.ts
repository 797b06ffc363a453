import type { Mark } from "../../../scene/index.ts";
import { besideMarks, box, curve, face, heightOf, line, paragraphMarks, rule } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { bandMarks, bandOver, stackBands } from "../bands.ts";
import { labelMarks } from "../blocks/labels.ts";
import { eventMark, reachOf } from "../event-mark.ts";
import type { Facts } from "../facts.ts";
import { railMarks } from "../lane-rails.ts";
import { nameOfEvent } from "../names.ts";
import { BESIDE_RING, type PlacedBranch, RING } from "./branches.ts";
import type { Column, Lane, LanesPlan } from "./plan.ts";

/** The lanes with their marks, labels, connectors and branches; y from the top of the lanes. */
export function lanesMarks(measure: MeasureText, facts: Facts, plan: LanesPlan): Mark[] {
  return [
    ...plan.stretches
      .filter((stretch) => stretch.length > 1)
      .flatMap((stretch) => stretchMarks(measure, facts, plan, stretch)),
    ...plan.lanes.flatMap((lane) => laneMarks(measure, plan, lane)),
    ...railMarks(facts, plan.lanes, plan.plot.start),
    ...plan.lanes.flatMap((lane) => spanMarks(facts, plan, lane)),
    ...plan.columns.flatMap(joinMarks),
    ...plan.branches.map((placed) => branchMark(measure, facts, placed)),
    ...plan.columns.map((column) => columnMark(measure, facts, column)),
  ];
}

function laneMarks(measure: MeasureText, plan: LanesPlan, lane: Lane): Mark[] {
  return [
    rule([plan.plot.start - 6, lane.y], [plan.plot.end, lane.y], { colour: "rule", width: 2 }),
    ...besideMarks(measure, lane.name, plan.plot.start - 16, lane.y),
  ];
}

/** The bars of all spans on a lane; of those that meet, later ones stand lower. */
function spanMarks(facts: Facts, plan: LanesPlan, lane: Lane): Mark[] {
  const places = plan.columns.map((column) => ({ id: column.facts.event.id, x: column.x }));
  const spans = plan.columns.filter((column) => column.facts.event.extent === "span" && column.lanes.includes(lane));
  const bands = spans.map((column) => bandOver(facts, { id: column.facts.event.id, x: column.x }, places));
  return stackBands(bands).flatMap(({ band, dy }) => bandMarks(band, lane.y + dy, lane.colour, plan.plot.end));
}

function stretchMarks(measure: MeasureText, facts: Facts, plan: LanesPlan, stretch: readonly string[]): Mark[] {
  const xs = plan.columns.filter((column) => stretch.includes(column.facts.event.id)).map((column) => column.x);
  const area = {
    x: Math.min(...xs) - plan.step / 2 + 3,
    width: Math.max(...xs) - Math.min(...xs) + plan.step - 6,
    y: -6,
    height: plan.height + 14,
  };
  const words = line(
    measure,
    facts.words.orderNotStated,
    { x: area.x + area.width / 2, y: area.y + area.height - 5, anchor: "middle" },
    { ...face.words, size: 10 },
  );
  const ground = box(
    {
      x: area.x + area.width / 2 - words.width / 2 - 5,
      y: area.y + area.height - 15,
      width: words.width + 10,
      height: 15,
    },
    { fill: "paper" },
  );
  return [box(area, { fill: "hatched" }), ground, words];
}

/** The line between the lanes of all who act in an event. */
function joinMarks({ x, lanes }: Column): Mark[] {
  const [first, last] = [lanes[0], lanes.at(-1)];
  return first && last && first !== last ? [rule([x, first.y], [x, last.y], { colour: "muted", width: 1.6 })] : [];
}

function columnMark(measure: MeasureText, facts: Facts, column: Column): Mark {
  const { facts: of, x, lanes } = column;
  const look = { appearance: of.appearance, isEnd: of.isEnd, turningPoint: of.event.turningPoint };
  const baseline = (lanes[0]?.y ?? 0) - 16 - (column.label.title.lines.length - 1) * column.label.title.leading;
  return {
    kind: "group",
    id: `event-${of.event.id}`,
    name: nameOfEvent(facts, of),
    data: { event: of.event.id },
    marks: [
      ...lanes.flatMap((lane) => eventMark(x, lane.y, { ...look, colour: lane.colour })),
      ...labelMarks(measure, column.label, { x, y: baseline, anchor: "middle" }),
    ],
  };
}

/** px from the last line of a branch's name to the words below it */
const WORDS_BELOW = 14;

/** px */
const BACK_BEND = 22;
const BACK_GAP = 8; // from a name to the line
const HEAD = { length: 9, half: 4.5 } as const;

/** From the name of a branch along and up to the event at which it comes back. */
function backMarks({ from, lane, lead, label, words, y, back }: PlacedBranch): Mark[] {
  if (!back) return [];
  const { x } = back;
  const tip = lane.y + reachOf({ isEnd: back.facts.isEnd, turningPoint: back.facts.event.turningPoint }) + 3;
  const start = from.x + lead + BESIDE_RING + Math.max(label.width, words?.width ?? 0) + BACK_GAP;
  return [
    curve(
      [
        ["M", start, y],
        ["L", x - BACK_BEND, y],
        ["C", x - BACK_BEND / 3, y, x, y - BACK_BEND / 3, x, y - BACK_BEND],
        ["L", x, tip + HEAD.length - 1],
      ],
      { colour: "notTaken", width: 1.8, dash: [5, 4] },
    ),
    {
      kind: "path",
      fill: "notTaken",
      d: [["M", x, tip], ["L", x - HEAD.half, tip + HEAD.length], ["L", x + HEAD.half, tip + HEAD.length], ["Z"]],
    },
  ];
}

/** A dashed line down from the event it leaves, or from the branch that it goes on from, to a dashed ring with the branch's name. */
function branchMark(measure: MeasureText, facts: Facts, placed: PlacedBranch): Mark {
  const { branch, from, start, lead, label, words, side, y } = placed;
  const ring = from.x + side * lead;
  const stroke = { colour: "notTaken", width: 1.8, dash: [5, 4] } as const;
  const width = Math.max(label.width, words?.width ?? 0) + 6;
  const ground = box(
    {
      x: side === 1 ? ring + 9 : ring - 9 - width,
      y: y - heightOf(label) / 2 - 1,
      width,
      height: heightOf(label) + (words ? heightOf(words) + 4 : 2),
    },
    { fill: "paper" },
  );
  const spot = { x: ring + side * BESIDE_RING, anchor: side === 1 ? "start" : "end" } as const;
  const half = ((label.lines.length - 1) * label.leading) / 2;
  return {
    kind: "group",
    id: `branch-${branch.id}`,
    name: facts.words.timeline.spoken.notTaken(branch.title),
    data: { branch: branch.id },
    marks: [
      curve(
        [
          ["M", start.x, start.y],
          ["C", start.x, y - 2, start.x + side * 8, y, start.x + side * 32, y],
          ["L", ring - side * (RING + 2), y],
        ],
        stroke,
      ),
      { kind: "circle", cx: ring, cy: y, r: RING, fill: "paper", stroke: { ...stroke, dash: [2.4, 2.4] } },
      ...backMarks(placed),
      ground,
      ...paragraphMarks(measure, label, { ...spot, y: y + 4 - half }),
      ...(words ? paragraphMarks(measure, words, { ...spot, y: y + 4 + half + WORDS_BELOW }) : []),
    ],
  };
}
