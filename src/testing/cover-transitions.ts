import { allStates, type Run, selectTransitions, startRun } from "../machine/index.ts";
import type { Model } from "../model/index.ts";

/** Paths from the start that together take every transition, and the transitions that none of them can. */
export type Cover = {
  readonly paths: readonly (readonly string[])[];
  /** as `state TRIGGER`, in the order in which they were met; offered somewhere, but never taken by a path found */
  readonly missed: readonly string[];
};

/** runs looked at for one further transition */
const LIMIT = 500;

/**
 * Few and short paths that together take every transition with a trigger, for `test.each`. Each path goes on to the nearest
 * transition not yet taken, and ends where none can be reached.
 */
export function coverTransitions(model: Model): Cover {
  const taken = new Set<string>();
  const paths: string[][] = [];
  const names = transitionNames(model);
  const isOpen = (): boolean => hasWildcard(model) || names.some((name) => !taken.has(name));
  const step = (run: Run): Run | undefined => (isOpen() ? nearest(model, run, taken) : undefined);
  while (isOpen()) {
    let run = startRun(model) as Run;
    for (let next = step(run); next; next = step(run)) run = next;
    if (run.history.length === 0) break;
    paths.push(run.history.map((step) => step.trigger));
  }
  return { paths, missed: names.filter((name) => !taken.has(name)) };
}

/** Transitions for `*` are met under many triggers, so that only a full search tells that all are taken. */
const hasWildcard = (model: Model): boolean =>
  [model.machine, ...allStates(model.machine).map(({ spec }) => spec)].some(
    (spec) => spec?.on !== undefined && Object.hasOwn(spec.on, "*"),
  );

/** Breadth first to the run after the nearest new transition, which is then taken. */
function nearest(model: Model, start: Run, taken: Set<string>): Run | undefined {
  const seen = new Set([keyOf(start)]);
  const queue = [start];
  for (let index = 0; index < queue.length && index < LIMIT; index++) {
    const run = queue[index] as Run; // the index is inside
    for (const trigger of run.legal()) {
      const names = namesTaken(model, run, trigger);
      const attempt = run.attempt(trigger);
      if (!attempt.ok) continue;
      if (names.some((name) => !taken.has(name))) {
        mark(model, attempt.run, taken);
        return attempt.run;
      }
      if (seen.has(keyOf(attempt.run))) continue;
      seen.add(keyOf(attempt.run));
      queue.push(attempt.run);
    }
  }
  return undefined;
}

/** Marks all that a run took on its way. */
function mark(model: Model, run: Run, taken: Set<string>): void {
  for (const [index, { trigger }] of run.history.entries())
    for (const name of namesTaken(model, run.at(index), trigger)) taken.add(name);
}

const namesTaken = (model: Model, run: Run, trigger: string): string[] =>
  selectTransitions(model, trigger, run).taken.map(({ state, index }) => nameOf(state, trigger, index));

const nameOf = (state: string, trigger: string, index: number): string =>
  `${state || "machine"} ${trigger}${index === 0 ? "" : ` (${index + 1})`}`;

const keyOf = (run: Run): string => JSON.stringify([run.states, run.context]);

/** Every transition with a trigger; one for `*` is known by the triggers that take it, and cannot be missed by name. */
function transitionNames(model: Model): string[] {
  type Spec = {
    on?: Readonly<Record<string, unknown>> | undefined;
    states?: Readonly<Record<string, Spec>> | undefined;
  };
  const visit = (path: string, spec: Spec): string[] => [
    ...Object.entries(spec.on ?? {}).flatMap(([trigger, to]) =>
      trigger === "*" ? [] : (Array.isArray(to) ? to : [to]).map((_, index) => nameOf(path, trigger, index)),
    ),
    ...Object.entries(spec.states ?? {}).flatMap(([name, child]) =>
      visit(path === "" ? name : `${path}.${name}`, child),
    ),
  ];
  return model.machine ? visit("", model.machine) : [];
}
