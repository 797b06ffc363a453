import { afterAll, describe, expect, it } from "vitest";
import { createActor, createMachine, initialTransition, StateMachine, transition } from "xstate";
import { searching } from "../../src/machine/index.ts";
import { demarcheMatchers } from "../../src/testing/index.ts";
import { type MachineObserver, watchMachines } from "../../src/testing/watch-machines.ts";
import { machinesImportedBy } from "../../src/testing/xstate-of.ts";

expect.extend(demarcheMatchers);
const seen: Parameters<MachineObserver>[1][] = [];
const stops = [watchMachines((_, step) => seen.push(step))];
afterAll(() => {
  for (const stop of stops) stop();
});

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

/** Another copy of XState, as a project has one whose version is not the kit's. */
const OTHER = "../../node_modules/xstate/dist/xstate.development.esm.js";

describe("watchMachines(tell, machines)", () => {
  it("tells of another copy's machines once it is watched, and till then visits cannot be told", async () => {
    const other: typeof import("xstate") = await import(OTHER);
    const config = { id: "door", initial: "shut", states: { shut: { on: { OPEN: "open" } }, open: {} } } as const;
    const before = other.createActor(other.createMachine(config)).start();
    before.send({ type: "OPEN" });
    expect(other.StateMachine).not.toBe(StateMachine);
    expect(() => expect(before).toHaveVisited("shut")).toThrow(/cannot/i);
    stops.push(watchMachines((_, step) => seen.push(step), other.StateMachine.prototype));
    const after = other.createActor(other.createMachine(config)).start();
    after.send({ type: "OPEN" });
    check(["shut", "open"], ["shut OPEN"]);
    expect(after).toHaveVisited("shut");
  });
});

describe("machinesImportedBy(file)", () => {
  it("finds the copy that a file's project has, and none where there is none", () => {
    expect(machinesImportedBy(import.meta.filename)?.transition).toBeTypeOf("function");
    expect(machinesImportedBy("/nowhere/at.test.ts")).toBeUndefined();
  });
});

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
