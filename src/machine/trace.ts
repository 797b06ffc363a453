import { createActor } from "xstate";
import type { Model } from "../model/index.ts";
import { compileMachine } from "./compile.ts";
import type { Elapsed } from "./since.ts";

/** A transition that was taken: the state that offers it, by which key, and its place among those the key offers. */
export type Passage = {
  /** path of the state from the root; empty for the root */
  readonly state: string;
  readonly on: { readonly kind: "trigger"; readonly trigger: string } | { readonly kind: "always" | "onDone" };
  readonly index: number;
};

type Sent = string | { readonly trigger: string; readonly elapsed?: Elapsed | undefined };

/**
 * The transitions taken at the start and for each trigger, automatic ones (`always`, `onDone`) included, as XState reports
 * them.
 *
 * @param sent      triggers, or steps with what had elapsed (`run.history`), each accepted where it is sent
 * @returns         one list for the start, then one for each trigger, in the order taken
 */
export function tracePassages(model: Model, sent: readonly Sent[]): readonly (readonly Passage[])[] {
  const traced: Passage[][] = [[]];
  const actor = createActor(compileMachine(model), {
    inspect: (inspected) => {
      if (inspected.type !== "@xstate.microstep") return;
      traced.at(-1)?.push(...inspected._transitions.flatMap((taken) => passageOf(taken) ?? []));
    },
  });
  actor.start();
  for (const each of sent) {
    const { trigger, elapsed = undefined } = typeof each === "string" ? { trigger: each } : each;
    traced.push([]);
    actor.send({ type: trigger, elapsed });
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
function passageOf(taken: Definition): Passage | undefined {
  const { eventType, source } = taken;
  const offered = eventType === "" ? source.always : source.transitions.get(eventType);
  const index = offered?.indexOf(taken) ?? -1;
  return index < 0 ? undefined : { state: source.path.join("."), on: keyOf(eventType), index };
}

function keyOf(eventType: string): Passage["on"] {
  if (eventType === "") return { kind: "always" };
  return eventType.startsWith("xstate.done.") ? { kind: "onDone" } : { kind: "trigger", trigger: eventType };
}
