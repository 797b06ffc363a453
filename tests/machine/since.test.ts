import { expect, it } from "vitest";
import { createActor } from "xstate";
import { checkModel } from "../../src/check/index.ts";
import { compileMachine, createStepper, restoreRun, startRun } from "../../src/machine/index.ts";
import { defineModel, type Model } from "../../src/model/index.ts";

const DAY = 86_400_000; // ms

/** A notice and, thirty days after it, a return. */
const model = (guard: object, since = "2020-08-20"): Model =>
  defineModel({
    demarche: 1,
    id: "notice",
    title: "A notice",
    timezone: "+00:00",
    machine: { initial: "waiting", states: { waiting: { on: { RETURN: { target: "back", guard } } }, back: {} } },
    events: [
      { id: "notice", title: "Notice", when: since },
      { id: "return", title: "Return", trigger: "RETURN", when: "2020-09-20" },
    ],
  } as never); // the guard is whatever a test gives

const THIRTY = { since: "notice", atLeast: "P30D" };

function check(guard: object, at: string, reason: RegExp | undefined, since?: string) {
  const attempt = startRun(model(guard, since)).attempt("RETURN", { at });
  expect(attempt.ok ? undefined : attempt.refusal.reason).toEqual(reason && expect.stringMatching(reason));
}

it("run.attempt(trigger, { at }) takes it when surely enough time has passed", () =>
  check(THIRTY, "2020-09-20", undefined));
it("run.attempt(trigger, { at }) refuses it, with the days, when surely too little has", () =>
  check(THIRTY, "2020-09-08", /surely not at least 30 days since notice: 18 to 20 days/));
it("run.attempt(trigger, { at }) refuses it where the dates leave it open", () =>
  check(THIRTY, "2020-09-19", /not stated whether it is at least 30 days since notice: 29 to 31 days/));
it("run.attempt(trigger, { at }) tells what bounds it on one side only", () =>
  check(THIRTY, "2020-09-20", /not stated whether .*: 32 days at most/, "2020-08-20/.."));
it("not of a time that is not stated is not stated", () =>
  check({ not: THIRTY }, "2020-09-19", /not stated whether it is at least 30 days since notice/));
it("not of a time that has surely not passed holds", () => check({ not: THIRTY }, "2020-09-08", undefined));
it("atMost holds while surely no more has passed", () =>
  check({ since: "notice", atMost: "P30D" }, "2020-09-08", undefined));
it("run.can(trigger) without a moment knows of no time", () =>
  expect(startRun(model(THIRTY)).can("RETURN")).toBe(false));
it("run.attempt(trigger, { at }) shows the right call for what is no date", () =>
  expect(() => startRun(model(THIRTY)).attempt("RETURN", { at: "20 August" })).toThrow(/write for example \{ at: /));

it("restoreRun(model, snapshot) keeps what had elapsed", () => {
  const run = startRun(model(THIRTY)).step("RETURN", { at: "2020-09-20" });
  expect(restoreRun(model(THIRTY), JSON.parse(JSON.stringify(run.snapshot))).states).toEqual(["back"]);
});

it("checkModel(model) names a guard's event that is none", () =>
  expect(checkModel(model({ since: "notise", atLeast: "P30D" })).map((issue) => issue.code)).toContain(
    "reference-unknown",
  ));

it("compileMachine(model) reads event.elapsed, and steps as the stepper does whatever the guard and the time", () => {
  const times = [undefined, 10, 29, 30, 31].map((days) =>
    days === undefined ? {} : { elapsed: { notice: { least: days * DAY, most: (days + 1) * DAY } } },
  );
  const never = { in: "back" };
  const guards = [THIRTY, { not: THIRTY }, { not: { not: THIRTY } }, { and: [THIRTY, { not: never }] }];
  for (const guard of [
    ...guards,
    { not: { and: [THIRTY, never] } },
    { not: { or: [THIRTY, never] } },
    { or: [THIRTY, never] },
  ])
    for (const { elapsed } of times) {
      const actor = createActor(compileMachine<string>(model(guard))).start();
      actor.send({ type: "RETURN", elapsed });
      const stepper = createStepper(model(guard));
      const next = stepper.next(stepper.initial, "RETURN", elapsed) ?? stepper.initial;
      expect([guard, elapsed, next.states]).toEqual([guard, elapsed, [actor.getSnapshot().value]]);
    }
});

it("a guard is decided by how far two events are apart, also where neither is dated", () => {
  const apart = (range: object) => {
    const file = {
      demarche: 1,
      id: "notice",
      title: "A notice",
      machine: {
        initial: "waiting",
        states: { waiting: { on: { RETURN: { target: "back", guard: THIRTY } } }, back: {} },
      },
      events: [
        { id: "notice", title: "Notice" },
        {
          id: "return",
          title: "Return",
          trigger: "RETURN",
          after: { notice: { ...range, basis: "inferred", because: "the file says so" } },
        },
      ],
    };
    const attempt = startRun(defineModel(file as never) as Model).attempt("RETURN", { event: "return" }); // whatever a test gives
    return attempt.ok ? undefined : attempt.refusal.reason;
  };
  expect(apart({ atLeast: "P30D" })).toBeUndefined();
  expect(apart({ atMost: "P10D" })).toMatch(/surely not at least 30 days since notice: 0 to 10 days/);
  expect(apart({ atLeast: "P10D" })).toMatch(
    /not stated whether it is at least 30 days since notice: 10 days at least/,
  );
});
