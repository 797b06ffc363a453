import type {
  AccountOf,
  BranchOf,
  ChildrenOf,
  ContextOf,
  DottedPathsOf,
  EventOf,
  MachineOf,
  PartyOf,
  PeriodOf,
  SentOf,
  SourceOf,
  StatePathsOf,
} from "./literal.ts";
import type { ContextValue } from "./schema/machine.ts";
import type { RelationName } from "./schema/time.ts";

/**
 * Holds references inside a model's literal to what the literal itself declares; a wrong one is an error where it stands.
 * Names of a map that may not be there have a sentence as their type, so that the compiler's error says what is wrong.
 */
export type Checked<Input> = {
  readonly [Key in keyof Input]: Key extends keyof CheckedParts<Input> ? CheckedParts<Input>[Key] : unknown;
};

type CheckedParts<Input> = {
  readonly parties: { readonly [id: string]: { readonly memberOf?: PartyOf<Input>; readonly [key: string]: unknown } };
  readonly accounts: { readonly [id: string]: CheckedAccount<Input> };
  readonly machine: CheckedMachine<MachineOf<Input>>;
  readonly events: Input extends { readonly events: infer Events }
    ? { readonly [Index in keyof Events]: CheckedEvent<Input, Events[Index]> }
    : never;
  readonly branches: readonly {
    readonly from: EventOf<Input> | BranchOf<Input>;
    readonly rejoins?: EventOf<Input>;
    readonly triggers: readonly SentOf<MachineOf<Input>>[];
    readonly reaches: StatePathsOf<MachineOf<Input>>;
    readonly claims?: readonly CheckedClaim<Input>[];
    readonly [key: string]: unknown;
  }[];
  readonly explanations: readonly {
    readonly of: EventOf<Input>;
    readonly by: EventOf<Input> | PartyOf<Input>;
    readonly account: AccountOf<Input>;
    readonly [key: string]: unknown;
  }[];
};

type OneOrMany<T> = T | readonly T[];

type CheckedAccount<Input> = {
  readonly source?: SourceOf<Input>;
  readonly via?: AccountOf<Input>;
  readonly party?: PartyOf<Input>;
  readonly relayedBy?: OneOrMany<PartyOf<Input>>;
  readonly [key: string]: unknown;
};

type CheckedClaim<Input> = { readonly account: AccountOf<Input>; readonly [key: string]: unknown };

type CheckedEvent<Input, Event> = {
  readonly [Key in keyof Event]: Key extends "trigger"
    ? SentOf<MachineOf<Input>>
    : Key extends "by" | "with"
      ? OneOrMany<PartyOf<Input>>
      : Key extends "claims"
        ? readonly CheckedClaim<Input>[]
        : Key extends RelationName
          ? CheckedRelation<Event[Key], EventOf<Input> | PeriodOf<Input>>
          : unknown;
};

/** A relation names others by id, by a list of ids, or by a map from id to details. */
type CheckedRelation<Related, Known extends string> = Related extends string
  ? Known
  : Related extends readonly unknown[]
    ? readonly Known[]
    : { readonly [Id in keyof Related]: Id extends Known ? unknown : `there is no event or period ${Id & string}` };

type CheckedMachine<M> = CheckedState<M, M, keyof ChildrenOf<M> & string>;

/** A state is named by its siblings' names, those below it after a dot, and paths from the root. */
type CheckedState<M, S, Siblings extends string> = CheckedStateAt<
  M,
  S,
  Siblings | `.${StatePathsOf<S>}` | DottedPathsOf<M>
>;

type CheckedStateAt<M, S, Targets extends string> = {
  readonly [Key in keyof S]: Key extends "states"
    ? { readonly [Name in keyof S[Key]]: CheckedState<M, S[Key][Name], keyof S[Key] & string> }
    : Key extends "on" | "after"
      ? { readonly [Trigger in keyof S[Key]]: CheckedTransitions<M, S[Key][Trigger], Targets> }
      : Key extends "always" | "onDone"
        ? CheckedTransitions<M, S[Key], Targets>
        : Key extends "initial"
          ? keyof ChildrenOf<S> & string
          : Key extends "entry" | "exit"
            ? CheckedEffects<ContextOf<M>, S[Key]>
            : Key extends "target"
              ? Targets
              : unknown;
};

type CheckedTransitions<M, To, Targets extends string> = To extends string
  ? Targets
  : To extends readonly unknown[]
    ? { readonly [Index in keyof To]: CheckedTransition<M, To[Index], Targets> }
    : CheckedTransition<M, To, Targets>;

type CheckedTransition<M, To, Targets extends string> = {
  readonly [Key in keyof To]: Key extends "target"
    ? Targets
    : Key extends "guard"
      ? CheckedGuard<M, To[Key]>
      : Key extends "effects"
        ? CheckedEffects<ContextOf<M>, To[Key]>
        : unknown;
};

type CheckedGuard<M, G> = {
  readonly [Key in keyof G]: Key extends "in"
    ? StatePathsOf<M>
    : Key extends "not"
      ? CheckedGuard<M, G[Key]>
      : Key extends "and" | "or"
        ? { readonly [Index in keyof G[Key]]: CheckedGuard<M, G[Key][Index]> }
        : Key extends "eq" | "ne"
          ? SameKind<ContextOf<M>>
          : Key extends "lt" | "lte" | "gt" | "gte"
            ? readonly [KeysTo<ContextOf<M>, number>, number]
            : Key extends "has"
              ? readonly [KeysTo<ContextOf<M>, readonly unknown[]>, string | number | boolean]
              : unknown;
};

type SameKind<Context> = [keyof Context] extends [never]
  ? readonly [never, unknown]
  : { readonly [Key in keyof Context & string]: readonly [Key, Widened<Context[Key]>] }[keyof Context & string];

/** The context's keys to values of a kind; what begins as null may become anything. */
type KeysTo<Context, Kind> = {
  [Key in keyof Context & string]: Context[Key] extends Kind | null ? Key : never;
}[keyof Context & string];

type CheckedEffects<Context, E> = {
  readonly [Effect in keyof E]: {
    readonly [Key in keyof E[Effect]]: Key extends keyof Context
      ? Effect extends "set"
        ? Widened<Context[Key]>
        : Key extends KeysTo<Context, Effect extends "add" ? number : readonly unknown[]>
          ? unknown
          : `${Effect & string} wants a ${Effect extends "add" ? "number" : "list"}, and ${Key & string} is none`
      : `the machine's context has no ${Key & string}`;
  };
};

/** A value of the same type; what begins as null or a list may become anything. */
type Widened<Value> = Value extends boolean
  ? boolean | null
  : Value extends number
    ? number | null
    : Value extends string
      ? string | null
      : ContextValue;
