import type { MeasureText } from "../text/index.ts";
import { drawBlocks } from "./blocks/index.ts";
import { drawDense } from "./dense/index.ts";
import { drawDown } from "./down/index.ts";
import type { Drawing, Style } from "./drawn.ts";
import type { Facts } from "./facts.ts";
import { footerMarks, headerMarks, marginOf } from "./frame.ts";
import { drawLanes } from "./lanes/index.ts";
import { subtitleOf } from "./subtitle.ts";
import type { Trim } from "./trim.ts";
import { drawVertical } from "./vertical/index.ts";
import type { Detail } from "./vertical/spacing.ts";

/** How a picture is laid out, how wide, and px that a page has for the drawing. */
export type Sheet = {
  readonly style: Style;
  readonly width: number;
  readonly room?: number | undefined;
  readonly detail?: Detail | undefined;
  readonly trim?: Trim | undefined;
  /** what a page has no room for, in sentences */
  readonly notes?: readonly string[] | undefined;
};

export type Composed = ReturnType<typeof compose>;

const DRAW = {
  lanes: drawLanes,
  dense: drawDense,
  blocks: drawBlocks,
  vertical: drawVertical,
  down: drawDown,
} as const; // a list is drawn on pages alone, which bring what draws it

/** The drawing between its header and its footer, with what is blank between the two, px. */
export function compose(
  measure: MeasureText,
  facts: Facts,
  sheet: Sheet,
  draw: Drawing = DRAW[sheet.style as keyof typeof DRAW],
) {
  const { style, width, room, detail, trim, notes = [] } = sheet;
  const drawn = draw(measure, facts, { top: 0, width, margin: marginOf(width), room, detail, trim });
  const header = headerMarks(
    measure,
    { ...facts.model, notes: [...facts.notes, ...notes] },
    subtitleOf(facts, { style, ...drawn }),
    width,
  );
  const isAcross = style === "lanes" || style === "ledger";
  const footer = footerMarks(measure, facts, {
    top: header.bottom + drawn.bottom,
    width: drawn.width,
    hasBands: isAcross || style === "dense",
    hasStances: drawn.hasStances ?? isAcross,
    trim,
    isClose: detail !== undefined && detail !== "full",
  });
  return { drawn, header, footer, blank: 0 };
}
