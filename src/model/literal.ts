/** What a machine's literal says to the compiler; nothing here exists at run time. */

/** A path below another: `bargain` and `deal` give `bargain.deal`; the root's path is empty. */
export type Join<Base extends string, Name extends string> = Base extends "" ? Name : `${Base}.${Name}`;

/** The children of a state, by name. */
export type ChildrenOf<S> = S extends { readonly states: infer Children } ? Children : Record<never, never>;

/** Every path from the root to a state below `S`: `bargain`, `bargain.deal`, … */
export type StatePathsOf<S> = S extends { readonly states: infer Children }
  ? string extends keyof Children
    ? string
    : { [Name in keyof Children & string]: Name | `${Name}.${StatePathsOf<Children[Name]>}` }[keyof Children & string]
  : never;

/** Every trigger that some state of `S` accepts. */
export type TriggersOf<S> =
  | (S extends { readonly on: infer On } ? Exclude<keyof On & string, "*"> : never)
  | (S extends { readonly states: infer Children }
      ? string extends keyof Children
        ? string
        : { [Name in keyof Children]: TriggersOf<Children[Name]> }[keyof Children]
      : never);

/** The delays of `S` by the names that they are sent by: `clock.running after P30D`. */
export type DelaysOf<S, Path extends string = ""> =
  | (S extends { readonly after: infer After } ? DelayName<Path, keyof After & string> : never)
  | (S extends { readonly states: infer Children }
      ? string extends keyof Children
        ? never
        : { [Name in keyof Children & string]: DelaysOf<Children[Name], Join<Path, Name>> }[keyof Children & string]
      : never);

/** A delay's name by its state and length. */
export type DelayName<Path extends string, Delay extends string> = Path extends ""
  ? `after ${Delay}`
  : `${Path} after ${Delay}`;

/** All that can be sent to `S`: its triggers, and its delays by their names. */
export type SentOf<S> = TriggersOf<S> | DelaysOf<S>;

/** The paths that can only be read from the root, because a dot stands in them. */
export type DottedPathsOf<M> = Extract<StatePathsOf<M>, `${string}.${string}`>;

export type MachineOf<Input> = Input extends { readonly machine: infer Machine } ? Machine : never;
export type ContextOf<M> = M extends { readonly context: infer Context } ? Context : Record<never, never>;
export type PartyOf<Input> = KeysOf<Input, "parties">;
export type AccountOf<Input> = KeysOf<Input, "accounts">;
export type SourceOf<Input> = KeysOf<Input, "sources">;
export type PeriodOf<Input> = KeysOf<Input, "periods">;
export type BranchOf<Input> = Input extends { readonly branches: readonly (infer Branch)[] } ? IdOf<Branch> : never;
export type EventOf<Input> = Input extends { readonly events: readonly (infer Event)[] } ? IdOf<Event> : never;

type KeysOf<Input, Group extends string> = Input extends { readonly [G in Group]: infer Members }
  ? keyof Members & string
  : never;
type IdOf<Each> = Each extends { readonly id: infer Id extends string } ? Id : never;
