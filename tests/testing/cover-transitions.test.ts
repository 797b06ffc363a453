import { describe, expect, it } from "vitest";
import { hanoi } from "../../seeds/hanoi/hanoi.ts";
import { type Run, startRun } from "../../src/machine/index.ts";
import { buildModel, type MachineSpec, ModelFile } from "../../src/model/index.ts";
import { coverTransitions } from "../../src/testing/index.ts";

function check(machine: MachineSpec, paths: string[][], missed: string[] = []) {
  const model = buildModel(
    ModelFile.parse({ demarche: 1, id: "door", title: "Door", machine, events: [{ id: "opens", title: "Opens" }] }),
  );
  expect(coverTransitions(model)).toEqual({ paths, missed });
}

describe("coverTransitions(model)", () => {
  it("goes on to the nearest transition not yet taken", () =>
    check({ initial: "a", states: { a: { on: { GO: "b" } }, b: { on: { BACK: "a", GO: "c" } }, c: {} } }, [
      ["GO", "GO"],
      ["GO", "BACK"],
    ]));
  it("starts again where a path ends", () =>
    check({ initial: "a", states: { a: { on: { LEFT: "b", RIGHT: "c" } }, b: {}, c: {} } }, [["LEFT"], ["RIGHT"]]));
  it("takes each of several transitions of one trigger", () =>
    check(
      {
        initial: "a",
        context: { n: 0 },
        states: {
          a: { on: { GO: [{ target: "b", guard: { eq: ["n", 1] } }, { effects: { add: { n: 1 } } }] } },
          b: {},
        },
      },
      [["GO", "GO"]],
    ));
  it("tells what no path can take", () =>
    check(
      {
        initial: "a",
        context: { n: 0 },
        states: { a: { on: { GO: { target: "b", guard: { eq: ["n", 1] } } } }, b: {} },
      },
      [],
      ["a GO"],
    ));
  it("takes every transition of Hanoi, and each path is legal", () => {
    const { paths, missed } = coverTransitions(hanoi);
    expect(missed).toEqual([]);
    for (const path of paths)
      expect(path.reduce((run, trigger) => run.step(trigger), startRun(hanoi) as unknown as Run).history.length).toBe(
        path.length,
      ); // any trigger by name
    expect(paths.length).toBeLessThanOrEqual(4);
  });
});
