import type { Strip } from "../../../machine/index.ts";
import type { Mark, Paint } from "../../../scene/index.ts";
import type { Wording } from "../../../wording/index.ts";
import {
  box,
  face,
  heightOf,
  inAnyFont,
  type Paragraph,
  paragraph,
  paragraphMarks,
  roomInAnyFont,
} from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import { inTurn, moversOf, stripsWithin } from "../strips-within.ts";

/** Regions whose states have no stated order, so that no strip shows them; they are named instead. */
export function regionsWithoutStrip(
  facts: Facts,
  blocks: readonly { readonly main: readonly string[]; readonly lone: readonly string[] }[],
): Strip[] {
  const drawn = new Set(
    blocks
      .flatMap((block) => [
        ...stripsWithin(facts, block.main),
        ...block.lone.flatMap((id) => stripsWithin(facts, [id])),
      ])
      .map((strip) => strip.region),
  );
  return facts.strips.filter((strip) => moversOf(strip).length > 0 && !drawn.has(strip.region));
}

/** px */
const CHIP_WIDTH = 122;
const PADDING = 6;
const GAP = 4;

type Chip = { readonly words: Paragraph; readonly tint: Paint };

/** What a lone event did to its regions, e.g. "US willingness: open to easing". */
function chipsOf(measure: MeasureText, words: Wording, strips: readonly Strip[]): Chip[] {
  return strips.flatMap((strip) => {
    const since = strip.segments.at(-1)?.since;
    const last = inTurn(
      words,
      strip.segments.filter((segment) => segment.since === since),
    );
    const look = { ...face.tiny, weight: 500, fill: last.tone } as const;
    return [
      {
        words: paragraph(measure, `${strip.title}: ${last.title}`, roomInAnyFont(CHIP_WIDTH - 2 * PADDING), look),
        tint: `${last.tone}Tint`,
      },
    ];
  });
}

const heightOfChip = (chip: Chip): number => heightOf(chip.words) + PADDING;

/** Height of the chips under a lone event, px. */
export const chipsHeight = (measure: MeasureText, words: Wording, strips: readonly Strip[]): number =>
  chipsOf(measure, words, strips).reduce((sum, chip) => sum + heightOfChip(chip) + GAP, 0);

/** The chips of a lone event, centred at x, from `top` down. */
export function chipMarks(
  measure: MeasureText,
  words: Wording,
  strips: readonly Strip[],
  { x, top }: { readonly x: number; readonly top: number },
): Mark[] {
  const chips = chipsOf(measure, words, strips);
  return chips.flatMap((chip, index) => {
    const y = chips.slice(0, index).reduce((sum, each) => sum + heightOfChip(each) + GAP, top);
    const width = inAnyFont(chip.words.width) + 2 * PADDING;
    return [
      box({ x: x - width / 2, y, width, height: heightOfChip(chip) }, { fill: chip.tint, radius: 3 }),
      ...paragraphMarks(measure, chip.words, { x, y: y + 12, anchor: "middle" }),
    ];
  });
}
