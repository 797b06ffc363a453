import type { Mark } from "../../../scene/index.ts";
import { face, heightOf, paragraph, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { type Drawn, moveMarksDown } from "../drawn.ts";
import type { Facts } from "../facts.ts";
import { railMarks } from "../lane-rails.ts";
import { actualIds } from "../lanes/order.ts";
import { perFacts } from "../per-facts.ts";
import type { Trim } from "../trim.ts";
import { axisMarks } from "./axis.ts";
import { branchMarks } from "./branches.ts";
import { fullestColumn, hasBars, hatchMarks, headMark, laneMarks, type Plot } from "./lane-marks.ts";
import { type DensePlan, planDense } from "./lanes.ts";
import { type Places, placeEvents } from "./places.ts";
import { standingMarks } from "./standing.ts";
import { tellersHaveBars, tellersMarks } from "./tellers.ts";

/** px: names stand to the left of the plot */
const NAMES = 158;
const NAMES_IF_NARROW = 124;
const NARROW = 800;

const plotOf = (width: number): Plot => ({ start: width < NARROW ? NAMES_IF_NARROW : NAMES, end: width - 34 });

const placesBy = perFacts<Places>();

/** The subtitle, the labels and the drawing ask for the same places. */
const placesAcross = (facts: Facts, width: number): Places =>
  placesBy(facts, [width], () => placeEvents(facts, actualIds(facts), plotOf(width)));

/** Do the labels of all events find room? */
export function labelsAll(measure: MeasureText, facts: Facts, width: number): boolean {
  const plan = planDense(measure, facts, placesAcross(facts, width), plotOf(width));
  return plan.labelled === facts.model.events.length;
}

/** Parties as lanes in a picture of a given width, however many events there are: labels give way, marks never. */
export function drawDense(
  measure: MeasureText,
  facts: Facts,
  area: { top: number; width: number; trim?: Trim | undefined },
): Drawn {
  const { trim = {} } = area;
  const plot = plotOf(area.width);
  const places = placesAcross(facts, area.width);
  const plan = planDense(measure, facts, places, { ...plot, ...trim });
  const axis = axisMarks(measure, facts, places, { plot, top: area.top });
  const strips = standingMarks(measure, facts, places, { plot, top: axis.bottom + 18, most: trim.regions });
  const lanesTop = strips.bottom + 20;
  const most = fullestColumn(plan);
  const lanes = plan.lanes.flatMap((lane) => laneMarks({ measure, facts, plan, places, plot, most }, lane));
  const hatching = hatchMarks(places.hatched, plan.lanes);
  const branches = branchMarks(measure, facts, places.events, {
    plot,
    top: lanesTop + plan.height + 18,
    most: trim.branches,
  });
  const note = noteMarks(measure, facts, { plan, places, trim }, { top: branches.bottom + 6, width: area.width });
  const tellers = tellersMarks(measure, facts, places.events, { plot, top: note.bottom + 16, most: trim.tellers });
  return {
    marks: [
      ...axis.marks,
      ...strips.marks,
      headMark(measure, facts.words.timeline.head.whoActs, strips.bottom + 12),
      ...moveMarksDown([...hatching, ...lanes, ...railMarks(facts, plan.lanes, plot.start)], lanesTop),
      ...branches.marks,
      ...note.marks,
      ...tellers.marks,
    ],
    bottom: tellers.bottom,
    width: area.width,
    hasStances: tellers.hasStances,
    places,
  };
}

/** What gave way, by which rule, and what a bar stands for. */
function noteMarks(
  measure: MeasureText,
  facts: Facts,
  { plan, places, trim }: { plan: DensePlan; places: Places; trim: Trim },
  area: { top: number; width: number },
): { marks: Mark[]; bottom: number } {
  const all = facts.model.events.length;
  const isWhole = plan.labelled === all;
  const { timeline: say, number } = facts.words;
  const sentences = [
    ...(isWhole ? [] : [say.labelled(number(plan.labelled), number(all))]),
    ...(hasBars(plan) || tellersHaveBars(facts, places.events, trim.tellers) ? [say.bars] : []),
    ...(places.undrawn > 0 ? [say.undrawn(places.undrawn)] : []),
  ];
  if (sentences.length === 0) return { marks: [], bottom: area.top - 10 };
  const words = paragraph(measure, facts.words.sentences(sentences), area.width - 56, face.words);
  return { marks: paragraphMarks(measure, words, { x: 28, y: area.top + 8 }), bottom: area.top + 8 + heightOf(words) };
}
