import type { Strip } from "../../../machine/index.ts";
import type { Mark, Paint } from "../../../scene/index.ts";
import type { Wording } from "../../../wording/index.ts";
import { box, face, heightOf, type Paragraph, paragraph, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import { inTurn, moversOf } from "../strips-within.ts";

/** A state that a region comes to; (x, y) from the corner of all chips of an entry. */
export type Chip = {
  readonly words: Paragraph;
  readonly tint: Paint;
  readonly x: number;
  readonly y: number;
  readonly height: number;
};

/** px */
const PADDING = 7;
const INSET = 3.5; // above and below the words
const GAP = 5;

/** Regions whose states the stated order puts in a row, so that it is told where each event leads. */
export const orderedStrips = (facts: Facts): Strip[] =>
  facts.strips.filter((strip) => {
    const movers = moversOf(strip);
    return movers.every((id, index) => index === 0 || facts.timing.precedes(movers[index - 1] ?? "", id));
  });

/** What an event changes, e.g. "Bargain: collapsed", side by side as far as they fit. */
export const chipsOf = (
  measure: MeasureText,
  { strips, words }: { readonly strips: readonly Strip[]; readonly words: Wording },
  event: string,
  width: number,
): Chip[] =>
  flow(
    strips.flatMap((strip) => {
      const entered = strip.segments.filter((segment) => segment.since === event);
      return entered.length === 0 ? [] : [wordsOf(measure, strip, inTurn(words, entered), width)];
    }),
    width,
  );

/** Where the regions stand before the first event, as far as that is described. */
export const firstChips = (measure: MeasureText, strips: readonly Strip[], width: number): Chip[] =>
  flow(
    strips.flatMap((strip) =>
      strip.segments
        .slice(0, 1)
        .filter((segment) => segment.since === undefined && segment.described)
        .map((segment) => wordsOf(measure, strip, segment, width)),
    ),
    width,
  );

type Unplaced = Pick<Chip, "words" | "tint">;

function wordsOf(
  measure: MeasureText,
  strip: Strip,
  segment: Pick<Strip["segments"][number], "title" | "tone">,
  width: number,
): Unplaced {
  const look = { ...face.small, weight: 500, fill: segment.tone } as const;
  return {
    words: paragraph(measure, `${strip.title}: ${segment.title}`, width - 2 * PADDING, look),
    tint: `${segment.tone}Tint`,
  };
}

function flow(chips: readonly Unplaced[], width: number): Chip[] {
  const placed: Chip[] = [];
  let [x, y, rowHeight] = [0, 0, 0];
  for (const chip of chips) {
    const own = widthOfChip(chip);
    const height = heightOf(chip.words) + 2 * INSET;
    if (x > 0 && x + own > width) [x, y, rowHeight] = [0, y + rowHeight + GAP, 0];
    placed.push({ ...chip, x, y, height });
    x += own + GAP;
    rowHeight = Math.max(rowHeight, height);
  }
  return placed;
}

/** px */
export const widthOfChip = ({ words }: Unplaced): number => words.width + 2 * PADDING;
export const heightOfChips = (chips: readonly Chip[]): number =>
  Math.max(0, ...chips.map((chip) => chip.y + chip.height));

/** Chips, their corner at (x, y). */
export const chipMarks = (measure: MeasureText, chips: readonly Chip[], x: number, y: number): Mark[] =>
  chips.flatMap((chip) => {
    const area = { x: x + chip.x, y: y + chip.y, width: chip.words.width + 2 * PADDING, height: chip.height };
    const spot = { x: area.x + PADDING, y: area.y + (chip.height - heightOf(chip.words)) / 2 + chip.words.face.size };
    return [box(area, { fill: chip.tint, radius: 4 }), ...paragraphMarks(measure, chip.words, spot)];
  });
