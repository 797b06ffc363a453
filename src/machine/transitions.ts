import type { Model, StateSpec, Transition, Transitions } from "../model/index.ts";
import { parseDuration } from "../time/index.ts";
import { allStates } from "./states.ts";

/** What sets a transition off: a trigger (`*` for any other), a delay that runs out, the state itself, or the end of what is inside. */
export type Cause =
  | { readonly kind: "trigger"; readonly trigger: string }
  | { readonly kind: "after"; readonly delay: string }
  | { readonly kind: "always" | "onDone" };

type Handler = Pick<StateSpec, "on" | "after" | "always" | "onDone">;

/** All transitions of a state by what sets them off, in the order in which they are looked at. */
export function causesOf(spec: Handler): { readonly cause: Cause; readonly to: Transitions }[] {
  const own = (["always", "onDone"] as const).flatMap((kind) => {
    const to = spec[kind];
    return to === undefined ? [] : [{ cause: { kind }, to }];
  });
  return [
    ...Object.entries(spec.on ?? {}).map(([trigger, to]) => ({ cause: { kind: "trigger", trigger } as const, to })),
    ...Object.entries(spec.after ?? {}).map(([delay, to]) => ({ cause: { kind: "after", delay } as const, to })),
    ...own,
  ];
}

/** Transitions in their long form. */
export const transitionList = (to: Transitions): Transition[] =>
  typeof to === "string" ? [{ target: to }] : Array.isArray(to) ? to : [to];

/** Every transition that a state offers. */
export const transitionsIn = (spec: Handler): Transition[] => causesOf(spec).flatMap(({ to }) => transitionList(to));

/** The trigger by which a delay of a state that runs out is known: `clock.running after P30D`. */
export const delayTrigger = (path: string, delay: string): string =>
  path === "" ? `after ${delay}` : `${path} after ${delay}`;

/** Is it the name of a delay? No other trigger has small letters. */
export const isDelayName = (trigger: string): boolean => /(?:^| )after P[0-9A-Z.,]+$/.test(trigger);

/** How long each delay of a machine is, ms, by the trigger that it is known by. */
export const delaysOf = ({ machine }: Pick<Model, "machine">): ReadonlyMap<string, number> =>
  new Map(
    [...(machine ? [{ path: "", spec: machine }] : []), ...allStates(machine)].flatMap(({ path, spec }) =>
      Object.keys(spec.after ?? {}).map((delay) => [delayTrigger(path, delay), delayLength(delay)] as const),
    ),
  );

/** What a state offers by the triggers that it is sent, delays included, each with the name that reports give it. */
export const sentTo = (
  path: string,
  { on, after }: Pick<StateSpec, "on" | "after">,
): { readonly trigger: string; readonly name: string; readonly to: Transitions }[] => [
  ...Object.entries(on ?? {}).map(([trigger, to]) => ({ trigger, name: `${path || "machine"} ${trigger}`, to })),
  ...Object.entries(after ?? {}).map(([delay, to]) => {
    const trigger = delayTrigger(path, delay);
    return { trigger, name: trigger, to };
  }),
];

/** How long a delay is, ms; the schema takes delays of a fixed length only. */
export const delayLength = (delay: string): number => parseDuration(delay)?.least ?? 0;

/** Does any state of a machine have a delay? */
export const hasDelays = ({ machine }: Pick<Model, "machine">): boolean =>
  machine?.after !== undefined || allStates(machine).some(({ spec }) => spec.after !== undefined);
