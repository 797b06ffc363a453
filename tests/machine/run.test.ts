import fc from "fast-check";
import { createActor } from "xstate";
import { expect, it } from "vitest";
import { compileMachine, startRun } from "../../src/machine/index.ts";
import { activePaths } from "../../src/machine/states.ts";
import { randomModel, randomTriggers } from "./random-models.ts";

it("startRun(model) stands where XState's actor stands, step by step, on random machines", () => {
  fc.assert(
    fc.property(randomModel, randomTriggers, (model, triggers) => {
      const actor = createActor(compileMachine<string>(model)).start();
      let run = startRun(model);
      for (const trigger of triggers) {
        if (actor.getSnapshot().status === "active") actor.send({ type: trigger });
        const attempt = run.attempt(trigger);
        run = attempt.ok ? attempt.run : run;
        expect(run.states).toEqual(activePaths(actor.getSnapshot().value));
        expect(run.context).toEqual(actor.getSnapshot().context);
      }
    }),
    { numRuns: 500 },
  );
});

it("can(trigger) is what XState's own snapshot can do, on random machines", () => {
  fc.assert(
    fc.property(randomModel, randomTriggers, (model, triggers) => {
      const actor = createActor(compileMachine<string>(model)).start();
      let run = startRun(model);
      for (const trigger of triggers) {
        const able = actor.getSnapshot().status === "active" && actor.getSnapshot().can({ type: trigger });
        expect(run.can(trigger)).toBe(able);
        if (actor.getSnapshot().status === "active") actor.send({ type: trigger });
        run = run.can(trigger) ? run.step(trigger) : run;
      }
    }),
    { numRuns: 300 },
  );
});
