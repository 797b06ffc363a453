import type { Mark } from "../../../scene/index.ts";
import { face, line } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { type Tracks, tracksOf } from "../down/tracks.ts";
import type { EventFacts, Facts } from "../facts.ts";
import { stanceDot } from "../lanes/tellers.ts";
import { BESIDE, type Teller, tellersOf } from "../ledger/key.ts";
import { partiesOf } from "../parties.ts";

/** Letters that stand for who acts, before a name, and for who says so, over the marks behind it. */
export type Letters = {
  readonly parties: Tracks;
  readonly tellers: readonly Teller[];
  /** px of the widest letters before a name, and of all marks behind it */
  readonly before: number;
  readonly behind: number;
};

const MOST_PARTIES = 12;
const MOST_TELLERS = 4;
const LETTER_FACE = { ...face.small, size: 10, weight: 600 } as const;
/** px */
const LETTERS_ROW = 13;
const LETTERS_UP = 3; // from the first row to the letters over it

/** `most`: accounts that have marks of their own, or share the last of them. */
export function lettersOf(measure: MeasureText, facts: Facts, most = MOST_TELLERS): Letters {
  const parties = tracksOf(facts, 0, MOST_PARTIES);
  const tellers = most === 0 ? [] : tellersOf(facts, most);
  const widths = [...facts.events.values()].map((of) => measure(actingIn(parties, of), LETTER_FACE));
  return {
    parties,
    tellers,
    before: Math.max(0, ...widths),
    behind: tellers.reduce((sum, { width }) => sum + width, 0),
  };
}

const actingIn = (parties: Tracks, of: EventFacts): string =>
  [...new Set(partiesOf(of).map((party) => parties.trackOf(party).letter))].toSorted().join("");

/** The letters before the name of an event, their baseline at (x, y). */
export const actingMarks = (
  measure: MeasureText,
  { parties }: Letters,
  of: EventFacts,
  spot: { x: number; y: number },
): Mark[] => [line(measure, actingIn(parties, of), spot, LETTER_FACE)];

/** A mark for each stance of an account on an event, their middle at `y`. */
export const stanceMarks = ({ tellers }: Letters, { event }: EventFacts, { x, y }: { x: number; y: number }): Mark[] =>
  tellers.flatMap((teller) => {
    const stances = teller.stancesOn(event);
    const middle = x + teller.x;
    if (stances.length === 0) return [{ kind: "circle", cx: middle, cy: y, r: 1.2, fill: "rule" } satisfies Mark];
    const first = middle - ((stances.length - 1) * BESIDE) / 2;
    return stances.flatMap((stance, index) => stanceDot(first + index * BESIDE, y, stance));
  });

/** px that the letters of accounts take over the first row of a column */
export const roomOfHeads = (letters: Letters | undefined): number =>
  letters === undefined || letters.tellers.length === 0 ? 0 : LETTERS_ROW;

/** The letters of the accounts over their marks; `y` is the top of the first row. */
export const headLetters = (
  measure: MeasureText,
  letters: Letters | undefined,
  { x, y }: { x: number; y: number },
): Mark[] =>
  (letters?.tellers ?? []).map((teller) =>
    line(
      measure,
      teller.letter,
      { x: x + teller.x, y: y - LETTERS_UP, anchor: "middle" },
      { ...face.label, fill: "muted" },
    ),
  );
