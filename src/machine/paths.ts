import type { Model } from "../model/index.ts";
import { exploreSpace, type Space, type SpaceOptions, wayTo } from "./paths-space.ts";
import type { Offered } from "./paths-taken.ts";
import { guardWords } from "./paths-taken.ts";
import { allStates } from "./states.ts";

/** What can and cannot happen on a model's machine; where `isComplete` is false, as far as the limit let it be looked at. */
export type PathReport = {
  /** how many configurations were met, of the states together and the context */
  readonly configurations: number;
  readonly steps: number;
  readonly isComplete: boolean;
  readonly limit: number;
  /** states that some path enters, and those that none does; in document order */
  readonly reachable: readonly string[];
  readonly unreachable: readonly string[];
  /** configurations in which no trigger is legal though the machine has not ended: how many, and one of the nearest */
  readonly deadEnds: { readonly count: number; readonly nearest?: DeadEnd | undefined };
  readonly choices: readonly Choice[];
  /** transitions whose guard is false wherever their state is active */
  readonly neverHolding: readonly Barred[];
  /** triggers of the machine that no configuration accepts */
  readonly unusedTriggers: readonly string[];
};

export type DeadEnd = { readonly states: readonly string[]; readonly path: readonly string[] };

/**
 * One trigger, two transitions of one state whose guards both hold: the first in the file is taken. A last one without a guard
 * means "otherwise", and is no choice.
 */
export type Choice = {
  readonly state: string;
  readonly trigger: string;
  /** numbers of the two, from 0 */
  readonly transitions: readonly [number, number];
  /** the way to a nearest configuration where both hold */
  readonly path: readonly string[];
};

/** A transition whose guard never holds; `reason` is why not where its state is first active, none where it never is. */
export type Barred = {
  readonly state: string;
  readonly trigger: string;
  readonly index: number;
  readonly guard: string;
  readonly reason?: string | undefined;
};

/**
 * Looks at every configuration that triggers lead to, up to a limit (100,000), and tells what can and cannot happen.
 *
 * @example explorePaths(hanoi).configurations // → 5376
 */
export function explorePaths(model: Model, options: Pick<SpaceOptions, "limit" | "onProgress"> = {}): PathReport {
  const space = exploreSpace(model, options);
  const entered = enteredStates(space);
  const states = allStates(model.machine).filter(({ spec }) => spec.type !== "history");
  const paths = states.map(({ path }) => path);
  const steps = [...space.configurations.keys()].map((number) => space.stepsFrom(number));
  const taken = new Set(steps.flatMap((each) => each.map(({ trigger }) => trigger)));
  return {
    configurations: space.configurations.length,
    steps: steps.reduce((sum, each) => sum + each.length, 0),
    isComplete: space.isComplete,
    limit: space.limit,
    reachable: paths.filter((path) => entered.has(path)),
    unreachable: paths.filter((path) => !entered.has(path)),
    deadEnds: deadEndsOf(space),
    choices: choicesOf(space),
    neverHolding: barredOf(space),
    unusedTriggers: [...new Set(space.transitions.all.map(({ trigger }) => trigger))].filter(
      (trigger) => trigger !== "*" && !taken.has(trigger),
    ),
  };
}

/** Every state that is active in some configuration. */
export function enteredStates({ configurations }: Space): Set<string> {
  const leaves = new Set<string>();
  for (const { states } of configurations) for (const leaf of states) leaves.add(leaf);
  const entered = new Set<string>();
  for (const leaf of leaves)
    for (let path = leaf; path !== ""; path = path.slice(0, Math.max(0, path.lastIndexOf(".")))) entered.add(path);
  return entered;
}

function deadEndsOf(space: Space): PathReport["deadEnds"] {
  const numbers = [...space.configurations.keys()].filter((number) => isDeadEnd(space, number));
  const [nearest] = numbers;
  const states = nearest === undefined ? undefined : space.configurations[nearest]?.states;
  return {
    count: numbers.length,
    nearest: nearest === undefined || states === undefined ? undefined : { states, path: wayTo(space, nearest) },
  };
}

/** A configuration at the edge of the limit has steps that are not kept, so the stepper is asked. */
function isDeadEnd(space: Space, number: number): boolean {
  const at = space.configurations[number];
  return (
    space.stepsFrom(number).length === 0 &&
    at !== undefined &&
    !at.isDone &&
    space.transitions.triggers(at).every((trigger) => !space.transitions.next(at, trigger))
  );
}

function choicesOf(space: Space): Choice[] {
  const open = rivalsOf(space.transitions.all);
  const choices: Choice[] = [];
  for (const [number, at] of space.configurations.entries()) {
    if (open.size === 0) break;
    for (const first of space.transitions.offered(at)) {
      const rivals = open.get(first);
      if (!rivals || !space.transitions.judge(first, at).holds) continue;
      const rival = rivals.find((other) => space.transitions.judge(other, at).holds);
      if (!rival) continue;
      open.delete(first);
      const { state, trigger, index } = first;
      choices.push({ state, trigger, transitions: [index, rival.index], path: wayTo(space, number) });
    }
  }
  return choices;
}

/** Of each transition, those that its state offers behind it for the same trigger; a last one without a guard is none. */
function rivalsOf(all: readonly Offered[]): Map<Offered, readonly Offered[]> {
  const lists = new Map<string, Offered[]>();
  for (const each of all) {
    const place = `${each.state} ${each.trigger}`;
    lists.set(place, [...(lists.get(place) ?? []), each]);
  }
  return new Map(
    [...lists.values()].flatMap((list) => {
      const rivals = list.at(-1)?.transition.guard === undefined ? list.slice(0, -1) : list;
      return rivals
        .map((each, index) => [each, rivals.slice(index + 1)] as const)
        .filter(([, behind]) => behind.length > 0);
    }),
  );
}

/** Transitions with a guard that holds in no configuration, and why not in the first where it is asked. */
export function barredOf(space: Space): Barred[] {
  const open = new Map<Offered, string | undefined>(
    space.transitions.all.filter(({ transition }) => transition.guard !== undefined).map((each) => [each, undefined]),
  );
  for (const at of space.configurations) {
    if (open.size === 0) break;
    for (const each of space.transitions.offered(at)) {
      if (!open.has(each)) continue;
      const verdict = space.transitions.judge(each, at);
      if (verdict.holds) open.delete(each);
      else open.set(each, open.get(each) ?? verdict.because);
    }
  }
  return [...open].map(([each, reason]) => {
    const { state, trigger, index } = each;
    return { state, trigger, index, guard: guardWords(each), reason };
  });
}
