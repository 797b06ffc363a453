import type { Mark, PathStep } from "../../../scene/index.ts";
import { curve, face, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { reachOf } from "../event-mark.ts";
import type { Laid } from "./block.ts";
import { bendsPast, departureOf, heightOfPill, leaveOf, pillTitle, RISE, wordLevel, wordsOn } from "./columns.ts";
import type { Cell, Link } from "./grid.ts";
import { linkMarks } from "./links.ts";
import { BASELINE_BELOW } from "./row-heights.ts";

/** A link between two cells of a block, found by what it leads to: a branch drops from below its event, an order runs to the next mark. */
export function linkOf(measure: MeasureText, laid: Laid, link: Link): Mark[] {
  const [from, to] = [laid.grid?.cells.get(link.from), laid.grid?.cells.get(link.to)];
  if (!from || !to) return [];
  const marks = link.branch
    ? branchLink(measure, laid, link, { from, to })
    : orderLink(measure, laid, link, { from, to });
  if (link.back) return [{ kind: "group", data: { branch: link.back.id }, marks }];
  const data = to.kind === "event" ? { to: to.facts.event.id } : { branch: to.branch.id };
  return [{ kind: "group", data, marks }];
}

type Pair = { readonly from: Cell; readonly to: Cell };

const pointOf = (laid: Laid, cell: Cell): { x: number; y: number } => ({
  x: laid.xs[cell.layer] ?? 0,
  y: laid.rows.ys[cell.row] ?? 0,
});

/** px: room of a branch's bend, and of a mark that a line passes before its words */
const BEND = 40;
const WORDS_CLEAR = 12;

function orderLink(measure: MeasureText, laid: Laid, link: Link, { from, to }: Pair): Mark[] {
  const [start, end] = [pointOf(laid, from), pointOf(laid, to)];
  const reach = to.kind === "event" ? reachOf({ isEnd: to.facts.isEnd, turningPoint: to.facts.event.turningPoint }) : 0;
  const planned = to.kind === "event" && to.facts.appearance === "planned";
  const tip = end.x - reach;
  return linkMarks(measure, link, {
    from: { x: start.x + (laid.extents.get(from.key)?.port ?? 0), y: start.y },
    departs: start.x + (laid.grid === undefined ? 0 : departureOf(laid.grid, link, laid.extents)),
    to: { x: tip, y: end.y },
    via: { y: laid.rows.ys[link.track] ?? end.y, leave: to.row === link.track ? tip : tip - RISE },
    level: laid.grid === undefined ? 0 : wordLevel(measure, laid.grid, link),
    words: wordsRoom(laid, link, { start: start.x, end: tip, skips: to.layer - from.layer > 1, layer: to.layer }),
    colour: link.back ? "notTaken" : planned ? "muted" : laid.colour,
    dashed: planned || link.back !== undefined,
  });
}

/** The stretch of a link's row that its words may stand on: no other line bends past it there. */
function wordsRoom(
  laid: Laid,
  link: Link,
  at: { start: number; end: number; skips: boolean; layer: number },
): { start: number; end: number } {
  const bends = laid.grid === undefined ? { after: 0, before: 0 } : bendsPast(laid.grid, link, laid.extents);
  const before = laid.xs[at.layer - 1] ?? at.start;
  return {
    start: Math.max(at.skips ? before + WORDS_CLEAR : at.start, before + bends.after),
    end: Math.min(at.end, (laid.xs[at.layer] ?? at.end) - bends.before),
  };
}

/** px below the point of a cell at which a branch leaves it: under its label or beside that, or under a pill */
function belowOf(measure: MeasureText, laid: Laid, from: Cell): number {
  if (from.kind === "branch") return heightOfPill(pillTitle(measure, from.branch)) / 2 + 1;
  return from.label === "right" ? 12 : BASELINE_BELOW + (laid.labels.get(from.key)?.height ?? 0) - 6;
}

/** A branch goes down from below the event, or from below the branch that it goes on from, then along to where it leads, under its words. */
function branchLink(measure: MeasureText, laid: Laid, link: Link, { from, to }: Pair): Mark[] {
  const [start, end] = [pointOf(laid, from), pointOf(laid, to)];
  const top = start.y + belowOf(measure, laid, from);
  const x = start.x + leaveOf(from);
  const turned = x + BEND;
  const steps: PathStep[] = [
    ["M", x, top],
    ["C", x, end.y - 4, x + BEND * 0.4, end.y, turned, end.y],
    ["L", end.x - 1, end.y],
  ];
  const words = wordsOn(measure, link);
  const look = { ...face.words, fill: "notTaken" } as const;
  const room = wordsRoom(laid, link, { start: turned - 6, end: end.x, skips: false, layer: to.layer });
  return [
    curve(steps, { colour: "notTaken", width: 1.8, dash: [5, 4] }),
    ...(words === undefined
      ? []
      : paragraphMarks(
          measure,
          { ...words, face: look },
          { x: Math.max(turned - 6, room.start), y: end.y - 6.5 - (words.lines.length - 1) * words.leading },
        )),
  ];
}
