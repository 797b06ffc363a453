import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hanoi } from "../../seeds/hanoi/hanoi.ts";
import { type Offered, openSpace, type Run, startRun } from "../../src/machine/index.ts";
import { buildModel, type MachineSpec, ModelFile } from "../../src/model/index.ts";
import { coverTransitions } from "../../src/testing/index.ts";
import { restingModel } from "../machine/random-models.ts";

function check(machine: MachineSpec, paths: string[][], ...missed: [transition: string, reason: string][]) {
  const model = buildModel(
    ModelFile.parse({ demarche: 1, id: "door", title: "Door", machine, events: [{ id: "opens", title: "Opens" }] }),
  );
  expect(coverTransitions(model)).toEqual({
    paths,
    missed: missed.map(([transition, reason]) => ({ transition, reason: expect.stringContaining(reason) })),
  });
}

describe("coverTransitions(model)", () => {
  it("goes on to the nearest transition not yet taken", () =>
    check({ initial: "a", states: { a: { on: { GO: "b" } }, b: { on: { BACK: "a", GO: "c" } }, c: {} } }, [
      ["GO", "BACK", "GO", "GO"],
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
      ["a GO", "its condition never holds: n = 1 (n = 1 does not hold: n is 0)"],
    ));
  it("tells what stands where no path leads, and what another answers first", () =>
    check(
      {
        initial: "a",
        states: { a: { on: { GO: ["b", "c"].map((target) => ({ target })) } }, b: {}, c: { on: { GO: "a" } } },
      },
      [["GO"]],
      ["a GO (2)", "another transition answers GO first"],
      ["c GO", "no path enters c"],
    ));
  it("leaves out a path that the others make needless", () => {
    const ring = { a: { on: { GO: "b", NEXT: "c" } }, b: {}, c: { on: { NEXT: "d" } }, d: { on: { GO: "b" } } };
    check({ initial: "a", states: ring }, [["GO"], ["NEXT", "NEXT", "GO"]]);
  });
  it("knows what is for any other trigger", () =>
    check({ initial: "a", states: { a: { on: { "*": "b" } }, b: { on: { GO: "a" } } } }, [["GO", "GO"]]));
  it("takes no transition that only forbids", () =>
    check({ initial: "a", states: { a: { on: { GO: {}, NEXT: "b" } }, b: {} } }, [["NEXT"]]));
  it("says that it looked at a part only", () => {
    const model = buildModel(
      ModelFile.parse({
        demarche: 1,
        id: "count",
        title: "Count",
        events: [{ id: "opens", title: "Opens" }],
        machine: {
          initial: "a",
          context: { n: 0 },
          states: {
            a: { on: { ADD: { effects: { add: { n: 1 } } }, GO: { target: "b", guard: { gte: ["n", 1000] } } } },
            b: {},
          },
        },
      }),
    );
    expect(coverTransitions(model, { limit: 50 })).toMatchObject({
      paths: [["ADD"]],
      missed: [{ transition: "a GO", reason: expect.stringContaining("among the first 50 configurations") }],
    });
    expect(coverTransitions(model, { limit: 5000 }).missed).toEqual([]);
  });
  it("takes every transition of Hanoi, and each path is legal", () => {
    const { paths, missed } = coverTransitions(hanoi);
    expect(missed).toEqual([]);
    for (const path of paths)
      expect(path.reduce((run, trigger) => run.step(trigger), startRun(hanoi) as unknown as Run).history.length).toBe(
        path.length,
      ); // any trigger by name
    expect(paths.length).toBeLessThanOrEqual(3);
  });
  it("takes or misses every transition of a random machine, by legal paths, and none twice for nothing", () =>
    fc.assert(
      fc.property(restingModel, (model) => {
        const { paths, missed } = coverTransitions(model, { limit: 60 });
        const { stepper, transitions } = openSpace(model);
        const takenBy = paths.map((path) => {
          let at = stepper.initial;
          return path.flatMap((trigger) => {
            const taken = transitions.taken(at, trigger);
            expect(taken.some(acts)).toBe(stepper.can(at, trigger));
            const next = stepper.next(at, trigger);
            expect(next).toBeDefined();
            at = next ?? at;
            return taken.filter(acts);
          });
        });
        const taken = takenBy.flat().map(({ name }) => name);
        expect([...new Set([...taken, ...missed.map(({ transition }) => transition)])].toSorted()).toEqual(
          [...new Set(transitions.all.filter(acts).map(({ name }) => name))].toSorted(),
        );
        expect(missed.filter(({ transition }) => taken.includes(transition))).toEqual([]);
        for (const own of takenBy)
          expect(
            own.some(({ name }) =>
              takenBy.every((other) => other === own || !other.some((each) => each.name === name)),
            ),
          ).toBe(true);
      }),
      { numRuns: 40 },
    ));
});

const acts = ({ transition }: Offered): boolean => transition.target !== undefined || transition.effects !== undefined;
