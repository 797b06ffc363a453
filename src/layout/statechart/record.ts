import { leadOf, type Passage, type Replay, runBranch, type Step, tracePassages } from "../../machine/index.ts";
import type { Branch, Event, Model } from "../../model/index.ts";

/** A step of the record, numbered from 1; `isLater`: after the event that the picture is as of. */
export type RecordStep = { readonly number: number; readonly event: Event; readonly isLater: boolean };

/** What the record and the branches do to the machine. */
export type ChartRecord = {
  readonly steps: readonly RecordStep[];
  /** steps that take a transition, by `keyOf` */
  readonly stepsOf: ReadonlyMap<string, readonly RecordStep[]>;
  /** branches that take a transition, by `keyOf` */
  readonly branchesOf: ReadonlyMap<string, readonly Branch[]>;
  /** active leaves at the start, and after each step */
  readonly standings: readonly (readonly string[])[];
  readonly stopped: Replay["stopped"];
};

/** A transition's name among all of a machine. */
export function keyOf({ state, on, index }: Passage): string {
  const what = on.kind === "trigger" ? on.trigger : on.kind === "after" ? on.delay : "";
  return [state, on.kind, what, index].join(" ");
}

/**
 * Follows the record and every branch over the machine.
 *
 * @param shown  how many steps of the record are not later than what the picture is as of
 */
export function followRecord(model: Model, replay: Replay, shown: number): ChartRecord {
  const events = new Map(model.events.map((event) => [event.id, event]));
  const steps = replay.steps.map(
    (step, index): RecordStep => ({
      number: index + 1,
      event: events.get(step.event) as Event, // the replay is of this model
      isLater: index >= shown,
    }),
  );
  const passages = tracePassages(model, replay.run.history);
  const stepsOf = new Map<string, RecordStep[]>();
  for (const [index, step] of steps.entries())
    for (const passage of [...(index === 0 ? (passages[0] ?? []) : []), ...(passages[index + 1] ?? [])])
      push(stepsOf, keyOf(passage), step);
  return {
    steps,
    stepsOf,
    branchesOf: branchPassages(model, replay),
    standings: [replay.initial, ...steps.map((_, index) => replay.run.at(index + 1).states)],
    stopped: replay.stopped,
  };
}

function branchPassages(model: Model, replay: Replay): Map<string, Branch[]> {
  const found = new Map<string, Branch[]>();
  for (const branch of model.branches) {
    const before = replay.run.history.slice(0, replay.stepsTo(branch.from));
    const accepted = acceptedSteps(model, replay, before.length, branch);
    for (const passage of tracePassages(model, [...before, ...accepted])
      .slice(before.length + 1 + leadOf(branch))
      .flat())
      push(found, keyOf(passage), branch);
  }
  return found;
}

/** The steps of a branch as far as the machine goes along, at the time of the event that it leaves. */
function acceptedSteps(model: Model, replay: Replay, from: number, branch: Branch): readonly Step[] {
  return runBranch(model, replay.run.at(from), branch).run.history.slice(from);
}

function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key) ?? [];
  if (!list.includes(item)) list.push(item);
  lists.set(key, list);
}
