import type { Branch, Model } from "../../../model/index.ts";
import type { Mark, PathStep } from "../../../scene/index.ts";
import { curve, face, heightOf, type Paragraph, paragraph, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { branchesAt, depthOf, titleBefore, titleInstead } from "../branches.ts";
import type { Facts } from "../facts.ts";
import { wordsBeside } from "../words-back.ts";
import { headMark, type Plot } from "./lane-marks.ts";
import type { Placed } from "./places.ts";

/** px */
const LEAST_ROW = 52;
const LABEL_ROW = 16;
const ROW_GAP = 18;
const LEAD = 40; // from the event's place to the ring
const GAP = 16;
const EDGE = 4; // of the picture, to the left
const WIDEST = 230;
const NARROWEST = 80;

type PlacedBranch = {
  readonly branch: Branch;
  readonly x: number;
  readonly title: Paragraph;
  readonly label?: Paragraph | undefined;
  readonly side: 1 | -1;
  readonly y: number;
  /** the line of the branch that it goes on from */
  readonly above?: number | undefined;
};

type Unplaced = Omit<PlacedBranch, "y" | "above"> & { readonly start: number; readonly end: number };

/** What did not happen, below the lanes: a dashed line from the place of the event, or from the branch, that each leaves. */
export function branchMarks(
  measure: MeasureText,
  facts: Facts,
  events: readonly Placed[],
  area: { plot: Plot; top: number; most?: number | undefined },
): { marks: Mark[]; bottom: number } {
  const kept = { ...facts, model: { ...facts.model, branches: keptOf(facts.model, area.most) } };
  const placed = placeBranches(measure, kept, events, area);
  if (placed.length === 0) return { marks: [], bottom: area.top - 16 };
  const bottom = Math.max(...placed.map((each) => each.y + heightIn(each) - ROW_GAP));
  return {
    marks: [
      headMark(measure, facts.words.timeline.head.notTaken, area.top),
      ...placed.map((each) => branchMark(measure, facts, each)),
    ],
    bottom,
  };
}

/** The first of the branches, none without the one that it goes on from. */
function keptOf(model: Model, most = model.branches.length): readonly Branch[] {
  const byDepth = model.branches.toSorted((a, b) => depthOf(model, a) - depthOf(model, b));
  const kept = new Set(byDepth.slice(0, most));
  return model.branches.filter((branch) => kept.has(branch));
}

function placeBranches(
  measure: MeasureText,
  facts: Facts,
  events: readonly Placed[],
  area: { plot: Plot; top: number },
): PlacedBranch[] {
  const rows: { start: number; end: number }[][] = [];
  const xs = new Map(events.map(({ facts: of, x }) => [of.event.id, x]));
  const found = [...new Set(facts.model.branches.map(({ from }) => from))].flatMap((event) => {
    const x = xs.get(event);
    if (x === undefined) return [];
    const tree = treeAt(measure, facts, { event, x, end: area.plot.end + 16 });
    const [start, end] = [Math.min(...tree.map((each) => each.start)), Math.max(...tree.map((each) => each.end))];
    const isFree = (row: number) => (rows[row] ?? []).every((other) => other.end <= start || other.start >= end);
    const first = rows.findIndex((_, row) => tree.every((_, index) => isFree(row + index)));
    const top = first < 0 ? rows.length : first;
    return tree.map((each, index) => {
      rows[top + index] = [...(rows[top + index] ?? []), { start, end }];
      return { ...each, row: top + index };
    });
  });
  const heights = rows.map((_, row) => Math.max(...found.filter((each) => each.row === row).map(heightIn)));
  const topOf = (row: number) => heights.slice(0, row).reduce((sum, height) => sum + height, area.top + 26);
  const tops = new Map(found.map(({ branch, row }) => [branch.id, topOf(row)]));
  return found.map(({ row, ...each }) => ({ ...each, y: topOf(row), above: tops.get(each.branch.within ?? "") }));
}

/**
 * The branches that leave the record at one event, each a row below the one before; what goes on from one begins at its ring.
 * They go to the right where their names have room there, else to the left, and are broken to the room where neither has enough.
 */
function treeAt(measure: MeasureText, facts: Facts, at: { event: string; x: number; end: number }): Unplaced[] {
  const branches = branchesAt(facts.model, at.event);
  const within = (room: number) => branches.map((branch) => namesWithin(measure, facts, branch, room));
  const rooms = { right: at.end - at.x, left: at.x - EDGE };
  const wide = within(Number.POSITIVE_INFINITY);
  const fits = (room: number): boolean => wide.every(({ reach }) => reach <= room);
  const side = fits(rooms.right) || (!fits(rooms.left) && rooms.right > rooms.left) ? 1 : -1;
  const room = side === 1 ? rooms.right : rooms.left;
  const own = fits(room) ? wide : within(room);
  return own.map(({ reach, before, ...each }) => {
    const [start, end] = side === 1 ? [at.x - 6, at.x + reach] : [at.x - reach, at.x + 6];
    return { ...each, side, x: at.x + side * before, start, end };
  });
}

/** A branch's names, as wide as they may be, or as `room` lets them: px from the event to their end, `reach`, and to its line, `before`. */
function namesWithin(measure: MeasureText, facts: Facts, branch: Branch, room: number) {
  const before = LEAD * depthOf(facts.model, branch);
  const width = Math.min(WIDEST, Math.max(NARROWEST, room - before - LEAD - 14 - GAP));
  const title = paragraph(measure, titleInstead(facts, branch), width, { ...face.strong, size: 11, fill: "notTaken" });
  const words = wordsBeside(facts, branch);
  const label = words === undefined ? undefined : paragraph(measure, words, width, { ...face.words, fill: "notTaken" });
  return { branch, title, label, before, reach: before + LEAD + 14 + Math.max(title.width, label?.width ?? 0) + GAP };
}

/** px from a branch's line to that of the next row */
const heightIn = ({ title, label }: Pick<PlacedBranch, "title" | "label">): number =>
  Math.max(LEAST_ROW, heightOf(title) + (label ? LABEL_ROW - label.leading + heightOf(label) : 0) + ROW_GAP);

function branchMark(
  measure: MeasureText,
  facts: Facts,
  { branch, x, title, label, side, y, above }: PlacedBranch,
): Mark {
  const stroke = { colour: "notTaken", width: 1.8, dash: [5, 4] } as const;
  const ring = x + side * LEAD;
  const anchor = side === 1 ? "start" : "end";
  const spot = { x: ring + side * 12, y: y + 4, anchor } as const;
  const words = label ? paragraphMarks(measure, label, { ...spot, y: y + 4 + heightOf(title) }) : [];
  return {
    kind: "group",
    id: `branch-${branch.id}`,
    name: facts.words.timeline.spoken.notTakenFrom(titleBefore(facts.model, branch), branch.title),
    data: { branch: branch.id },
    marks: [
      curve(
        [
          ["M", x, above === undefined ? y - 12 : above + 7],
          ...(above === undefined ? [] : [["L", x, y - 12] satisfies PathStep]),
          ["C", x, y, x + side * 6, y, x + side * 16, y],
          ["L", ring - side * 7, y],
        ],
        stroke,
      ),
      { kind: "circle", cx: ring, cy: y, r: 5.5, fill: "paper", stroke: { ...stroke, dash: [2.4, 2.4] } },
      ...paragraphMarks(measure, title, spot),
      ...words,
    ],
  };
}
