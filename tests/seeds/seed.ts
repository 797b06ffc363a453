import { readFileSync } from "node:fs";
import { runByAccount, standsAt, titleOfStates } from "../../src/machine/index.ts";
import { type Model, parseModel } from "../../src/model/index.ts";
import { solveTime, type Timing } from "../../src/time/index.ts";

/** A model of `seeds/`, and what follows from it. */
export type Seed = {
  readonly model: Model;
  readonly timing: Timing;
  /** titles of the states in which a region can stand right after an event, or at the end of the record */
  standing(region: string, event?: string): readonly string[];
  /** titles of the states of a region in which the run of an account alone ends */
  ending(account: string, region: string): readonly string[];
  /** between two events that are dated to the minute */
  minutesBetween(from: string, to: string): number;
};

export function seedOf(name: string): Seed {
  const parsed = parseModel(readFileSync(`seeds/${name}/${name}.yaml`, "utf8"));
  if (!parsed.ok) throw new TypeError(JSON.stringify(parsed.issues));
  const { model } = parsed;
  const timing = solveTime(model.timed, model.statements, { timezone: model.timezone });
  return {
    model,
    timing,
    standing(region, event) {
      const stands = standsAt(model, timing, region, event);
      return stands.kind === "told" ? stands.outcomes.map((states) => titleOfStates(model, states)) : [stands.kind];
    },
    ending(account, region) {
      const { run } = runByAccount(model).accounts.find((each) => each.account === account) ?? {};
      return (
        run?.states.filter((state) => state.startsWith(`${region}.`)).map((state) => titleOfStates(model, [state])) ??
        []
      );
    },
    minutesBetween: (from, to) =>
      ((timing.bounds(to).start.earliest ?? Number.NaN) - (timing.bounds(from).start.latest ?? Number.NaN)) / MINUTE,
  };
}

const MINUTE = 60_000; // ms
