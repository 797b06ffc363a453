import fc from "fast-check";
import { expect, it } from "vitest";
import { createActor } from "xstate";
import { compileMachine, type Run, startRun } from "../../src/machine/index.ts";
import { activePaths } from "../../src/machine/states.ts";
import type { Model } from "../../src/model/index.ts";
import { randomModel, randomTriggers } from "./random-models.ts";

/** Steps a run and an actor side by side; a machine whose automatic transitions never rest must be refused by both. */
function check(model: Model, triggers: readonly string[]): number {
  const actor = createActor(compileMachine<string>(model));
  actor.subscribe({ error: () => undefined });
  actor.start();
  if (actor.getSnapshot().status === "error") {
    expect(() => startRun(model)).toThrow(/never come to rest/);
    return 0;
  }
  let run: Run = startRun(model);
  let steps = 0;
  for (const trigger of triggers) {
    const before = actor.getSnapshot();
    expect(run.states.toSorted()).toEqual(activePaths(before.value).toSorted());
    expect(run.context).toEqual(before.context);
    expect(run.isDone).toBe(before.status === "done");
    if (before.status !== "active") break;
    const attempt = run.attempt(trigger);
    expect(run.can(trigger)).toBe(before.can({ type: trigger }));
    actor.send({ type: trigger });
    if (actor.getSnapshot().status === "error") {
      expect(attempt.ok ? "" : attempt.refusal.reason).toContain("never come to rest");
      break;
    }
    expect(attempt.ok).toBe(before.can({ type: trigger }));
    run = attempt.ok ? attempt.run : run;
    steps++;
  }
  return steps;
}

it("startRun(model).attempt(trigger) stands, accepts and refuses as XState's actor does, on random machines", () => {
  let steps = 0;
  fc.assert(
    fc.property(randomModel, randomTriggers, (model, triggers) => {
      steps += check(model, triggers);
    }),
    { numRuns: 300 },
  );
  expect(steps).toBeGreaterThan(500);
});
