import type { Model } from "../model/index.ts";
import { createIdentities } from "./identities.ts";
import { type Transitions, transitionsOf } from "./paths-taken.ts";
import { type Configuration, createStepper, type Stepper } from "./stepper.ts";

/** Configurations that are looked at unless a limit says otherwise. */
export const CONFIGURATIONS = 100_000;

export type SpaceOptions = {
  /** configurations looked at; more than these are not kept */
  readonly limit?: number | undefined;
  /** the only triggers sent; all unless given */
  readonly triggers?: ReadonlySet<string> | undefined;
  /** where to start; the machine's start unless given */
  readonly from?: Configuration | undefined;
  /** told how many configurations are known, each time that a thousand more are */
  readonly onProgress?: ((configurations: number) => void) | undefined;
};

/** Configurations that triggers lead to, each by its number; 0 is the start. It grows as its steps are asked for. */
export type Space = {
  readonly stepper: Stepper;
  readonly transitions: Transitions;
  readonly configurations: readonly Configuration[];
  /** false: the limit left some out */
  readonly isComplete: boolean;
  readonly limit: number;
  /** the steps from a configuration, those beyond the limit left out */
  stepsFrom(number: number): readonly SpaceStep[];
  /** the configuration that it was first met from, and by which trigger; undefined for the start */
  parentOf(number: number): { readonly number: number; readonly trigger: string } | undefined;
};
export type SpaceStep = { readonly trigger: string; readonly target: number };

/** A space of which only the start is known yet. Each trigger is sent at the moment of the event that the record sends it by (`momentsOf`). */
export function openSpace(model: Model, options: SpaceOptions = {}, stepper = createStepper(model)): Space {
  const limit = requireCount(options.limit ?? CONFIGURATIONS);
  const transitions = transitionsOf(model, stepper);
  const start = options.from ?? stepper.initial;
  const configurations = [start];
  const identityOf = createIdentities();
  const numbers = new Map([[identityOf(start), 0]]);
  const parents = [{ number: -1, trigger: "" }];
  const steps: (readonly SpaceStep[])[] = [];
  let isComplete = true;
  const numberOf = (next: Configuration, number: number, trigger: string): number | undefined => {
    const identity = identityOf(next);
    const met = numbers.get(identity);
    if (met !== undefined) return met;
    isComplete &&= configurations.length < limit;
    if (configurations.length >= limit) return undefined;
    numbers.set(identity, configurations.length);
    parents.push({ number, trigger });
    const known = configurations.push(next);
    if (known % 1000 === 0) options.onProgress?.(known);
    return known - 1;
  };
  const expand = (number: number): readonly SpaceStep[] => {
    const at = configurations[number] as Configuration; // numbers are given out by the space
    return transitions.triggers(at).flatMap((trigger) => {
      if (options.triggers?.has(trigger) === false) return [];
      const next = transitions.next(at, trigger);
      const target = next && numberOf(next, number, trigger);
      return target === undefined ? [] : [{ trigger, target }];
    });
  };
  return {
    stepper,
    transitions,
    configurations,
    get isComplete() {
      return isComplete;
    },
    limit,
    stepsFrom: (number) => (steps[number] ??= expand(number)),
    parentOf: (number) => (number === 0 ? undefined : parents[number]),
  };
}

/** A space looked at breadth first to its end, so that the way by which a configuration was first met is one of the shortest. */
export function exploreSpace(model: Model, options: SpaceOptions = {}, stepper = createStepper(model)): Space {
  const space = openSpace(model, options, stepper);
  for (let number = 0; number < space.configurations.length; number++) space.stepsFrom(number);
  return space;
}

/** Triggers of a shortest way to a configuration. */
export function wayTo(space: Space, number: number): string[] {
  const way: string[] = [];
  for (let at = space.parentOf(number); at; at = space.parentOf(at.number)) way.push(at.trigger);
  return way.reverse();
}

function requireCount(limit: number): number {
  if (!Number.isInteger(limit) || limit < 1)
    throw new RangeError(`a limit is a whole number from 1, e.g. { limit: ${CONFIGURATIONS} }; this one is ${limit}`);
  return limit;
}
