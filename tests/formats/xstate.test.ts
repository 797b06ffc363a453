import fc from "fast-check";
import { expect, it } from "vitest";
import { assign, createActor, SimulatedClock, setup } from "xstate";
import { readXstateJson, toXstateJson } from "../../src/formats/index.ts";
import { randomModel } from "../machine/random-models.ts";

const machineOf = (json: unknown) => {
  const reading = readXstateJson(json);
  if (!reading.ok) throw new RangeError(JSON.stringify(reading.issues));
  return reading.machine;
};

it("readXstateJson(toXstateJson(model)) is the model's machine again, on random machines", () => {
  fc.assert(
    fc.property(randomModel, (model) => {
      const json = JSON.parse(JSON.stringify(toXstateJson(model)));
      const again = toXstateJson({ ...model, machine: machineOf(json) });
      expect(JSON.parse(JSON.stringify(again))).toEqual(json);
    }),
    { numRuns: 150 },
  );
});

it("toXstateJson(model) is a configuration that XState takes", () => {
  fc.assert(
    fc.property(randomModel, (model) => {
      const builder = setup({ guards: { holds: () => false }, actions: { apply: assign({}) } });
      const actor = createActor(
        builder.createMachine({ ...toXstateJson(model), options: { maxIterations: 100 } } as never),
        { clock: new SimulatedClock() },
      );
      actor.subscribe({ error: () => undefined });
      actor.start();
      const { error, status } = actor.getSnapshot();
      fc.pre(!/infinite loop/i.test(String(error))); // automatic transitions that go round where no guard holds
      expect(status).not.toBe("error");
    }),
    { numRuns: 50 },
  );
});

function check(json: unknown, places: string[]) {
  const reading = readXstateJson(json);
  expect(reading.ok ? [] : reading.issues.map((issue) => issue.path.join("."))).toEqual(places);
}
const withState = (state: object) => ({ id: "m", initial: "a", states: { a: state } });

it("readXstateJson(json) takes a plain machine", () => check(withState({ on: { GO: "a" } }), []));
it("readXstateJson(json) names what a model has no word for", () =>
  check(withState({ invoke: { src: "fetch" } }), ["states.a.invoke"]));
it("readXstateJson(json) names guards that are code", () =>
  check(withState({ on: { GO: { target: "a", guard: "isReady" } } }), ["states.a.on.GO.guard"]));
it("readXstateJson(json) names actions that are code", () => check(withState({ entry: ["log"] }), ["states.a.entry"]));
it("readXstateJson(json) names a target by a foreign id", () =>
  check(withState({ on: { GO: "#other" } }), ["states.a.on.GO"]));
it("readXstateJson(json) refuses what is no object", () => check("machine", [""]));
