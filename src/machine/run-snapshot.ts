import { sha256Hex } from "../digest/index.ts";
import type { Model } from "../model/index.ts";
import type { Bounds, DurationRange } from "../time/index.ts";
import type { RunSnapshot } from "./restore.ts";
import type { Step } from "./run.ts";
import type { Elapsed } from "./since.ts";
import type { Configuration } from "./stepper.ts";
import type { When } from "./when.ts";

export function snapshotOf(model: Model, { states, context }: Configuration, { history, began }: Way): RunSnapshot {
  const triggers = history.map((step) => step.trigger);
  const elapsed = history.map((step) => step.elapsed && toRanges(step.elapsed));
  const bounds = history.map((step) => rangeOf(step.when?.bounds));
  const events = history.map((step) => step.when?.event);
  const some = <T>(all: readonly (T | undefined)[]) => all.some((each) => each !== undefined);
  return {
    model: digestOf(model),
    triggers,
    states,
    context,
    ...(some(elapsed) && { elapsed: elapsed.map((each) => each ?? null) }),
    ...(began && { began: rangeOf(began.bounds) }),
    ...(began?.event !== undefined && { beganBy: began.event }),
    ...(some(bounds) && { bounds: bounds.map((each) => each ?? null) }),
    ...(some(events) && { events: events.map((each) => each ?? null) }),
  };
}

type Way = { readonly history: readonly Step[]; readonly began: When | undefined };

const rangeOf = (bounds: Bounds | undefined) => bounds && toRange({ least: bounds.earliest, most: bounds.latest });

const toRanges = (elapsed: Elapsed): NonNullable<NonNullable<RunSnapshot["elapsed"]>[number]> =>
  Object.fromEntries(Object.entries(elapsed).map(([id, range]) => [id, toRange(range)]));
const toRange = ({ least, most }: DurationRange) => ({ least: finite(least), most: finite(most) });
const finite = (ms: number): number | null => (Number.isFinite(ms) ? ms : null);

const digests = new WeakMap<Model, string>();

/** Digest of the machine alone: texts and claims may change without making a snapshot stale. */
export function digestOf(model: Model): string {
  const known = digests.get(model);
  if (known !== undefined) return known;
  const text = JSON.stringify([model.id, model.machine ?? null]);
  const digest = `sha256:${sha256Hex(text)}`;
  digests.set(model, digest);
  return digest;
}
