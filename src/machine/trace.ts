import { createActor } from "xstate";
import type { Model } from "../model/index.ts";
import { compileMachine, eventTypeOf } from "./compile.ts";
import { searching } from "./observe.ts";
import type { Elapsed } from "./since.ts";
import { stateAt } from "./states.ts";
import { type Cause, delayTrigger } from "./transitions.ts";

/** A transition that was taken: the state that offers it, by which key, and its place among those the key offers. */
export type Passage = {
  /** path of the state from the root; empty for the root */
  readonly state: string;
  readonly on: Cause;
  readonly index: number;
};

type Sent =
  | string
  | {
      readonly trigger: string;
      readonly elapsed?: Elapsed | undefined;
      /** delays that ran out before it */
      readonly delays?: readonly string[] | undefined;
    };

/**
 * The transitions taken at the start and for each trigger, automatic ones (`always`, `onDone`) included, as XState reports
 * them.
 *
 * @param sent      triggers, or steps with what had elapsed (`run.history`), each accepted where it is sent
 * @returns         one list for the start, then one for each trigger, in the order taken
 */
export const tracePassages = (model: Model, sent: readonly Sent[]): readonly (readonly Passage[])[] =>
  searching(() => trace(model, sent));

function trace(model: Model, sent: readonly Sent[]): Passage[][] {
  const traced: Passage[][] = [[]];
  const actor = createActor(compileMachine<string>(model), {
    clock: { setTimeout: () => 0, clearTimeout: () => undefined }, // no time passes by itself
    inspect: (inspected) => {
      if (inspected.type !== "@xstate.microstep") return;
      traced.at(-1)?.push(...inspected._transitions.flatMap((taken) => passageOf(model, taken) ?? []));
    },
  });
  actor.start();
  for (const each of sent) {
    const { trigger, elapsed = undefined, delays = [] } = typeof each === "string" ? { trigger: each } : each;
    traced.push([]);
    for (const sending of [...delays, trigger]) actor.send({ type: eventTypeOf(model, sending), elapsed });
  }
  actor.stop();
  return traced;
}

type Definition = {
  readonly eventType: string;
  readonly source: {
    readonly path: readonly string[];
    readonly always?: readonly unknown[] | undefined;
    readonly transitions: ReadonlyMap<string, readonly unknown[]>;
  };
};

/** None for the entry of an initial state, which no key of the model offers. */
function passageOf(model: Model, taken: Definition): Passage | undefined {
  const { eventType, source } = taken;
  const offered = eventType === "" ? source.always : source.transitions.get(eventType);
  const index = offered?.indexOf(taken) ?? -1;
  const state = source.path.join(".");
  return index < 0 ? undefined : { state, on: causeOf(model, state, eventType), index };
}

function causeOf(model: Model, state: string, eventType: string): Cause {
  if (eventType === "") return { kind: "always" };
  const spec = state === "" ? model.machine : stateAt(model.machine, state);
  const delay = Object.keys(spec?.after ?? {}).find(
    (each) => eventTypeOf(model, delayTrigger(state, each)) === eventType,
  );
  if (delay !== undefined) return { kind: "after", delay };
  return eventType.startsWith("xstate.done.") ? { kind: "onDone" } : { kind: "trigger", trigger: eventType };
}
