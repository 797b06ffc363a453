import type { Account } from "../../../model/index.ts";
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
import { tellersOf } from "../blocks/labels.ts";
import type { EventFacts } from "../facts.ts";
import { timeWords } from "../when-words.ts";
import { actorsOf } from "./actors.ts";
import { besideLast } from "./beside-last.ts";
import { type Chip, chipMarks, chipsOf, heightOfChips } from "./chips.ts";
import { actingMarks, stanceMarks } from "./letters.ts";
import type { Sheet } from "./sheet.ts";

/** All that is written of one event, one part below the other. */
export type Entry = {
  readonly parts: readonly Part[];
  /** px from the entry's top to the middle of its title's first line, where the mark stands */
  readonly markAt: number;
  readonly height: number;
};

export type Part = { readonly x: number; readonly y: number } & (
  | { readonly kind: "words"; readonly words: Paragraph }
  | { readonly kind: "chips"; readonly chips: readonly Chip[] }
  | { readonly kind: "acting" | "stances"; readonly of: EventFacts }
);

/** px */
const ABOVE_CHIPS = 3;
const ACTING_BASELINE = 11; // as of the name beside it
const TITLE_SIZE = 13;
const WIDE = 460; // from which who says so stands beside
const LEFT_SHARE = 0.5;
const COLUMN_GAP = 24;
const BESIDE_TITLE = 1.5; // puts the smaller words on the title's baseline

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
  /** the voice of its block, which is not named again for what it alone asserts */
  readonly lead?: Account | undefined;
  /** the day, where it is another than that of the event above */
  readonly day?: string | undefined;
};

/** Breaks what is written of an event into lines and stacks them; where there is room, who says so stands beside. */
export function entryOf({ measure, facts, strips, colours, spacing }: Sheet, of: EventFacts, frame: EntryFrame): Entry {
  const isWide = frame.width >= WIDE;
  const [left, right] = isWide ? [frame.width * LEFT_SHARE, frame.width * (1 - LEFT_SHARE) - COLUMN_GAP] : [];
  const column = { width: left ?? frame.width, colours };
  const set = (text: string, look: Typeface, width: number): Paragraph[] =>
    text === "" ? [] : [paragraph(measure, text, width, look)];
  const before = [
    ...set(frame.day ?? "", { ...face.small, weight: 700 }, column.width),
    ...set(timeWords(facts, of.event.id), { ...face.small, weight: 500 }, column.width),
    ...frame.order.flatMap((words) => set(words, { ...face.words, size: 11, fill: frame.wordsFill }, column.width)),
  ];
  const name = paragraph(measure, withNotes(of.event.title, of.footnotes), column.width, titleFace(of));
  const told = set(tellersOf(facts, of.event.claims, frame.lead), face.small, right ?? frame.width);
  const stacked = stack(
    [...before, name, ...actorsOf(measure, facts, of, column), ...(isWide ? [] : told)],
    spacing.parts,
  );
  const parts = stacked.parts.map(({ words, y }): Part => ({ kind: "words", words, x: 0, y }));
  const top = stacked.parts.find(({ words }) => words === name)?.y ?? 0;
  const chips = chipsOf(measure, { strips, words: facts.words }, of.event.id, right ?? frame.width);
  const aside = isWide
    ? asideOf(told, chips, { x: (left ?? 0) + COLUMN_GAP, y: top + BESIDE_TITLE })
    : ((spacing.detail === "full" ? undefined : besideLast(stacked.parts, chips, { x: 0, width: column.width })) ??
      asideOf([], chips, { x: 0, y: stacked.height + ABOVE_CHIPS }));
  return {
    parts: [...parts, ...aside.parts],
    markAt: top + name.leading * 0.52,
    height: Math.max(stacked.height, aside.bottom),
  };
}

/** Who says so, and below it what changes. */
function asideOf(
  told: readonly Paragraph[],
  chips: readonly Chip[],
  at: { x: number; y: number },
): { parts: Part[]; bottom: number } {
  const words = told.map((each): Part => ({ kind: "words", words: each, ...at }));
  const y = at.y + told.reduce((sum, each) => sum + heightOf(each) + ABOVE_CHIPS, 0);
  if (chips.length === 0) return { parts: words, bottom: told.length === 0 ? 0 : y };
  return { parts: [...words, { kind: "chips", chips, x: at.x, y }], bottom: y + heightOfChips(chips) };
}

function stack(
  blocks: readonly Paragraph[],
  gap: number,
): { parts: { words: Paragraph; y: number }[]; height: number } {
  return blocks.reduce<{ parts: { words: Paragraph; y: number }[]; height: number }>(
    (done, words) => {
      const y = done.height + (done.parts.length === 0 ? 0 : gap);
      return { parts: [...done.parts, { words, y }], height: y + heightOf(words) };
    },
    { parts: [], height: 0 },
  );
}

/** The texts and chips of an entry, its top left corner at (x, y). */
export function entryMarks({ measure, letters }: Sheet, entry: Entry, x: number, y: number): Mark[] {
  return entry.parts.flatMap((part): Mark[] => {
    const at = { x: x + part.x, y: y + part.y };
    switch (part.kind) {
      case "chips":
        return chipMarks(measure, part.chips, at.x, at.y);
      case "words":
        return paragraphMarks(measure, part.words, { x: at.x, y: at.y + part.words.face.size });
      case "acting":
        return letters ? actingMarks(measure, letters, part.of, { x: at.x, y: at.y + ACTING_BASELINE }) : [];
      case "stances":
        return letters ? stanceMarks(letters, part.of, at) : [];
    }
  });
}
