import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkModel } from "../../src/check/index.ts";
import { replayRecord, runByAccount, startRun } from "../../src/machine/index.ts";
import { type Model, parseModel } from "../../src/model/index.ts";
import { solveTime } from "../../src/time/index.ts";

const parsed = parseModel(readFileSync("seeds/snapback/snapback.yaml", "utf8"));
if (!parsed.ok) throw new RangeError("seeds/snapback/snapback.yaml does not parse");
const model: Model = parsed.model;
const timing = solveTime(model.timed, model.statements, { timezone: model.timezone });
const byAccount = runByAccount(model).accounts;

const replay = replayRecord(model, timing);
const before = (event: string) => {
  const run = replay.before(event);
  if (!run) throw new RangeError(`the replay does not come to ${event}`);
  return run;
};
const checkEnd = (account: string, state: string) =>
  expect(byAccount.find((each) => each.account === account)?.run.states).toContain(state);
const checkRefused = (event: string, trigger: string, at: string, reason: RegExp) => {
  const attempt = before(event).attempt(trigger, { at });
  expect(attempt.ok ? "accepted" : attempt.refusal.reason).toMatch(reason);
};

it("the model has no issue", () => expect(checkModel(model)).toEqual([]));
it("2020, by the United States: the clock ran out", () => checkEnd("us-2020", "clock2020.declaredBack"));
it("2020, by the other members: the clock never started", () => checkEnd("others-2020", "clock2020.neverStarted"));
it("2020, by no account: the measures are moved", () => {
  for (const account of ["us-2020", "others-2020"]) checkEnd(account, "measures.inForce");
  expect(before("e3-notify").isIn("measures.lifted")).toBe(true);
});
it("2025: the measures are back in force", () => {
  expect(replay.stopped).toBeUndefined();
  expect(replay.run.states).toContain("measures.back");
  checkEnd("record", "measures.back");
});
it("2020: ten days before, the clock has surely not run out", () =>
  checkRefused("us-declares-back", "US_DECLARES_BACK", "2020-09-09", /surely not at least 30 days since us-notifies/));
it("2020: on 19 September as a whole day it is not stated whether it has", () =>
  checkRefused("us-declares-back", "US_DECLARES_BACK", "2020-09-19", /not stated whether it is at least 30 days/));
it("2025: an hour early it is not stated whether thirty days have passed since the day of the notification", () =>
  checkRefused(
    "measures-return",
    "MEASURES_RETURN",
    "2025-09-27T19:00-04:00",
    /not stated whether it is at least 30 days/,
  ));
it("2025: at the hour they return", () => {
  const run = before("measures-return").step("MEASURES_RETURN", { at: "2025-09-27T20:00-04:00" });
  expect(run.isIn("measures.back") && run.isIn("clock2025.ranOut")).toBe(true);
});
it("without a notification no clock runs", () =>
  expect(
    startRun(model)
      .refused()
      .map(({ trigger }) => trigger),
  ).toContain("MEASURES_RETURN"));
