import fc from "fast-check";
import { expect, it } from "vitest";
import { type AnyMachineSnapshot, createActor, SimulatedClock } from "xstate";
import { type Configuration, compileMachine, createStepper, type Stepper } from "../../src/machine/index.ts";
import { activePaths } from "../../src/machine/states.ts";
import type { Model } from "../../src/model/index.ts";
import { randomModel, randomTriggers } from "./random-models.ts";

const TRIGGERS = ["A", "B", "C", "D", "UNKNOWN"];

/** All that can be asked of where a machine stands, from the stepper and from XState. */
const stepperStands = (stepper: Stepper, at: Configuration): string =>
  JSON.stringify([[...at.states].sort(), at.context, at.isDone, TRIGGERS.filter((each) => stepper.can(at, each))]);
const actorStands = (at: AnyMachineSnapshot): string =>
  JSON.stringify([
    activePaths(at.value).sort(),
    at.context,
    at.status === "done",
    TRIGGERS.filter((type) => at.status !== "done" && at.can({ type })),
  ]);

/** Steps the stepper and an actor side by side; returns the steps taken. */
function check(model: Model, triggers: readonly string[]): number {
  const actor = createActor(compileMachine<string>(model), { clock: new SimulatedClock() });
  actor.subscribe({ error: () => undefined });
  actor.start();
  if (actor.getSnapshot().status === "error") {
    expect(() => createStepper(model)).toThrow(/never come to rest/);
    return 0;
  }
  const stepper = createStepper(model);
  let at = stepper.initial;
  let steps = 0;
  expect(stepperStands(stepper, at)).toBe(actorStands(actor.getSnapshot()));
  for (const trigger of triggers) {
    if (at.isDone) break;
    const outcome = stepper.outcome(at, trigger);
    actor.send({ type: trigger });
    if (actor.getSnapshot().status === "error") {
      expect(outcome.kind).toBe("restless");
      break;
    }
    expect(outcome.kind).not.toBe("restless");
    if (outcome.kind === "stepped") {
      expect(stepper.next(at, trigger)?.shape).toBe(outcome.configuration.shape);
      at = outcome.configuration;
      steps++;
    }
    expect(stepperStands(stepper, at)).toBe(actorStands(actor.getSnapshot()));
  }
  return steps;
}

it("createStepper(model) stands after every step where XState's actor stands, on random machines", () => {
  let steps = 0;
  fc.assert(
    fc.property(randomModel, randomTriggers, (model, triggers) => {
      steps += check(model, triggers);
    }),
    { numRuns: 300 },
  );
  expect(steps).toBeGreaterThan(500);
});

it("createStepper(model).forget() leaves every configuration good: it steps on as before, on random machines", () =>
  fc.assert(
    fc.property(randomModel, randomTriggers, (model, triggers) => {
      const [steady, forgetful] = [stepperOf(model), stepperOf(model)];
      if (!steady || !forgetful) return;
      let [at, other] = [steady.initial, forgetful.initial];
      for (const trigger of triggers) {
        at = steady.next(at, trigger) ?? at;
        forgetful.forget();
        other = forgetful.next(other, trigger) ?? other;
        expect(forgetful.key(other)).toBe(steady.key(at));
      }
    }),
    { numRuns: 100 },
  ));

/** undefined for a machine that never comes to rest at its start */
function stepperOf(model: Model): Stepper | undefined {
  try {
    return createStepper(model);
  } catch {
    return undefined;
  }
}
