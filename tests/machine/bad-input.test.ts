import { expect, it } from "vitest";
import { createActor } from "xstate";
import { checkModel } from "../../src/check/index.ts";
import { compileMachine, createStepper, type Run, restoreRun, startRun } from "../../src/machine/index.ts";
import { restlessStates, unreachableStates } from "../../src/machine/reach.ts";
import { buildModel, type Model, ModelFile } from "../../src/model/index.ts";

const modelOf = (machine: object): Model =>
  buildModel(
    ModelFile.parse({ demarche: 1, id: "m", title: "M", machine, events: [{ id: "nothing", title: "Nothing" }] }),
  );
const door = modelOf({
  initial: "shut",
  context: { count: 0 },
  states: {
    shut: { on: { OPEN: { target: "open", effects: { add: { count: 1 } } } } },
    open: { on: { SHUT: "shut" } },
  },
});

for (const trigger of ["__proto__", "constructor", "toString", "*", ""])
  it(`startRun(model).attempt(${JSON.stringify(trigger)}) refuses it in words`, () => {
    const attempt = startRun(door).attempt(trigger);
    expect(attempt.ok ? "" : attempt.refusal.legal).toEqual(["OPEN"]);
  });

for (const path of ["__proto__", "constructor", "shut.x"])
  it(`startRun(model).isIn(${JSON.stringify(path)}) knows own states only`, () =>
    expect(() => startRun(door).isIn(path)).toThrow(`run.isIn(path): the machine has no state ${path};`));

it("createStepper(model) lays out a machine of 10,000 states, and steps through it", () => {
  const count = 10_000;
  const states = Object.fromEntries(
    Array.from({ length: count }, (_, index) => [`s${index}`, { on: { GO: `s${(index + 1) % count}` } }]),
  );
  const stepper = createStepper(modelOf({ initial: "s0", states }));
  let at = stepper.initial;
  for (let step = 0; step < count; step++) at = stepper.next(at, "GO") ?? at;
  expect(at.shape).toBe(stepper.initial.shape);
});

it("checkModel(model) takes a machine of 10,000 states, also where each goes on to the next by itself", () => {
  const count = 10_000;
  const chain = (spec: (next: string) => object) =>
    modelOf({
      initial: "s0",
      states: Object.fromEntries(
        Array.from({ length: count }, (_, index) => [`s${index}`, index + 1 < count ? spec(`s${index + 1}`) : {}]),
      ),
    });
  expect(unreachableStates(chain((next) => ({ on: { GO: next } })))).toEqual([]);
  expect(unreachableStates(chain(() => ({})))).toHaveLength(count - 1);
  expect(restlessStates(chain((next) => ({ always: next })))).toEqual([]);
  expect(checkModel(chain((next) => ({ on: { GO: next } }))).some(({ code }) => code === "state-unreachable")).toBe(
    false,
  );
});

it("restlessStates(model) names the states of each circle, and none that leads into one", () => {
  const states = {
    a: { always: "b" },
    b: { always: "c" },
    c: { always: "b" },
    d: { always: "d" },
    e: { always: "a" },
    f: {},
  };
  expect(restlessStates(modelOf({ initial: "f", states }))).toEqual(["b", "c", "d"]);
});

const circling = modelOf({
  initial: "a",
  states: { a: { on: { GO: "b" } }, b: { always: "c" }, c: { always: "b" } },
});
it("checkModel(model) finds an always loop, and run.attempt(trigger) refuses to enter it", () => {
  expect(checkModel(circling).map((issue) => issue.code)).toContain("always-loop");
  const attempt = startRun(circling).attempt("GO");
  expect(attempt.ok ? "" : attempt.refusal.reason).toContain("never come to rest");
});

const nested = (initial: string, target: string): Model =>
  modelOf({ initial, states: { a: {}, h: { type: "history", target } } });
it("checkModel(model) refuses a history state as the initial one", () =>
  expect(checkModel(nested("h", "a")).map((issue) => issue.code)).toContain("state-unknown"));
it("checkModel(model) refuses a history state that leads to itself", () =>
  expect(checkModel(nested("a", "h")).map((issue) => issue.code)).toContain("state-unknown"));

it("compileMachine(model) takes a child's name as a target of the root", () => {
  const model = modelOf({ initial: "a", on: { GO: "b" }, states: { a: {}, b: {} } });
  const actor = createActor(compileMachine<string>(model)).start();
  actor.send({ type: "GO" });
  expect([actor.getSnapshot().value]).toEqual(startRun(model).step("GO").states);
});

for (const count of [-1, Number.NaN, 0.5, Number.POSITIVE_INFINITY])
  it(`startRun(model).at(${count}) shows the right call`, () =>
    expect(() => startRun(door).at(count)).toThrow(/counts whole steps from 0, e.g. run.at\(2\)/));

it("startRun(model) takes 10,000 steps, goes back to any of them, and is restored", () => {
  const start = startRun(door) as Run;
  let run = start;
  for (let step = 0; step < 10_000; step++) run = run.step(step % 2 === 0 ? "OPEN" : "SHUT");
  expect([run.history.length, run.context["count"], run.at(3).context["count"]]).toEqual([10_000, 5_000, 2]);
  expect(run.at(0).key).toBe(start.key);
  expect(restoreRun(door, run.snapshot).key).toBe(run.key);
});

it("a run cannot be changed: not its states, context, history or snapshot's parts", () => {
  const run = startRun(door).step("OPEN") as Run;
  const parts = [run, run.states, run.context, run.history, run.history[0], run.history[0]?.changes];
  expect(parts.map((part) => Object.isFrozen(part))).toEqual(parts.map(() => true));
  expect(Object.isFrozen(startRun(door).context)).toBe(true);
});
