import { describe, expect, it } from "vitest";
import { checkMachine } from "../../src/machine/index.ts";
import { buildModel, type MachineSpec, ModelFile, type ModelInput } from "../../src/model/index.ts";
import { solveTime } from "../../src/time/index.ts";

type Rest = Partial<Pick<ModelInput, "events" | "branches">>;

/** Issues as `code detail` for a door that opens and closes, with parts replaced. */
function check(machine: MachineSpec, rest: Rest, ...expected: string[]) {
  const model = buildModel(
    ModelFile.parse({
      demarche: 1,
      id: "door",
      title: "Door",
      machine,
      events: [{ id: "opens", title: "Opens", trigger: "OPEN" }],
      ...rest,
    }),
  );
  const issues = checkMachine(model, solveTime(model.timed, model.statements));
  expect(issues.map((issue) => `${issue.path.join(".")} ${JSON.stringify({ ...issue, path: undefined })}`)).toEqual(
    expected.map((each) => expect.stringContaining(each)),
  );
}

const shut = (to: MachineSpec["states"][string]): MachineSpec => ({
  initial: "shut",
  context: { knocks: 0 },
  states: { shut: to, open: {} },
});

describe("checkMachine(model, timing)", () => {
  it("finds nothing wrong with a door that opens", () => check(shut({ on: { OPEN: "open" } }), {}));
  it("names the nearest state to an unknown target", () =>
    check(shut({ on: { OPEN: "opne" } }), {}, '"state":"opne","nearest":"open"'));
  it("names the nearest state to an unknown initial state", () =>
    check(
      { ...shut({ on: { OPEN: "open" } }), initial: "shutt" },
      {},
      'machine.initial {"code":"state-unknown","state":"shutt","nearest":"shut"',
    ));
  it("asks for an initial state", () =>
    check({ ...shut({ on: { OPEN: "open" } }), initial: undefined }, {}, "initial-missing"));
  it("finds a guard on a context key that is not declared", () =>
    check(
      shut({ on: { OPEN: { target: "open", guard: { not: { gte: ["knock", 1] } } } } }),
      {},
      '"code":"context-unknown","key":"knock","nearest":"knocks"',
    ));
  it("finds an effect on a context key that is not declared", () =>
    check(shut({ on: { OPEN: { target: "open", effects: { add: { knock: 1 } } } } }), {}, "context-unknown"));
  it("finds an entry effect on a key of Object's prototype", () =>
    check(shut({ entry: { set: { constructor: 1 } }, on: { OPEN: "open" } }), {}, '"key":"constructor"'));
  it("finds a guard in an unknown state", () =>
    check(
      shut({ on: { OPEN: { target: "open", guard: { in: "ajar" } } } }),
      {},
      '"code":"state-unknown","state":"ajar"',
    ));
  it("finds a trigger that no state handles, once", () =>
    check(
      shut({ on: { OPEN: "open" } }),
      { events: [{ id: "opens", title: "Opens", trigger: "OPENS" }] },
      "trigger-unhandled",
      "trigger-never-sent",
    ));
  it("finds a trigger that nothing sends", () =>
    check(shut({ on: { OPEN: "open", LOCK: "shut" } }), {}, '"code":"trigger-never-sent","trigger":"LOCK"'));
  it("finds a state that nothing leads to, once for all inside it", () =>
    check(
      {
        ...shut({ on: { OPEN: "open" } }),
        states: { shut: { on: { OPEN: "open" } }, open: {}, ajar: { initial: "wide", states: { wide: {} } } },
      },
      {},
      'machine.states.ajar {"code":"state-unreachable","state":"ajar"',
    ));
  it("finds automatic transitions that never come to rest", () =>
    check(
      {
        initial: "shut",
        states: { shut: { on: { OPEN: "open" } }, open: { always: "ajar" }, ajar: { always: "open" } },
      },
      {},
      '"state":"open"',
      '"state":"ajar"',
    ));
  it("finds a guarded circle of automatic transitions that the record runs into", () =>
    check(
      {
        initial: "shut",
        context: { knocks: 0 },
        states: {
          shut: { on: { OPEN: "open" } },
          open: { always: { target: "ajar", guard: { eq: ["knocks", 0] } } },
          ajar: { always: { target: "open", guard: { eq: ["knocks", 0] } } },
        },
      },
      {},
      "never come to rest",
    ));
  it("says why the record cannot be replayed, and what is legal", () =>
    check(
      shut({
        on: { KNOCK: { effects: { add: { knocks: 1 } } }, OPEN: { target: "open", guard: { gte: ["knocks", 1] } } },
      }),
      {
        events: [
          { id: "opens", title: "Opens", trigger: "OPEN" },
          { id: "knock", title: "Knock", trigger: "KNOCK", after: "opens" },
        ],
      },
      'knocks ≥ 1 does not hold: knocks is 0)","legal":["KNOCK"]',
    ));
  it("says that a branch cannot be taken from its event", () =>
    check(
      shut({ on: { OPEN: "open" } }),
      { branches: [{ id: "again", title: "Again", from: "opens", triggers: ["OPEN"], reaches: "open" }] },
      'branches.0.triggers.0 {"code":"branch-refused"',
    ));
  const pushed: MachineSpec = {
    initial: "shut",
    states: { shut: { on: { OPEN: "open" } }, open: { on: { PUSH: "ajar" } }, ajar: { on: { OPEN: "open" } } },
  };
  const push = { id: "push", title: "Push", from: "opens", triggers: ["PUSH"], reaches: "ajar" };
  const pull = { id: "pull", title: "Pull", from: "push", triggers: ["OPEN"], reaches: "open" };
  it("takes a branch on from where another ends", () => check(pushed, { branches: [pull, push] }));
  it("says that a branch cannot be taken from another", () =>
    check(
      pushed,
      { branches: [push, { ...pull, triggers: ["PUSH"] }] },
      'branches.1.triggers.0 {"code":"branch-refused","branch":"pull"',
    ));
  it("says once that a branch cannot be taken, not again for those that go on from it", () =>
    check(pushed, { branches: [{ ...push, triggers: ["PUSH", "PUSH"] }, pull] }, "branches.0.triggers.1"));
  it("takes a branch from an event without a trigger, after what came before that", () =>
    check(pushed, {
      events: [
        { id: "opens", title: "Opens", trigger: "OPEN" },
        { id: "draught", title: "A draught", after: "opens" },
      ],
      branches: [{ ...push, from: "draught" }],
    }));
  it("says where a branch ends that does not reach its state", () =>
    check(
      { initial: "shut", states: { shut: { on: { OPEN: "open" } }, open: { on: { PUSH: "ajar" } }, ajar: {} } },
      { branches: [{ id: "push", title: "Push", from: "opens", triggers: ["PUSH"], reaches: "open" }] },
      '"code":"branch-misses","branch":"push","state":"open","states":["ajar"]',
    ));
});
