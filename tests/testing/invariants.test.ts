import { describe, expect, it } from "vitest";
import { assign, setup } from "xstate";
import { hanoi } from "../../seeds/hanoi/hanoi.ts";
import { startRun } from "../../src/machine/index.ts";
import { checkInvariants } from "../../src/testing/invariants.ts";

/** What a failing check says. */
function check(invariants: Parameters<typeof checkInvariants>[1], ...words: string[]) {
  for (const each of words) expect(() => checkInvariants(hanoi, invariants as never)).toThrow(each); // the overload for models
}

describe("checkInvariants(model, invariants)", () => {
  it("is silent where all hold", () =>
    checkInvariants(hanoi, {
      "no deal without a snapback": (run) => !run.isIn("bargain.deal") || run.context["snapback"] === true,
      "recovery needs the US": (run) => !run.isIn("recovery.recovered") || run.isIn("willingness.willing"),
    }));
  it("shows the shortest sequence of triggers as code, and the code does what it says", () => {
    check(
      { "nobody walks out": ((run: { isIn(path: string): boolean }) => !run.isIn("bargain.collapsed")) as never },
      "The invariant “nobody walks out” fails after 4 steps",
      'startRun(model).step("OFFER").step("CONFIRM").step("DEMAND_MORE").step("WALK_OUT")',
    );
    const shown = startRun(hanoi).step("OFFER").step("CONFIRM").step("DEMAND_MORE").step("WALK_OUT");
    expect(shown.isIn("bargain.collapsed")).toBe(true);
  });
  it("looks at the start too", () => check({ never: (() => false) as never }, "fails at the start"));
  it("says the same for the same seed", () => {
    const said = (seed: number): string => {
      try {
        checkInvariants(hanoi, { short: (run) => run.history.length < 9 }, { seed });
      } catch (error) {
        return String(error);
      }
      return "nothing";
    };
    expect(said(7)).toBe(said(7));
    expect(said(7)).toContain("after 9 steps (seed 7)");
  });
  it("walks a foreign machine, with payloads where they are given", () => {
    const door = setup({
      types: { context: {} as { n: number }, events: {} as { type: "ADD"; by: number } | { type: "STOP" } },
      actions: { add: assign(({ context, event }) => ({ n: context.n + (event.type === "ADD" ? event.by : 0) })) },
    }).createMachine({
      context: { n: 0 },
      initial: "on",
      states: { on: { on: { ADD: { actions: "add" }, STOP: "off" } }, off: {} },
    });
    const events = [{ type: "ADD", by: 3 }, { type: "STOP" }];
    expect(() => checkInvariants(door, { small: ({ context }) => context.n < 7 }, { events })).toThrow(
      '[{"type":"ADD","by":3}, {"type":"ADD","by":3}, {"type":"ADD","by":3}]',
    );
    checkInvariants(door, { multiple: ({ context }) => context.n % 3 === 0 }, { events });
  });
});
