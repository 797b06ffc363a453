import type { Mark } from "../../../scene/index.ts";
import { face, heightOf, line, paragraph, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { planBlocks } from "../blocks/plan.ts";
import type { Drawn } from "../drawn.ts";
import type { Facts } from "../facts.ts";
import { lettersMarks } from "../ledger/key.ts";
import { perFacts } from "../per-facts.ts";
import { partyColours } from "./actors.ts";
import { planBlock } from "./block.ts";
import { chipMarks, firstChips, heightOfChips } from "./chips.ts";
import { type ColumnFrame, columnFrames, fillColumns, mostColumnsIn } from "./columns.ts";
import { layPanels, sliceMarks } from "./panel.ts";
import { type Sheet, sheetOf } from "./sheet.ts";
import { heightOfColumn, type Panel, type Slice } from "./slices.ts";
import { type Detail, isInRows, SPACING } from "./spacing.ts";

type Area = {
  readonly top: number;
  readonly width: number;
  readonly margin: number;
  /** px that a page has for the drawing; without a page, a picture is as high as its one column */
  readonly room?: number | undefined;
  readonly detail?: Detail | undefined;
};

const BELOW_KEY = 8; // px

/** One block per island, its events one below the other, in a column as narrow as a phone or in the columns of a page. */
export function drawVertical(measure: MeasureText, facts: Facts, area: Area): Drawn {
  const isList = isInRows(area.detail);
  const blocks = isList
    ? planBlocks(facts, { abreast: Number.POSITIVE_INFINITY, most: Number.POSITIVE_INFINITY })
    : planBlocks(facts);
  const sheet = sheetOf(measure, facts, {
    colours: blocks.length === 1 ? partyColours(facts) : new Map(),
    spacing: SPACING[area.detail ?? "full"],
  });
  const told = blocks.map((block) => ({ block, planned: planBlock(facts, [...block.lone, ...block.main]) }));
  const key = keyMarks(sheet, area);
  const first = isList ? { marks: [], bottom: key.bottom } : firstMarks(sheet, area);
  const flowed = flow(sheet, told, { ...area, top: first.bottom });
  const rest = isList ? { marks: [], bottom: flowed.bottom } : restMarks(sheet, { ...area, top: flowed.bottom });
  return {
    marks: [...key.marks, ...first.marks, ...flowed.marks, ...rest.marks],
    bottom: rest.bottom,
    width: area.width,
    columns: flowed.columns,
    ...(isList ? { hasStances: area.detail !== "names" } : {}),
  };
}

/** Which letters stand for whom, where events are rows of a list. */
function keyMarks({ measure, facts, letters }: Sheet, { margin, width, top }: Area): { marks: Mark[]; bottom: number } {
  if (!letters) return { marks: [], bottom: top };
  const { parties, tellers } = letters;
  const key = lettersMarks(measure, facts, { tracks: parties, tellers }, { margin, end: width - margin, top });
  return { ...key, bottom: key.bottom + BELOW_KEY };
}

/** In one column, or where the page has no room for that in as many as are needed; where it has for none, as low as may be. */
function flow(sheet: Sheet, told: Parameters<typeof layPanels>[1], area: Area): Flowed {
  const most = area.room === undefined ? 1 : mostColumnsIn(area, sheet.spacing.detail);
  const room = (area.room ?? 0) - area.top;
  let lowest: Filled | undefined;
  for (let count = 1; ; ) {
    const filled = inColumns(sheet, told, { ...area, count });
    if (!lowest || filled.height < lowest.height) lowest = filled;
    if (count >= most || filled.height <= room) return flowMarks(sheet, lowest, area);
    const needs = Math.floor((count * filled.height) / room); // no fewer, since names break sooner in more
    count = Math.min(most, Math.max(count + 1, room > 0 ? needs : most));
  }
}

type Flowed = { readonly marks: Mark[]; readonly bottom: number; readonly columns: number };

function flowMarks(sheet: Sheet, { panels, columns, frames }: Filled, area: Area): Flowed {
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

/** Blocks in columns; `height` px of the highest of these. */
type Filled = {
  readonly frames: readonly ColumnFrame[];
  readonly panels: readonly Panel[];
  readonly columns: readonly Slice[][];
  readonly height: number;
};

const filledBy = perFacts<Filled>();

/** Blocks in so many columns; a page asks for the same again when it knows what its header and footer leave of it. */
const inColumns = (sheet: Sheet, told: Parameters<typeof layPanels>[1], area: Area & { count: number }): Filled =>
  filledBy(sheet.facts, [sheet.spacing.detail, area.width, area.count], () => {
    const frames = columnFrames(area.count, area);
    const panels = layPanels(sheet, told, { width: frames[0]?.width ?? area.width, isOne: area.count === 1 });
    const columns = fillColumns(panels, area.count);
    return { frames, panels, columns, height: Math.max(0, ...columns.map((slices) => heightOfColumn(panels, slices))) };
  });

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
