import { describe, expect, it } from "vitest";
import {
  type AnyMachineSnapshot,
  type AnyStateMachine,
  assign,
  createMachine,
  fromPromise,
  getInitialSnapshot,
  setup,
  transition,
} from "xstate";
import { hanoi } from "../../seeds/hanoi/hanoi.ts";
import { compileMachine } from "../../src/machine/index.ts";
import { coverTransitions } from "../../src/testing/index.ts";
import { checkInvariants } from "../../src/testing/invariants.ts";

const payments = [1, 5].map((sum) => ({ type: "PAY", sum }));
const loaded = { type: "xstate.done.actor.loader", output: 1 };

type Options = Parameters<typeof coverTransitions<AnyStateMachine>>[1];

/** The events of each path by their types, and what is missed with a part of the reason. */
function check(
  machine: AnyStateMachine,
  paths: string[][],
  missed: [transition: string, reason: string][] = [],
  options: Options = {},
) {
  const cover = coverTransitions(machine, options);
  expect(cover.paths.map((path) => path.map(({ type }) => type))).toEqual(paths);
  expect(cover.missed).toEqual(
    missed.map(([name, reason]) => ({ transition: name, reason: expect.stringContaining(reason) })),
  );
}

describe("coverTransitions(machine), of any XState machine", () => {
  it("takes every transition, each of several for one trigger, delays among them", () =>
    check(
      createMachine({
        id: "light",
        initial: "green",
        context: { n: 0 },
        states: {
          green: { on: { NEXT: "red", STOP: { actions: assign({ n: 1 }) } } },
          red: {
            on: { NEXT: [{ target: "off", guard: ({ context }) => context.n === 1 }, { target: "green" }] },
            after: { 1000: "green" },
          },
          off: { type: "final" },
        },
      }),
      [
        ["NEXT", "NEXT", "STOP", "NEXT", "NEXT"],
        ["NEXT", "xstate.after.1000.light.red"],
      ],
    ));
  it("tells what conditions, and those that want a payload, keep from being taken", () =>
    check(
      setup({ types: { events: {} as { type: "PAY"; sum: number } | { type: "GO" } | { type: "SIT" } } }).createMachine(
        {
          initial: "a",
          states: {
            a: {
              on: {
                PAY: { target: "b", guard: ({ event }) => event.sum > 3 },
                GO: { target: "b", guard: () => false },
                SIT: { guard: () => JSON.parse("no"), target: "b" },
              },
            },
            b: { on: { GO: "a" } },
          },
        },
      ),
      [],
      [
        ["a PAY", "its condition never holds; it looks at what PAY carries, so hand one over in { events }"],
        ["a GO", "its condition never holds"],
        ["a SIT", "its condition throws: Unexpected token"],
        ["b GO", "no path enters b"],
      ],
    ));
  it("sends the events that are given with their payloads, and all others without one", () =>
    check(
      setup({ types: { events: {} as { type: "PAY"; sum: number } | { type: "GO" } } }).createMachine({
        initial: "a",
        states: {
          a: { on: { PAY: [{ target: "b", guard: ({ event }) => event.sum > 3 }, { target: "c" }] } },
          b: { on: { GO: "c" } },
          c: {},
        },
      }),
      [["PAY"], ["PAY", "GO"]],
      [],
      { events: payments },
    ));
  it("knows wildcards, whole and in part, and leaves out what only forbids", () =>
    check(
      createMachine({
        initial: "a",
        states: { a: { on: { "mouse.*": "b", NO: undefined } }, b: { on: { "*": "c" } }, c: {} },
      }),
      [["mouse", "mouse"]],
    ));
  it("starts no actor, and takes what one would send where it is handed over", () => {
    const loading = setup({ actors: { load: fromPromise(async () => 1) } }).createMachine({
      initial: "loading",
      states: {
        loading: { invoke: { src: "load", id: "loader", onDone: "ready", onError: "failed" } },
        ready: {},
        failed: {},
      },
    });
    check(
      loading,
      [],
      [
        ["loading when loader is done", "only an actor sends xstate.done.actor.loader"],
        ["loading when loader fails", "hand the event over in { events }"],
      ],
    );
    check(loading, [["xstate.done.actor.loader"]], [["loading when loader fails", "only an actor"]], {
      events: [loaded],
    });
  });
  it("says that it looked at a part only", () => {
    const counter = createMachine({
      initial: "a",
      context: { n: 0 },
      states: {
        a: {
          on: {
            ADD: { actions: assign({ n: ({ context }) => context.n + 1 }) },
            GO: { target: "b", guard: ({ context }) => context.n > 90 },
          },
        },
        b: {},
      },
    });
    check(counter, [["ADD"]], [["a GO", "its condition never holds, among the first 50 snapshots"]], { limit: 50 });
    expect(coverTransitions(counter, { limit: 200 }).missed).toEqual([]);
  });
  it("starts a machine with its input, and asks for one that is missing", () => {
    const bank = setup({ types: { input: {} as { sum: number }, context: {} as { sum: number } } }).createMachine({
      context: ({ input }) => ({ sum: input.sum }),
      initial: "open",
      states: { open: { on: { CLOSE: { target: "shut", guard: ({ context }) => context.sum > 1 } } }, shut: {} },
    });
    check(bank, [["CLOSE"]], [], { input: { sum: 2 } });
    expect(() => coverTransitions(bank)).toThrow(/does not start: .*hand that over as \{ input \}/);
  });
  it("takes as many transitions of a compiled machine as of its model, and by paths that XState takes", () => {
    const machine = compileMachine<string>(hanoi);
    const { paths, missed } = coverTransitions(machine);
    expect(missed).toEqual([]);
    expect(paths.length).toBe(coverTransitions(hanoi).paths.length);
    for (const path of paths) {
      const ends = path.reduce<AnyMachineSnapshot>((at, event) => {
        expect(at.can(event)).toBe(true);
        return transition(machine, at as never, event)[0]; // XState's own types name the snapshot of this machine
      }, getInitialSnapshot(machine));
      expect(ends.status).not.toBe("error");
    }
  });
});

describe("checkInvariants(machine, invariants)", () => {
  const till = setup({
    types: { context: {} as { sum: number }, events: {} as { type: "PAY"; lines: number[] } | { type: "WAIT" } },
  }).createMachine({
    id: "till",
    context: { sum: 0 },
    initial: "open",
    states: {
      open: {
        on: {
          PAY: { actions: assign({ sum: ({ context, event }) => context.sum + event.lines.length }) },
          WAIT: { guard: ({ context }) => context.sum < 2, actions: assign({ sum: ({ context }) => context.sum }) },
        },
        after: { 500: "shut" },
      },
      shut: {},
    },
  });
  it("lets delays run out", () =>
    expect(() => checkInvariants(till, { "always open": (at) => at.matches("open") })).toThrow(
      '[{"type":"xstate.after.500.till.open"}].reduce((at, event) => transition(machine, at, event)[0], initialTransition(machine)[0])',
    ));
  it("sends nothing that throws for want of its payload, and tells what throws with it", () => {
    checkInvariants(till, { "nothing paid": ({ context }) => context.sum === 0 });
    expect(() =>
      checkInvariants(till, { fine: () => true }, { events: [{ type: "PAY", ...{ lines: null } }] }),
    ).toThrow(/“nothing throws: .*null.*” fails after 1 step/);
  });
});
