import type { ColourRole, Mark } from "../../../scene/index.ts";
import { box, face, heightOf, line, paragraph, paragraphMarks } from "../../pen/index.ts";
import { type Block, colourOfBlock, headOf } from "../blocks/plan.ts";
import { type Laid, layBlock, type Planned } from "./block.ts";
import { blockMarks, HATCH } from "./block-marks.ts";
import type { ColumnFrame } from "./columns.ts";
import type { Sheet } from "./sheet.ts";
import {
  GUTTER_ROOM,
  hasGutter,
  heightOfSlice,
  INSET,
  isApartAt,
  leadOfSlice,
  type Panel,
  type Slice,
} from "./slices.ts";

/** px */
const GUTTER = 20;
const GUTTER_GAP = (GUTTER_ROOM - GUTTER) / 2; // above it, and below
const END_INSET = 14;
const BAR = 4;
const HEAD_GAP = 14;

/** Lays blocks for columns of one width; marks have the colour of their block, or where it is the only one of who acts. */
export function layPanels(
  sheet: Sheet,
  told: readonly { readonly block: Block; readonly planned: Planned }[],
  width: number,
): Panel[] {
  const isByParty = sheet.colours.size > 0;
  const tracks = Math.max(...told.map(({ planned }) => planned.tracks.count));
  return told.map(({ block, planned }, index) => {
    const colour = colourOfBlock(index);
    const inner = { x: INSET, end: width - END_INSET };
    const laid = layBlock(sheet, planned, {
      x: 0,
      end: inner.end,
      top: 0,
      tracks,
      lead: isByParty ? undefined : block.lead,
      colour: isByParty ? undefined : colour,
    });
    const head = isByParty ? INSET : headMarks(sheet, block, { ...inner, top: INSET, colour }).bottom;
    return { block, laid, head, colour };
  });
}

/** One block or the part of it that stands in a column, in its frame, with the hatching above it; y from `top` on. */
export function sliceMarks(
  sheet: Sheet,
  panels: readonly Panel[],
  slice: Slice,
  at: { column: ColumnFrame; top: number },
): { marks: Mark[]; bottom: number } {
  const panel = panels[slice.block];
  if (!panel) return { marks: [], bottom: at.top };
  const isByParty = sheet.colours.size > 0;
  const top = at.top + (hasGutter(slice) ? GUTTER_ROOM : 0);
  const { x, width } = at.column;
  const frame = { x, y: top, width, height: heightOfSlice(panels, slice) };
  const head =
    isByParty || slice.from > 0
      ? []
      : headMarks(sheet, panel.block, {
          x: x + INSET,
          end: x + width - END_INSET,
          top: top + INSET,
          colour: panel.colour,
        }).marks;
  const { block } = panel;
  const group: Mark = {
    kind: "group",
    id: `block-${slice.from === 0 ? (block.main[0] ?? block.lone[0]) : panel.laid.rows[slice.from]?.row.key}`,
    name: headOf(sheet.facts, block).name,
    marks: [
      box(frame, { fill: "panel", radius: 6, stroke: { colour: "rule", width: 1 } }),
      ...(isByParty ? [] : [box({ ...frame, width: BAR }, { fill: panel.colour, radius: 2 })]),
      ...head,
      ...blockMarks(sheet, partOf(panel, slice, frame)),
    ],
  };
  const gutter = hasGutter(slice) ? gutterMarks(sheet, at.top + GUTTER_GAP, at.column) : [];
  return { marks: [...gutter, group], bottom: frame.y + frame.height };
}

type Frame = { readonly x: number; readonly y: number; readonly height: number };

/** The rows of a slice at their places, with lines that come from the rows before and lead to those that follow. */
function partOf(panel: Panel, slice: Slice, { x, y, height }: Frame): Laid {
  const { laid } = panel;
  const own = laid.rows.slice(slice.from, slice.to);
  const first = own[0]?.top ?? 0;
  const last = own.at(-1)?.top ?? 0;
  const dy = y + leadOfSlice(panel, slice) - first;
  const goesOn = isApartAt(laid, slice.from) ? [y + INSET / 2 + HATCH / 2] : [];
  return {
    ...laid,
    rows: own.map((row) => ({ ...row, top: row.top + dy, markY: row.markY + dy })),
    breaks: [...goesOn, ...laid.breaks.filter((at) => at > first && at < last).map((at) => at + dy)],
    gutter: laid.gutter + x,
    text: laid.text + x,
    end: laid.end + x,
    part: {
      top: y,
      bottom: y + height,
      before: new Map(laid.rows.slice(0, slice.from).map((each) => [each.row.key, each])),
    },
  };
}

type HeadArea = { readonly x: number; readonly end: number; readonly top: number; readonly colour: ColourRole };

function headMarks({ measure, facts }: Sheet, block: Block, area: HeadArea): { marks: Mark[]; bottom: number } {
  const { name, notes } = headOf(facts, block);
  const set = paragraph(measure, name, area.end - area.x, { ...face.head, fill: area.colour });
  return notes.reduce<{ marks: Mark[]; bottom: number }>(
    (done, text) => {
      const note = paragraph(measure, text, area.end - area.x, face.small);
      const y = done.bottom - HEAD_GAP;
      return {
        marks: [...done.marks, ...paragraphMarks(measure, note, { x: area.x, y: y + face.small.size })],
        bottom: y + heightOf(note) + 2 + HEAD_GAP,
      };
    },
    {
      marks: paragraphMarks(measure, set, { x: area.x, y: area.top + face.head.size - 2 }),
      bottom: area.top + heightOf(set) + HEAD_GAP,
    },
  );
}

function gutterMarks({ measure, facts }: Sheet, y: number, { x, width }: ColumnFrame): Mark[] {
  const middle = x + width / 2;
  const words = line(measure, facts.words.orderNotStated, { x: middle, y: y + 13.5, anchor: "middle" }, face.words);
  const ground = { x: middle - words.width / 2 - 8, y, width: words.width + 16, height: GUTTER };
  return [box({ x, y, width, height: GUTTER }, { fill: "hatched" }), box(ground, { fill: "paper" }), words];
}
