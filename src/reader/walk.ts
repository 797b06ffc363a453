import {
  clockOf,
  type OpenDelay,
  openDelays,
  outcomeOf,
  type Sending,
  type Stepper,
  sendingAt,
  type Timed,
  timedBy,
  timedStart,
  whenOfEvent,
} from "../machine/index.ts";
import type { Model } from "../model/index.ts";
import type { ReaderData } from "../report/index.ts";
import type { Reasons } from "./reasons.ts";
import { timesFrom } from "./times.ts";

/** Where the machine stands after a step, what went before it, and why it did not go along where it did not. */
export type Walked = {
  readonly timed: Timed;
  readonly refused?: string | undefined;
  readonly delays: readonly string[];
  readonly open: readonly OpenDelay[];
};

/** A trigger as an event of the record; `isDated`: at its time too, else no time passes, and only guards count by it. */
export type Sent = {
  readonly trigger: string | undefined;
  readonly event: string | undefined;
  readonly isDated: boolean;
};

/** Steps as a run does, by the times that the page is told. */
export type Walk = {
  readonly start: Walked;
  step(at: Walked, sent: Sent): Walked;
  sending(at: Walked, sent: Sent): Sending;
};

const NOTHING = { delays: [], open: [] } as const;

export function createWalk(
  model: Model,
  stepper: Stepper,
  { known, reasons }: { readonly known: ReaderData["times"]; readonly reasons: Reasons },
): Walk {
  const times = timesFrom(known ?? { starts: {}, apart: {} });
  const clock = clockOf(model, () => times);
  const sending: Walk["sending"] = ({ timed }, { trigger, event, isDated }) => {
    const when = known && event !== undefined ? whenOfEvent(() => times, event) : undefined;
    const elapsed = when && clock.elapsed(when);
    return sendingAt(stepper, timed, { elapsed, now: isDated ? when : undefined, clock }, trigger);
  };
  return {
    start: { timed: timedStart(stepper), ...NOTHING },
    sending,
    step: (at, sent) => {
      const { trigger } = sent;
      if (trigger === undefined) return { timed: at.timed, ...NOTHING };
      const found = sending(at, sent);
      const outcome = outcomeOf(stepper, found, trigger);
      const delays = found.ran.map((each) => each.trigger);
      if (outcome.kind !== "stepped") return { timed: found, delays, open: [], refused: reasons.of(found, trigger) };
      const open = found.now === undefined ? [] : openDelays(stepper, found.timers, found.now, clock);
      const others = open.filter((each) => each.trigger !== trigger);
      return { timed: timedBy(stepper, found, outcome, trigger), delays, open: others };
    },
  };
}
