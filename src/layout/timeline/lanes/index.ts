import type { Mark } from "../../../scene/index.ts";
import { face, line } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { type Drawn, moveMarksDown } from "../drawn.ts";
import type { Facts } from "../facts.ts";
import { placeOfRunOut } from "../run-outs.ts";
import { STRIP_GAP, stripsMarks, unnamedMarks } from "../strip.ts";
import { axisMarks } from "./axis.ts";
import { lanesMarks } from "./lane-marks.ts";
import { type LanesPlan, planLanes } from "./plan.ts";

export { branchesKeepApart, widthOfLanes } from "./plan.ts";

import { tellersMarks } from "./tellers.ts";

/** Parties as lanes, one column per event, strips above and who says so below. */
export function drawLanes(measure: MeasureText, facts: Facts, area: Area): Drawn {
  const tight = drawPlan(measure, facts, planLanes(measure, facts, area.width), area);
  const left = (area.room ?? 0) - tight.bottom + area.top;
  if (left <= 0) return tight;
  return drawPlan(measure, facts, planLanes(measure, facts, area.width, left * SHARE), area);
}

type Area = { readonly top: number; readonly width: number; readonly room?: number | undefined };

/** of what a page leaves blank, for the lanes to stand farther apart */
const SHARE = 0.5;

function drawPlan(measure: MeasureText, facts: Facts, plan: LanesPlan, area: Area): Drawn {
  const axis = axisMarks(measure, facts, plan, area.top);
  const strips = standingMarks(measure, facts, plan, axis.bottom + 18);
  const lanesTop = strips.bottom + 30;
  const head = line(measure, facts.words.timeline.head.whoActs, { x: 28, y: strips.bottom + 12 }, face.section);
  const tellers = tellersMarks(measure, facts, plan, lanesTop + plan.height + 26);
  const marks = [
    ...axis.marks,
    ...strips.marks,
    head,
    ...moveMarksDown(lanesMarks(measure, facts, plan), lanesTop),
    ...tellers.marks,
  ];
  return {
    marks,
    bottom: tellers.bottom,
    width: Math.max(area.width, Math.ceil(plan.plot.end + 28)),
  };
}

function standingMarks(
  measure: MeasureText,
  facts: Facts,
  plan: LanesPlan,
  top: number,
): { marks: Mark[]; bottom: number } {
  if (facts.strips.length === 0) return { marks: [], bottom: top - 18 };
  const head = line(measure, facts.words.timeline.head.whereThingsStand, { x: 28, y: top }, face.section);
  const xs = new Map(plan.columns.map((column) => [column.facts.event.id, column.x]));
  const xOf = (event: string) => xs.get(event) ?? plan.plot.start;
  const drawn = stripsMarks(measure, facts.words, facts.strips, {
    start: plan.plot.start - 4,
    end: plan.plot.end,
    y: top + 12,
    gap: STRIP_GAP,
    names: plan.plot.start - 44,
    xOf,
    xOfRunOut: (when) => placeOfRunOut(facts, xs, when),
  });
  const note = unnamedMarks(measure, facts, drawn.unnamed, {
    x: plan.plot.start - 4,
    end: plan.plot.end,
    y: drawn.bottom + 16,
  });
  return { marks: [head, ...drawn.marks, ...note.marks], bottom: note.bottom + 14 };
}
