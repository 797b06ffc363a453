import type { ColourRole, Mark } from "../../../scene/index.ts";
import { face, paragraph, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import { type Block, headOf } from "./plan.ts";

/** px, from the picture's left */
const HEAD_X = 46;
const HEAD_WIDTH = 132;

/** Whose telling a block is, and who else tells of its events; y from the block's top. */
export function headMarks(
  measure: MeasureText,
  facts: Facts,
  { block, colour }: { block: Block; colour: ColourRole },
): { marks: Mark[]; bottom: number } {
  const head = headOf(facts, block);
  const name = paragraph(measure, head.name, HEAD_WIDTH, { ...face.head, fill: colour });
  const notes = head.notes.map((text) => paragraph(measure, text, HEAD_WIDTH, face.small));
  const below = notes.reduce<{ marks: Mark[]; y: number }>(
    (done, note) => ({
      marks: [...done.marks, ...paragraphMarks(measure, note, { x: HEAD_X, y: done.y })],
      y: done.y + note.lines.length * note.leading + 3,
    }),
    { marks: [], y: 26 + name.lines.length * name.leading },
  );
  return { marks: [...paragraphMarks(measure, name, { x: HEAD_X, y: 27 }), ...below.marks], bottom: below.y };
}
