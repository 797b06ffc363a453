import type { Model } from "../model/index.ts";
import type { Telling } from "./by-account-telling.ts";
import type { Refusal } from "./refusal.ts";
import { type Change, type Run, startRun } from "./run.ts";

/**
 * One event on the machine, as an account has it. `told`: it says so. `presupposed`: it does not say so, but what it tells next
 * (`before`) cannot happen without. `refused`: it says so, and the machine cannot go on, whatever is taken for granted.
 */
export type AccountStep =
  | (Taken & { readonly kind: "told" })
  | (Taken & { readonly kind: "presupposed"; readonly before: string })
  | { readonly kind: "refused"; readonly event: string; readonly trigger: string; readonly refusal: Refusal };

type Taken = {
  readonly event: string;
  readonly trigger: string;
  readonly changes: readonly Change[];
  /** active states after it */
  readonly states: readonly string[];
};

type Move = { readonly event: string; readonly trigger: string };

/** Runs a telling; events without a trigger, and after the end of the machine, leave it as it is. */
export function runTelling(
  model: Model,
  { told, sayings }: Telling,
  record: readonly string[],
): { readonly steps: readonly AccountStep[]; readonly run: Run; readonly initial: readonly string[] } {
  const moves = movesOf(model);
  const start = startRun(model) as Run;
  const steps: AccountStep[] = [];
  const happened = new Set<string>();
  let run = start;
  const take = (kind: { kind: "told" } | { kind: "presupposed"; before: string }, move: Move): void => {
    run = run.step(move.trigger, move);
    happened.add(move.event);
    steps.push({ ...kind, ...move, changes: run.history.at(-1)?.changes ?? [], states: run.states });
  };
  for (const move of told.flatMap((id) => moves.get(id) ?? [])) {
    if (happened.has(move.event)) continue;
    const unsaid = record
      .slice(0, record.indexOf(move.event))
      .filter((id) => !happened.has(id) && !sayings.has(id))
      .flatMap((id) => moves.get(id) ?? []);
    const needed = run.can(move.trigger, move) ? [] : fewestBefore(run, unsaid, move);
    for (const each of needed ?? []) take({ kind: "presupposed", before: move.event }, each);
    const attempt = run.attempt(move.trigger, move);
    if (attempt.ok) take({ kind: "told" }, move);
    else steps.push({ kind: "refused", ...move, refusal: attempt.refusal });
  }
  return { steps, run, initial: start.states };
}

/** Events that happened and move the machine, by id. */
const movesOf = (model: Model): ReadonlyMap<string, Move> =>
  new Map(
    model.events.flatMap(({ id, trigger, modality }) =>
      trigger === undefined || modality !== "actual" ? [] : [[id, { event: id, trigger }] as const],
    ),
  );

/** A part of `moves`, in their order, after which the trigger is legal and of which none can be left out; undefined when not even all do. */
function fewestBefore(run: Run, moves: readonly Move[], wanted: Move): readonly Move[] | undefined {
  const all = stepWhereLegal(run, moves);
  if (!all.run.can(wanted.trigger, wanted)) return undefined;
  return all.taken.reduceRight<readonly Move[]>((kept, move) => {
    const less = stepWhereLegal(
      run,
      kept.filter((each) => each !== move),
    );
    return less.run.can(wanted.trigger, wanted) ? less.taken : kept;
  }, all.taken);
}

function stepWhereLegal(start: Run, moves: readonly Move[]): { readonly run: Run; readonly taken: readonly Move[] } {
  let run = start;
  const taken = moves.filter((move) => {
    const attempt = run.attempt(move.trigger, move);
    if (attempt.ok) run = attempt.run;
    return attempt.ok;
  });
  return { run, taken };
}
