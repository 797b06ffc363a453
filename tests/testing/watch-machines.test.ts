import { describe, expect, it } from "vitest";
import { createActor, createMachine, initialTransition, transition } from "xstate";
import { searching } from "../../src/machine/index.ts";
import { demarcheMatchers } from "../../src/testing/index.ts";
import { type MachineObserver, watchMachines } from "../../src/testing/watch-machines.ts";

expect.extend(demarcheMatchers);
const seen: Parameters<MachineObserver>[1][] = [];
watchMachines((_, step) => seen.push(step));

const lamp = createMachine({
  id: "lamp",
  initial: "off",
  states: {
    off: { on: { PRESS: "on" } },
    on: { on: { PRESS: "off", BREAK: { actions: () => undefined } } },
    spare: {},
  },
});

/** The last step that was told. */
function check(visited: string[], taken: string[]) {
  const last = seen.at(-1);
  expect([last?.visited, last?.taken.map(({ name }) => name)]).toEqual([visited, taken]);
}

describe("watchMachines(tell)", () => {
  it("tells of an actor's steps, and leaves it as it was", () => {
    const actor = createActor(lamp).start();
    actor.send({ type: "PRESS" });
    check(["off", "on"], ["off PRESS"]);
    expect(actor.getSnapshot().value).toBe("on");
    actor.send({ type: "NOTHING" });
    check(["on"], []);
  });
  it("tells of XState's pure transition", () => {
    transition(lamp, initialTransition(lamp)[0], { type: "PRESS" });
    check(["off", "on"], ["off PRESS"]);
  });
  it("leaves out what is only searched", () => {
    const before = seen.length;
    searching(() => transition(lamp, initialTransition(lamp)[0], { type: "PRESS" }));
    expect(seen.length).toBe(before);
  });
  it("lets toHaveVisited(path) tell an actor's way", () => {
    const actor = createActor(lamp).start();
    expect(actor).not.toHaveVisited("on");
    actor.send({ type: "PRESS" });
    actor.send({ type: "PRESS" });
    expect(actor).toHaveVisited("on");
    expect(() => expect(actor).toHaveVisited("spare")).toThrow("Expected the run to have visited spare. It is in off");
  });
});
