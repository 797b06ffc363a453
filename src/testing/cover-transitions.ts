import { barredOf, enteredStates, type Offered, openSpace, type Space, type SpaceStep } from "../machine/index.ts";
import type { Model } from "../model/index.ts";

/** Paths from the start that together take every transition, and the transitions that none of them can. */
export type Cover = {
  readonly paths: readonly (readonly string[])[];
  /** in document order */
  readonly missed: readonly Missed[];
};

/** A transition that no path takes, as `state TRIGGER`, and why not. */
export type Missed = { readonly transition: string; readonly reason: string };

/** configurations looked at unless a limit says otherwise */
const CONFIGURATIONS = 20_000;

/**
 * Few and short paths that together take every transition with a trigger, for `test.each`. Each path goes on to the nearest
 * transition not yet taken, and ends where none can be reached; a path that the others make needless is left out.
 *
 * @example coverTransitions(hanoi).paths.length // → 2
 */
export function coverTransitions(model: Model, { limit = CONFIGURATIONS }: { readonly limit?: number } = {}): Cover {
  const space = openSpace(model, { limit });
  const stepsFrom = walkSteps(space);
  const left = new Set(space.transitions.all.filter((each) => !isForbidding(each)));
  const walks: Walk[] = [];
  for (let walk = walkFrom(stepsFrom, left); walk.length > 0; walk = walkFrom(stepsFrom, left)) walks.push(walk);
  const reasonOf = left.size === 0 ? undefined : reasons(space);
  return {
    paths: withoutNeedless(walks).map((walk) => walk.map(({ trigger }) => trigger)),
    missed: [...left].map((each) => ({ transition: each.name, reason: reasonOf?.(each) ?? "" })),
  };
}

/** Steps that follow each other, each with the transitions that it takes. */
type Walk = readonly WalkStep[];
type WalkStep = SpaceStep & { readonly taken: readonly Offered[] };

/** A transition that goes nowhere and does nothing is there to refuse its trigger. */
const isForbidding = ({ transition }: Offered): boolean =>
  transition.target === undefined && transition.effects === undefined;

type StepsFrom = (number: number) => Walk;

/** The steps from each configuration with what they take, looked up once. */
function walkSteps(space: Space): StepsFrom {
  const known: Walk[] = [];
  const look = (number: number): Walk => {
    const at = space.configurations[number];
    return space
      .stepsFrom(number)
      .map((step) => ({ ...step, taken: at ? space.transitions.taken(at, step.trigger) : [] }));
  };
  return (number) => {
    const steps = known[number] ?? look(number);
    known[number] = steps;
    return steps;
  };
}

/** Takes all that it can from the start, and takes it off what is left. */
function walkFrom(stepsFrom: StepsFrom, left: Set<Offered>): Walk {
  const walk: WalkStep[] = [];
  while (left.size > 0) {
    const steps = nearest(stepsFrom, walk.at(-1)?.target ?? 0, left);
    if (steps.length === 0) break;
    for (const { taken } of steps) for (const each of taken) left.delete(each);
    walk.push(...steps);
  }
  return walk;
}

/** The fewest steps up to and with one that takes something left; none where no step leads to one. */
function nearest(stepsFrom: StepsFrom, start: number, left: ReadonlySet<Offered>): Walk {
  const cameBy = new Map<number, { readonly from: number; readonly step: WalkStep } | undefined>([[start, undefined]]);
  const queue = [start];
  for (let index = 0; index < queue.length; index++) {
    const number = queue[index] ?? 0;
    for (const step of stepsFrom(number)) {
      if (step.taken.some((each) => left.has(each))) return [...wayBack(cameBy, number), step];
      if (cameBy.has(step.target)) continue;
      cameBy.set(step.target, { from: number, step });
      queue.push(step.target);
    }
  }
  return [];
}

type CameBy = ReadonlyMap<number, { readonly from: number; readonly step: WalkStep } | undefined>;

function wayBack(cameBy: CameBy, end: number): WalkStep[] {
  const way: WalkStep[] = [];
  for (let came = cameBy.get(end); came; came = cameBy.get(came.from)) way.push(came.step);
  return way.reverse();
}

/** Leaves out, from the shortest on, each walk whose transitions the others take too. */
function withoutNeedless(walks: readonly Walk[]): Walk[] {
  const counts = new Map<Offered, number>();
  const takenOn = new Map(walks.map((walk) => [walk, new Set(walk.flatMap(({ taken }) => taken))]));
  for (const each of [...takenOn.values()].flatMap((set) => [...set])) counts.set(each, (counts.get(each) ?? 0) + 1);
  const needless = new Set<Walk>();
  for (const walk of walks.toSorted((a, b) => a.length - b.length)) {
    const own = [...(takenOn.get(walk) ?? [])];
    if (own.some((each) => counts.get(each) === 1)) continue;
    needless.add(walk);
    for (const each of own) counts.set(each, (counts.get(each) ?? 0) - 1);
  }
  return walks.filter((walk) => !needless.has(walk));
}

/** Why a transition is never taken. */
function reasons(space: Space): (missed: Offered) => string {
  const entered = enteredStates(space);
  const barred = barredOf(space);
  const within = space.isComplete ? "" : `, among the first ${space.limit} configurations`;
  return ({ state, trigger, index }) => {
    if (state !== "" && !entered.has(state)) return `no path enters ${state}${within}`;
    const bar = barred.find((each) => each.state === state && each.trigger === trigger && each.index === index);
    if (bar)
      return `its condition never holds: ${bar.guard}${bar.reason === undefined ? "" : ` (${bar.reason})`}${within}`;
    return `another transition answers ${trigger === "*" ? "every trigger of the model" : trigger} first${within}`;
  };
}
