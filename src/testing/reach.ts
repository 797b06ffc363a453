import type { AnyMachineSnapshot } from "xstate";
import { getShortestPaths } from "xstate/graph";
import { type Run, searching } from "../machine/index.ts";
import { eventsOf, type MachineEvent, watched, wordsOf } from "./machine-events.ts";
import { transitionsIn } from "./machine-transitions.ts";
import { isRun, type Subject, snapshotOf, viewOf } from "./subject.ts";

/** Whether a state can be reached, and by which triggers; `unknown` where the search does not tell, and why. */
export type Reach =
  | { readonly kind: "reached"; readonly triggers: readonly string[] }
  | { readonly kind: "unreachable" }
  | { readonly kind: "unknown"; readonly because: string };

/** snapshots looked at before a search gives up */
const MOST_SNAPSHOTS = 10_000;
/** transitions looked at by xstate/graph, which counts those */
const MOST_TRANSITIONS = 100_000;

/**
 * Looks for the shortest sequence of triggers to a state. A foreign machine is searched by `xstate/graph`, by the events given,
 * with their payloads, and all others that it names, without one.
 */
export function reachOf(subject: Subject, path: string, events: readonly MachineEvent[] = []): Reach {
  if (viewOf(subject).isIn(path)) return { kind: "reached", triggers: [] };
  return isRun(subject) ? reachByRun(subject, path) : searching(() => reachByGraph(subject, path, events));
}

function reachByRun(start: Run, path: string): Reach {
  const seen = new Set([start.key]);
  const queue = [start];
  for (let index = 0; index < queue.length; index++) {
    if (index >= MOST_SNAPSHOTS) return { kind: "unknown", because: noneOf(index) };
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

const noneOf = (looked: number): string => `None of the first ${looked} snapshots is in it.`;

function reachByGraph(subject: Exclude<Subject, Run>, path: string, given: readonly MachineEvent[]): Reach {
  const fromState = snapshotOf(subject);
  if (!fromState) return { kind: "unreachable" };
  const lookedAt = new Set<string>();
  const watch = (event: MachineEvent): MachineEvent =>
    given.includes(event) ? event : watched(event, () => void lookedAt.add(event.type));
  const isThere = (state: AnyMachineSnapshot): boolean => viewOf(state).isIn(path);
  try {
    const [shortest] = getShortestPaths(fromState.machine, {
      fromState,
      events: eventsOf(fromState.machine, given).map(watch),
      limit: MOST_TRANSITIONS,
      toState: isThere,
      stopWhen: isThere,
    }).toSorted((a, b) => a.steps.length - b.steps.length);
    if (!shortest) return doubtOf(fromState, given, lookedAt) ?? { kind: "unreachable" };
    const triggers = shortest.steps.map(({ event }) => event.type).filter((type) => type !== "xstate.init");
    return { kind: "reached", triggers };
  } catch (error) {
    if (error instanceof Error && /traversal limit/i.test(error.message))
      return { kind: "unknown", because: `None of the snapshots after the first ${MOST_TRANSITIONS} steps is in it.` };
    const thrown = `The machine throws: ${wordsOf(error)}.`;
    return { kind: "unknown", because: lookedAt.size > 0 ? `${thrown} ${payloadWords(lookedAt)}` : thrown };
  }
}

const payloadWords = (types: ReadonlySet<string>): string =>
  `What ${[...types].join(", ")} carries is looked at, and none of it is given: toReach(path, { events: [{ type: "${[...types][0]}", … }] }).`;

/** What the search could not try: events whose payload matters and is not given, and those that only actors send. */
function doubtOf(
  { machine }: AnyMachineSnapshot,
  given: readonly MachineEvent[],
  lookedAt: ReadonlySet<string>,
): Reach | undefined {
  if (lookedAt.size > 0) return { kind: "unknown", because: payloadWords(lookedAt) };
  const byActors = transitionsIn(machine)
    .map(({ eventType }) => eventType)
    .filter((type) => /^xstate\.(?:done|error|snapshot)\./.test(type) && !given.some((each) => each.type === type));
  return byActors.length === 0
    ? undefined
    : {
        kind: "unknown",
        because: `Only an actor sends ${[...new Set(byActors)].join(", ")}, and none is started: hand the events over, toReach(path, { events }).`,
      };
}
