import type { ColourRole } from "../../../scene/index.ts";
import type { Facts } from "../facts.ts";
import { colourOfParty, partiesInOrder, partiesOf } from "../parties.ts";

/** A line downward on which the events of a party stand, or of all those that have no line of their own. */
export type Track = {
  /** over the line, and beside the name below the title */
  readonly letter: string;
  readonly name: string;
  readonly colour: ColourRole;
  readonly x: number;
};

export type Tracks = { readonly tracks: readonly Track[]; trackOf(party: string): Track; readonly end: number };

/** px from one line to the next; the longest bars just meet */
const PITCH = 24;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";

/** Lines for at most `most` parties; those with the fewest events share the last one. */
export function tracksOf(facts: Facts, start: number, most: number, pitch = PITCH): Tracks {
  const counts = new Map<string, number>();
  for (const of of facts.events.values())
    for (const party of new Set(partiesOf(of))) counts.set(party, (counts.get(party) ?? 0) + 1);
  const acting = partiesInOrder(facts)
    .map(({ party }) => party)
    .filter(({ id }) => counts.has(id));
  const kept = new Set(
    acting
      .toSorted((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))
      .slice(0, acting.length > most ? most - 1 : most)
      .map(({ id }) => id),
  );
  const own = acting.filter(({ id }) => kept.has(id));
  const others = acting.length - own.length;
  const rest = [
    ...(counts.has("") ? [facts.words.timeline.noParty] : []),
    ...(others > 0 ? [facts.words.timeline.otherParties(others)] : []),
  ];
  const names = [...own.map(({ name }) => name), ...(rest.length > 0 ? [facts.words.list(rest)] : [])];
  const tracks = names.map(
    (name, index): Track => ({
      letter: LETTERS[index] ?? "",
      name,
      colour: index < own.length ? colourOfParty(index) : "muted",
      x: start + (index + 0.5) * pitch,
    }),
  );
  const places = new Map(own.map(({ id }, index) => [id, index]));
  const fallback = tracks.at(-1);
  return {
    tracks,
    end: start + tracks.length * pitch,
    trackOf(party) {
      const track = tracks[places.get(party) ?? tracks.length - 1] ?? fallback;
      if (!track) throw new RangeError("tracksOf(facts, start, most): no event, no track");
      return track;
    },
  };
}
