import type { Mark } from "../../scene/index.ts";
import { box, curve, face, line } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import { eventMark, type MarkLook } from "./event-mark.ts";
import type { Appearance, Facts } from "./facts.ts";

/** One kind of mark that occurs in the picture, and what it means. */
export type LegendEntry =
  | { readonly words: string; readonly look: Omit<MarkLook, "colour"> }
  | { readonly words: string; readonly look: "branch" };

/** Only what occurs, in a fixed order: fills, turning point, end, branch. */
export function legendOf(facts: Facts): LegendEntry[] {
  const { words } = facts;
  const all = [...facts.events.values()];
  const spans = new Set(all.filter((of) => of.event.extent === "span").map((of) => of.event.id));
  const drawn = all.filter((of) => !spans.has(of.event.id));
  const plain = (Object.keys(words.appearance) as Appearance[]) // its keys are the appearances, by its type
    .filter((appearance) => drawn.some((of) => of.appearance === appearance && !of.isEnd))
    .map(
      (appearance): LegendEntry => ({
        words: words.appearance[appearance],
        look: { appearance, isEnd: false, turningPoint: false },
      }),
    );
  const turning = drawn.some((of) => of.event.turningPoint && !of.isEnd);
  const ends = all.some((of) => of.isEnd);
  return [
    ...plain,
    ...(turning
      ? [{ words: words.turningPoint, look: { appearance: "asserted", isEnd: false, turningPoint: true } } as const]
      : []),
    ...(ends
      ? [{ words: words.end, look: { appearance: "asserted", isEnd: true, turningPoint: false } } as const]
      : []),
    ...(facts.model.branches.length > 0 ? [{ words: words.notTaken, look: "branch" } as const] : []),
  ];
}

/** px */
const ENTRY_GAP = 18;
const SWATCH = 14;

/** The legend on one line that ends at `end`; returns its width too. */
export function legendMarks(
  measure: MeasureText,
  entries: readonly LegendEntry[],
  spot: { end: number; y: number },
): { marks: Mark[]; width: number } {
  const widths = entries.map(
    (entry) =>
      SWATCH + (entry.look === "branch" ? 12 : entry.look.isEnd ? 6 : 0) + 4 + measure(entry.words, face.small),
  );
  const total = widths.reduce((sum, width) => sum + width, 0) + ENTRY_GAP * Math.max(0, entries.length - 1);
  const starts = widths.reduce<number[]>(
    (xs, _, index) => [
      ...xs,
      index === 0 ? spot.end - total : (xs[index - 1] ?? 0) + (widths[index - 1] ?? 0) + ENTRY_GAP,
    ],
    [],
  );
  const marks = entries.flatMap((entry, index) => entryMarks(measure, entry, starts[index] ?? 0, spot.y));
  return { marks, width: total };
}

function entryMarks(measure: MeasureText, entry: LegendEntry, x: number, y: number): Mark[] {
  if (entry.look === "branch") {
    const dash = curve(
      [
        ["M", x, y - 4],
        ["L", x + SWATCH + 10, y - 4],
      ],
      { colour: "notTaken", width: 1.8, dash: [5, 4] },
    );
    return [dash, line(measure, entry.words, { x: x + SWATCH + 16, y }, { ...face.small, fill: "notTaken" })];
  }
  const swatch = eventMark(x + SWATCH / 2 + (entry.look.isEnd ? 3 : 0), y - 4, { ...entry.look, colour: "muted" });
  return [...swatch, line(measure, entry.words, { x: x + SWATCH + (entry.look.isEnd ? 10 : 4), y }, face.small)];
}

/** A line across the picture. */
export const footRule = (x: number, y: number, width: number): Mark =>
  box({ x, y, width, height: 1 }, { fill: "rule" });
