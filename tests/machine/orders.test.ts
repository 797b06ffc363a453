import { describe, expect, it } from "vitest";
import { hanoi } from "../../seeds/hanoi/hanoi.ts";
import { compareOrders } from "../../src/machine/index.ts";
import { buildModel, type MachineSpec, ModelFile } from "../../src/model/index.ts";
import { solveTime } from "../../src/time/index.ts";

const region = (trigger: string, more: object = {}) => ({
  initial: "off",
  states: { off: { on: { [trigger]: { target: "on", ...more } } }, on: {} },
});

function check(states: MachineSpec["states"], kind: string, after?: string) {
  const events = [
    { id: "a", title: "A", trigger: "A" },
    { id: "b", title: "B", trigger: "B", ...(after ? { after } : {}) },
  ];
  const model = buildModel(
    ModelFile.parse({
      demarche: 1,
      id: "two",
      title: "Two",
      machine: { type: "parallel", context: { n: 0 }, states },
      events,
    }),
  );
  const verdict = compareOrders(model, solveTime(model.timed, model.statements));
  expect(verdict.kind).toBe(kind);
  return verdict;
}

describe("compareOrders(model, timing)", () => {
  it("is the same for Hanoi, though most of its pairs have no stated order", () =>
    expect(compareOrders(hanoi, solveTime(hanoi.timed, hanoi.statements))).toEqual({ kind: "same" }));
  it("is the same where regions cannot feel each other", () => check({ p: region("A"), q: region("B") }, "same"));
  it("differs where a guard looks into the other region", () => {
    expect(check({ p: region("A"), q: region("B", { guard: { in: "p.on" } }) }, "differ")).toMatchObject({
      first: ["a", "b"],
      second: ["b"],
      because: expect.stringContaining("p.on is active"),
    });
  });
  it("is the same there when the order is stated", () =>
    check({ p: region("A"), q: region("B", { guard: { in: "p.on" } }) }, "same", "a"));
  it("differs where both write the same context", () => {
    expect(
      check(
        { p: region("A", { effects: { set: { n: 1 } } }), q: region("B", { effects: { set: { n: 2 } } }) },
        "differ",
      ),
    ).toMatchObject({ first: ["a", "b"], second: ["b", "a"] });
  });
  it("is the same where both add to one number", () =>
    check({ p: region("A", { effects: { add: { n: 1 } } }), q: region("B", { effects: { add: { n: 2 } } }) }, "same"));
});
