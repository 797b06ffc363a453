import type { Mark } from "../../../scene/index.ts";
import { face, heightOf, line, paragraph, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { planBlocks } from "../blocks/plan.ts";
import type { Drawn } from "../drawn.ts";
import type { Facts } from "../facts.ts";
import { partyColours } from "./actors.ts";
import { planBlock } from "./block.ts";
import { chipMarks, firstChips, heightOfChips } from "./chips.ts";
import { columnFrames, fillColumns, mostColumnsIn } from "./columns.ts";
import { layPanels, sliceMarks } from "./panel.ts";
import { type Sheet, sheetOf } from "./sheet.ts";

type Area = {
  readonly top: number;
  readonly width: number;
  readonly margin: number;
  /** px that a page has for the drawing; without a page, a picture is as high as its one column */
  readonly room?: number | undefined;
};

/** One block per island, its events one below the other, in a column as narrow as a phone or in the columns of a page. */
export function drawVertical(measure: MeasureText, facts: Facts, area: Area): Drawn {
  const blocks = planBlocks(facts);
  const sheet = sheetOf(measure, facts, blocks.length === 1 ? partyColours(facts) : new Map());
  const told = blocks.map((block) => ({ block, planned: planBlock(facts, [...block.lone, ...block.main]) }));
  const first = firstMarks(sheet, area);
  const flowed = flow(sheet, told, { ...area, top: first.bottom });
  const rest = restMarks(sheet, { ...area, top: flowed.bottom });
  return {
    marks: [...first.marks, ...flowed.marks, ...rest.marks],
    bottom: rest.bottom,
    width: area.width,
    columns: flowed.columns,
  };
}

/** In one column, or where the page has no room for that in as many as are needed. */
function flow(sheet: Sheet, told: Parameters<typeof layPanels>[1], area: Area): Flowed {
  const most = area.room === undefined ? 1 : mostColumnsIn(area);
  for (let count = 1; ; count++) {
    const flowed = flowInto(sheet, told, { ...area, count });
    if (count >= most || flowed.bottom <= (area.room ?? 0)) return flowed;
  }
}

type Flowed = { readonly marks: Mark[]; readonly bottom: number; readonly columns: number };

function flowInto(sheet: Sheet, told: Parameters<typeof layPanels>[1], area: Area & { count: number }): Flowed {
  const frames = columnFrames(area.count, area);
  const panels = layPanels(sheet, told, frames[0]?.width ?? area.width);
  const columns = fillColumns(panels, area.count);
  const drawn = columns.map((slices, index) =>
    slices.reduce<{ marks: Mark[]; bottom: number }>(
      (done, slice) => {
        const column = frames[index] ?? { x: area.margin, width: area.width - 2 * area.margin };
        const set = sliceMarks(sheet, panels, slice, { column, top: done.bottom });
        return { marks: [...done.marks, ...set.marks], bottom: set.bottom };
      },
      { marks: [], bottom: area.top },
    ),
  );
  return {
    marks: drawn.flatMap(({ marks }) => marks),
    bottom: Math.max(area.top, ...drawn.map(({ bottom }) => bottom)),
    columns: columns.length,
  };
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
