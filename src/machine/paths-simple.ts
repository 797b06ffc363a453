import type { Model } from "../model/index.ts";
import { exploreSpace, openSpace, type Space, type SpaceOptions, wayTo } from "./paths-space.ts";
import { stateAt } from "./states.ts";

export type PathOptions = SpaceOptions & {
  /** steps looked at in search of further paths, a million unless given */
  readonly effort?: number | undefined;
};

/** How a search for paths ended: `all`: there are no more; `effort` and `limit`: there may be. */
export type PathsEnd = { readonly count: number; readonly ended: "all" | "effort" | "limit" };

/** steps of the search */
const EFFORT = 1_000_000;

/**
 * The triggers of a shortest path to a state, by its path from the root; empty when it is active at the start.
 *
 * @returns undefined when no path leads there, or none within the limit of configurations
 * @throws RangeError when the machine has no such state
 * @example shortestPath(hanoi, "bargain.deal") // → ["OFFER", "CONFIRM", "ACCEPT"]
 */
export function shortestPath(model: Model, state: string, options: SpaceOptions = {}): readonly string[] | undefined {
  requireState(model, state);
  const space = openSpace(model, options);
  for (let number = 0; number < space.configurations.length; number++) {
    const at = space.configurations[number];
    if (at && space.stepper.isIn(at, state)) return wayTo(space, number);
    space.stepsFrom(number);
  }
  return undefined;
}

/**
 * Simple paths to a state, shortest first: none passes a configuration twice, each ends where it first enters the state, and two
 * that send other triggers are two. Lazy: take as many as wanted; the generator's return value counts them and says how it ended.
 *
 * @throws RangeError when the machine has no such state
 * @example simplePaths(hanoi, "bargain.deal").next().value // → ["OFFER", "CONFIRM", "ACCEPT"]
 */
export function simplePaths(
  model: Model,
  state: string,
  options: PathOptions = {},
): Generator<readonly string[], PathsEnd, void> {
  requireState(model, state);
  return walkPaths(exploreSpace(model, options), state, options.effort ?? EFFORT);
}

export function requireState(model: Model, state: string): void {
  if (stateAt(model.machine, state) === undefined)
    throw new RangeError(
      `the machine of ${model.id} has no state ${state}; a state is named by its path from the root`,
    );
}

/** Depth first within a length that grows to the next that a path can have (iterative deepening, Korf 1985). */
export function* walkPaths(space: Space, state: string, effort = EFFORT): Generator<readonly string[], PathsEnd, void> {
  const distances = distancesTo(space, state);
  const search: Search = { space, distances, left: effort, next: Infinity };
  let count = 0;
  for (let length = distances[0] ?? Infinity; length < Infinity; length = search.next) {
    search.next = Infinity;
    for (const path of pathsOf(search, length)) {
      count++;
      yield path;
    }
    if (search.left <= 0) return { count, ended: "effort" };
  }
  return { count, ended: space.isComplete ? "all" : "limit" };
}

type Search = {
  readonly space: Space;
  readonly distances: readonly number[];
  /** steps that may still be looked at */
  left: number;
  /** the least length that was cut off */
  next: number;
};

/** Paths of exactly one length; its own stack, so that long paths do not overflow the machine's. */
function* pathsOf(search: Search, length: number): Generator<readonly string[], void, void> {
  const { space, distances } = search;
  const path: number[] = [0];
  const nexts: number[] = [0];
  const isOn = new Set([0]);
  const triggers: string[] = [];
  if (distances[0] === 0) {
    if (length === 0) yield [];
    return;
  }
  while (path.length > 0) {
    const at = path.length - 1;
    const index = nexts[at] ?? 0;
    const step = space.stepsFrom(path[at] ?? 0)[index];
    if (!step || search.left <= 0) {
      isOn.delete(path.pop() ?? 0);
      nexts.pop();
      triggers.pop();
      continue;
    }
    nexts[at] = index + 1;
    search.left--;
    const { target, trigger } = step;
    const least = path.length + (distances[target] ?? Infinity);
    if (isOn.has(target) || least === Infinity) continue;
    if (least > length) search.next = Math.min(search.next, least);
    else if (distances[target] === 0) {
      if (path.length === length) yield [...triggers, trigger];
    } else {
      path.push(target);
      nexts.push(0);
      isOn.add(target);
      triggers.push(trigger);
    }
  }
}

/** Steps from each configuration to the nearest in a state; Infinity where none leads there. */
function distancesTo(space: Space, state: string): number[] {
  const distances = space.configurations.map((at) => (space.stepper.isIn(at, state) ? 0 : Infinity));
  const sources: number[][] = space.configurations.map(() => []);
  for (const number of space.configurations.keys())
    for (const { target } of space.stepsFrom(number)) sources[target]?.push(number);
  let layer = [...distances.keys()].filter((number) => distances[number] === 0);
  for (let distance = 1; layer.length > 0; distance++) {
    layer = layer
      .flatMap((number) => sources[number] ?? [])
      .filter((number) => {
        if ((distances[number] ?? 0) <= distance) return false;
        distances[number] = distance;
        return true;
      });
  }
  return distances;
}
