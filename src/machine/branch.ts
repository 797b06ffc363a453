import type { Branch, Model } from "../model/index.ts";
import { freeMomentsOf } from "./moments.ts";
import type { Refusal } from "./refusal.ts";
import type { Run } from "./run.ts";

/** A branch as far as the machine goes along. */
export type BranchRun = {
  readonly run: Run;
  /** the first of its triggers that is refused, by its place, and why; before the first, one of a branch that it goes on from */
  readonly stopped?: { readonly at: number; readonly refusal: Refusal } | undefined;
};

/** How many triggers lead from the record to where a branch begins. */
export const leadOf = ({ way, triggers }: Branch): number => way.length - triggers.length;

/** Takes the triggers of a branch from where it leaves the record: guards count time at the event that it leaves, and delays run out where it says so only. */
export function runBranch(model: Model, from: Run, branch: Branch): BranchRun {
  const moment = freeMomentsOf(model)(branch.from);
  let run = from;
  for (const [index, trigger] of branch.way.entries()) {
    const attempt = run.attempt(trigger, moment);
    if (!attempt.ok) return { run, stopped: { at: index - leadOf(branch), refusal: attempt.refusal } };
    run = attempt.run;
  }
  return { run };
}
