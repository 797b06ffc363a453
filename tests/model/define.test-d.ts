import { expectTypeOf, it } from "vitest";
import { hanoi } from "../../seeds/hanoi/hanoi.ts";
import { startRun } from "../../src/machine/index.ts";
import { defineModel } from "../../src/model/index.ts";

it("defineModel({...}) infers triggers and state paths from the literal", () => {
  const run = startRun(hanoi);
  expectTypeOf(run.step).parameter(0).toExtend<string>();
  expectTypeOf<"WALK_OUT">().toExtend<Parameters<typeof run.step>[0]>();
  expectTypeOf<"bargain.collapsed">().toExtend<Parameters<typeof run.isIn>[0]>();
  expectTypeOf<"WALK_IN">().not.toExtend<Parameters<typeof run.step>[0]>();
  expectTypeOf<"bargain.nowhere">().not.toExtend<Parameters<typeof run.isIn>[0]>();
});

it("startRun(model).step(trigger) refuses a trigger that the machine does not have", () => {
  // @ts-expect-error WALK_IN is no trigger of the model
  startRun(hanoi).step("WALK_IN");
  // @ts-expect-error bargain.nowhere is no state of the model
  startRun(hanoi).isIn("bargain.nowhere");
});

it("defineModel({...}) holds references inside the literal to what it declares", () => {
  const door = { demarche: 1, id: "door", title: "Door", parties: { me: { name: "Me" } } } as const;
  const machine = { initial: "open", states: { open: { on: { CLOSE: "shut" } }, shut: {} } } as const;
  const closed = { id: "closed", title: "Closed" } as const;
  defineModel({ ...door, machine, events: [{ ...closed, trigger: "CLOSE", by: "me" }] });
  // @ts-expect-error SHUT is no trigger of the machine
  defineModel({ ...door, machine, events: [{ ...closed, trigger: "SHUT" }] });
  // @ts-expect-error nobody is no party of the model
  defineModel({ ...door, machine, events: [{ ...closed, by: "nobody" }] });
});
