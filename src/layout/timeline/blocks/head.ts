import type { ColourRole, Mark } from "../../../scene/index.ts";
import { face, heightOf, paragraph, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import { type Block, headOf } from "./plan.ts";

/** px, from the picture's left and the block's top */
export const HEAD_X = 46;
export const HEAD_WIDTH = 130;
const BASELINE = 27;

/** The voice of a block with what is to be said of it; `bottom` px from the block's top. */
export function headMarks(
  measure: MeasureText,
  facts: Facts,
  block: Block,
  area: { width: number; colour: ColourRole },
): { readonly marks: Mark[]; readonly bottom: number } {
  const head = headOf(facts, block);
  const name = paragraph(measure, head.name, area.width, { ...face.head, fill: area.colour });
  return head.notes
    .map((text) => paragraph(measure, text, area.width, face.small))
    .reduce<{ marks: Mark[]; bottom: number }>(
      (done, note) => ({
        marks: [...done.marks, ...paragraphMarks(measure, note, { x: HEAD_X, y: done.bottom + face.small.size })],
        bottom: done.bottom + heightOf(note) + 3,
      }),
      {
        marks: paragraphMarks(measure, name, { x: HEAD_X, y: BASELINE }),
        bottom: BASELINE - 12 + heightOf(name),
      },
    );
}
