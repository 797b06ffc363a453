import type { ChildrenOf, DelayName, Join, TriggersOf } from "../model/index.ts";

// Which states may be active after some triggers, worked out by the compiler. A configuration is a union of leaf paths:
// never fewer than can be active, so that no legal trigger is ever refused; guards are left to run time.

/** The leaves that may be active at the start. */
export type StartOf<M> = Settled<M, Entered<M, M, "">>;

/** The triggers that a configuration may accept. */
export type LegalIn<M, Leaves> =
  Ancestry<Leaves> extends infer At
    ? At extends string
      ? TriggersAt<M, SpecAt<M, At>> | DelaysAt<SpecAt<M, At>, At>
      : never
    : never;

type TriggersAt<M, S> = S extends { readonly on: infer On }
  ? "*" extends keyof On
    ? TriggersOf<M>
    : keyof On & string
  : never;

type DelaysAt<S, At extends string> = S extends { readonly after: infer After }
  ? DelayName<At, keyof After & string>
  : never;

/** Paths and all paths around them, up to the root's. */
type Ancestry<Paths> = Paths extends string ? Paths | (Paths extends "" ? never : Ancestry<ParentOf<Paths>>) : never;

/** The leaves that may be active after a trigger was taken. */
export type After<M, Leaves, Trigger extends string> = Settled<
  M,
  Moved<M, Leaves, Trigger, HandlersOf<M, Leaves, Trigger>>
>;

type SpecAt<S, Path extends string> = Path extends ""
  ? S
  : Path extends `${infer Head}.${infer Rest}`
    ? Head extends keyof ChildrenOf<S>
      ? SpecAt<ChildrenOf<S>[Head], Rest>
      : never
    : Path extends keyof ChildrenOf<S>
      ? ChildrenOf<S>[Path]
      : never;

type ParentOf<Path extends string> = Path extends `${infer Head}.${infer Rest}`
  ? Rest extends `${string}.${string}`
    ? `${Head}.${ParentOf<Rest>}`
    : Head
  : "";

type Parallel = { readonly type: "parallel" };
type NamesIn<S> = keyof ChildrenOf<S> & string;

/** The leaves entered with a state. */
type Entered<M, S, Path extends string> = [NamesIn<S>] extends [never]
  ? S extends { readonly type: "history" }
    ? LeavesOf<SpecAt<M, ParentOf<Path>>, ParentOf<Path>>
    : Path
  : S extends Parallel
    ? { [Name in RegionsOf<S>]: Entered<M, ChildrenOf<S>[Name], Join<Path, Name>> }[RegionsOf<S>]
    : S extends { readonly initial: infer Initial extends NamesIn<S> }
      ? Entered<M, ChildrenOf<S>[Initial], Join<Path, Initial>>
      : Path;

/** A history state beside the regions is none of them. */
type RegionsOf<S> = {
  [Name in NamesIn<S>]: ChildrenOf<S>[Name] extends { readonly type: "history" } ? never : Name;
}[NamesIn<S>];

type LeavesOf<S, Path extends string> = [NamesIn<S>] extends [never]
  ? S extends { readonly type: "history" }
    ? never
    : Path
  : { [Name in NamesIn<S>]: LeavesOf<ChildrenOf<S>[Name], Join<Path, Name>> }[NamesIn<S>];

/** The innermost state that handles a trigger, seen from each leaf. */
type HandlersOf<M, Leaves, Trigger extends string> = Leaves extends string ? HandlerUp<M, Leaves, Trigger> : never;
type HandlerUp<M, At extends string, Trigger extends string> = [OffersAt<M, At, Trigger>] extends [never]
  ? At extends ""
    ? never
    : HandlerUp<M, ParentOf<At>, Trigger>
  : At;

/** What a state offers for a trigger: its own transitions, and those for `*` where its own are guarded or absent. */
type OffersAt<M, At extends string, Trigger extends string> = Trigger extends `${string}after ${infer Delay}`
  ? Trigger extends DelayName<At, Delay>
    ? DelayedAt<SpecAt<M, At>, Delay>
    : never
  : OffersOn<SpecAt<M, At>, Trigger>;

type DelayedAt<S, Delay extends string> = S extends { readonly after: infer After }
  ? Delay extends keyof After
    ? After[Delay]
    : never
  : never;

type OffersOn<S, Trigger extends string> = S extends { readonly on: infer On }
  ?
      | (Trigger extends keyof On ? On[Trigger] : never)
      | ("*" extends keyof On
          ? Trigger extends keyof On
            ? IsGuarded<On[Trigger]> extends true
              ? On["*"]
              : never
            : On["*"]
          : never)
  : never;

/** Where there is but one handler, it is the one that acted; else a leaf may also have stayed as it was. */
type Moved<M, Leaves, Trigger extends string, Handlers> = Leaves extends string
  ? [HandlerUp<M, Leaves, Trigger>] extends [never]
    ? Leaves
    : IsUnion<Handlers> extends true
      ?
          | Moves<M, Leaves, HandlerUp<M, Leaves, Trigger>, Trigger>
          | MayStay<M, Leaves, HandlerUp<M, Leaves, Trigger>, Trigger>
      : Moves<M, Leaves, HandlerUp<M, Leaves, Trigger>, Trigger>
  : never;

type MayStay<M, Leaf, At extends string, Trigger extends string> =
  IsGuarded<OffersAt<M, At, Trigger>> extends true ? Leaf : HasParallel<SpecAt<M, At>> extends true ? Leaf : never;

type Moves<M, Leaf, At extends string, Trigger extends string> =
  | Landings<M, Leaf, At, OffersAt<M, At, Trigger>>
  | (IsGuarded<OffersAt<M, At, Trigger>> extends true ? MovesOutside<M, Leaf, At, Trigger> : never);

/** A guard that fails lets the states around act. */
type MovesOutside<M, Leaf, At extends string, Trigger extends string> = At extends ""
  ? never
  : HandlerUp<M, ParentOf<At>, Trigger> extends infer Outer extends string
    ? Moves<M, Leaf, Outer, Trigger>
    : never;

type Landings<M, Leaf, At extends string, To> = To extends string
  ? Landing<M, At, To>
  : To extends readonly (infer Each)[]
    ? Landings<M, Leaf, At, Each>
    : To extends { readonly target: infer Target extends string }
      ? Landing<M, At, Target>
      : Leaf;

/** The leaves entered by a transition from the state `At`; a target is a child after a dot, a path from the root, or a sibling. */
type Landing<M, At extends string, Target extends string> = Target extends `.${infer Inside}`
  ? Arrived<M, At, Inside>
  : Target extends `${string}.${string}`
    ? [Below<At, Target>] extends [never]
      ? [Below<ParentOf<At>, Target>] extends [never]
        ? HasParallel<M> extends true
          ? LeavesOf<M, "">
          : Entered<M, SpecAt<M, Target>, Target>
        : SpecAt<M, ParentOf<At>> extends Parallel
          ? LeavesOf<M, "">
          : Arrived<M, ParentOf<At>, Below<ParentOf<At>, Target>>
      : Arrived<M, At, Below<At, Target>>
    : Arrived<M, ParentOf<At>, Target>;

/** The rest of a path below another; never where it does not lie there. */
type Below<Base extends string, Path extends string> = Base extends ""
  ? Path
  : Path extends `${Base}.${infer Rest}`
    ? Rest
    : never;

/** Going down into parallel states enters their other regions too. */
type Arrived<M, Base extends string, Inside extends string> =
  | Entered<M, SpecAt<M, Join<Base, Inside>>, Join<Base, Inside>>
  | (SpecAt<M, Base> extends Parallel ? Entered<M, SpecAt<M, Base>, Base> : never)
  | (Inside extends `${infer Head}.${infer Rest}` ? Arrived<M, Join<Base, Head>, Rest> : never);

type IsGuarded<To> = [To] extends [never] ? false : [Unguarded<To>] extends [never] ? true : false;
type Unguarded<To> = To extends readonly (infer Each)[]
  ? Unguarded<Each>
  : To extends { readonly guard: unknown }
    ? never
    : To;

type IsUnion<T, Each = T> = [T] extends [never]
  ? false
  : T extends unknown
    ? [Each] extends [T]
      ? false
      : true
    : never;

type HasParallel<S> = S extends Parallel
  ? true
  : true extends { [Name in NamesIn<S>]: HasParallel<ChildrenOf<S>[Name]> }[NamesIn<S>]
    ? true
    : false;

/** A configuration with all that automatic transitions may have made of it; machines without any are left as they are. */
type Settled<M, Leaves> = HasAutomatic<M> extends true ? Spread<M, Leaves, never> : Leaves;

type Automatic = { readonly always: unknown } | { readonly onDone: unknown } | { readonly after: unknown };
type HasAutomatic<S> = S extends Automatic
  ? true
  : true extends { [Name in NamesIn<S>]: HasAutomatic<ChildrenOf<S>[Name]> }[NamesIn<S>]
    ? true
    : false;

type Spread<M, New, Known> = [New] extends [never]
  ? Known
  : Spread<M, Exclude<AutomaticFrom<M, New>, Known | New>, Known | New>;

type AutomaticFrom<M, Leaves> = Leaves extends string ? AutomaticUp<M, Leaves, Leaves> : never;
type AutomaticUp<M, Leaf extends string, At extends string> =
  | Landings<M, Leaf, At, Unasked<SpecAt<M, At>, SpecAt<M, Leaf>>>
  | (At extends "" ? never : AutomaticUp<M, Leaf, ParentOf<At>>);

/** What a state does by itself: `onDone` only where a final state inside is active. */
type Unasked<S, Leaf> =
  | (S extends { readonly always: infer To } ? To : never)
  | (Leaf extends { readonly type: "final" } ? (S extends { readonly onDone: infer To } ? To : never) : never)
  | (S extends { readonly after: infer Delayed } ? Delayed[keyof Delayed] : never);
