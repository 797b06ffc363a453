import { find } from "./element.ts";
import { headingOf } from "./panel.ts";
import { offTaken, type Place } from "./place.ts";
import type { Story } from "./story.ts";
import { nameOfAccount, stateText, wordsOfStates } from "./words.ts";

/** Tells a screen reader of a step: which, who says so, what changed, what may follow. */
export function announce(story: Story, place: Place): void {
  find("announcer").textContent = sayingOf(story, place);
}

export function sayingOf(story: Story, place: Place): string {
  const { words, data } = story;
  const { spoken, changes: changing } = words.reader;
  const { above, title, below } = headingOf(story, place);
  const taken = offTaken(place);
  const { changes, refused } = story.standing(place.order, place.count, taken);
  const event = taken ? undefined : story.events.get(place.order[place.count - 1] ?? "");
  const tellers = [...new Set(event?.claims.map(({ account }) => nameOfAccount(story, account)) ?? [])];
  const changed = changes.map(({ from, to }) =>
    spoken.changed(stateText(wordsOfStates(data.model, from)), wordsOfStates(data.model, to).state),
  );
  const next = taken
    ? story.legal(place.order, place.count, taken).length
    : story.permitted(place.order, place.count).length;
  return [
    above,
    title,
    taken && taken.length === 0 ? spoken.left : below,
    tellers.length > 0 ? spoken.told(words.and(tellers)) : "",
    ...changed,
    refused === undefined ? "" : changing.refused(refused),
    next === 0 ? spoken.end : spoken.mayFollow(next),
  ]
    .filter((part) => part !== "")
    .map((part) => part.replace(/[.\s]+$/, ""))
    .join(". ");
}
