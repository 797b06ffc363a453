import { solveTime } from "../../time/index.ts";
import type { Wording } from "../../wording/index.ts";
import { keepEvents, leftOutNote, some } from "./keep.ts";
import type { Selected, SelectionOptions } from "./select.ts";

/** The record as of an event: without what is stated to come after it. What no order joins to it stays, and that is said. */
export function selectUntil(done: Selected, { until }: SelectionOptions, words: Wording): Selected {
  if (until === undefined) return done;
  const { model } = done;
  const at = model.events.find((event) => event.id === until);
  if (!at) throw new RangeError(`until: there is no event ${until} in the picture`);
  const timing = solveTime(model.timed, model.statements, { timezone: model.timezone });
  const isLater = (id: string) => id !== until && timing.precedes(until, id) && !timing.precedes(id, until);
  const isOpen = (id: string) => id !== until && !timing.precedes(until, id) && !timing.precedes(id, until);
  const kept = keepEvents(model, (id) => !isLater(id));
  const later = some(model.events.length - kept.model.events.length, words.selection.later);
  const open = kept.model.events.filter((event) => isOpen(event.id)).length;
  return {
    ...done,
    model: kept.model,
    history: keepEvents(done.history, (id) => !isLater(id)).model,
    notes: [
      ...done.notes,
      words.selection.asOf(at.title),
      ...leftOutNote(words, later, kept.lost),
      ...some(open, words.selection.unordered),
    ],
  };
}
