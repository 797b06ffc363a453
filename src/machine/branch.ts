import type { Branch, Model } from "../model/index.ts";
import { freeMomentsOf } from "./moments.ts";
import type { Refusal } from "./refusal.ts";
import type { Run } from "./run.ts";

/** A branch as far as the machine goes along. */
export type BranchRun = {
  readonly run: Run;
  /** the first of its triggers that is refused, by its place, and why */
  readonly stopped?: { readonly at: number; readonly refusal: Refusal } | undefined;
};

/** Takes the triggers of a branch: guards count time at the event that it leaves, and delays run out where it says so only. */
export function runBranch(model: Model, from: Run, branch: Branch): BranchRun {
  const moment = freeMomentsOf(model)(branch.from);
  let run = from;
  for (const [at, trigger] of branch.triggers.entries()) {
    const attempt = run.attempt(trigger, moment);
    if (!attempt.ok) return { run, stopped: { at, refusal: attempt.refusal } };
    run = attempt.run;
  }
  return { run };
}
