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

let searches = 0;

/** Is what is stepped now only a search, or a trace of what was stepped before? Observers leave that out. */
export const isSearching = (): boolean => searches > 0;

/** Runs a search whose steps no observer counts. */
export function searching<Found>(search: () => Found): Found {
  searches++;
  try {
    return search();
  } finally {
    searches--;
  }
}
