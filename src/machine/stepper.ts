import type { Effects, Guard, Model } from "../model/index.ts";
import { applyEffects, type Context, compares } from "./context.ts";
import type { Offer } from "./offers.ts";
import { keyOf, type Plan, type Shape, type Shapes, shapesOf } from "./shapes.ts";
import { type Elapsed, judgeSince } from "./since.ts";
import { includes, nodeAt, type Row, type Tables, tablesOf } from "./tables.ts";
import { delaysOf, isDelayName } from "./transitions.ts";

/** Where a machine stands: a value, never changed, that compares by `stepper.key`. */
export type Configuration = {
  /** active leaf states, as paths from the root in document order */
  readonly states: readonly string[];
  readonly context: Context;
  readonly isDone: boolean;
  /** all of it but the context; shared by configurations that stand alike */
  readonly shape: Shape;
};

/** What a trigger does from a configuration. */
export type Outcome =
  /** `started`: the delays that begin with it, by their triggers */
  | { readonly kind: "stepped"; readonly configuration: Configuration; readonly started: readonly string[] }
  /** nothing accepts it */
  | { readonly kind: "refused" }
  /** the automatic transitions that follow never come to rest */
  | { readonly kind: "restless" };

/** A model's machine as a pure function of where it stands and a trigger; it gives what XState's actor gives. */
export type Stepper = {
  readonly initial: Configuration;
  /** every trigger that the machine or an event of the model names, then those that its delays are known by */
  readonly triggers: readonly string[];
  /** how long each delay is, ms, by the trigger that it is known by (`delayTrigger`); it can run out at any time while its state is active */
  readonly delays: ReadonlyMap<string, number>;
  /** where a trigger leads, with what has elapsed since the events that guards name; undefined when nothing accepts it, or when what follows never comes to rest */
  next(configuration: Configuration, trigger: string, elapsed?: Elapsed): Configuration | undefined;
  /** as `next`, telling the two reasons for undefined apart */
  outcome(configuration: Configuration, trigger: string, elapsed?: Elapsed): Outcome;
  can(configuration: Configuration, trigger: string, elapsed?: Elapsed): boolean;
  /** the triggers that are accepted, in the order of `triggers` */
  legal(configuration: Configuration, elapsed?: Elapsed): readonly string[];
  /** the delays of the active states */
  running(configuration: Configuration): readonly string[];
  /** is a state active, by its path from the root? */
  isIn(configuration: Configuration, path: string): boolean;
  /** identity: active states, history and context; equal keys have equal futures */
  key(configuration: Configuration): string;
  /** lets go of all that it remembers of where it stood, so that a simulation without end needs no more memory; configurations stay good */
  forget(): void;
};

/** Automatic steps after one trigger, after which they are held to go on for ever; the compiled machine has the same. */
const MOST_MICROSTEPS = 1000;

/**
 * Lays a model's machine out for stepping, about a microsecond a step, for simulations and searches that take many: it keeps no
 * history, tells no reasons and counts no time, which `startRun` does. A model without a machine has a single state.
 *
 * @throws RangeError when the machine names a state that it does not have, or its start never comes to rest
 * @example
 * const stepper = createStepper(hanoi);
 * const next = stepper.next(stepper.initial, "BOLTON_ARRIVES");
 */
export function createStepper(model: Model): Stepper {
  const tables = tablesOf(model);
  const shapes = shapesOf(tables);
  const frame: Frame = { tables, shapes, triggers: sentTriggersOf(model) };
  const start = settle(frame, shapes.initial, { context: frozen({ ...model.machine?.context }), elapsed: undefined });
  if (!start)
    throw new RangeError("createStepper(model): its automatic transitions (always) never come to rest at the start");
  return {
    initial: start.configuration,
    triggers: frame.triggers,
    delays: new Map([...tables.delays].map(([trigger, { length }]) => [trigger, length])),
    outcome: (at, trigger, elapsed) => outcomeOf(frame, at, trigger, elapsed),
    next: (at, trigger, elapsed) => {
      const outcome = outcomeOf(frame, at, trigger, elapsed);
      return outcome.kind === "stepped" ? outcome.configuration : undefined;
    },
    can: (at, trigger, elapsed) => selectFor(frame, { ...at, elapsed }, trigger) !== undefined,
    legal: (at, elapsed) => {
      const standing = { ...at, elapsed };
      return frame.triggers.filter((trigger) => selectFor(frame, standing, trigger) !== undefined);
    },
    running: (at) => at.shape.active.nodes.flatMap((node) => nodeAt(tables, node).delays),
    isIn: (at, path) => includes(at.shape.active.nodes, tables.indexOf.get(path) ?? -1),
    key: (at) => `${keyOf(at.shape)}|${JSON.stringify(at.context)}`,
    forget: shapes.forget,
  };
}

type Frame = { readonly tables: Tables; readonly shapes: Shapes; readonly triggers: readonly string[] };

/**
 * All triggers of a model's machine and events, in the order in which they first occur in the machine.
 *
 * @example triggersOf(hanoi).includes("WALK_OUT") // → true
 */
export function triggersOf(model: Model): string[] {
  const found = new Set<string>();
  const visit = (state: Handler): void => {
    for (const trigger of Object.keys(state.on ?? {})) if (trigger !== "*") found.add(trigger);
    for (const child of Object.values(state.states ?? {})) visit(child);
  };
  if (model.machine) visit(model.machine);
  for (const { trigger } of model.events) if (trigger !== undefined && !isDelayName(trigger)) found.add(trigger);
  return [...found];
}

/** As `triggersOf`, and after these the delays of the machine, each by the trigger that it is known by. */
export const sentTriggersOf = (model: Model): string[] => [...triggersOf(model), ...delaysOf(model).keys()];

type Handler = {
  readonly on?: Readonly<Record<string, unknown>> | undefined;
  readonly states?: Readonly<Record<string, Handler>> | undefined;
};

function outcomeOf(frame: Frame, from: Configuration, trigger: string, elapsed: Elapsed | undefined): Outcome {
  const at: Standing = { shape: from.shape, context: from.context, elapsed };
  const rows = selectFor(frame, at, trigger);
  if (!rows) return { kind: "refused" };
  const rest = settle(frame, frame.shapes.plan(at.shape, rows), at);
  return rest ? { kind: "stepped", ...rest } : { kind: "restless" };
}

/** The rows that a trigger takes; undefined when there is none that does anything. */
function selectFor(frame: Frame, at: Standing, trigger: string): readonly Row[] | undefined {
  if (at.shape.isDone || trigger === "*") return undefined;
  const delay = frame.tables.delays.get(trigger);
  if (delay && !includes(at.shape.active.nodes, delay.node)) return undefined;
  const offer = frame.shapes.offer(at.shape, trigger);
  if (!offer) return undefined;
  const rows: Row[] = [];
  choose(frame, offer, at, rows);
  return rows.some((row) => row.acts) ? rows : undefined;
}

type Standing = Pick<Configuration, "shape" | "context"> & { readonly elapsed: Elapsed | undefined };

/** Asks the innermost states first; a state answers only where none inside it does. */
function choose(frame: Frame, offer: Offer, at: Standing, rows: Row[]): boolean {
  let isAnswered = false;
  for (const inner of offer.inner) if (choose(frame, inner, at, rows)) isAnswered = true;
  if (isAnswered) return true;
  const row = firstHolding(frame, offer.rows, at);
  if (row) rows.push(row);
  return row !== undefined;
}

function firstHolding(frame: Frame, rows: readonly Row[], at: Standing): Row | undefined {
  for (const row of rows) if (row.guard === undefined || judge(frame, row.guard, at) === true) return row;
  return undefined;
}

/** undefined where what is stated of time leaves it open (Kleene 1952, three-valued logic). */
function judge(frame: Frame, guard: Guard, at: Standing): boolean | undefined {
  if ("in" in guard) return includes(at.shape.active.nodes, frame.tables.indexOf.get(guard.in) ?? -1);
  if ("since" in guard) return judgeSince(guard, at.elapsed);
  if ("not" in guard) {
    const inner = judge(frame, guard.not, at);
    return inner === undefined ? undefined : !inner;
  }
  if ("and" in guard) return judgeAll(frame, guard.and, at, false);
  if ("or" in guard) return judgeAll(frame, guard.or, at, true);
  return compares(guard, at.context);
}

/** `decisive`: the answer of one part that decides for all. */
function judgeAll(frame: Frame, parts: readonly Guard[], at: Standing, decisive: boolean): boolean | undefined {
  let isOpen = false;
  for (const part of parts) {
    const verdict = judge(frame, part, at);
    if (verdict === decisive) return decisive;
    isOpen ||= verdict === undefined;
  }
  return isOpen ? undefined : !decisive;
}

/** Follows automatic transitions and ends of states until the machine rests; undefined when it never does. */
function settle(frame: Frame, first: Plan, from: Omit<Standing, "shape">): Rest | undefined {
  const { elapsed } = from;
  let shape = first.to;
  let context = applyAll(first.effects, from.context);
  let started = first.started;
  const ended: number[] = [...first.completed];
  let isEager = true;
  for (let count = 1; !shape.isDone; count++) {
    if (count > MOST_MICROSTEPS) return undefined;
    const at = { shape, context, elapsed };
    let rows: readonly Row[] = isEager ? automatic(frame, at) : [];
    const isAutomatic: boolean = rows.length > 0;
    if (!isAutomatic) {
      const done = ended.shift();
      if (done === undefined) break;
      rows = afterDone(frame, at, done);
    }
    if (rows.length === 0) {
      isEager = true;
      continue;
    }
    const plan = frame.shapes.plan(shape, rows);
    isEager = !isAutomatic || plan.moved || plan.effects.length > 0;
    shape = plan.to;
    context = applyAll(plan.effects, context);
    ended.push(...plan.completed);
    if (plan.started.length > 0) started = [...started, ...plan.started];
  }
  const isFirst = shape === first.to && started === first.started;
  return {
    configuration: { states: shape.states, context, isDone: shape.isDone, shape },
    started: isFirst ? started : stillRunning(frame, shape, started),
  };
}

type Rest = { readonly configuration: Configuration; readonly started: readonly string[] };

/** Delays that began whose states are still active. */
const stillRunning = ({ tables }: Frame, shape: Shape, started: readonly string[]): readonly string[] =>
  started.length === 0
    ? started
    : [...new Set(started)].filter((trigger) => includes(shape.active.nodes, tables.delays.get(trigger)?.node ?? -1));

function afterDone(frame: Frame, at: Standing, done: number): Row[] {
  const rows: Row[] = [];
  const offer = frame.shapes.offerDone(at.shape, done);
  if (offer) choose(frame, offer, at, rows);
  return rows;
}

/** Each eager leaf, in the order in which they were entered, takes the first automatic transition on the way up from it. */
function automatic(frame: Frame, at: Standing): Row[] {
  const rows = new Set<Row>();
  for (const leaf of at.shape.active.eager)
    for (let index = leaf; index >= 0; index = nodeAt(frame.tables, index).parent) {
      const row = firstHolding(frame, nodeAt(frame.tables, index).always, at);
      if (!row) continue;
      rows.add(row);
      break;
    }
  return [...rows];
}

const applyAll = (effects: readonly Effects[], context: Context): Context => {
  let at = context;
  for (const each of effects) at = applyEffects(at, each);
  return at === context ? at : frozen(at);
};

/** Runs share contexts, and lists with the model, so that none may be changed. */
function frozen(context: Context): Context {
  for (const value of Object.values(context)) if (Array.isArray(value)) Object.freeze(value);
  return Object.freeze(context);
}
