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
  const entered = new Set<string>();
  const enter = (path: string): void => {
    if (entered.has(path)) return;
    entered.add(path);
    if (path !== "") enter(parentOf(path));
    const spec = path === "" ? model.machine : stateAt(model.machine, path);
    for (const next of spec ? entriesOf(path, spec) : []) enter(next);
  };
  enter("");
  const missed = allStates(model.machine)
    .filter(({ path, spec }) => !entered.has(path) && spec.type !== "history")
    .map(({ path }) => path);
  return missed.filter((path) => !missed.includes(parentOf(path)));
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
  return allStates(model.machine)
    .map(({ path }) => path)
    .filter((path) => {
      const seen = new Set<string>();
      for (let at = nextAutomatically(model, path); at !== undefined; at = nextAutomatically(model, at)) {
        if (at === path) return true;
        if (seen.has(at)) return false;
        seen.add(at);
      }
      return false;
    });
}

/** Where an unguarded automatic transition leads, down to the state whose own automatic transition goes on. */
function nextAutomatically(model: Model, path: string): string | undefined {
  const spec = stateAt(model.machine, path);
  const [first] = spec?.always === undefined ? [] : transitionList(spec.always);
  if (first && first.guard === undefined) return first.target === undefined ? path : resolveTarget(path, first.target);
  return spec?.initial === undefined ? undefined : `${path}.${spec.initial}`;
}
