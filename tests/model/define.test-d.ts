import { expectTypeOf, it } from "vitest";
import type { hanoi } from "../../seeds/hanoi/hanoi.ts";
import type { startRun } from "../../src/machine/index.ts";
import { defineModel } from "../../src/model/index.ts";

const head = { demarche: 1, id: "door", title: "Door" } as const;
const parties = { me: { name: "Me" } } as const;
const machine = {
  initial: "open",
  context: { count: 0, label: "none" },
  states: {
    open: { initial: "wide", states: { wide: { on: { PULL: "ajar" } }, ajar: { on: { CLOSE: "shut.closed" } } } },
    shut: { initial: "closed", states: { closed: { on: { LOCK: "locked" } }, locked: {} } },
  },
} as const;
const closed = { id: "closed", title: "Closed" } as const;
const events = [closed] as const;

it("defineModel({...}) infers triggers, nested state paths, and ids from the literal", () => {
  const door = defineModel({ ...head, machine, parties, events });
  expectTypeOf<NonNullable<typeof door.triggers>>().toEqualTypeOf<"PULL" | "CLOSE" | "LOCK">();
  expectTypeOf<NonNullable<typeof door.statePaths>>().toEqualTypeOf<
    "open" | "open.wide" | "open.ajar" | "shut" | "shut.closed" | "shut.locked"
  >();
  expectTypeOf<NonNullable<typeof door.partyIds>>().toEqualTypeOf<"me">();
  expectTypeOf<NonNullable<typeof door.eventIds>>().toEqualTypeOf<"closed">();
  expectTypeOf<"bargain.collapsed">().toExtend<Parameters<ReturnType<typeof startRun<typeof hanoi>>["isIn"]>[0]>();
  expectTypeOf<"walk-out">().toExtend<NonNullable<typeof hanoi.eventIds>>();
});

it("defineModel({...}) holds events, branches and explanations to what the literal declares", () => {
  defineModel({ ...head, parties, machine, events: [{ ...closed, trigger: "CLOSE", by: "me" }] });
  // @ts-expect-error '"CLOS"' is not assignable to '"PULL" | "CLOSE" | "LOCK"'
  defineModel({ ...head, machine, events: [{ ...closed, trigger: "CLOS" }] });
  // @ts-expect-error '"nobody"' is not assignable to '"me"'
  defineModel({ ...head, parties, events: [{ ...closed, by: "nobody" }] });
  // @ts-expect-error '"opened"' is not assignable to '"closed"'
  defineModel({ ...head, events: [{ ...closed, after: "opened" }] });
  // @ts-expect-error there is no event or period opened
  defineModel({ ...head, events: [{ ...closed, after: { opened: { because: "b" } } }] });
  // @ts-expect-error no account is declared
  defineModel({ ...head, events: [{ ...closed, claims: [{ account: "narrator" }] }] });
  const branch = { id: "other", title: "Other", from: "closed", triggers: ["LOCK"], reaches: "shut.locked" } as const;
  defineModel({ ...head, machine, events, branches: [branch] });
  defineModel({ ...head, machine, events, branches: [branch, { ...branch, id: "onward", from: "other" }] });
  // @ts-expect-error '"another"' is not assignable to '"closed" | "other" | "onward"'
  defineModel({ ...head, machine, events, branches: [branch, { ...branch, id: "onward", from: "another" }] });
  // @ts-expect-error did you mean "shut.locked"?
  defineModel({ ...head, machine, events, branches: [{ ...branch, reaches: "shut.lockd" }] });
  // @ts-expect-error '"UNLOCK"' is no trigger of the machine
  defineModel({ ...head, machine, events, branches: [{ ...branch, triggers: ["UNLOCK"] }] });
});

it("defineModel({...}) holds targets and initial states to the states there are", () => {
  const states = { open: {}, shut: {} } as const;
  defineModel({ ...head, events, machine: { initial: "open", states: { open: { on: { GO: "shut" } }, shut: {} } } });
  // @ts-expect-error did you mean "open"?
  defineModel({ ...head, events, machine: { initial: "opne", states } });
  // @ts-expect-error did you mean "shut"?
  defineModel({ ...head, events, machine: { initial: "open", states: { ...states, open: { on: { GO: "shutt" } } } } });
  defineModel({
    ...head,
    events,
    // @ts-expect-error .ajar is a child of open, not of the root
    machine: { ...machine, on: { GO: { target: ".ajar" } } },
  });
  defineModel({ ...head, events, machine: { ...machine, on: { GO: { target: ".open.ajar" } } } });
});

it("defineModel({...}) holds guards and effects to the states and to the context", () => {
  const shut = { title: "shut" } as const;
  defineModel({
    ...head,
    events,
    machine: {
      initial: "open",
      context: { count: 0, label: "none" },
      states: {
        open: {
          on: {
            GO: [
              {
                target: "shut",
                guard: { and: [{ in: "open" }, { not: { eq: ["count", 1] } }] },
                effects: { set: { label: "some" }, add: { count: 1 } },
              },
            ],
          },
        },
        shut,
      },
    },
  });
  const inside = { initial: "open", context: { count: 0 } } as const;
  const guarded = { ...head, events } as const;
  // @ts-expect-error did you mean "open"?
  defineModel({ ...guarded, machine: { ...inside, states: { open: { always: { guard: { in: "opn" } } } } } });
  // @ts-expect-error '"number"' is not assignable to '"count"'
  defineModel({ ...guarded, machine: { ...inside, states: { open: { always: { guard: { eq: ["nu", 1] } } } } } });
  // @ts-expect-error the machine's context has no nu
  defineModel({ ...guarded, machine: { ...inside, states: { open: { entry: { add: { nu: 1 } } } } } });
  // @ts-expect-error count is a number
  defineModel({ ...guarded, machine: { ...inside, states: { open: { exit: { set: { count: "one" } } } } } });
  // @ts-expect-error did you mean "open"?
  defineModel({ ...guarded, machine: { ...inside, states: { open: { after: { P1D: "opn" } } } } });
  defineModel({ ...guarded, machine: { ...inside, states: { open: { after: { P1D: "open" } } } } });
});

it("defineModel({...}) holds guards and effects to the kind of value that the context begins with", () => {
  const context = { count: 0, label: "none", said: [] } as const;
  const inside = { ...head, events } as const;
  const begin = { initial: "open", context } as const;
  defineModel({
    ...inside,
    machine: {
      ...begin,
      states: {
        open: { entry: { add: { count: 1 }, append: { said: "x" } }, always: { guard: { has: ["said", "x"] } } },
      },
    },
  });
  // @ts-expect-error add wants a number, and label is none
  defineModel({ ...inside, machine: { ...begin, states: { open: { entry: { add: { label: 1 } } } } } });
  // @ts-expect-error append wants a list, and count is none
  defineModel({ ...inside, machine: { ...begin, states: { open: { entry: { append: { count: 1 } } } } } });
  // @ts-expect-error '"count"' is not assignable to '"said"'
  defineModel({ ...inside, machine: { ...begin, states: { open: { always: { guard: { has: ["count", 1] } } } } } });
  // @ts-expect-error '"label"' is not assignable to '"count"'
  defineModel({ ...inside, machine: { ...begin, states: { open: { always: { guard: { gt: ["label", 1] } } } } } });
  // @ts-expect-error count is a number
  defineModel({ ...inside, machine: { ...begin, states: { open: { always: { guard: { eq: ["count", "1"] } } } } } });
});
