import type { Model } from "../model/index.ts";
import type { Run } from "./run.ts";

/** Told of every step that a run takes by `step` or `send`. */
export type RunObserver = (model: Model, before: Run, trigger: string, after: Run) => void;

let observer: RunObserver | undefined;

/** Installs an observer of all runs, or none; for test kits, nothing else calls it. */
export function observeRuns(next: RunObserver | undefined): void {
  observer = next;
}

/** Tells the observer, if there is one. */
export function tellStep(model: Model, before: Run, trigger: string, after: Run): Run {
  observer?.(model, before, trigger, after);
  return after;
}
