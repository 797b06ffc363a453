import type { ColourRole, Mark, PathStep, Stroke } from "../../../scene/index.ts";
import { arrowheadDown, box, curve } from "../../pen/index.ts";
import { reachOf } from "../event-mark.ts";
import { type Laid, type LaidRow, PITCH } from "./block.ts";
import type { Thread } from "./rows.ts";

/** px */
const BEND = 22;
const HEAD = 7;
const CLEAR = 2; // between a mark and a line
const BAND = 6; // half the width of a span's band is 3
const FADE = 16;

type Ends = { readonly from: LaidRow; readonly to: LaidRow; readonly track: number };

/** One line in the gutter: a stated order, a plan, a span's band, a branch, or its way back. */
export function threadMarks(laid: Laid, thread: Thread): Mark[] {
  const [from, to] = [thread.from, thread.to].map((key) => laid.rows.find((each) => each.row.key === key));
  const track = laid.tracks.tracks.get(thread);
  if (!from || !to || track === undefined) return [];
  switch (thread.kind) {
    case "span":
      return bandMarks(laid, { from, to, track });
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

const colourOf = (row: LaidRow): ColourRole => (row.kind === "event" ? row.colour : "notTaken");

export const xOfTrack = (laid: Laid, track: number): number => laid.gutter + track * PITCH;
export const xOfRow = (laid: Laid, key: string): number => xOfTrack(laid, laid.tracks.columns.get(key) ?? 0);

const reach = (row: LaidRow): number =>
  row.kind === "event" ? reachOf({ isEnd: row.facts.isEnd, turningPoint: row.facts.event.turningPoint }) + CLEAR : 0;

/** From one mark down along a track to the next, with an arrowhead. */
function orderThread(laid: Laid, { from, to, track }: Ends, stroke: Stroke): Mark[] {
  const [start, tip] = [from.markY + reach(from), to.markY - reach(to)];
  const stop = tip - HEAD + 1;
  const [x, x1, x2] = [xOfTrack(laid, track), xOfRow(laid, from.row.key), xOfRow(laid, to.row.key)];
  const bend = Math.min(BEND, (stop - start) / 2);
  const steps: PathStep[] = [
    ["M", x1, start],
    ...sideways(x1, x, start, bend),
    ["L", x, x === x2 ? stop : stop - bend],
    ...sideways(x, x2, stop - bend, bend),
  ];
  return [curve(steps, stroke), arrowheadDown(x2, tip, stroke.colour)];
}

const sideways = (x1: number, x2: number, y: number, height: number): PathStep[] =>
  x1 === x2 ? [] : [["C", x1, y + height / 2, x2, y + height / 2, x2, y + height]];

/** Dashed, from below a mark to the frame of what did not happen. */
function branchThread(laid: Laid, { from, to, track }: Ends): Mark[] {
  const start = from.markY + reach(from);
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
function bandMarks(laid: Laid, { from, to, track }: Ends): Mark[] {
  const x = xOfTrack(laid, track);
  const end = to.markY + 8;
  const colour = colourOf(from);
  const fade: PathStep[] = [
    ["M", x, end],
    ["L", x, end + FADE],
  ];
  return [
    box({ x: x - BAND / 2, y: from.markY, width: BAND, height: end - from.markY }, { fill: colour, radius: BAND / 2 }),
    curve(fade, { colour, width: 2, dash: [2, 4] }),
  ];
}
