import { readFileSync } from "node:fs";
import { createMachine, initialTransition, transition } from "xstate";
import { toXstateJson } from "../../src/formats/index.ts";
import { compileMachine, createStepper, type Run, startRun } from "../../src/machine/index.ts";
import { buildModel, type Model, ModelFile, parseModel } from "../../src/model/index.ts";

/** A ratio of two times, the bar that it must stay under, and whether it does. */
export type Measured = { readonly ratio: number; readonly bar: number; readonly passes: boolean };

/** Stepping and compiling beside XState on the same machine; medians of `RUNS` interleaved runs, so that other load counts for both. */
export function benchMachine(): Readonly<Record<string, Measured>> {
  const hanoi = modelAt("seeds/hanoi/hanoi.yaml");
  const large = chain(10_000);
  const triggers = pathOf(hanoi);
  return {
    "strict step with reasons / XState transition": under(
      1,
      strictSteps(hanoi, triggers),
      xstateSteps(hanoi, triggers),
    ),
    "stepper / XState transition": under(0.1, stepperSteps(hanoi, triggers), xstateSteps(hanoi, triggers)),
    "compile / createMachine": under(2, () => compileMachine(hanoi), plainMachine(hanoi)),
    "compile / createMachine, 10,000 states": under(2, () => compileMachine(large), plainMachine(large)),
    "createStepper / createMachine, 10,000 states": under(2, () => createStepper(large), plainMachine(large)),
  };
}

const RUNS = 9;

function under(bar: number, ours: () => unknown, theirs: () => unknown): Measured {
  ours();
  theirs();
  const ratios = Array.from({ length: RUNS }, () => timeOf(ours) / timeOf(theirs)).toSorted((a, b) => a - b);
  const ratio = ratios[Math.floor(RUNS / 2)] ?? Number.POSITIVE_INFINITY;
  return { ratio: Math.round(ratio * 1000) / 1000, bar, passes: ratio <= bar };
}

function timeOf(run: () => unknown): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}

const REPEATS = 300;
const times = (run: () => void) => (): void => {
  for (let count = 0; count < REPEATS; count++) run();
};

/** Each step with what is legal and why the rest is not, as `demarche step` asks for it. */
function strictSteps(model: Model, triggers: readonly string[]): () => void {
  const start = startRun(model) as Run;
  return times(() => {
    triggers.reduce((run: Run, trigger) => {
      run.attempt("NO_SUCH_TRIGGER");
      return run.step(trigger);
    }, start);
  });
}

function stepperSteps(model: Model, triggers: readonly string[]): () => void {
  const stepper = createStepper(model);
  return times(() => {
    triggers.reduce((at, trigger) => stepper.next(at, trigger) ?? at, stepper.initial);
  });
}

function xstateSteps(model: Model, triggers: readonly string[]): () => void {
  const machine = compileMachine<string>(model);
  const [start] = initialTransition(machine);
  return times(() => {
    triggers.reduce((at, type) => transition(machine, at, { type })[0], start);
  });
}

/** XState alone, from a configuration that is made beforehand. */
function plainMachine(model: Model): () => unknown {
  const config = toXstateJson(model);
  return () => createMachine(config);
}

function pathOf(model: Model): string[] {
  const stepper = createStepper(model);
  const path: string[] = [];
  for (let at = stepper.initial; path.length < 12; ) {
    const [trigger] = stepper.legal(at);
    const next = trigger === undefined ? undefined : stepper.next(at, trigger);
    if (trigger === undefined || !next) break;
    path.push(trigger);
    at = next;
  }
  return path;
}

function modelAt(file: string): Model {
  const parsed = parseModel(readFileSync(file, "utf8"));
  if (!parsed.ok) throw new RangeError(`${file} does not parse`);
  return parsed.model;
}

function chain(count: number): Model {
  const states = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`s${index}`, { on: { GO: `s${(index + 1) % count}` } }]),
  );
  const machine = { initial: "s0", states };
  return buildModel(
    ModelFile.parse({ demarche: 1, id: "m", title: "M", machine, events: [{ id: "nothing", title: "Nothing" }] }),
  );
}
