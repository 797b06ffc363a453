import { type Change, changesOf, createStepper, type Elapsed, refusalAt, statesAccepting } from "../machine/index.ts";
import type { Branch, Event, Model } from "../model/index.ts";
import type { ReaderData } from "../report/index.ts";

/** Where the machine stands after some steps; `refused`: the machine did not go along, and stands as before. */
export type Standing = {
  readonly states: readonly string[];
  readonly changes: readonly Change[];
  readonly refused?: string | undefined;
};

/** Why a trigger is not accepted: `needs` are the states that would accept it, where none that is active does. */
export type Barred = { readonly trigger: string; readonly reason: string; readonly needs: readonly string[] };

/** A model to step through: the record in an order of one's choice, and what leaves it. */
export type Story = {
  readonly data: ReaderData;
  readonly events: ReadonlyMap<string, Event>;
  readonly triggers: readonly string[];
  /** where things stand after the first `count` steps of an order, and after triggers that leave it there */
  standing(order: readonly string[], count: number, off?: readonly string[]): Standing;
  /** what the machine accepts there */
  legal(order: readonly string[], count: number, off?: readonly string[]): readonly string[];
  refused(order: readonly string[], count: number, off?: readonly string[]): readonly Barred[];
  /** steps that the stated order permits next, in the order given */
  permitted(order: readonly string[], count: number): readonly string[];
  /** branches that leave the record at an event */
  branchesFrom(event: string): readonly Branch[];
};

type Configuration = ReturnType<typeof createStepper>["initial"];
type At = { readonly configuration: Configuration; readonly refused?: string | undefined };

/** Lays a model out for stepping; every answer is remembered for the order last asked for. */
export function openStory(data: ReaderData): Story {
  const model: Model = { ...data.model, statements: [], timed: [] };
  const stepper = createStepper(model);
  const events = new Map(model.events.map((event) => [event.id, event]));
  const sentBy = new Map(data.steps.toReversed().map((id) => [events.get(id)?.trigger ?? "", id]));
  const elapsedAtTrigger = (trigger: string): Elapsed | undefined => elapsedOf(data, sentBy.get(trigger) ?? "");
  const runs = { order: data.steps, at: [{ configuration: stepper.initial }] as At[] };

  const reason = (at: Configuration, trigger: string, elapsed: Elapsed | undefined): string =>
    refusalAt(model, stepper, at, { trigger, elapsed }).reason;
  const step = ({ configuration }: At, trigger: string | undefined, elapsed: Elapsed | undefined): At => {
    if (trigger === undefined) return { configuration };
    const next = stepper.next(configuration, trigger, elapsed);
    return next ? { configuration: next } : { configuration, refused: reason(configuration, trigger, elapsed) };
  };
  const after = (order: readonly string[], count: number): At => {
    if (order !== runs.order) {
      const shared = order.findIndex((id, index) => id !== runs.order[index]);
      if (shared >= 0) runs.at.length = Math.min(runs.at.length, shared + 1);
      runs.order = order;
    }
    for (let done = runs.at.length; done <= count; done++) {
      const id = order[done - 1] ?? "";
      const before = withDelays(runs.at[done - 1] as At, id, { data, stepper }); // filled up to here
      runs.at.push(step(before, events.get(id)?.trigger, elapsedOf(data, id)));
    }
    return runs.at[count] as At; // as above
  };
  const offRecord = (order: readonly string[], count: number, off: readonly string[]): At =>
    off.reduce((at, trigger) => step(at, trigger, elapsedAtTrigger(trigger)), after(order, count));

  return {
    data,
    events,
    triggers: stepper.triggers,
    standing: (order, count, off = []) => {
      const at = offRecord(order, count, off);
      const before =
        off.length > 0 ? offRecord(order, count, off.slice(0, -1)) : count > 0 ? after(order, count - 1) : at;
      const { states } = at.configuration;
      return { states, changes: changesOf(model, before.configuration.states, states), refused: at.refused };
    },
    legal: (order, count, off = []) => {
      const { configuration } = offRecord(order, count, off);
      return stepper.triggers.filter((trigger) => stepper.can(configuration, trigger, elapsedAtTrigger(trigger)));
    },
    refused: (order, count, off = []) => {
      const { configuration } = offRecord(order, count, off);
      return stepper.triggers.flatMap((trigger) => {
        const elapsed = elapsedAtTrigger(trigger);
        if (stepper.can(configuration, trigger, elapsed)) return [];
        const accepting = statesAccepting(model, trigger);
        const needs = accepting.some((path) => stepper.isIn(configuration, path)) ? [] : accepting;
        return [{ trigger, reason: reason(configuration, trigger, elapsed), needs }];
      });
    },
    permitted: (order, count) => {
      const done = new Set(order.slice(0, count));
      return order.slice(count).filter((id) => (data.before[id] ?? []).every((other) => done.has(other)));
    },
    branchesFrom: (event) => model.branches.filter((branch) => branch.from === event),
  };
}

/** What the delays that have run out before a step have made of it. */
function withDelays({ configuration }: At, id: string, { data, stepper }: Stepping): At {
  const delays = data.delays?.[id] ?? [];
  const elapsed = elapsedOf(data, id);
  return { configuration: delays.reduce((at, delay) => stepper.next(at, delay, elapsed) ?? at, configuration) };
}

type Stepping = { readonly data: ReaderData; readonly stepper: ReturnType<typeof createStepper> };

/** JSON knows no infinity: a bound that is not there is one. */
function elapsedOf({ elapsed }: ReaderData, event: string): Elapsed | undefined {
  const known: Readonly<Record<string, { readonly least: number | null; readonly most: number | null }>> | undefined =
    elapsed[event];
  return (
    known &&
    Object.fromEntries(
      Object.entries(known).map(([since, { least, most }]) => [
        since,
        { least: least ?? Number.NEGATIVE_INFINITY, most: most ?? Number.POSITIVE_INFINITY },
      ]),
    )
  );
}
