import type { Event, Model } from "../model/index.ts";
import type { Timing } from "../time/index.ts";
import type { Refusal } from "./refusal.ts";
import { type Change, type Run, type Step, type StepPart, startRun } from "./run.ts";

/** One recorded event, replayed. */
export type ReplayStep = {
  readonly event: string;
  readonly trigger: string;
  readonly changes: readonly Change[];
  /** delays that had surely run out by then, in that order: their changes are among those of the step */
  readonly delays?: readonly string[] | undefined;
  /** where delays had run out: what each of them changed, in that order, and then what the trigger did */
  readonly parts?: readonly StepPart[] | undefined;
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
  /** how many steps are taken once an event of the model has happened, be it without a trigger, in the order replayed */
  stepsTo(event: string): number;
};

/** Runs what is recorded to have happened, in the first order of the file that the statements permit. */
export function replayRecord(model: Model, timing: Timing): Replay {
  const sorted = model.events.some(isRecorded) ? sortedEvents(model, timing) : [];
  const before = known.get(model);
  if (before && isSame(before.sorted, sorted)) return before.replay;
  const replay = replayInOrder(model, sorted);
  known.set(model, { sorted, replay });
  return replay;
}

/** The check of a model and its picture replay the same record. */
const known = new WeakMap<Model, { readonly sorted: readonly Event[]; readonly replay: Replay }>();

const isSame = (some: readonly Event[], others: readonly Event[]): boolean =>
  some.length === others.length && some.every((event, index) => event === others[index]);

function replayInOrder(model: Model, sorted: readonly Event[]): Replay {
  const stepsTo = (event: string) => {
    const at = sorted.findIndex(({ id }) => id === event);
    return Math.min(steps.length, sorted.slice(0, at + 1).filter(isRecorded).length);
  };
  const start = startRun(model) as Run;
  const runs = new Map<string, Run>();
  const steps: ReplayStep[] = [];
  let run = start;
  for (const { id, trigger } of sorted.filter(isRecorded)) {
    runs.set(id, run);
    const attempt = run.attempt(trigger, { event: id });
    if (!attempt.ok)
      return {
        steps,
        initial: start.states,
        run,
        stopped: { event: id, refusal: attempt.refusal },
        before: (event) => runs.get(event),
        stepsTo,
      };
    run = attempt.run;
    steps.push(replayed(id, trigger, run.history.at(-1)));
  }
  return { steps, initial: start.states, run, before: (event) => runs.get(event), stepsTo };
}

function replayed(event: string, trigger: string, step: Step | undefined): ReplayStep {
  const { changes = [], delays, parts, open } = step ?? {};
  return { event, trigger, changes, ...(delays && { delays }), ...(parts && { parts }), ...(open && { open }) };
}

type Recorded = Event & { readonly trigger: string };

/** Events that happened and move the machine; planned and hypothetical ones never do. */
export const recordedEvents = (model: Model, timing: Timing): Recorded[] =>
  sortedEvents(model, timing).filter(isRecorded);

const isRecorded = (event: Event): event is Recorded => event.modality === "actual" && event.trigger !== undefined;

function sortedEvents(model: Model, timing: Timing): Event[] {
  const byId = new Map(model.events.map((event) => [event.id, event]));
  return timing.sorted(model.events.map((event) => event.id)).flatMap((id) => byId.get(id) ?? []);
}
