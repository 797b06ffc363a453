import type { ColourRole, Mark } from "../../../scene/index.ts";
import { box, face, heightOf, line, paragraph, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { type Block, colourOfBlock, headOf, planBlocks } from "../blocks/plan.ts";
import type { Drawn } from "../drawn.ts";
import type { Facts } from "../facts.ts";
import { partyColours } from "./actors.ts";
import { layBlock, type Planned, planBlock } from "./block.ts";
import { blockMarks } from "./block-marks.ts";
import { chipMarks, firstChips, heightOfChips } from "./chips.ts";
import { type Sheet, sheetOf } from "./sheet.ts";

/** px */
const GUTTER = 20;
const INSET = 16; // of a block's head, and below its last row
const BAR = 4;
const HEAD_GAP = 14;

type Area = { readonly top: number; readonly width: number; readonly margin: number };

/** One block per island, its events one below the other, for a column as narrow as a phone. */
export function drawVertical(measure: MeasureText, facts: Facts, area: Area): Drawn {
  const blocks = planBlocks(facts);
  const sheet = sheetOf(measure, facts, blocks.length === 1 ? partyColours(facts) : new Map());
  const planned = blocks.map((block) => planBlock(facts, [...block.lone, ...block.main]));
  const tracks = Math.max(...planned.map((each) => each.tracks.count));
  const marks: Mark[] = [];
  const first = firstMarks(sheet, area);
  marks.push(...first.marks);
  let top = first.bottom;
  blocks.forEach((block, index) => {
    if (index > 0) {
      marks.push(...gutterMarks(sheet, top, area));
      top += GUTTER + 12;
    }
    const panel = panelMarks(sheet, { block, planned: planned[index] }, { ...area, top, index, tracks });
    marks.push(...panel.marks);
    top = panel.bottom;
  });
  const rest = restMarks(sheet, { ...area, top });
  return { marks: [...marks, ...rest.marks], bottom: rest.bottom, width: area.width };
}

/** Where things stand before all else, as far as it is described. */
function firstMarks(sheet: Sheet, area: Area): { marks: Mark[]; bottom: number } {
  const chips = firstChips(sheet.measure, sheet.strips, area.width - 2 * area.margin);
  if (chips.length === 0) return { marks: [], bottom: area.top };
  const head = line(
    sheet.measure,
    sheet.facts.words.timeline.head.atFirst,
    { x: area.margin, y: area.top + 10 },
    face.section,
  );
  const top = area.top + 18;
  return {
    marks: [head, ...chipMarks(sheet.measure, chips, area.margin, top)],
    bottom: top + heightOfChips(chips) + 14,
  };
}

type PanelArea = Area & { readonly index: number; readonly tracks: number };
type Told = { readonly block: Block; readonly planned: Planned | undefined };

/** A block in its frame, headed by its voice; marks have the colour of the block, or where it is the only one of who acts. */
function panelMarks(sheet: Sheet, { block, planned }: Told, area: PanelArea): { marks: Mark[]; bottom: number } {
  if (!planned) return { marks: [], bottom: area.top };
  const isByParty = sheet.colours.size > 0;
  const colour = colourOfBlock(area.index);
  const [x, width] = [area.margin, area.width - 2 * area.margin];
  const inner = { x: x + INSET, end: x + width - 14, top: area.top + INSET };
  const head = isByParty ? { marks: [], bottom: inner.top } : headMarks(sheet, block, { ...inner, colour });
  const laid = layBlock(sheet, planned, {
    x,
    end: inner.end,
    top: head.bottom,
    tracks: area.tracks,
    lead: isByParty ? undefined : block.lead,
    colour: isByParty ? undefined : colour,
  });
  const bottom = laid.bottom + INSET;
  const frame = { x, y: area.top, width, height: bottom - area.top };
  const group: Mark = {
    kind: "group",
    id: `block-${block.main[0] ?? block.lone[0]}`,
    name: headOf(sheet.facts, block).name,
    marks: [
      box(frame, { fill: "panel", radius: 6, stroke: { colour: "rule", width: 1 } }),
      ...(isByParty ? [] : [box({ ...frame, width: BAR }, { fill: colour, radius: 2 })]),
      ...head.marks,
      ...blockMarks(sheet, laid),
    ],
  };
  return { marks: [group], bottom };
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

function gutterMarks({ measure, facts }: Sheet, top: number, { margin, width }: Area): Mark[] {
  const y = top + 6;
  const words = line(measure, facts.words.orderNotStated, { x: width / 2, y: y + 13.5, anchor: "middle" }, face.words);
  const ground = { x: width / 2 - words.width / 2 - 8, y, width: words.width + 16, height: GUTTER };
  return [
    box({ x: margin, y, width: width - 2 * margin, height: GUTTER }, { fill: "hatched" }),
    box(ground, { fill: "paper" }),
    words,
  ];
}

/** Regions whose states no stated order puts in a row. */
function restMarks({ measure, facts, strips }: Sheet, area: Area): { marks: Mark[]; bottom: number } {
  const left = facts.strips.filter((strip) => !strips.includes(strip));
  if (left.length === 0) return { marks: [], bottom: area.top };
  const words = facts.words.timeline.withoutStates(facts.words.list(left.map((strip) => strip.title)));
  const set = paragraph(measure, words, area.width - 2 * area.margin, face.words);
  return {
    marks: paragraphMarks(measure, set, { x: area.margin, y: area.top + 16 }),
    bottom: area.top + 8 + heightOf(set),
  };
}
