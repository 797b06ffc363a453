import fc from "fast-check";
import { expect, it } from "vitest";
import { type AnyActorRef, createActor, SimulatedClock } from "xstate";
import { compileMachine, eventTypeOf, type Run, startRun } from "../../src/machine/index.ts";
import { activePaths } from "../../src/machine/states.ts";
import type { Model } from "../../src/model/index.ts";
import { randomModel, randomSendings } from "./random-models.ts";

function actorOf(model: Model) {
  const clock = new SimulatedClock();
  const actor = createActor(compileMachine<string>(model), { clock });
  actor.subscribe({ error: () => undefined });
  actor.start();
  return { actor, clock };
}

const expectAlike = (run: Run, actor: AnyActorRef): void => {
  const at = actor.getSnapshot();
  expect(run.states.toSorted()).toEqual(activePaths(at.value).toSorted());
  expect(run.context).toEqual(at.context);
  expect(run.isDone).toBe(at.status === "done");
};

/** A trigger by its name; a number is one of the delays of the active states. */
function sending(run: Run, sent: string | number): string {
  if (typeof sent === "string") return sent;
  const delays = run.legal().filter((trigger) => trigger.includes(" after "));
  return delays[sent % delays.length] ?? "A";
}

/** Steps a run and an actor side by side; a machine whose automatic transitions never rest must be refused by both. */
function check(model: Model, sent: readonly (string | number)[]): number {
  const { actor } = actorOf(model);
  if (actor.getSnapshot().status === "error") {
    expect(() => startRun(model)).toThrow(/never come to rest/);
    return 0;
  }
  let run: Run = startRun(model);
  let steps = 0;
  for (const each of sent) {
    const before = actor.getSnapshot();
    expectAlike(run, actor);
    if (before.status !== "active") break;
    const trigger = sending(run, each);
    const type = eventTypeOf(model, trigger);
    const attempt = run.attempt(trigger);
    expect(run.can(trigger)).toBe(before.can({ type }));
    actor.send({ type });
    if (actor.getSnapshot().status === "error") {
      expect(attempt.ok ? "" : attempt.refusal.reason).toContain("never come to rest");
      break;
    }
    expect(attempt.ok).toBe(before.can({ type }));
    run = attempt.ok ? attempt.run : run;
    steps++;
  }
  return steps;
}

it("startRun(model).attempt(trigger) stands, accepts and refuses as XState's actor does, on 2,000 random machines", () => {
  let steps = 0;
  fc.assert(
    fc.property(randomModel, randomSendings, (model, sent) => {
      steps += check(model, sent);
    }),
    { numRuns: 2000 },
  );
  expect(steps).toBeGreaterThan(4000);
});
