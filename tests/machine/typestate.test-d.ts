import { expectTypeOf, it } from "vitest";
import { hanoi } from "../../seeds/hanoi/hanoi.ts";
import { type Run, type RunOf, restoreRun, startRun } from "../../src/machine/index.ts";
import { defineModel } from "../../src/model/index.ts";

const rest = { demarche: 1, id: "m", title: "M", events: [{ id: "e", title: "E" }] } as const;

it("startRun(model).step(trigger) accepts only what the states reached so far accept", () => {
  const confirmed = startRun(hanoi).step("OFFER").step("CONFIRM");
  confirmed.step("DEMAND_MORE").step("WALK_OUT");
  confirmed.step("BOLTON_ARRIVES").step("ACCEPT").step("MOOD_TURNS");
  // @ts-expect-error more can be demanded only after the confirmation
  startRun(hanoi).step("OFFER").step("DEMAND_MORE");
  // @ts-expect-error the offer is made once
  confirmed.step("OFFER");
  // @ts-expect-error a deal is the end of the bargain
  confirmed.step("ACCEPT").step("DEMAND_MORE");
  // @ts-expect-error WALK_IN is no trigger of the model
  confirmed.step("WALK_IN");
  // @ts-expect-error bargain.nowhere is no state of the model
  confirmed.isIn("bargain.nowhere");
});

it("startRun(model).send(trigger) takes any trigger of the model, and goes on from any states", () => {
  startRun(hanoi).send("WALK_OUT").step("OFFER");
  // @ts-expect-error WALK_IN is no trigger of the model
  startRun(hanoi).send("WALK_IN");
  expectTypeOf(startRun(hanoi).send("OFFER")).toEqualTypeOf<RunOf<typeof hanoi>>();
  expectTypeOf(startRun(hanoi).step("OFFER").back()).toEqualTypeOf<RunOf<typeof hanoi>>();
  const restored = restoreRun(hanoi, startRun(hanoi).snapshot);
  expectTypeOf(restored).toEqualTypeOf<RunOf<typeof hanoi>>();
  const anywhere: RunOf<typeof hanoi> = startRun(hanoi).step("OFFER");
  anywhere.step("WALK_OUT");
});

it("startRun(model) of a model without literal types takes any trigger", () => {
  const untyped = (model: Parameters<typeof startRun>[0]) => startRun(model);
  expectTypeOf(untyped).returns.toEqualTypeOf<Run>();
});

it("step(trigger) keeps guarded moves open where several states may act, and takes the only one that can", () => {
  const run = startRun(
    defineModel({
      ...rest,
      machine: {
        type: "parallel",
        context: { n: 0 },
        states: {
          left: {
            initial: "a",
            states: { a: { on: { GO: { target: "b", guard: { eq: ["n", 1] } } } }, b: { on: { UP: "a" } } },
          },
          right: { initial: "c", states: { c: { on: { GO: "d" } }, d: { on: { GO: "c", BACK: "c" } } } },
        },
      },
    }),
  );
  run.step("GO").step("UP").step("BACK");
  run.step("GO").step("GO");
  // @ts-expect-error b is entered by GO only
  run.step("UP");
});

it("step(trigger) follows initial, nested, automatic and history states", () => {
  const run = startRun(
    defineModel({
      ...rest,
      machine: {
        initial: "away",
        on: { LEAVE: ".away" },
        states: {
          away: { on: { COME: "talks" } },
          talks: {
            type: "parallel",
            on: { PAUSE: "paused" },
            onDone: "signed",
            states: {
              text: { initial: "draft", states: { draft: { on: { AGREE: "final" } }, final: { type: "final" } } },
              date: { initial: "open", states: { open: { on: { FIX: "fixed" } }, fixed: { type: "final" } } },
              back: { type: "history", history: "deep" },
            },
          },
          paused: { on: { RESUME: "talks.back", DROP: "hall" } },
          hall: { always: [{ target: "signed", guard: { in: "paused" } }, { target: "away" }] },
          signed: { on: { RATIFY: "away" } },
        },
      },
    }),
  );
  const talks = run.step("COME");
  talks.step("AGREE").step("FIX").step("RATIFY").step("COME");
  talks.step("AGREE").step("PAUSE").step("RESUME").step("FIX");
  talks.step("PAUSE").step("DROP").step("COME");
  talks.step("LEAVE").step("COME");
  // @ts-expect-error the talks have not begun
  run.step("AGREE");
  // @ts-expect-error nothing is signed yet
  talks.step("RATIFY");
  // @ts-expect-error while paused, nothing is agreed
  talks.step("PAUSE").step("AGREE");
});

it("step(trigger) takes any trigger where a state handles *", () => {
  const machine = {
    initial: "a",
    states: { a: { on: { "*": "b", STAY: {} } }, b: { on: { BACK: "a" } } },
  } as const;
  const run = startRun(defineModel({ ...rest, machine }));
  run.step("BACK").step("BACK").step("STAY");
  // @ts-expect-error b handles BACK only
  run.step("BACK").step("STAY");
});

it("step(trigger) checks a chain of 90 steps", () => {
  const machine = {
    initial: "a",
    states: { a: { on: { GO: "b" } }, b: { on: { BACK: "a", END: "c" } }, c: {} },
  } as const;
  const run = startRun(defineModel({ ...rest, machine }))
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK")
    .step("GO")
    .step("BACK");
  // @ts-expect-error the chain has come back to a
  run.step("BACK");
});

it("step(trigger) takes a delay by its name where its state can be active", () => {
  const model = defineModel({
    ...rest,
    machine: {
      type: "parallel",
      states: {
        clock: {
          initial: "off",
          states: {
            off: { on: { WIND: "on" } },
            on: { after: { P30D: "down" } },
            down: { on: { WIND: "on", "*": "off" } },
          },
        },
      },
    },
    events: [{ id: "e", title: "E", trigger: "clock.on after P30D" }],
  });
  const run = startRun(model);
  run.step("WIND").step("clock.on after P30D").step("WIND");
  run.send("clock.on after P30D");
  // @ts-expect-error the clock does not run yet
  run.step("clock.on after P30D");
  // @ts-expect-error no state has such a delay
  run.step("WIND").step("clock.on after P31D");
  defineModel({
    ...rest,
    machine: { initial: "on", states: { on: { after: { P30D: "down" } }, down: {} } },
    // @ts-expect-error the delay is named by its own state
    events: [{ id: "e", title: "E", trigger: "off after P30D" }],
  });
});
