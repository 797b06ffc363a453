import { face, heightOf, inAnyFont, type Paragraph } from "../../pen/index.ts";
import { type Chip, heightOfChips, widthOfChip } from "./chips.ts";
import type { Part } from "./entry.ts";

/** px */
const BESIDE = 9; // from the last line to what changes
const INSET = 1.5; // above and below the words, on the baseline of those beside them

type Written = readonly { readonly words: Paragraph; readonly y: number }[];

/** What changes, on the last line of what is written from `x` on, where there is room for all of it. */
export function besideLast(
  written: Written,
  chips: readonly Chip[],
  room: { readonly x: number; readonly width: number },
): { parts: Part[]; bottom: number } | undefined {
  const last = written.at(-1);
  if (!last || chips.length === 0 || chips.some((chip) => chip.y > 0)) return undefined;
  const x = room.x + inAnyFont(last.words.width) + BESIDE;
  if (x + Math.max(...chips.map((chip) => chip.x + widthOfChip(chip))) > room.width) return undefined;
  const y = last.y + heightOf(last.words) - last.words.leading - INSET + last.words.face.size - face.small.size;
  const low = chips.map((chip) => ({ ...chip, height: heightOf(chip.words) + 2 * INSET }));
  return { parts: [{ kind: "chips", chips: low, x, y }], bottom: y + heightOfChips(low) };
}
