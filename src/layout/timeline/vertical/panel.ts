import type { ColourRole, Mark } from "../../../scene/index.ts";
import { box, face, heightOf, inAnyFont, line, paragraph, paragraphMarks } from "../../pen/index.ts";
import { type Block, colourOfBlock, headOf } from "../blocks/plan.ts";
import { type Laid, layBlock, type Planned } from "./block.ts";
import { blockMarks } from "./block-marks.ts";
import type { ColumnFrame } from "./columns.ts";
import { headLetters, roomOfHeads } from "./letters.ts";
import type { Sheet } from "./sheet.ts";
import { hasGutter, heightOfSlice, isApartAt, leadOfSlice, type Panel, type Slice } from "./slices.ts";

/** px */
const BAR = 4;
const SMALL_NAME = 12; // of a voice, where room is scarce
const BESIDE_NAME = 10;
const BEFORE_LETTERS = 8;
const LEAST_WITH_WORDS = 14; // px of hatching that holds what it means
const BASELINE = 3.5; // below the middle of a line of words

/** Lays blocks for one column, in which all texts begin at one line, or for several of one width; marks have the colour of their block, or where it is the only one of who acts. */
export function layPanels(
  sheet: Sheet,
  told: readonly { readonly block: Block; readonly planned: Planned }[],
  { width, isOne }: { readonly width: number; readonly isOne: boolean },
): Panel[] {
  const isByParty = sheet.colours.size > 0;
  const { inset, end } = sheet.spacing;
  const widest = Math.max(...told.map(({ planned }) => planned.tracks.count));
  return told.map(({ block, planned }, index) => {
    const colour = colourOfBlock(index);
    const inner = { x: inset, end: width - end };
    const laid = layBlock(sheet, planned, {
      x: 0,
      end: inner.end,
      top: 0,
      tracks: isOne ? widest : planned.tracks.count,
      lead: isByParty ? undefined : block.lead,
      colour: isByParty ? undefined : colour,
    });
    const head = isByParty ? inset : headMarks(sheet, block, { ...inner, top: inset, colour }).bottom;
    const letters = roomOfHeads(sheet.letters);
    return { block, laid, head: isByParty ? head + letters : head, colour, letters };
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
  const { inset, end, between } = sheet.spacing;
  const top = at.top + (hasGutter(slice) ? between : 0);
  const { x, width } = at.column;
  const frame = { x, y: top, width, height: heightOfSlice(panels, slice) };
  const head =
    isByParty || slice.from > 0
      ? []
      : headMarks(sheet, panel.block, {
          x: x + inset,
          end: x + width - end,
          top: top + inset,
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
      ...headLetters(sheet.measure, sheet.letters, {
        x: x + panel.laid.end - (sheet.letters?.behind ?? 0),
        y: top + leadOfSlice(panel, slice),
      }),
      ...blockMarks(sheet, partOf(panel, slice, frame)),
    ],
  };
  const gutter = hasGutter(slice) ? gutterMarks(sheet, at.top, at.column) : [];
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
  const goesOn = isApartAt(laid, slice.from) ? [y + (laid.spacing.inset + laid.spacing.hatch) / 2] : [];
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

/** The voice of a block, and below it what is to be said of it; in a list beside it, where there is room. */
function headMarks(
  { measure, facts, spacing, letters }: Sheet,
  block: Block,
  area: HeadArea,
): { marks: Mark[]; bottom: number } {
  const { name, notes: all } = headOf(facts, block);
  const gap = spacing.head;
  const notes = spacing.detail === "full" || all.length === 0 ? all : [facts.words.apart(all)];
  const end = area.end - (letters ? letters.behind + BEFORE_LETTERS : 0);
  const look = { ...face.head, ...(spacing.gutter < LEAST_WITH_WORDS ? { size: SMALL_NAME } : {}), fill: area.colour };
  const set = paragraph(measure, name, end - area.x, look);
  const baseline = area.top + look.size - 2;
  const beside = area.x + inAnyFont(set.width) + BESIDE_NAME;
  const own = {
    marks: paragraphMarks(measure, set, { x: area.x, y: baseline }),
    bottom: area.top + heightOf(set) + gap,
  };
  const [only] = notes;
  if (letters && only !== undefined && set.lines.length === 1 && beside + inAnyFont(measure(only, face.small)) <= end)
    return { ...own, marks: [...own.marks, line(measure, only, { x: beside, y: baseline }, face.small)] };
  return notes.reduce<{ marks: Mark[]; bottom: number }>((done, text) => {
    const note = paragraph(measure, text, end - area.x, face.small);
    const y = done.bottom - gap;
    return {
      marks: [...done.marks, ...paragraphMarks(measure, note, { x: area.x, y: y + face.small.size })],
      bottom: y + heightOf(note) + 2 + gap,
    };
  }, own);
}

function gutterMarks({ measure, facts, spacing }: Sheet, top: number, { x, width }: ColumnFrame): Mark[] {
  const { gutter: height, between } = spacing;
  const [middle, y] = [x + width / 2, top + (between - height) / 2];
  const hatching = box({ x, y, width, height }, { fill: "hatched" });
  if (height < LEAST_WITH_WORDS) return [hatching];
  const spot = { x: middle, y: y + height / 2 + BASELINE, anchor: "middle" } as const;
  const words = line(measure, facts.words.orderNotStated, spot, face.words);
  const ground = { x: middle - words.width / 2 - 8, y, width: words.width + 16, height };
  return [hatching, box(ground, { fill: "paper" }), words];
}
