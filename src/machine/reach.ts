import type { Model, StateSpec } from "../model/index.ts";
import { allStates, stateAt } from "./states.ts";
import { transitionList, transitionsIn } from "./transitions.ts";

/** Where a target leads from a state: a sibling's name, a path from the root, or a child's name after a dot. */
export function resolveTarget(from: string, target: string): string {
  if (target.startsWith(".")) return from === "" ? target.slice(1) : from + target;
  if (target.includes(".")) return target;
  const parent = from.split(".").slice(0, -1).join(".");
  return parent === "" ? target : `${parent}.${target}`;
}

/** States that no transition and no initial state can ever enter, guards left aside; a state inside another such is left out. */
export function unreachableStates(model: Model): string[] {
  const entered = new Set([""]);
  for (const path of entered) {
    if (path !== "") entered.add(parentOf(path));
    const spec = path === "" ? model.machine : stateAt(model.machine, path);
    for (const next of spec ? entriesOf(path, spec) : []) entered.add(next); // a set goes on to what is added to it
  }
  const missed = allStates(model.machine)
    .filter(({ path, spec }) => !entered.has(path) && spec.type !== "history")
    .map(({ path }) => path);
  const known = new Set(missed);
  return missed.filter((path) => !known.has(parentOf(path)));
}

const parentOf = (path: string): string => path.split(".").slice(0, -1).join(".");

/** What an active state can enter: its initial state or regions, and every target it names. */
function entriesOf(path: string, spec: StateSpec): string[] {
  const children = Object.keys(spec.states ?? {});
  const inside = spec.type === "parallel" ? children : spec.initial === undefined ? [] : [spec.initial];
  const targets = transitionsIn(spec).flatMap(({ target }) => target ?? []);
  const history = spec.type === "history" && spec.target !== undefined ? [spec.target] : [];
  return [
    ...inside.map((name) => (path === "" ? name : `${path}.${name}`)),
    ...[...targets, ...history].map((target) => resolveTarget(path, target)),
  ];
}

/** States whose automatic transitions lead back to themselves with no guard on the way: the machine would never come to rest. */
export function restlessStates(model: Model): string[] {
  const paths = allStates(model.machine).map(({ path }) => path);
  const walkOf = new Map<string, string>(); // each state is walked once, by the walk that began at another
  const circling = new Set<string>();
  for (const start of paths) {
    let at: string | undefined = start;
    for (; at !== undefined && !walkOf.has(at); at = nextAutomatically(model, at)) walkOf.set(at, start);
    if (at === undefined || walkOf.get(at) !== start) continue;
    for (; at !== undefined && !circling.has(at); at = nextAutomatically(model, at)) circling.add(at);
  }
  return paths.filter((path) => circling.has(path));
}

/** Where an unguarded automatic transition leads, down to the state whose own automatic transition goes on. */
function nextAutomatically(model: Model, path: string): string | undefined {
  const spec = stateAt(model.machine, path);
  const [first] = spec?.always === undefined ? [] : transitionList(spec.always);
  if (first && first.guard === undefined) return first.target === undefined ? path : resolveTarget(path, first.target);
  return spec?.initial === undefined ? undefined : `${path}.${spec.initial}`;
}
