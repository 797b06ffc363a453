import type { Model } from "../../model/index.ts";
import { type Wording, wordingOf } from "../../wording/index.ts";
import { clockOf, stretchText } from "./instant-words.ts";
import { pointsOf } from "./plan.ts";
import { gatherPossibleTimes } from "./rows.ts";

/** When each event can have happened, in the words of the picture; none for an event that nothing bounds. */
export function timesInWords(model: Model, words: Wording = wordingOf("en")): ReadonlyMap<string, string> {
  const times = gatherPossibleTimes(model, words);
  const clock = { ...clockOf(pointsOf(times), model.timezone, words), oneDay: false };
  return new Map(
    times.groups.flat().map(({ event, stretches }) => {
      const told = stretches.map((stretch) => {
        const by = stretch.accounts ?? [];
        const text = stretchText(stretch, clock);
        return by.length === 0 ? text : words.noted(text, words.times.by(words.list(by)));
      });
      return [event.id, words.or(told)] as const;
    }),
  );
}
