import type { Claim, Event } from "../../../model/index.ts";
import type { Mark } from "../../../scene/index.ts";
import { type KeyEntry, keyMarks, widthOfKey } from "../../key/index.ts";
import { face, line } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Tracks } from "../down/tracks.ts";
import type { Facts } from "../facts.ts";

/** A column of marks beside the rows: an account, or all those that have none of their own. */
export type Teller = {
  readonly id: string;
  readonly letter: string;
  readonly name: string;
  /** px from the first of these columns to the middle of this one */
  readonly x: number;
  readonly width: number;
  stancesOn(event: Event): readonly Claim["stance"][];
};

/** Columns for at most so many accounts; those that tell least share the last. */
const MOST = 6;
/** px of a column, and between the marks of an account that takes several stances on one event */
const TELLER = 13;
export const BESIDE = 11;
const LETTERS = "abcdefghijklmnopqrstuvwxyz";

/** The accounts that tell of an event, in the model's order; of more than `most` those that tell least share the last. */
export function tellersOf(facts: Facts, most = MOST): Teller[] {
  const counts = new Map<string, number>();
  for (const { event } of facts.events.values())
    for (const { account } of event.claims) counts.set(account, (counts.get(account) ?? 0) + 1);
  const telling = facts.model.accounts.filter(({ id }) => counts.has(id));
  const kept = new Set(
    telling
      .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
      .slice(0, telling.length > most ? most - 1 : most)
      .map(({ id }) => id),
  );
  const own = telling.filter(({ id }) => kept.has(id)).map(({ id, name }) => ({ id, name, accounts: new Set([id]) }));
  const others = new Set(telling.filter(({ id }) => !kept.has(id)).map(({ id }) => id));
  const rest = { id: "other-accounts", name: facts.words.timeline.otherAccounts(others.size), accounts: others };
  let end = 0;
  return [...own, ...(others.size > 0 ? [rest] : [])].map(({ id, name, accounts }, index): Teller => {
    const stancesOn = ({ claims }: Event) => [
      ...new Set(claims.filter(({ account }) => accounts.has(account)).map(({ stance }) => stance)),
    ];
    const most = Math.max(...[...facts.events.values()].map(({ event }) => stancesOn(event).length));
    const width = TELLER + (most - 1) * BESIDE;
    end += width;
    return { id, name, letter: LETTERS[index] ?? "", x: end - width / 2, width, stancesOn };
  });
}

/** px */
const LETTER = 10;
const AFTER_HEAD = 12;
const BETWEEN_HEADS = 36;
const HEAD_DOWN = 3.5;
const ROW_GAP = 2;

/** Which letter stands for whom: the parties, and below them the accounts. */
export function lettersMarks(
  measure: MeasureText,
  facts: Facts,
  letters: { readonly tracks: Tracks; readonly tellers: readonly Teller[] },
  area: { readonly margin: number; readonly end: number; readonly top: number },
): { marks: Mark[]; bottom: number } {
  const { whoActs, whoSaysSo } = facts.words.timeline.head;
  const parties = letters.tracks.tracks.map(({ letter, name, colour }) =>
    entryOf(measure, name, letter, { ...face.label, weight: 600, fill: colour }),
  );
  const accounts = letters.tellers.map(({ letter, name }) =>
    entryOf(measure, name, letter, { ...face.label, fill: "muted" }),
  );
  const aligned =
    area.margin + AFTER_HEAD + Math.max(...[whoActs, whoSaysSo].map((head) => measure(head, face.section)));
  const heads = [
    { head: whoActs, entries: parties },
    { head: whoSaysSo, entries: accounts },
  ].filter(({ entries }) => entries.length > 0);
  const widths = heads.map(
    ({ head, entries }) => measure(head, face.section) + AFTER_HEAD + widthOfKey(measure, entries),
  );
  const isOneRow =
    area.margin + widths.reduce((sum, width) => sum + width, BETWEEN_HEADS * (heads.length - 1)) <= area.end;
  let [x, top, bottom] = [area.margin, area.top, area.top];
  const marks: Mark[] = [];
  heads.forEach(({ head, entries }, index) => {
    const y = top + 10;
    const start = isOneRow ? x + measure(head, face.section) + AFTER_HEAD : aligned;
    const key = keyMarks(measure, entries, { x: start, y, end: area.end });
    marks.push(line(measure, head, { x, y: y + HEAD_DOWN }, face.section), ...key.marks);
    bottom = key.bottom + ROW_GAP;
    if (isOneRow) x += (widths[index] ?? 0) + BETWEEN_HEADS;
    else top = bottom;
  });
  return { marks, bottom };
}

const entryOf = (measure: MeasureText, words: string, letter: string, look: Parameters<typeof line>[3]): KeyEntry => ({
  words,
  width: LETTER,
  draw: (x, y) => [line(measure, letter, { x, y: y + 4, anchor: "middle" }, look)],
});
