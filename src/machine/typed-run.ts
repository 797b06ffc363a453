import type { Model, SentOf, StatePathsOf, TriggersOf } from "../model/index.ts";
import type { Moment } from "./elapsed.ts";
import type { Run } from "./run.ts";
import type { After, LegalIn, StartOf } from "./typestate.ts";

/** A run whose next triggers the compiler knows: `Leaves` are the states that may be active where it stands. */
export interface TypedRun<M, Leaves> extends Omit<Run<SentOf<M>, StatePathsOf<M>>, "step"> {
  /** the next run; the compiler refuses a trigger that no state active here accepts, `step` itself one whose guard fails */
  step<Trigger extends LegalIn<M, Leaves>>(trigger: Trigger, moment?: Moment): TypedRun<M, After<M, Leaves, Trigger>>;
}

/** A run of a model wherever it may stand: any trigger of the model can be tried. */
export type RunOf<M extends Model> = M extends { readonly triggers?: infer T; readonly statePaths?: infer S }
  ? Run<Known<T>, Known<S>>
  : Run;

/** The run at a model's start; a model without literal types takes any trigger. */
export type StartedRun<M extends Model> = M extends { readonly machineLiteral?: infer Literal }
  ? unknown extends Literal
    ? Run
    : [NonNullable<Literal>] extends [never]
      ? RunOf<M>
      : string extends TriggersOf<NonNullable<Literal>>
        ? Run
        : TypedRun<NonNullable<Literal>, StartOf<NonNullable<Literal>>>
  : Run;

type Known<Names> = unknown extends Names ? string : NonNullable<Names> & string;
