import type { Model } from "../../model/index.ts";
import { clockOf, stretchText } from "./instant-words.ts";
import { pointsOf } from "./plan.ts";
import { gatherPossibleTimes } from "./rows.ts";
import { words } from "./words.ts";

/** When each event can have happened, in the words of the picture; none for an event that nothing bounds. */
export function timesInWords(model: Model): ReadonlyMap<string, string> {
  const times = gatherPossibleTimes(model);
  const clock = { ...clockOf(pointsOf(times), model.timezone), oneDay: false };
  return new Map(
    times.groups.flat().map(({ event, stretches }) => {
      const told = stretches.map((stretch) => {
        const by = stretch.accounts ?? [];
        const text = stretchText(stretch, clock);
        return by.length === 0 ? text : `${text} (${words.by(by.join(", "))})`;
      });
      return [event.id, told.join(" or ")] as const;
    }),
  );
}
