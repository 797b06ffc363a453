import type { Event, Model } from "../model/index.ts";
import type { Timing } from "../time/index.ts";
import type { Refusal } from "./refusal.ts";
import { type Change, type Run, type Step, startRun } from "./run.ts";

/** One recorded event, replayed. */
export type ReplayStep = {
  readonly event: string;
  readonly trigger: string;
  readonly changes: readonly Change[];
  /** delays that had surely run out by then, in that order: their changes are among those of the step */
  readonly delays?: readonly string[] | undefined;
  /** delays of which it is not stated whether they had run out by then; they were left running */
  readonly open?: readonly string[] | undefined;
};

/** The record run on the machine: how far it goes, and why it stops where it does. */
export type Replay = {
  readonly steps: readonly ReplayStep[];
  readonly initial: readonly string[];
  readonly run: Run;
  readonly stopped?: { readonly event: string; readonly refusal: Refusal } | undefined;
  /** triggers before each event, in the order replayed: the snapshot in which the event happens */
  before(event: string): Run | undefined;
};

/** Runs what is recorded to have happened, in the first order of the file that the statements permit. */
export function replayRecord(model: Model, timing: Timing): Replay {
  const recorded = recordedEvents(model, timing);
  const start = startRun(model) as Run;
  const runs = new Map<string, Run>();
  const steps: ReplayStep[] = [];
  let run = start;
  for (const { id, trigger } of recorded) {
    runs.set(id, run);
    const attempt = run.attempt(trigger, { event: id });
    if (!attempt.ok)
      return {
        steps,
        initial: start.states,
        run,
        stopped: { event: id, refusal: attempt.refusal },
        before: (event) => runs.get(event),
      };
    run = attempt.run;
    steps.push(replayed(id, trigger, run.history.at(-1)));
  }
  return { steps, initial: start.states, run, before: (event) => runs.get(event) };
}

function replayed(event: string, trigger: string, step: Step | undefined): ReplayStep {
  const { changes = [], delays, open } = step ?? {};
  return { event, trigger, changes, ...(delays && { delays }), ...(open && { open }) };
}

type Recorded = Event & { readonly trigger: string };

/** Events that happened and move the machine; planned and hypothetical ones never do. */
export function recordedEvents(model: Model, timing: Timing): Recorded[] {
  const byId = new Map(model.events.map((event) => [event.id, event]));
  const sorted = timing.sorted(model.events.map((event) => event.id)).flatMap((id) => byId.get(id) ?? []);
  return sorted.filter((event): event is Recorded => event.modality === "actual" && event.trigger !== undefined);
}
