import type { Issue, Path } from "../issue/index.ts";
import { type Guard, type Model, nearestName, type StateSpec, type Transitions } from "../model/index.ts";
import type { Timing } from "../time/index.ts";
import { runBranch } from "./branch.ts";
import { comparisonIssues, effectIssues } from "./check-context.ts";
import { orderIssues, unreachableIssues } from "./machine-findings.ts";
import { resolveTarget, restlessStates } from "./reach.ts";
import { statesAccepting } from "./refusal.ts";
import { type Replay, replayRecord } from "./replay.ts";
import { startRun } from "./run.ts";
import { allStates, placeOf, stateAt } from "./states.ts";
import { sentTriggersOf, triggersOf } from "./stepper.ts";
import { type Cause, causesOf, sentTo, transitionList } from "./transitions.ts";

/** Targets, initial states and guards that name nothing; then, on a sound machine, triggers, the record and the branches. */
export function checkMachine(model: Model, timing: Timing, options: Options = {}): Issue[] {
  const structure = structureIssues(model);
  if (structure.length > 0) return structure;
  const loops = restlessStates(model);
  if (loops.length > 0)
    return loops.map((state) => ({ code: "always-loop", path: [...placeOf(state), "always"], state }));
  const triggers = triggerIssues(model);
  return [
    ...triggers,
    ...(options.errorsOnly ? [] : unreachableIssues(model)),
    ...recordIssues(model, timing, options).filter((issue) => !isToldOf(issue, triggers)),
  ];
}

/** Warnings and findings need not be looked for before a model is drawn. */
type Options = { readonly errorsOnly?: boolean };

/** A trigger that no state accepts is told of as such, and not again where the record comes to it. */
const isToldOf = (issue: Issue, triggers: readonly Issue[]): boolean =>
  (issue.code === "record-refused" || issue.code === "branch-refused") &&
  triggers.some((each) => each.code === "trigger-unhandled" && each.trigger === issue.trigger);

type Node = { readonly path: string; readonly place: Path; readonly spec: StateSpec };

function structureIssues(model: Model): Issue[] {
  if (!model.machine) return [];
  const root: Node = { path: "", place: ["machine"], spec: model.machine };
  const nodes = [
    root,
    ...allStates(model.machine).map(({ path, spec }) => ({
      path,
      spec,
      place: placeOf(path),
    })),
  ];
  return nodes.flatMap((node) => [
    ...initialIssues(node),
    ...transitionsOf(node).flatMap(({ to, place }) => targetIssues(model, node, to, place)),
    ...historyIssues(model, node),
    ...(["entry", "exit"] as const).flatMap((key) => effectIssues(model, node.spec[key], [...node.place, key])),
  ]);
}

/** A compound state needs an initial state that it has; a parallel, final or history state has none. */
function initialIssues({ spec, place }: Node): Issue[] {
  const children = Object.keys(spec.states ?? {}).filter((name) => spec.states?.[name]?.type !== "history");
  if (children.length === 0 || spec.type === "parallel") return [];
  if (spec.initial === undefined) return [{ code: "initial-missing", path: place, states: children }];
  return children.includes(spec.initial)
    ? []
    : [
        {
          code: "state-unknown",
          path: [...place, "initial"],
          state: spec.initial,
          nearest: nearestName(spec.initial, children),
        },
      ];
}

function transitionsOf({ spec, place }: Node): { to: Transitions; place: Path }[] {
  return causesOf(spec).map(({ cause, to }) => ({ to, place: [...place, ...keysOf(cause)] }));
}

function keysOf(cause: Cause): string[] {
  switch (cause.kind) {
    case "trigger":
      return ["on", cause.trigger];
    case "after":
      return ["after", cause.delay];
    case "always":
    case "onDone":
      return [cause.kind];
  }
}

function targetIssues(model: Model, node: Node, to: Transitions, place: Path): Issue[] {
  return transitionList(to).flatMap((transition) => [
    ...(transition.target === undefined || stateAt(model.machine, resolveTarget(node.path, transition.target))
      ? []
      : [unknownState(model, transition.target, place)]),
    ...(transition.guard === undefined ? [] : guardIssues(model, transition.guard, place)),
    ...effectIssues(model, transition.effects, place),
  ]);
}

function unknownState(model: Model, state: string, path: Path): Issue {
  const paths = allStates(model.machine).map((each) => each.path);
  const names = state.includes(".") ? paths : paths.map((each) => each.split(".").at(-1) ?? each);
  return { code: "state-unknown", path, state, nearest: nearestName(state, names) };
}

/** A history state's target is seen from the history state. */
const historyIssues = (model: Model, { spec, path, place }: Node): Issue[] =>
  spec.target === undefined || isEnterable(stateAt(model.machine, resolveTarget(path, spec.target)))
    ? []
    : [unknownState(model, spec.target, [...place, "target"])];

/** A history state that led to another could lead back to itself. */
const isEnterable = (spec: StateSpec | undefined): boolean => spec !== undefined && spec.type !== "history";

function guardIssues(model: Model, guard: Guard, path: Path): Issue[] {
  if ("since" in guard) return eventIssues(model, guard.since, path);
  if ("in" in guard) return stateAt(model.machine, guard.in) ? [] : [unknownState(model, guard.in, path)];
  if ("not" in guard) return guardIssues(model, guard.not, path);
  if ("and" in guard) return guard.and.flatMap((part) => guardIssues(model, part, path));
  if ("or" in guard) return guard.or.flatMap((part) => guardIssues(model, part, path));
  return comparisonIssues(model, guard, path);
}

function eventIssues(model: Model, id: string, path: Path): Issue[] {
  const ids = model.events.map((event) => event.id);
  return ids.includes(id)
    ? []
    : [{ code: "reference-unknown", path, id, what: "event", nearest: nearestName(id, ids) }];
}

function triggerIssues(model: Model): Issue[] {
  const handled = triggersOf({ ...model, events: [] });
  const known = sentTriggersOf({ ...model, events: [] });
  const sent = new Set([
    ...model.events.flatMap((event) => event.trigger ?? []),
    ...model.branches.flatMap((branch) => branch.triggers),
  ]);
  const unhandled = (trigger: string, path: Path): Issue[] =>
    statesAccepting(model, trigger).length > 0 || acceptedByRoot(model, trigger)
      ? []
      : [{ code: "trigger-unhandled", path, trigger, nearest: nearestName(trigger, known) }];
  return [
    ...model.events.flatMap((event) =>
      event.trigger === undefined ? [] : unhandled(event.trigger, [...event.path, "trigger"]),
    ),
    ...model.branches.flatMap((branch) =>
      branch.triggers.flatMap((trigger, index) => unhandled(trigger, [...branch.path, "triggers", index])),
    ),
    ...handled
      .filter((trigger) => !sent.has(trigger))
      .map((trigger): Issue => ({ code: "trigger-never-sent", path: ["machine"], trigger })),
  ];
}

const acceptedByRoot = (model: Model, trigger: string): boolean =>
  sentTo("", model.machine ?? {}).some((each) => each.trigger === trigger);

/** The record must run to its end; a branch must be possible after its event, and reach what it says. */
function recordIssues(model: Model, timing: Timing, { errorsOnly }: Options): Issue[] {
  if (!comesToRest(model)) return [{ code: "always-loop", path: ["machine"], state: model.machine?.initial ?? "" }];
  const replay = replayRecord(model, timing);
  const { stopped } = replay;
  if (stopped) {
    const event = model.events.find((each) => each.id === stopped.event);
    return [
      { code: "record-refused", path: [...(event?.path ?? []), "trigger"], event: stopped.event, ...stopped.refusal },
    ];
  }
  const branches = model.branches.flatMap((branch) => branchIssues(model, replay, branch));
  return errorsOnly ? branches : [...orderIssues(model, timing), ...branches];
}

function comesToRest(model: Model): boolean {
  try {
    return startRun(model).states.length >= 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

function branchIssues(model: Model, replay: Replay, branch: Model["branches"][number]): Issue[] {
  if (!stateAt(model.machine, branch.reaches))
    return [unknownState(model, branch.reaches, [...branch.path, "reaches"])];
  const { run, stopped } = runBranch(model, replay.run.at(replay.stepsTo(branch.from)), branch);
  if (stopped && stopped.at < 0) return []; // told at the branch that it goes on from
  if (stopped)
    return [
      {
        code: "branch-refused",
        path: [...branch.path, "triggers", stopped.at],
        branch: branch.id,
        ...stopped.refusal,
      },
    ];
  return run.isIn(branch.reaches)
    ? []
    : [
        {
          code: "branch-misses",
          path: [...branch.path, "reaches"],
          branch: branch.id,
          state: branch.reaches,
          states: run.states,
        },
      ];
}
