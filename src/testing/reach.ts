import type { AnyMachineSnapshot } from "xstate";
import { getShortestPaths } from "xstate/graph";
import type { Run } from "../machine/index.ts";
import { isRun, type Subject, snapshotOf, triggersOf, viewOf } from "./subject.ts";

/** Whether a state can be reached, and by which triggers; `unknown` where the bound was met first. */
export type Reach =
  | { readonly kind: "reached"; readonly triggers: readonly string[] }
  | { readonly kind: "unreachable" }
  | { readonly kind: "unknown"; readonly looked: number };

/** snapshots looked at before a search gives up */
const MOST_SNAPSHOTS = 10_000;
/** transitions looked at by xstate/graph, which counts those */
const MOST_TRANSITIONS = 100_000;

/** Looks for the shortest sequence of triggers to a state; a foreign machine is searched by `xstate/graph`. */
export function reachOf(subject: Subject, path: string): Reach {
  if (viewOf(subject).isIn(path)) return { kind: "reached", triggers: [] };
  return isRun(subject) ? reachByRun(subject, path) : reachByGraph(subject, path);
}

function reachByRun(start: Run, path: string): Reach {
  const seen = new Set([start.key]);
  const queue = [start];
  for (let index = 0; index < queue.length; index++) {
    if (index >= MOST_SNAPSHOTS) return { kind: "unknown", looked: index };
    const run = queue[index] as Run; // the index is inside
    for (const trigger of run.legal()) {
      const attempt = run.attempt(trigger);
      if (!attempt.ok || seen.has(attempt.run.key)) continue;
      if (attempt.run.isIn(path)) return { kind: "reached", triggers: sinceStart(attempt.run, start) };
      seen.add(attempt.run.key);
      queue.push(attempt.run);
    }
  }
  return { kind: "unreachable" };
}

const sinceStart = (run: Run, start: Run): string[] =>
  run.history.slice(start.history.length).map((step) => step.trigger);

function reachByGraph(subject: Exclude<Subject, Run>, path: string): Reach {
  const fromState = snapshotOf(subject);
  if (!fromState) return { kind: "unreachable" };
  const events = triggersOf(fromState.machine).map((type) => ({ type }));
  const isThere = (state: AnyMachineSnapshot): boolean => viewOf(state).isIn(path);
  try {
    const [shortest] = getShortestPaths(fromState.machine, {
      fromState,
      events,
      limit: MOST_TRANSITIONS,
      toState: isThere,
      stopWhen: isThere,
    }).toSorted((a, b) => a.steps.length - b.steps.length);
    return shortest
      ? {
          kind: "reached",
          triggers: shortest.steps.map(({ event }) => event.type).filter((type) => type !== "xstate.init"),
        }
      : { kind: "unreachable" };
  } catch (error) {
    if (error instanceof Error && /limit/i.test(error.message)) return { kind: "unknown", looked: MOST_TRANSITIONS };
    throw error;
  }
}
