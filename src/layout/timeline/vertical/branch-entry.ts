import type { Branch } from "../../../model/index.ts";
import type { Mark } from "../../../scene/index.ts";
import { box, face, heightOf, type Paragraph, paragraph, paragraphMarks, roomInAnyFont } from "../../pen/index.ts";
import { tellersOf } from "../blocks/labels.ts";
import type { Sheet } from "./sheet.ts";
import { isInRows } from "./spacing.ts";

/** What did not happen, in a dashed frame under its words. */
export type BranchEntry = {
  readonly words?: Paragraph | undefined;
  readonly title: Paragraph;
  readonly told?: Paragraph | undefined;
  readonly isFramed: boolean;
  /** px from the entry's top to the middle of its frame */
  readonly markAt: number;
  readonly height: number;
};

/** px */
const PADDING = 14;
const INSET = 7;
const GAP = 4;
const AFTER_LINE = 4; // to a title without a frame

const titleFace = { ...face.strong, size: 12, fill: "notTaken" } as const;
const wordsFace = { ...face.words, size: 11, fill: "notTaken" } as const;

/** `rejoins`: the title of an event at which it comes back to the record, when no line shows it. */
export function branchEntry(
  { measure, facts, spacing }: Sheet,
  branch: Branch,
  frame: { width: number; rejoins?: string | undefined },
): BranchEntry {
  const back = frame.rejoins === undefined ? "" : facts.words.timeline.rejoins(frame.rejoins);
  if (isInRows(spacing.detail)) {
    const name = facts.words.apart([branch.title, back].filter((part) => part !== ""));
    const title = paragraph(measure, name, roomInAnyFont(frame.width - AFTER_LINE), { ...titleFace, size: 11 });
    return { title, isFramed: false, markAt: title.leading / 2, height: heightOf(title) };
  }
  const set = (text: string | undefined, look: typeof wordsFace | typeof face.small) =>
    text === undefined || text === "" ? undefined : paragraph(measure, text, frame.width, look);
  const words = set(branch.label, wordsFace);
  const title = paragraph(measure, branch.title, frame.width - 2 * PADDING, titleFace);
  const told = set(
    facts.words.apart([tellersOf(facts, branch.claims), back].filter((part) => part !== "")),
    face.small,
  );
  const above = words ? heightOf(words) + GAP : 0;
  const framed = heightOf(title) + 2 * INSET;
  const height = above + framed + (told ? GAP + heightOf(told) : 0);
  return { words, title, told, isFramed: true, markAt: above + framed / 2, height };
}

/** A branch's words, frame and tellers, its top left corner at (x, y). */
export function branchMarks({ measure }: Sheet, entry: BranchEntry, x: number, y: number): Mark[] {
  if (!entry.isFramed) return paragraphMarks(measure, entry.title, { x: x + AFTER_LINE, y: y + entry.title.face.size });
  const height = heightOf(entry.title) + 2 * INSET;
  const top = y + entry.markAt - height / 2;
  const frame = { x, y: top, width: entry.title.width + 2 * PADDING, height };
  const stroke = { colour: "notTaken", width: 1.6, dash: [5, 4] } as const;
  const set = (words: Paragraph | undefined, left: number, from: number) =>
    words ? paragraphMarks(measure, words, { x: left, y: from + words.face.size }) : [];
  return [
    ...set(entry.words, x, y),
    box(frame, { fill: "panel", radius: Math.min(15, height / 2), stroke }),
    ...set(entry.title, x + PADDING, top + INSET),
    ...set(entry.told, x, top + height + GAP),
  ];
}
