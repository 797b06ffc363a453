import { z } from "zod";
import { describeIssue, type Issue } from "../issue/index.ts";
import { ContextValue, type Model } from "../model/index.ts";
import type { Bounds } from "../time/index.ts";
import type { Context } from "./context.ts";
import type { Moment } from "./elapsed.ts";
import { type Run, startRun } from "./run.ts";
import { digestOf } from "./run-snapshot.ts";
import type { Elapsed } from "./since.ts";
import type { RunOf } from "./typed-run.ts";

/** null stands for a side that nothing bounds, since JSON knows no infinity. */
const Range = z.strictObject({ least: z.number().nullable(), most: z.number().nullable() }).readonly();

const RunSnapshot = z
  .strictObject({
    model: z.string().describe("digest of the machine that it belongs to"),
    triggers: z.array(z.string()).readonly(),
    states: z.array(z.string()).readonly(),
    context: z.record(z.string(), ContextValue).readonly(),
    elapsed: z
      .array(z.record(z.string(), Range).readonly().nullable())
      .readonly()
      .optional()
      .describe("what had elapsed at each step, where any was given"),
    began: Range.optional().describe("when the run began, where that matters to delays"),
    bounds: z
      .array(Range.nullable())
      .readonly()
      .optional()
      .describe("when each step was, where that matters to delays: the least and the most, ms since 1970"),
    beganBy: z.string().optional().describe("the event that it began with, where one was given"),
    events: z
      .array(z.string().nullable())
      .readonly()
      .optional()
      .describe("the event of the record that each step was, where that matters to delays"),
  })
  .readonly();

/** A run's state as JSON: its triggers, where they lead, and the digest of the machine that they were taken on. */
export type RunSnapshot = z.infer<typeof RunSnapshot>;

/** The run that a snapshot stands for, or why there is none. */
export type SnapshotReading<M extends Model> =
  | { readonly ok: true; readonly run: RunOf<M> }
  | { readonly ok: false; readonly issues: readonly Issue[] };

/** Reads a snapshot, from JSON or wherever it comes from, and takes its steps again; a path of an issue is one in the snapshot. */
export function readSnapshot<M extends Model>(model: M, snapshot: unknown): SnapshotReading<M> {
  const read = RunSnapshot.safeParse(snapshot);
  if (!read.success) return refused(read.error.issues.map(invalidIssue));
  if (read.data.model !== digestOf(model))
    return refused([{ code: "snapshot-foreign", path: ["model"], model: model.id }]);
  return retake(model, read.data);
}

/**
 * As `readSnapshot`, for a snapshot that is known to be good; throws a RangeError that says what is wrong otherwise.
 *
 * @example restoreRun(hanoi, startRun(hanoi).step("OFFER").snapshot).isIn("bargain.onTheTable") // → true
 */
export function restoreRun<M extends Model>(model: M, snapshot: RunSnapshot): RunOf<M> {
  const reading = readSnapshot(model, snapshot);
  if (reading.ok) return reading.run;
  const words = reading.issues.map((issue) => Object.values(describeIssue(issue)).join("; "));
  throw new RangeError(`restoreRun(model, snapshot): ${words.join("\n")}`);
}

const refused = (issues: readonly Issue[]) => ({ ok: false, issues }) as const;
const altered = (path: Issue["path"], detail: string) => refused([{ code: "snapshot-altered", path, detail }]);

const invalidIssue = ({ path, message }: z.core.$ZodIssue): Issue => ({
  code: "snapshot-invalid",
  path: path.map((part) => (typeof part === "symbol" ? String(part) : part)),
  detail: `${path.length === 0 ? "" : `${path.join(".")}: `}${message}`,
});

function retake<M extends Model>(model: M, snapshot: RunSnapshot): SnapshotReading<M> {
  const known = (event: string | null | undefined): string | undefined =>
    model.events.some(({ id }) => id === event) ? (event ?? undefined) : undefined;
  const { began, beganBy } = snapshot;
  const start = began && { elapsed: {}, bounds: toBounds(began), known: known(beganBy) };
  let run = startRun(model, start) as unknown as Run; // the triggers are checked as they are stepped
  for (const [index, trigger] of snapshot.triggers.entries()) {
    const attempt = run.attempt(trigger, momentOf(snapshot, index, known(snapshot.events?.[index])));
    if (!attempt.ok) return altered(["triggers", index], `${trigger} is refused, since ${attempt.refusal.reason}`);
    run = attempt.run;
  }
  if (run.states.join() !== snapshot.states.join())
    return altered(["states"], "its triggers do not lead to its states");
  if (!isAlike(run.context, snapshot.context)) return altered(["context"], "its triggers do not lead to its context");
  return { ok: true, run: run as unknown as RunOf<M> }; // its names are the model's own
}

/** Stores may order the keys of an object as they like. */
function isAlike(a: Context, b: Context): boolean {
  const keys = Object.keys(a);
  const isSame = (key: string): boolean => Object.hasOwn(b, key) && JSON.stringify(a[key]) === JSON.stringify(b[key]);
  return keys.length === Object.keys(b).length && keys.every(isSame);
}

function momentOf({ elapsed, bounds }: RunSnapshot, index: number, known: string | undefined): Moment | undefined {
  const [ranges, range] = [elapsed?.[index], bounds?.[index]];
  if (!ranges && !range) return undefined;
  return {
    elapsed: fromRanges(ranges ?? {}),
    bounds: range ? toBounds(range) : undefined,
    known,
  };
}

const toBounds = ({ least, most }: NonNullable<RunSnapshot["began"]>): Bounds => ({
  earliest: least ?? Number.NEGATIVE_INFINITY,
  latest: most ?? Number.POSITIVE_INFINITY,
});

const fromRanges = (ranges: NonNullable<NonNullable<RunSnapshot["elapsed"]>[number]>): Elapsed =>
  Object.fromEntries(
    Object.entries(ranges).map(([id, { least, most }]) => [
      id,
      { least: least ?? Number.NEGATIVE_INFINITY, most: most ?? Number.POSITIVE_INFINITY },
    ]),
  );
