import type { Branch } from "../../../model/index.ts";
import type { Mark } from "../../../scene/index.ts";
import { curve, face, heightOf, type Paragraph, paragraph, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
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

type PlacedBranch = {
  readonly branch: Branch;
  readonly x: number;
  readonly title: Paragraph;
  readonly label?: Paragraph | undefined;
  readonly side: 1 | -1;
  readonly y: number;
};

/** What did not happen, below the lanes: a dashed line from the place of the event that each branch leaves. */
export function branchMarks(
  measure: MeasureText,
  facts: Facts,
  events: readonly Placed[],
  area: { plot: Plot; top: number },
): { marks: Mark[]; bottom: number } {
  const placed = placeBranches(measure, facts, events, area);
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

function placeBranches(
  measure: MeasureText,
  facts: Facts,
  events: readonly Placed[],
  area: { plot: Plot; top: number },
): PlacedBranch[] {
  const xs = new Map(events.map(({ facts: of, x }) => [of.event.id, x]));
  const rows: { start: number; end: number }[][] = [];
  const found = facts.model.branches.flatMap((branch) => {
    const x = xs.get(branch.from);
    if (x === undefined) return [];
    const title = paragraph(measure, wordsOf(facts, branch), 230, { ...face.strong, size: 11, fill: "notTaken" });
    const words = wordsBeside(facts, branch);
    const label = words === undefined ? undefined : paragraph(measure, words, 230, { ...face.words, fill: "notTaken" });
    const reach = LEAD + 14 + Math.max(title.width, label?.width ?? 0) + GAP;
    const side: 1 | -1 = x + reach > area.plot.end + 16 ? -1 : 1;
    const [start, end] = side === 1 ? [x - 6, x + reach] : [x - reach, x + 6];
    const free = rows.findIndex((row) => row.every((other) => other.end <= start || other.start >= end));
    const row = free < 0 ? rows.length : free;
    rows[row] = [...(rows[row] ?? []), { start, end }];
    return [{ branch, x, title, label, side, row }];
  });
  const heights = rows.map((_, row) => Math.max(...found.filter((each) => each.row === row).map(heightIn)));
  const topOf = (row: number) => heights.slice(0, row).reduce((sum, height) => sum + height, area.top + 26);
  return found.map(({ row, ...each }) => ({ ...each, y: topOf(row) }));
}

/** px from a branch's line to that of the next row */
const heightIn = ({ title, label }: Pick<PlacedBranch, "title" | "label">): number =>
  Math.max(LEAST_ROW, heightOf(title) + (label ? LABEL_ROW - label.leading + heightOf(label) : 0) + ROW_GAP);

/** A branch with the event that it leaves, which is not always labelled. */
const wordsOf = (facts: Facts, branch: Branch): string =>
  facts.words.timeline.instead(branch.title, facts.events.get(branch.from)?.event.title ?? branch.from);

function branchMark(measure: MeasureText, facts: Facts, { branch, x, title, label, side, y }: PlacedBranch): Mark {
  const stroke = { colour: "notTaken", width: 1.8, dash: [5, 4] } as const;
  const ring = x + side * LEAD;
  const anchor = side === 1 ? "start" : "end";
  const spot = { x: ring + side * 12, y: y + 4, anchor } as const;
  const words = label ? paragraphMarks(measure, label, { ...spot, y: y + 4 + heightOf(title) }) : [];
  return {
    kind: "group",
    id: `branch-${branch.id}`,
    name: facts.words.timeline.spoken.notTakenFrom(
      facts.events.get(branch.from)?.event.title ?? branch.from,
      branch.title,
    ),
    data: { branch: branch.id },
    marks: [
      curve(
        [
          ["M", x, y - 12],
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
