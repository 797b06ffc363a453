import { z } from "zod";
import { Id, OneOrMany, StateName, StatePath, Text, Trigger } from "./ids.ts";
import { Duration } from "./time.ts";

export const ContextValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string(), z.number(), z.boolean()])),
]);
export type ContextValue = z.infer<typeof ContextValue>;

const ContextKey = StateName;
const Comparison = z.tuple([ContextKey, ContextValue]);

/** A condition as data. */
export type Guard =
  | { readonly in: string }
  | { readonly not: Guard }
  | { readonly and: readonly Guard[] }
  | { readonly or: readonly Guard[] }
  | { readonly eq: readonly [string, ContextValue] }
  | { readonly ne: readonly [string, ContextValue] }
  | { readonly lt: readonly [string, ContextValue] }
  | { readonly lte: readonly [string, ContextValue] }
  | { readonly gt: readonly [string, ContextValue] }
  | { readonly gte: readonly [string, ContextValue] }
  | { readonly has: readonly [string, ContextValue] }
  | Since;

/** How long ago an event of the record was: decided by what is stated of the two times, and held to fail where that is open. */
export const Since = z
  .strictObject({
    since: Id.describe("the event from which the time is counted"),
    atLeast: Duration.optional().describe("holds when surely so long has passed, or longer"),
    atMost: Duration.optional().describe("holds when surely so long has passed, or less"),
  })
  .refine((guard) => guard.atLeast !== undefined || guard.atMost !== undefined, "since needs atLeast, atMost or both")
  .readonly();
export type Since = z.infer<typeof Since>;

export const Guard: z.ZodType<Guard> = z.lazy(() =>
  z.union([
    z.strictObject({ in: StatePath }),
    z.strictObject({ not: Guard }),
    z.strictObject({ and: z.array(Guard).min(1) }),
    z.strictObject({ or: z.array(Guard).min(1) }),
    z.strictObject({ eq: Comparison }),
    z.strictObject({ ne: Comparison }),
    z.strictObject({ lt: Comparison }),
    z.strictObject({ lte: Comparison }),
    z.strictObject({ gt: Comparison }),
    z.strictObject({ gte: Comparison }),
    z.strictObject({ has: Comparison }),
    Since,
  ]),
);

/** What a transition or state does to the context, as data. */
export const Effects = z.strictObject({
  set: z.record(ContextKey, ContextValue).optional(),
  add: z.record(ContextKey, z.number()).optional(),
  append: z.record(ContextKey, z.union([z.string(), z.number(), z.boolean()])).optional(),
});
export type Effects = z.infer<typeof Effects>;

/** Target: a sibling's name, a path from the root (with a dot), or `.child`. */
const Target = z
  .string()
  .regex(/^\.?[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/, "a sibling's name, a path from the root, or .child");

export const Transition = z.strictObject({
  target: Target.optional(),
  guard: Guard.optional(),
  effects: Effects.optional(),
  reenter: z.boolean().optional().describe("true: a target inside is entered afresh, the state itself included"),
  description: Text.optional(),
});
export type Transition = z.infer<typeof Transition>;
export const Transitions = z.union([Target, OneOrMany(Transition)]);
export type Transitions = z.infer<typeof Transitions>;

/** How a state is tinted in pictures; a judgement of the model's author. */
export const Tone = z.enum(["neutral", "open", "good", "strained", "bad"]);
export type Tone = z.infer<typeof Tone>;

export type StateSpec = {
  readonly title?: string | undefined;
  readonly tone?: Tone | undefined;
  /** false: the sources do not describe this state; it is ours, and drawn so. */
  readonly described?: boolean | undefined;
  readonly type?: "parallel" | "final" | "history" | undefined;
  readonly history?: "shallow" | "deep" | undefined;
  readonly initial?: string | undefined;
  readonly states?: Readonly<Record<string, StateSpec>> | undefined;
  readonly on?: Readonly<Record<string, Transitions>> | undefined;
  readonly always?: Transitions | undefined;
  readonly onDone?: Transitions | undefined;
  readonly entry?: Effects | undefined;
  readonly exit?: Effects | undefined;
  readonly target?: string | undefined;
};

const stateShape = {
  title: Text.optional().describe("the state's name in pictures"),
  tone: Tone.optional(),
  described: z.boolean().optional().describe("false: no source describes this state; it is drawn as not described"),
  type: z.enum(["parallel", "final", "history"]).optional(),
  history: z.enum(["shallow", "deep"]).optional(),
  initial: StateName.optional(),
  on: z.record(z.union([Trigger, z.literal("*")]), Transitions).optional(),
  always: Transitions.optional(),
  onDone: Transitions.optional(),
  entry: Effects.optional(),
  exit: Effects.optional(),
  target: Target.optional().describe("of a history state: where to go when there is no history"),
};

export const StateSpec: z.ZodType<StateSpec> = z.lazy(() =>
  z.strictObject({ ...stateShape, states: z.record(StateName, StateSpec).optional() }),
);

/** The machine in XState's own words, as data. */
export const MachineSpec = z.strictObject({
  ...stateShape,
  type: z.enum(["parallel"]).optional(),
  context: z.record(ContextKey, ContextValue).optional(),
  states: z.record(StateName, StateSpec),
});
export type MachineSpec = z.infer<typeof MachineSpec>;
