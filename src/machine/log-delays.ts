import type { DurationRange } from "../time/index.ts";
import { openDelays, type Timed } from "./delays.ts";
import type { LogRow } from "./log-row.ts";
import type { Counted } from "./log-times.ts";
import { outcomeOf, type Sending, type Sent, sendingAt, timedBy } from "./sending.ts";
import type { Elapsed } from "./since.ts";
import type { Stepper } from "./stepper.ts";
import { betweenBounds, type Clock, type When } from "./when.ts";

/** What the times of a log say of the machine's delays. */
export type DelayFindings = {
  /** delays that had surely run out before a row */
  readonly ran: Counted<{ readonly row: number; readonly trigger: string }>;
  /** rows before which it is not stated whether a delay had run out; it was left running */
  readonly open: Counted<{ readonly row: number; readonly trigger: string; readonly passed: DurationRange }>;
};

/** A row's trigger, sent after the delays that have run out by its time. */
export type SentRow = {
  readonly sending: Sending;
  /** undefined where it is refused */
  readonly next: Timed | undefined;
};

/** Sends rows to a machine with delays, and counts what becomes of these. */
export function createLogDelays(stepper: Stepper) {
  let ran: DelayFindings["ran"] = { count: 0 };
  let open: DelayFindings["open"] = { count: 0 };
  return {
    send(from: Timed, row: LogRow, sent: Sent): SentRow {
      const sending = sendingAt(stepper, from, sent, row.trigger);
      const outcome = outcomeOf(stepper, sending, row.trigger);
      for (const { trigger } of sending.ran)
        ran = { count: ran.count + 1, first: ran.first ?? { row: row.row, trigger } };
      const [first] = openDelays(stepper, sending.timers, sent.now, sent.clock).filter(
        (each) => each.trigger !== row.trigger,
      );
      if (first) open = { count: open.count + 1, first: open.first ?? { row: row.row, ...first } };
      return {
        sending,
        next: outcome.kind === "stepped" ? timedBy(stepper, sending, outcome, row.trigger) : undefined,
      };
    },
    findings: (): DelayFindings => ({ ran, open }),
  };
}

/** When a row's trigger is sent, by the times of the log alone. */
export const sentByLog = (elapsed: Elapsed | undefined, now: When | undefined): Sent => ({
  elapsed,
  now,
  clock: logClock(elapsed, now),
});

const logClock = (elapsed: Elapsed | undefined, now: When | undefined): Clock => ({
  passed: (then, at) => betweenBounds(then.bounds, at.bounds),
  elapsed: (when) => elapsed && now && before(elapsed, betweenBounds(when.bounds, now.bounds)),
});

/** What had elapsed some time before. */
const before = (elapsed: Elapsed, { least, most }: DurationRange): Elapsed =>
  Object.fromEntries(
    Object.entries(elapsed).map(([id, range]) => [id, { least: range.least - most, most: range.most - least }]),
  );
