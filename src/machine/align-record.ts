import type { Model } from "../model/index.ts";
import type { Timing } from "../time/index.ts";
import type { Alignment } from "./align.ts";
import { alignLog } from "./align-regions.ts";
import { elapsedAt } from "./elapsed.ts";
import { recordedEvents } from "./replay.ts";

/** The cheapest repair of the record, in the order in which `replayRecord` runs it; `at` counts the events of that order. */
export function alignRecord(
  model: Model,
  timing: Timing,
  options: { readonly limit?: number | undefined } = {},
): Alignment {
  const events = recordedEvents(model, timing);
  const elapsed = events.map(({ id }) => elapsedAt(model, () => timing, { event: id }));
  const triggers = events.map(({ trigger }) => trigger);
  return alignLog(model, triggers, { limit: options.limit, elapsed: (at) => elapsed[at] });
}
