import type { ColourRole, Mark, PathStep, Stroke } from "../../../scene/index.ts";
import { arrowheadDown, box, curve } from "../../pen/index.ts";
import { reachOf } from "../event-mark.ts";
import type { Laid, LaidRow } from "./block.ts";
import type { Thread } from "./rows.ts";
import { isInRows } from "./spacing.ts";

/** px */
const BEND = 22;
const HEAD = 7;
const CLEAR = 2; // between a mark and a line
const BAND = 6; // half the width of a span's band is 3
const FADE = 16;

/** An end that is none stands in a column before or after. */
type Ends = { readonly from: LaidRow | undefined; readonly to: LaidRow | undefined; readonly track: number };

/** One line in the gutter: a stated order, a plan, a span's band, a branch, or its way back. */
export function threadMarks(laid: Laid, thread: Thread): Mark[] {
  const [from, to] = [thread.from, thread.to].map((key) => laid.rows.find((each) => each.row.key === key));
  const track = laid.tracks.tracks.get(thread);
  if (track === undefined || (!from && !laid.part?.before.has(thread.from))) return [];
  if (!to && (laid.part === undefined || laid.part.before.has(thread.to))) return [];
  switch (thread.kind) {
    case "span":
      return bandMarks(laid, { from, to, track }, colourOf(from ?? laid.part?.before.get(thread.from)));
    case "branch":
      return branchThread(laid, { from, to, track });
    case "rejoins":
      return orderThread(laid, { from, to, track }, { colour: "notTaken", width: 1.8, dash: [5, 4] });
    case "planned":
      return orderThread(laid, { from, to, track }, { colour: "muted", width: 1.8, dash: [5, 4] });
    case "order":
      return orderThread(laid, { from, to, track }, { colour: laid.colour ?? "muted", width: 1.8 });
  }
}

const colourOf = (row: LaidRow | undefined): ColourRole => (row?.kind === "event" ? row.colour : "muted");

export const xOfTrack = (laid: Laid, track: number): number => laid.gutter + track * laid.spacing.pitch;
export const xOfRow = (laid: Laid, key: string): number => xOfTrack(laid, laid.tracks.columns.get(key) ?? 0);

const reach = (row: LaidRow): number =>
  row.kind === "event" ? reachOf({ isEnd: row.facts.isEnd, turningPoint: row.facts.event.turningPoint }) + CLEAR : 0;

/** From one mark down along a track to the next, with an arrowhead. */
function orderThread(laid: Laid, { from, to, track }: Ends, stroke: Stroke): Mark[] {
  const { start, tip } = endsOf(laid, { from, to });
  const isRow = isInRows(laid.spacing.detail); // too close for arrowheads: all lines lead down
  const stop = to && !isRow ? tip - HEAD + 1 : tip;
  const x = xOfTrack(laid, track);
  const [x1, x2] = [from, to].map((row) => (row ? xOfRow(laid, row.row.key) : x)) as [number, number]; // a pair stays a pair
  const bend = Math.min(BEND, (stop - start) / 2);
  const steps: PathStep[] = [
    ["M", x1, start],
    ...sideways(x1, x, start, bend),
    ["L", x, x === x2 ? stop : stop - bend],
    ...sideways(x, x2, stop - bend, bend),
  ];
  return [curve(steps, stroke), ...(to && !isRow ? [arrowheadDown(x2, tip, stroke.colour)] : [])];
}

/** Where a line leaves its mark and where it comes to the next, or where it comes from another column and goes on to one. */
const endsOf = (laid: Laid, { from, to }: Pick<Ends, "from" | "to">): { start: number; tip: number } => ({
  start: from ? from.markY + (isInRows(laid.spacing.detail) ? 0 : reach(from)) : (laid.part?.top ?? 0),
  tip: to ? to.markY - (isInRows(laid.spacing.detail) ? 0 : reach(to)) : (laid.part?.bottom ?? 0),
});

const sideways = (x1: number, x2: number, y: number, height: number): PathStep[] =>
  x1 === x2 ? [] : [["C", x1, y + height / 2, x2, y + height / 2, x2, y + height]];

/** Dashed, from below a mark to the frame of what did not happen. */
function branchThread(laid: Laid, { from, to, track }: Ends): Mark[] {
  if (!from || !to) return [];
  const { start } = endsOf(laid, { from, to });
  const [x, x1] = [xOfTrack(laid, track), xOfRow(laid, from.row.key)];
  const turn = Math.max(start, to.markY - 12);
  const bend = Math.min(BEND, turn - start);
  const steps: PathStep[] = [
    ["M", x1, start],
    ...sideways(x1, x, start, bend),
    ["L", x, turn],
    ["C", x, to.markY - 3, x + 3, to.markY, x + 12, to.markY],
    ["L", laid.text, to.markY],
  ];
  return [curve(steps, { colour: "notTaken", width: 1.8, dash: [5, 4] })];
}

/** A span from where it begins to the last event inside it; that it ends there is not said. */
function bandMarks(laid: Laid, { from, to, track }: Ends, colour: ColourRole): Mark[] {
  const x = xOfTrack(laid, track);
  const start = from?.markY ?? laid.part?.top ?? 0;
  const end = to ? to.markY + 8 : (laid.part?.bottom ?? 0);
  const fade: PathStep[] = [
    ["M", x, end],
    ["L", x, end + FADE],
  ];
  return [
    box({ x: x - BAND / 2, y: start, width: BAND, height: end - start }, { fill: colour, radius: BAND / 2 }),
    ...(to ? [curve(fade, { colour, width: 2, dash: [2, 4] })] : []),
  ];
}
