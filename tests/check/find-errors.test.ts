import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkModel, findErrors } from "../../src/check/index.ts";
import { severityOf } from "../../src/issue/index.ts";
import { type Model, parseModel } from "../../src/model/index.ts";
import { MUTANTS } from "./mutants.ts";

/** The seeds with one change each: for every code that a change can give. */
const CHANGED = Object.entries(MUTANTS).flatMap(([code, { seed, from, to, file = `${seed}.yaml` }]) => {
  const parsed = parseModel(readFileSync(`seeds/${seed}/${file}`, "utf8").replace(from, () => to));
  return parsed.ok ? [[code, parsed.model] as const] : [];
});

function check(model: Model) {
  expect(findErrors(model)).toEqual(checkModel(model).filter((issue) => severityOf(issue) === "error"));
}

it.each(CHANGED)("findErrors(model) finds with %s what checkModel finds of errors", (_, model) => check(model));
it("findErrors(model) is tested on models with errors", () =>
  expect(CHANGED.filter(([, model]) => findErrors(model).length > 0).length).toBeGreaterThan(15));
