import {
  type Change,
  canSend,
  changesOf,
  createStepper,
  type OpenDelay,
  type Sending,
  statesAccepting,
} from "../machine/index.ts";
import type { Branch, Event, Model } from "../model/index.ts";
import type { ReaderData } from "../report/index.ts";
import type { ReaderWording } from "../wording/index.ts";
import { type Reasons, reasonsOf } from "./reasons.ts";
import { createWalk, type Walked } from "./walk.ts";

/** Where the machine stands after some steps; `refused`: the machine did not go along, and stands as before. */
export type Standing = {
  readonly states: readonly string[];
  readonly changes: readonly Change[];
  readonly refused?: string | undefined;
  /** delays that had run out by then, in that order: their changes are among those of the step */
  readonly delays: readonly string[];
  /** delays of which it is not stated whether they had run out by then; they were left running */
  readonly open: readonly OpenDelay[];
};

/** Why a trigger is not accepted, in words; `isElsewhere`: a state that is not active would accept it. */
export type Barred = { readonly trigger: string; readonly reason: string; readonly isElsewhere: boolean };

/** A model to step through: the record in an order of one's choice, and what leaves it. */
export type Story = {
  readonly data: ReaderData;
  /** the fixed words of the page */
  readonly words: ReaderWording;
  readonly reasons: Reasons;
  readonly events: ReadonlyMap<string, Event>;
  readonly triggers: readonly string[];
  /** where things stand after the first `count` steps of an order, and after triggers that leave it there, which has no dates of its own */
  standing(order: readonly string[], count: number, off?: readonly string[]): Standing;
  /** what the machine accepts there */
  legal(order: readonly string[], count: number, off?: readonly string[]): readonly string[];
  refused(order: readonly string[], count: number, off?: readonly string[]): readonly Barred[];
  /** steps that the stated order permits next, in the order given */
  permitted(order: readonly string[], count: number): readonly string[];
  /** branches that leave the record at an event */
  branchesFrom(event: string): readonly Branch[];
};

/** Lays a model out for stepping; every answer is remembered for the order last asked for. */
export function openStory(data: ReaderData, words: ReaderWording): Story {
  const model: Model = { ...data.model, statements: [], timed: [] };
  const stepper = createStepper(model);
  const events = new Map(model.events.map((event) => [event.id, event]));
  const triggerOf = (event: string | undefined) => events.get(event ?? "")?.trigger;
  const permitted: Story["permitted"] = (order, count) => {
    const done = new Set(order.slice(0, count));
    return order.slice(count).filter((id) => (data.before[id] ?? []).every((other) => done.has(other)));
  };
  const reasons = reasonsOf(model, stepper, words);
  const frame: Frame = { data, model, stepper, reasons, permitted, triggerOf };
  const { after, offRecord, sendingNext } = waysOf(frame);
  return {
    data,
    words,
    reasons,
    events,
    triggers: stepper.triggers,
    standing: (order, count, off = []) => {
      const { timed, refused, delays, open } = offRecord(order, count, off);
      const before = off.length > 0 ? offRecord(order, count, off.slice(0, -1)) : after(order, Math.max(0, count - 1));
      const { states } = timed.at;
      return { states, changes: changesOf(model, before.timed.at.states, states), refused, delays, open };
    },
    legal: (order, count, off) => {
      const sent = sendingNext(order, count, off);
      return stepper.triggers.filter((trigger) => canSend(stepper, sent(trigger), trigger));
    },
    refused: (order, count, off) => {
      const sent = sendingNext(order, count, off);
      return stepper.triggers.flatMap((trigger) => barredBy(frame, sent(trigger), trigger) ?? []);
    },
    permitted,
    branchesFrom: (event) => model.branches.filter((branch) => branch.from === event),
  };
}

type Frame = Pick<Story, "data" | "permitted" | "reasons"> & {
  readonly model: Model;
  readonly stepper: ReturnType<typeof createStepper>;
  triggerOf(event: string | undefined): string | undefined;
};

type Ways = {
  after(order: readonly string[], count: number): Walked;
  offRecord(order: readonly string[], count: number, off: readonly string[]): Walked;
  /** how a trigger would be sent: on the record as the step that may come next, else off it */
  sendingNext(order: readonly string[], count: number, off?: readonly string[]): (trigger: string) => Sending;
};

function waysOf({ data, model, stepper, reasons, permitted, triggerOf }: Frame): Ways {
  const walk = createWalk(model, stepper, { known: data.times, reasons });
  const sentBy = new Map(data.steps.toReversed().map((id) => [triggerOf(id), id]));
  const known = { order: data.steps, at: [walk.start] };
  const after: Ways["after"] = (order, count) => {
    if (order !== known.order) {
      const shared = order.findIndex((id, index) => id !== known.order[index]);
      if (shared >= 0) known.at.length = Math.min(known.at.length, shared + 1);
      known.order = order;
    }
    for (let done = known.at.length; done <= count; done++) {
      const event = order[done - 1];
      const before = known.at[done - 1] as Walked; // filled up to here
      known.at.push(walk.step(before, { trigger: triggerOf(event), event, isDated: true }));
    }
    return known.at[count] as Walked; // as above
  };
  const offRecord: Ways["offRecord"] = (order, count, off) =>
    off.reduce(
      (at, trigger) => walk.step(at, { trigger, event: sentBy.get(trigger), isDated: false }),
      after(order, count),
    );
  return {
    after,
    offRecord,
    sendingNext: (order, count, off) => {
      const at = offRecord(order, count, off ?? []);
      const next = new Map(
        off
          ? []
          : permitted(order, count)
              .toReversed()
              .map((id) => [triggerOf(id), id]),
      );
      return (trigger) => {
        const event = next.get(trigger);
        return walk.sending(at, { trigger, event: event ?? sentBy.get(trigger), isDated: event !== undefined });
      };
    },
  };
}

/** Why a trigger is not accepted; undefined where it is. */
function barredBy({ model, stepper, reasons }: Frame, sent: Sending, trigger: string): Barred | undefined {
  if (canSend(stepper, sent, trigger)) return undefined;
  const accepting = statesAccepting(model, trigger);
  const isReason = sent.ran.length > 0 || accepting.some((path) => stepper.isIn(sent.at, path));
  return { trigger, reason: reasons.of(sent, trigger), isElsewhere: accepting.length > 0 && !isReason };
}
