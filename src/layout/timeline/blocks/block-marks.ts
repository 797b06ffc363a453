import type { GroupMark, Mark } from "../../../scene/index.ts";
import { box, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { eventMark, reachOf } from "../event-mark.ts";
import type { EventFacts, Facts } from "../facts.ts";
import { eventGroup } from "../names.ts";
import { stripsWithin } from "../strips-within.ts";
import { type Laid, LONE_GAP, LONE_WIDTH, LONE_X, loneSlot } from "./block.ts";
import { bracketMark } from "./bracket.ts";
import { BESIDE, heightOfPill, PILL_PADDING, pillTitle } from "./columns.ts";
import type { Cell } from "./grid.ts";
import { HEAD_WIDTH, HEAD_X } from "./head.ts";
import { type EventLabel, labelMarks } from "./labels.ts";
import { linkOf } from "./link-marks.ts";
import { BASELINE_BELOW } from "./row-heights.ts";
import { chipMarks, chipsHeight } from "./strips.ts";

const HATCH = 14; // px, of hatching between lone events

/** Everything in one block, y from the block's top. */
export function blockMarks(
  measure: MeasureText,
  facts: Facts,
  laid: Laid,
  area: { x: number; width: number; height: number },
): GroupMark {
  const cells = [...(laid.grid?.cells.values() ?? [])];
  const ways = laid.grid?.links ?? [];
  const marks = [
    ...(laid.block.into ? [] : panelMarks(laid, area)),
    ...laid.marks,
    ...ways.filter((link) => link.back).flatMap((link) => linkOf(measure, laid, link)), // under the record's own lines
    ...ways.filter((link) => !link.back).flatMap((link) => linkOf(measure, laid, link)),
    ...(laid.grid?.brackets ?? []).map((bracket) => bracketMark(measure, facts, laid, bracket)),
    ...cells.map((cell) => cellMark(measure, facts, laid, cell)),
    ...laid.block.lone.flatMap((id) => loneMarks(measure, facts, laid, id)),
  ];
  return {
    kind: "group",
    id: `block-${laid.block.main[0] ?? laid.block.lone[0]}`,
    name: laid.block.lead?.name,
    ...rowData(laid),
    marks,
  };
}

/** Rows of a folded block are told from blocks: what stands lower in the same one comes later. */
const rowData = ({ block }: Laid): { readonly data?: GroupMark["data"] } =>
  block.strips === undefined ? {} : { data: { row: block.into?.to ?? "" } };

/** The frame around a block, and all its rows. */
function panelMarks(laid: Laid, area: { x: number; width: number; height: number }): Mark[] {
  const frame = { x: area.x, y: 0, width: area.width, height: area.height };
  return [
    box(frame, { fill: "panel", radius: 6, stroke: { colour: "rule", width: 1 } }),
    box({ ...frame, width: 4 }, { fill: laid.colour, radius: 2 }),
  ];
}

const lookOf = (laid: Laid, of: EventFacts) => ({
  appearance: of.appearance,
  isEnd: of.isEnd,
  turningPoint: of.event.turningPoint,
  colour: laid.colour,
});

function cellMark(measure: MeasureText, facts: Facts, laid: Laid, cell: Cell): Mark {
  const x = laid.xs[cell.layer] ?? 0;
  const y = laid.rows.ys[cell.row] ?? 0;
  if (cell.kind === "branch") return pillMark(measure, facts, cell, { x, y });
  const label = laid.labels.get(cell.key);
  const texts = label === undefined ? [] : placedLabel(measure, label, cell, { x, y });
  return eventGroup(facts, cell.facts, [...eventMark(x, y, lookOf(laid, cell.facts)), ...texts]);
}

function pillMark(
  measure: MeasureText,
  facts: Facts,
  cell: Extract<Cell, { kind: "branch" }>,
  { x, y }: { x: number; y: number },
): Mark {
  const title = pillTitle(measure, cell.branch);
  const height = heightOfPill(title);
  const frame = box(
    { x: x + 2, y: y - height / 2, width: title.width + 2 * PILL_PADDING - 4, height },
    { fill: "panel", radius: 15, stroke: { colour: "notTaken", width: 1.6, dash: [5, 4] } },
  );
  const first = y + 4 - ((title.lines.length - 1) * title.leading) / 2;
  return {
    kind: "group",
    id: `branch-${cell.branch.id}`,
    name: facts.words.timeline.spoken.notTaken(cell.branch.title),
    data: { branch: cell.branch.id },
    marks: [frame, ...paragraphMarks(measure, title, { x: x + PILL_PADDING, y: first })],
  };
}

/** A label below its mark, below and to the left, or beside it. */
function placedLabel(
  measure: MeasureText,
  label: EventLabel,
  cell: Extract<Cell, { kind: "event" }>,
  at: { x: number; y: number },
): Mark[] {
  const reach = reachOf({ isEnd: cell.facts.isEnd, turningPoint: cell.facts.event.turningPoint });
  switch (cell.label) {
    case "below":
      return labelMarks(measure, label, { x: at.x, y: at.y + BASELINE_BELOW, anchor: "middle" });
    case "left":
      return labelMarks(measure, label, { x: at.x + reach, y: at.y + BASELINE_BELOW, anchor: "end" });
    case "right":
      return labelMarks(measure, label, {
        x: at.x + BESIDE,
        y: at.y + 4 - ((label.title.lines.length - 1) * label.title.leading) / 2,
      });
  }
}

function loneMarks(measure: MeasureText, facts: Facts, laid: Laid, id: string): Mark[] {
  const index = laid.block.lone.indexOf(id);
  const of = facts.events.get(id);
  const label = laid.labels.get(id);
  if (!of || !label) return [];
  const strips = stripsWithin(facts, [id]);
  const isBeside = laid.block.main.length > 0;
  const slot = loneSlot(laid);
  const left = isBeside
    ? HEAD_X + (HEAD_WIDTH - LONE_WIDTH) / 2
    : LONE_X + index * slot + (slot - LONE_GAP - LONE_WIDTH) / 2;
  const [x, y] = [left + LONE_WIDTH / 2, laid.loneY];
  const hatch = box(
    {
      x: isBeside ? HEAD_X + HEAD_WIDTH + 6 : LONE_X + (index + 1) * slot - (LONE_GAP + HATCH) / 2,
      y: y - 20,
      width: HATCH,
      height: 24 + BASELINE_BELOW + label.height + chipsHeight(measure, facts.words, strips),
    },
    { fill: "hatched" },
  );
  const isLast = !isBeside && index === laid.block.lone.length - 1;
  const group = eventGroup(facts, of, [
    ...eventMark(x, y, lookOf(laid, of)),
    ...labelMarks(measure, label, { x, y: y + BASELINE_BELOW, anchor: "middle" }),
    ...chipMarks(measure, facts.words, strips, { x, top: y + BASELINE_BELOW + label.height - 6 }),
  ]);
  return isLast ? [group] : [group, hatch];
}
