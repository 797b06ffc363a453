import type { ColourRole, Mark } from "../../scene/index.ts";
import { box, curve, rule } from "../pen/index.ts";
import type { Facts } from "./facts.ts";

/** How far a span surely lasts, where it has surely ended, and where its end is not said, px. */
export type Band = { readonly start: number; readonly sure: number; readonly end?: number | undefined };

type Place = { readonly id: string; readonly x: number };

/** px */
const HEIGHT = 8;
const OVER = 14; // beyond the last mark that a span surely holds
const BEFORE = 20; // its end keeps from the mark that follows it
const FADE = 30;

/** How far a span reaches over the events that are stated to lie in it, up to the first that is stated to follow it. */
export function bandOver(facts: Facts, span: Place, events: readonly Place[]): Band {
  const standing = events.filter(({ id, x }) => id !== span.id && x > span.x);
  const relation = (id: string) => facts.timing.relation(span.id, id).relationship;
  const inside = standing.filter(({ id }) => relation(id) === "contains" || relation(id) === "overlaps");
  const after = standing.filter(({ id }) => relation(id) === "before").map(({ x }) => x - BEFORE);
  const sure = Math.max(span.x, ...inside.map(({ x }) => x)) + OVER;
  const end = Math.min(...after);
  return { start: span.x, sure: Math.min(sure, end), end: Number.isFinite(end) ? end : undefined };
}

/** px from one bar to the next where spans of a lane meet, and how many stand apart */
const STEP = 10;
const MOST_LEVELS = 2;

/** How far below its lane each bar stands, so that spans that meet are told apart; from left to right. */
export function stackBands(bands: readonly Band[]): { readonly band: Band; readonly dy: number }[] {
  const ends: number[] = [];
  return bands.map((band) => {
    const free = Array.from({ length: MOST_LEVELS }, (_, level) => level).find(
      (level) => (ends[level] ?? Number.NEGATIVE_INFINITY) <= band.start,
    );
    const level = free ?? MOST_LEVELS - 1;
    ends[level] = Math.max(ends[level] ?? Number.NEGATIVE_INFINITY, band.end ?? band.sure + FADE);
    return { band, dy: level * STEP };
  });
}

/** A span on a lane: a bar as far as it surely lasts, dotted on to where it has surely ended; open where that is not said. */
export function bandMarks({ start, sure, end }: Band, y: number, colour: ColourRole, most: number): Mark[] {
  const stroke = { colour, width: 1.2 } as const;
  const until = Math.min(end ?? sure + FADE, most);
  const dotted =
    until > sure + 1
      ? [
          curve(
            [
              ["M", sure, y],
              ["L", until, y],
            ],
            { colour, width: 2, dash: [2, 3] },
          ),
        ]
      : [];
  return [
    box(
      { x: start, y: y - HEIGHT / 2, width: Math.max(1, sure - start), height: HEIGHT },
      { fill: tintOf(colour), radius: HEIGHT / 2, stroke },
    ),
    ...dotted,
    ...(end === undefined ? [] : [rule([until, y - HEIGHT / 2], [until, y + HEIGHT / 2], stroke)]),
  ];
}

const TINTS = {
  accent1: "tint1",
  accent2: "tint2",
  accent3: "tint3",
  accent4: "tint4",
  accent5: "tint5",
  accent6: "tint6",
} as const;

const tintOf = (colour: ColourRole): ColourRole => TINTS[colour as keyof typeof TINTS] ?? "neutralTint"; // muted has none of its own
