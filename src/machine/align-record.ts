import type { Model } from "../model/index.ts";
import type { Timing } from "../time/index.ts";
import type { Alignment, Walker } from "./align.ts";
import { alignLog } from "./align-regions.ts";
import { timedWalker } from "./align-walkers.ts";
import type { Timed } from "./delays.ts";
import { elapsedAt, whenOf } from "./elapsed.ts";
import { clockOf } from "./record-clock.ts";
import { recordedEvents } from "./replay.ts";
import type { Sent } from "./sending.ts";
import { createStepper } from "./stepper.ts";
import { hasDelays } from "./transitions.ts";

/** The cheapest repair of the record, in the order in which `replayRecord` runs it; `at` counts the events of that order. */
export function alignRecord(
  model: Model,
  timing: Timing,
  options: { readonly limit?: number | undefined } = {},
): Alignment {
  const events = recordedEvents(model, timing);
  const triggers = events.map(({ trigger }) => trigger);
  const { sent, elapsed } = sentBy(model, timing, events);
  return alignLog(model, triggers, { limit: options.limit, elapsed, sent });
}

/** The machine as the record steps it, each event at its own moment. */
export const recordWalker = (model: Model, timing: Timing, events: readonly Recorded[]): Walker<Timed> =>
  timedWalker(createStepper(model), sentBy(model, timing, events).sent);

type Recorded = Pick<ReturnType<typeof recordedEvents>[number], "id">;

function sentBy(model: Model, timing: Timing, events: readonly Recorded[]) {
  const known = () => timing;
  const clock = clockOf(model, known);
  const moments = events.map(({ id }) => ({ event: id }));
  const elapsed = moments.map((moment) => elapsedAt(model, known, moment));
  const now = hasDelays(model) ? moments.map((moment) => whenOf(model, known, moment)) : [];
  return {
    elapsed: (at: number) => elapsed[at],
    sent: (at: number): Sent => ({ elapsed: elapsed[at], now: now[at], clock }),
  };
}
