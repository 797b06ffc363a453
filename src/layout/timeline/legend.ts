import type { Claim } from "../../model/index.ts";
import type { Mark } from "../../scene/index.ts";
import { type KeyEntry, keyMarks, widthOfKey } from "../key/index.ts";
import { box, curve } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import { bandMarks } from "./bands.ts";
import { END_R, eventMark, type MarkLook } from "./event-mark.ts";
import type { Appearance, Facts } from "./facts.ts";

/** What a stance looks like in the rows of who says so: as the event would if nobody else told of it. */
const LOOK_OF_STANCE = {
  asserts: "asserted",
  believes: "believed",
  denies: "denied",
  doubts: "doubted",
} as const satisfies Record<Claim["stance"], Appearance>;

/** `hasBands`: spans are marks with a bar, not brackets; `hasStances`: rows show the stance of each account by a mark. */
export type Shown = { readonly hasBands: boolean; readonly hasStances: boolean };

/** Only what occurs, in a fixed order: fills, turning point, end, span, branch. */
export function legendOf(facts: Facts, { hasBands, hasStances }: Shown): KeyEntry[] {
  const { words } = facts;
  const all = [...facts.events.values()];
  const drawn = all.filter((of) => hasBands || of.event.extent !== "span");
  const looks = new Set<Appearance>([
    ...drawn.filter((of) => !of.isEnd).map((of) => of.appearance),
    ...(hasStances ? all.flatMap((of) => of.event.claims.map((claim) => LOOK_OF_STANCE[claim.stance])) : []),
  ]);
  const plain = (Object.keys(words.appearance) as Appearance[]) // its keys are the appearances, by its type
    .filter((appearance) => looks.has(appearance))
    .map((appearance) => markEntry(words.appearance[appearance], { appearance, isEnd: false, turningPoint: false }));
  const turning = drawn.some((of) => of.event.turningPoint && !of.isEnd);
  const ends = all.some((of) => of.isEnd);
  return [
    ...plain,
    ...(turning ? [markEntry(words.turningPoint, { appearance: "asserted", isEnd: false, turningPoint: true })] : []),
    ...(ends ? [markEntry(words.end, { appearance: "asserted", isEnd: true, turningPoint: false })] : []),
    ...(hasBands && all.some((of) => of.event.extent === "span") ? [spanEntry(words.timeline.span)] : []),
    ...(facts.model.branches.length > 0 ? [branchEntry(words.notTaken)] : []),
  ];
}

const markEntry = (words: string, look: Omit<MarkLook, "colour">): KeyEntry => ({
  words,
  width: look.isEnd ? 2 * END_R + 2 : 14,
  draw: (x, y) => eventMark(x, y, { ...look, colour: "muted" }),
});

const BAND = { start: -15, sure: 6, end: 15 } as const; // px around the middle of the sample

const spanEntry = (words: string): KeyEntry => ({
  words,
  width: BAND.end - BAND.start,
  draw: (x, y) => bandMarks({ start: x + BAND.start, sure: x + BAND.sure }, y, "muted", x + BAND.end),
});

const DASH = 12; // px, half the sample of a branch

const branchEntry = (words: string): KeyEntry => ({
  words,
  width: 2 * DASH,
  draw: (x, y) => [
    curve(
      [
        ["M", x - DASH, y],
        ["L", x + DASH, y],
      ],
      { colour: "notTaken", width: 1.8, dash: [5, 4] },
    ),
  ],
});

/** The legend on one line that ends at `end` when it leaves `beside` px to the left of it, else in rows from `x` on. */
export function legendMarks(
  measure: MeasureText,
  entries: readonly KeyEntry[],
  area: { x: number; end: number; y: number; beside: number },
): { marks: Mark[]; bottom: number; isBeside: boolean; start: number } {
  const width = widthOfKey(measure, entries);
  const isBeside = area.end - width - area.beside > area.x;
  const start = isBeside ? area.end - width : area.x;
  return { ...keyMarks(measure, entries, { x: start, y: area.y - 4, end: area.end }), isBeside, start };
}

/** A line across the picture. */
export const footRule = (x: number, y: number, width: number): Mark =>
  box({ x, y, width, height: 1 }, { fill: "rule" });
