import type { Mark } from "../../../scene/index.ts";
import {
  face,
  heightOf,
  type Paragraph,
  paragraph,
  paragraphMarks,
  type Typeface,
  withNotes,
} from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { tellersOf } from "../blocks/labels.ts";
import type { EventFacts } from "../facts.ts";
import { timeWords } from "../when-words.ts";
import { actorsOf } from "./actors.ts";
import { type Chip, chipMarks, chipsOf, heightOfChips } from "./chips.ts";
import type { Sheet } from "./sheet.ts";

/** All that is written of one event, one part below the other. */
export type Entry = {
  readonly parts: readonly Part[];
  /** px from the entry's top to the middle of its title's first line, where the mark stands */
  readonly markAt: number;
  readonly height: number;
};

type Part = { readonly y: number } & (
  | { readonly kind: "words"; readonly words: Paragraph }
  | { readonly kind: "chips"; readonly chips: readonly Chip[] }
);

/** px */
const GAP = 3;
const TITLE_SIZE = 13;

const title: Typeface = { size: TITLE_SIZE, weight: 500, fill: "ink" };

function titleFace(of: EventFacts): Typeface {
  if (of.appearance === "planned" || of.appearance === "context") return { ...title, weight: 400, fill: "muted" };
  return of.event.turningPoint || of.isEnd ? { ...title, weight: 700 } : title;
}

export type EntryFrame = {
  readonly width: number;
  /** words of the order, e.g. “In short order” */
  readonly order: readonly string[];
  readonly wordsFill: Typeface["fill"];
  /** the day, where it is another than that of the event above */
  readonly day?: string | undefined;
};

/** Breaks what is written of an event into lines and stacks them. */
export function entryOf({ measure, facts, strips, colours }: Sheet, of: EventFacts, frame: EntryFrame): Entry {
  const set = (text: string, look: Typeface, width = frame.width): Paragraph[] =>
    text === "" ? [] : [paragraph(measure, text, width, look)];
  const before = [
    ...set(frame.day ?? "", { ...face.small, weight: 700 }),
    ...set(timeWords(facts, of.event.id), { ...face.small, weight: 500 }),
    ...frame.order.flatMap((words) => set(words, { ...face.words, size: 11, fill: frame.wordsFill })),
  ];
  const name = paragraph(measure, withNotes(of.event.title, of.footnotes), frame.width, titleFace(of));
  const after = [
    ...actorsOf(measure, facts, of, { width: frame.width, colours }),
    ...set(tellersOf(facts, of.event.claims), face.small),
  ];
  const stacked = stack([...before, name, ...after]);
  const parts: Part[] = stacked.parts.map(({ words, y }) => ({ kind: "words", words, y }));
  const chips = chipsOf(measure, strips, of.event.id, frame.width);
  const top = parts.find((part) => part.kind === "words" && part.words === name)?.y ?? 0;
  return {
    parts: chips.length === 0 ? parts : [...parts, { kind: "chips", chips, y: stacked.height + GAP }],
    markAt: top + name.leading * 0.52,
    height: stacked.height + (chips.length === 0 ? 0 : GAP + heightOfChips(chips)),
  };
}

function stack(blocks: readonly Paragraph[]): { parts: { words: Paragraph; y: number }[]; height: number } {
  return blocks.reduce<{ parts: { words: Paragraph; y: number }[]; height: number }>(
    (done, words) => {
      const y = done.height + (done.parts.length === 0 ? 0 : GAP);
      return { parts: [...done.parts, { words, y }], height: y + heightOf(words) };
    },
    { parts: [], height: 0 },
  );
}

/** The texts and chips of an entry, its top left corner at (x, y). */
export function entryMarks(measure: MeasureText, entry: Entry, x: number, y: number): Mark[] {
  return entry.parts.flatMap((part): Mark[] => {
    if (part.kind === "chips") return chipMarks(measure, part.chips, x, y + part.y);
    return paragraphMarks(measure, part.words, { x, y: y + part.y + part.words.face.size });
  });
}
