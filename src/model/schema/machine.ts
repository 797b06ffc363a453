import { z } from "zod";
import { parseDuration } from "../../time/index.ts";
import { Id, OneOrMany, StateName, StatePath, Text, Trigger } from "./ids.ts";
import { Delay, Duration } from "./time.ts";

export const ContextValue = z
  .union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.union([z.string(), z.number(), z.boolean()]))])
  .meta({ id: "ContextValue", description: "a text, a number, true, false, null, or a list of them" });
export type ContextValue = z.infer<typeof ContextValue>;

const ContextKey = StateName;
const Comparison = z
  .tuple([ContextKey, ContextValue])
  .meta({ id: "Comparison", description: "a key of the context and a value, e.g. [offers, 2]" });

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
  .readonly()
  .meta({
    id: "Since",
    description: "how long ago an event of the record was; fails where what is stated leaves it open",
  });
export type Since = z.infer<typeof Since>;

export const Guard: z.ZodType<Guard> = z
  .lazy(() =>
    z.union([
      z.strictObject({ in: StatePath.describe("holds when this state is active") }),
      z.strictObject({ not: Guard }).describe("holds when the condition does not"),
      z.strictObject({ and: z.array(Guard).min(1).describe("holds when all of them do") }),
      z.strictObject({ or: z.array(Guard).min(1).describe("holds when one of them does") }),
      z.strictObject({ eq: Comparison.describe("is equal") }),
      z.strictObject({ ne: Comparison.describe("is not equal") }),
      z.strictObject({ lt: Comparison.describe("is less") }),
      z.strictObject({ lte: Comparison.describe("is less or equal") }),
      z.strictObject({ gt: Comparison.describe("is more") }),
      z.strictObject({ gte: Comparison.describe("is more or equal") }),
      z.strictObject({ has: Comparison.describe("the list, or the text, has the value in it") }),
      Since,
    ]),
  )
  .meta({ id: "Guard", description: "a condition as data; one key, or since with its durations" });

/** What a transition or state does to the context, as data. */
export const Effects = z
  .strictObject({
    set: z.record(ContextKey, ContextValue).optional().describe("gives keys of the context a value"),
    add: z.record(ContextKey, z.number()).optional().describe("adds to numbers of the context"),
    append: z
      .record(ContextKey, z.union([z.string(), z.number(), z.boolean()]))
      .optional()
      .describe("puts a value at the end of lists of the context"),
  })
  .meta({ id: "Effects", description: "what a transition or a state does to the context" });
export type Effects = z.infer<typeof Effects>;

/** Target: a sibling's name, a path from the root (with a dot), or `.child`. */
const Target = z
  .string()
  .regex(/^\.?[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/, "a sibling's name, a path from the root, or .child")
  .meta({ id: "Target", description: "a sibling's name, a path from the root with a dot in it, or .child" });

const transitionShape = {
  target: Target.optional().describe("by default the state stays as it is"),
  guard: Guard.optional(),
  effects: Effects.optional(),
  reenter: z.boolean().optional().describe("true: a target inside is entered afresh, the state itself included"),
  description: Text.optional().describe("words for readers, beside the arrow"),
};

export const Transition = z
  .strictObject(transitionShape)
  .meta({ id: "Transition", description: "where a trigger leads, under which condition, and what it does" });
export type Transition = z.infer<typeof Transition>;
export const Transitions = z.union([Target, OneOrMany(Transition)]).meta({
  id: "Transitions",
  description: "a target, a transition, or a list of which the first whose guard holds is taken",
});
export type Transitions = z.infer<typeof Transitions>;

/** How a state is tinted in pictures; a judgement of the model's author. */
export const Tone = z
  .enum(["neutral", "open", "good", "strained", "bad"])
  .meta({ id: "Tone", description: "how the state is tinted in pictures; a judgement of the author" });
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
  /** transitions by how long after the state is entered they are taken */
  readonly after?: Readonly<Record<string, Transitions>> | undefined;
  readonly always?: Transitions | undefined;
  readonly onDone?: Transitions | undefined;
  readonly entry?: Effects | undefined;
  readonly exit?: Effects | undefined;
  readonly target?: string | undefined;
};

/** XState knows a delay by its length. */
const areApart = (delays: readonly string[]): boolean =>
  new Set(delays.map((delay) => parseDuration(delay)?.least)).size === delays.length;

const stateShape = {
  title: Text.optional().describe("the state's name in pictures"),
  tone: Tone.optional(),
  described: z.boolean().optional().describe("false: no source describes this state; it is drawn as not described"),
  type: z
    .enum(["parallel", "final", "history"])
    .optional()
    .describe("parallel: all its states are active at once; final: an end; history: where it was left"),
  history: z
    .enum(["shallow", "deep"])
    .optional()
    .describe("of a history state: shallow remembers one level, deep all of them"),
  initial: StateName.optional().describe("the state that it begins in"),
  on: z
    .record(z.union([Trigger, z.literal("*")]), Transitions)
    .optional()
    .describe("where triggers lead; * stands for any trigger that no other line takes"),
  after: z
    .record(Delay, Transitions)
    .refine((after) => areApart(Object.keys(after)), "two delays of one length are one: write both under one of them")
    .optional()
    .describe("taken so long after the state is entered, if it is still active, e.g. P30D: lapsed"),
  always: Transitions.optional().describe("taken without a trigger as soon as the guard holds"),
  onDone: Transitions.optional().describe(
    "taken when a final state inside is reached, of a parallel state in every region",
  ),
  entry: Effects.optional().describe("done whenever it is entered"),
  exit: Effects.optional().describe("done whenever it is left"),
  target: Target.optional().describe("of a history state: where to go when there is no history"),
};

export const StateSpec: z.ZodType<StateSpec> = z
  .lazy(() =>
    z.strictObject({ ...stateShape, states: z.record(StateName, StateSpec).optional().describe("the states inside") }),
  )
  .meta({ id: "State", description: "a state, with the states inside it" });

/** The machine in XState's own words, as data. */
export const MachineSpec = z
  .strictObject({
    ...stateShape,
    type: z.enum(["parallel"]).optional().describe("parallel: its states are regions, all active at once"),
    context: z.record(ContextKey, ContextValue).optional().describe("what guards compare and effects change, by key"),
    states: z.record(StateName, StateSpec).describe("the states, or the regions"),
  })
  .meta({ id: "Machine", description: "the states and what leads from one to another, in XState's own words" });
export type MachineSpec = z.infer<typeof MachineSpec>;
