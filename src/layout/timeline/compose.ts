import type { MeasureText } from "../text/index.ts";
import { drawBlocks } from "./blocks/index.ts";
import { drawDense } from "./dense/index.ts";
import { drawDown } from "./down/index.ts";
import type { Drawing, Style } from "./drawn.ts";
import type { Facts } from "./facts.ts";
import { footerMarks, headerMarks, marginOf, trimmedOf } from "./frame.ts";
import { drawLanes } from "./lanes/index.ts";
import { subtitleOf } from "./subtitle.ts";
import type { Trim } from "./trim.ts";
import { drawVertical } from "./vertical/index.ts";
import type { Detail } from "./vertical/spacing.ts";

/** The rule by which detail gave way, where it did. */
const noRoom = ({ words }: Facts, parts: readonly string[]): string[] =>
  parts.length === 0 ? [] : [words.timeline.noRoom(words.list(parts))];

/** How a picture is laid out, how wide, and px that a page has for the drawing. */
export type Sheet = {
  readonly style: Style;
  readonly width: number;
  readonly room?: number | undefined;
  readonly detail?: Detail | undefined;
  readonly trim?: Trim | undefined;
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
  const { style, width, room, detail, trim } = sheet;
  const drawn = draw(measure, facts, { top: 0, width, margin: marginOf(width), room, detail, trim });
  const header = headerMarks(
    measure,
    {
      ...facts.model,
      notes: [...facts.notes, ...noRoom(facts, [...(drawn.gaveWay ?? []), ...trimmedOf(facts, trim)])],
    },
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
