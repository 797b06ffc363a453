import { expect, it } from "vitest";
import { findFittingOrder } from "../../src/machine/index.ts";
import { buildModel, ModelFile } from "../../src/model/index.ts";
import { solveTime } from "../../src/time/index.ts";

/** Events a, b, c that send A, B, C; the machine takes C, then B, then A. */
function check(after: Readonly<Record<string, string>>, expected: object) {
  const states = { s: { on: { C: "t" } }, t: { on: { B: "u" } }, u: { on: { A: "v" } }, v: {} };
  const events = ["a", "b", "c"].map((id) => ({
    id,
    title: id,
    trigger: id.toUpperCase(),
    ...(after[id] ? { after: after[id] } : {}),
  }));
  const file = { demarche: 1, id: "m", title: "M", machine: { initial: "s", states }, events };
  const model = buildModel(ModelFile.parse(file));
  expect(findFittingOrder(model, solveTime(model.timed, model.statements))).toEqual(expected);
}

it("findFittingOrder(model, timing) finds the order that the machine takes", () =>
  check({}, { kind: "found", order: ["c", "b", "a"] }));
it("findFittingOrder(model, timing) finds none where the accounts forbid it", () =>
  check({ b: "a" }, { kind: "none" }));
