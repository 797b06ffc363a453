import { and, assign, not, or, setup, stateIn } from "xstate";
import type { Effects, Guard, Model, StateSpec, Transition, Transitions } from "../model/index.ts";
import { applyEffects, type Context, compares } from "./context.ts";
import { wordsOf } from "./guard.ts";
import { type Elapsed, judgeSince } from "./since.ts";
import { allStates } from "./states.ts";
import { delayLength, delayTrigger, transitionList } from "./transitions.ts";

/** What an actor of the compiled machine is sent; guards that count time (`since`) read `elapsed`, and fail without it. */
export type TriggerEvent<Trigger extends string = string> = {
  readonly type: Trigger;
  readonly elapsed?: Elapsed | undefined;
};

/** The compiled machine: XState's own type, with the model's triggers. */
export type CompiledMachine<Trigger extends string = string> = ReturnType<typeof compile<Trigger>>;

/**
 * Compiles a model's machine to a genuine XState v5 machine, made by `setup({ types }).createMachine(config)`: it runs in
 * `createActor`, can be inspected, and is what `startRun` steps. A model without a machine gives one with a single state.
 *
 * @example Object.keys(compileMachine(hanoi).states).length // → 9
 */
export const compileMachine = <Trigger extends string = string>(
  model: Model & { readonly triggers?: Trigger },
): CompiledMachine<Trigger> => {
  const machine: CompiledMachine<Trigger> & Sourced = compile<Trigger>(model);
  machine[SOURCE] = model; // a map of machines would cost more than compiling a small one
  return machine;
};

const SOURCE = Symbol("model");
type Sourced = { [SOURCE]?: Model };

/** The model that a machine was compiled from; undefined for a foreign one. */
export const modelOf = (machine: object): Model | undefined => (machine as Sourced)[SOURCE];

/** The type of the event that an actor of the compiled machine knows a trigger by: its own name, but for a delay's. */
export function eventTypeOf(model: Model, trigger: string): string {
  if (!trigger.includes("after ")) return trigger;
  const states = [...(model.machine ? [{ path: "", spec: model.machine }] : []), ...allStates(model.machine)];
  for (const { path, spec } of states)
    for (const delay of Object.keys(spec.after ?? {}))
      if (delayTrigger(path, delay) === trigger)
        return `xstate.after.${delayLength(delay)}.${path === "" ? model.id : `${model.id}.${path}`}`;
  return trigger;
}

/** Automatic transitions in one step, after which they are held to go on for ever; XState's own default is no limit. */
const MOST_MICROSTEPS = 1000;

function compile<Trigger extends string>(model: Model) {
  const spec = model.machine ?? { initial: "recorded", states: { recorded: {} } };
  const guards: Guards = {};
  const body = stateConfig(atRoot(spec), { root: model.id, guards });
  const builder = setup({
    types: { context: {} as Context, events: {} as TriggerEvent<Trigger> }, // types only; XState reads no value here
    actions: { apply: assign(({ context }, effects: Effects) => applyEffects(context, effects)) },
    guards: guards as Record<never, never>, // the machine's type need not know their names
  });
  const config = {
    ...body,
    id: model.id,
    context: spec.context ?? {},
    options: { maxIterations: MOST_MICROSTEPS },
  };
  return builder.createMachine(config as Parameters<typeof builder.createMachine>[0]); // built from checked data; XState cannot infer it
}

/** XState takes a child's name as a target of the root only after a dot. */
function atRoot<Spec extends StateSpec>(spec: Spec): Spec {
  const inside = (to: Transitions): Transition[] =>
    transitionList(to).map((each) =>
      each.target === undefined || each.target.includes(".") ? each : { ...each, target: `.${each.target}` },
    );
  return {
    ...spec,
    ...(spec.on && { on: Object.fromEntries(Object.entries(spec.on).map(([trigger, to]) => [trigger, inside(to)])) }),
    ...(spec.after && {
      after: Object.fromEntries(Object.entries(spec.after).map(([each, to]) => [each, inside(to)])),
    }),
    ...(spec.always && { always: inside(spec.always) }),
    ...(spec.onDone && { onDone: inside(spec.onDone) }),
  };
}

type Config = Record<string, unknown>;
/** Guards by what they say, which is what XState's tools show of them. */
type Guards = Record<string, XStateGuard>;
type Frame = { readonly root: string; readonly guards: Guards };

function stateConfig(spec: StateSpec, frame: Frame): Config {
  const { title, tone, described, on, after, always, onDone, entry, exit, states, target, type, history, initial } =
    spec;
  const nested =
    states && Object.fromEntries(Object.entries(states).map(([name, child]) => [name, stateConfig(child, frame)]));
  return defined({
    type,
    history,
    initial,
    states: nested,
    target: target === undefined ? undefined : targetOf(target, frame.root),
    on: on && Object.fromEntries(Object.entries(on).map(([trigger, to]) => [trigger, transitionsConfig(to, frame)])),
    after:
      after &&
      Object.fromEntries(
        Object.entries(after).map(([delay, to]) => [delayLength(delay), transitionsConfig(to, frame)]),
      ),
    always: always && transitionsConfig(always, frame),
    onDone: onDone && transitionsConfig(onDone, frame),
    entry: entry && [{ type: "apply", params: entry }],
    exit: exit && [{ type: "apply", params: exit }],
    meta: defined({ title, tone, described }),
  });
}

const defined = (config: Config): Config =>
  Object.fromEntries(Object.entries(config).filter(([, value]) => value !== undefined));

const transitionsConfig = (to: Transitions, frame: Frame): Config[] =>
  transitionList(to).map(({ target, guard, effects, reenter, description }) =>
    defined({
      target: target === undefined ? undefined : targetOf(target, frame.root),
      guard: guard && namedGuard(guard, frame),
      actions: effects && [{ type: "apply", params: effects }],
      reenter,
      description,
    }),
  );

/** A name with a dot inside is a path from the root; XState wants it by the root's id. */
const targetOf = (target: string, root: string): string =>
  target.includes(".") && !target.startsWith(".") ? `#${root}.${target}` : target;

function namedGuard(guard: Guard, { root, guards }: Frame): Config {
  const type = wordsOf(guard);
  guards[type] ??= guardConfig(guard, root);
  return { type, params: guard };
}

type TimedArgs = { readonly event: Partial<TriggerEvent> };
type XStateGuard =
  | ReturnType<typeof stateIn>
  | ReturnType<typeof not>
  | (({ context, event }: { context: Context; event: Partial<TriggerEvent> }) => boolean);

function guardConfig(guard: Guard, root: string): XStateGuard {
  if ("in" in guard) return stateIn(`#${root}.${guard.in}`);
  if ("since" in guard) return ({ event }: TimedArgs) => judgeSince(guard, event.elapsed) === true;
  if ("not" in guard) return notConfig(guard.not, root);
  if ("and" in guard) return and(guard.and.map((part) => guardConfig(part, root)) as never) as unknown as XStateGuard; // XState types guards by the machine they stand in
  if ("or" in guard) return or(guard.or.map((part) => guardConfig(part, root)) as never) as unknown as XStateGuard; // as above
  return ({ context }: { context: Context }) => compares(guard, context);
}

/** XState knows no third answer, so that a `not` is taken inwards to where time is counted: it holds when it surely does. */
function notConfig(guard: Guard, root: string): XStateGuard {
  if ("since" in guard) return ({ event }: TimedArgs) => judgeSince(guard, event.elapsed) === false;
  if ("not" in guard) return guardConfig(guard.not, root);
  if ("and" in guard) return guardConfig({ or: guard.and.map((part) => ({ not: part })) }, root);
  if ("or" in guard) return guardConfig({ and: guard.or.map((part) => ({ not: part })) }, root);
  return not(guardConfig(guard, root) as never); // as above
}
