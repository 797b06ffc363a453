import { describeIssue, type Issue } from "../issue/index.ts";
import type { Model } from "./model.ts";
import { parseData } from "./parse.ts";
import type { ModelInput } from "./schema/file.ts";

type States = { readonly [name: string]: StateShape };
type StateShape = { readonly states?: States; readonly on?: object };

/** Every path from the root to a state below `S`: `bargain`, `bargain.deal`, … */
export type StatePathsOf<S> = S extends { readonly states: infer Children }
  ? { [Name in keyof Children & string]: Name | `${Name}.${StatePathsOf<Children[Name]>}` }[keyof Children & string]
  : never;

/** Every trigger that some state of `S` accepts. */
export type TriggersOf<S> =
  | (S extends { readonly on: infer On } ? Exclude<keyof On & string, "*"> : never)
  | (S extends { readonly states: infer Children }
      ? { [Name in keyof Children]: TriggersOf<Children[Name]> }[keyof Children]
      : never);

type MachineOf<Input> = Input extends { readonly machine: infer Machine } ? Machine : never;
type PartyOf<Input> = Input extends { readonly parties: infer Parties } ? keyof Parties & string : never;
type AccountOf<Input> = Input extends { readonly accounts: infer Accounts } ? keyof Accounts & string : never;
type EventOf<Input> = Input extends { readonly events: readonly (infer Event)[] }
  ? Event extends { readonly id: infer Id extends string }
    ? Id
    : never
  : never;

/** A model whose triggers, states, parties, accounts and events are known to the compiler. */
export type TypedModel<Input> = Model & {
  readonly triggers?: TriggersOf<MachineOf<Input>>;
  readonly statePaths?: StatePathsOf<MachineOf<Input>>;
  readonly partyIds?: PartyOf<Input>;
  readonly eventIds?: EventOf<Input>;
};

/** Holds references inside a literal to what the literal itself declares; a wrong one is an error where it stands. */
type Checked<Input> = {
  readonly events: readonly {
    readonly trigger?: TriggersOf<MachineOf<Input>>;
    readonly by?: PartyOf<Input> | readonly PartyOf<Input>[];
    readonly with?: PartyOf<Input> | readonly PartyOf<Input>[];
    readonly claims?: readonly { readonly account: AccountOf<Input>; readonly [key: string]: unknown }[];
    readonly [key: string]: unknown;
  }[];
  readonly branches?: readonly {
    readonly from: EventOf<Input>;
    readonly triggers: readonly TriggersOf<MachineOf<Input>>[];
    readonly reaches: StatePathsOf<MachineOf<Input>>;
    readonly [key: string]: unknown;
  }[];
};

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/**
 * A model from a literal: its triggers, state paths, party, account and event ids become types, and references inside it are
 * held to them.
 *
 * @throws TypeError that lists every fault, when the literal is no valid model
 */
export function defineModel<const Input extends DeepReadonly<ModelInput>>(
  literal: Input & Checked<Input>,
): TypedModel<Input> {
  const parsed = parseData(literal);
  if (!parsed.ok)
    throw new TypeError(`defineModel({...}) was given no valid model:\n${parsed.issues.map(lineOf).join("\n")}`);
  return parsed.model as TypedModel<Input>; // the extra members exist for the compiler alone
}

function lineOf(issue: Issue): string {
  const { message, advice } = describeIssue(issue);
  return `  ${issue.path.join(".")}: ${message}; ${advice}`;
}
