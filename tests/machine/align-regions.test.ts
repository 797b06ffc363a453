import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hanoi } from "../../seeds/hanoi/hanoi.ts";
import { timedWalker } from "../../src/machine/align-walkers.ts";
import { type Alignment, alignLog, alignTriggers, createStepper } from "../../src/machine/index.ts";
import { sentByLog } from "../../src/machine/log-delays.ts";
import { buildModel, type Model, ModelFile, type StateSpec } from "../../src/model/index.ts";
import { restingModel } from "./random-models.ts";

const modelOf = (states: Readonly<Record<string, StateSpec>>): Model =>
  buildModel(
    ModelFile.parse({
      demarche: 1,
      id: "m",
      title: "M",
      machine: { type: "parallel", states },
      events: [{ id: "e", title: "E" }],
    }),
  );

/** A region of three states whose triggers begin with its number. */
const regionOf = (number: number): fc.Arbitrary<StateSpec> =>
  fc
    .array(fc.dictionary(fc.constantFrom(`X${number}`, `Y${number}`), fc.constantFrom("a", "b", "c")), {
      minLength: 3,
      maxLength: 3,
    })
    .map(([a, b, c]) => ({ initial: "a", states: { a: { on: a }, b: { on: b }, c: { on: c } } }));

/** Does the machine take the repaired log? */
function fits(model: Model, found: Alignment): boolean {
  const stepper = createStepper(model);
  if (found.kind === "unknown") return false;
  const kept = found.moves.filter((move) => move.kind !== "skip");
  return (
    kept.reduce<typeof stepper.initial | undefined>(
      (at, { trigger }) => at && stepper.next(at, trigger),
      stepper.initial,
    ) !== undefined
  );
}

const logOf = (found: Alignment): string[] =>
  found.kind === "unknown" ? [] : found.moves.flatMap((move) => (move.kind === "insert" ? [] : [move.trigger]));

function check(model: Model, log: readonly string[]) {
  const found = alignLog(model, log, { limit: 5000 });
  const stepper = createStepper(model);
  const walker = {
    ...stepper,
    next: (at: typeof stepper.initial, trigger: string) => stepper.next(at, trigger),
    legal: (at: typeof stepper.initial) => stepper.legal(at),
  };
  const untimed = alignTriggers(walker, log, { limit: 5000 }); // lets a delay run out again and again
  const whole =
    stepper.delays.size === 0
      ? untimed
      : alignTriggers(
          timedWalker(stepper, () => sentByLog(undefined, undefined)),
          log,
          { limit: 5000 },
        );
  if (found.kind === "unknown" || whole.kind === "unknown") return;
  expect(found.cost).toBe(whole.cost);
  if (untimed.kind === "aligned") expect(found.cost).toBeGreaterThanOrEqual(untimed.cost);
  expect(fits(model, found)).toBe(true);
  expect(logOf(found)).toEqual(log);
}

describe("alignLog(model, triggers)", () => {
  it("is as cheap, region by region, as on the whole machine", () =>
    fc.assert(
      fc.property(
        regionOf(0),
        regionOf(1),
        fc.array(fc.constantFrom("X0", "Y0", "X1", "Y1", "Z"), { maxLength: 7 }),
        (p, q, log) => check(modelOf({ p, q }), log),
      ),
      { numRuns: 500 },
    ));
  it("is as cheap on machines whose regions feel each other", () =>
    fc.assert(fc.property(restingModel, fc.array(fc.constantFrom("A", "B", "C", "E"), { maxLength: 5 }), check), {
      numRuns: 100,
    }));
  it("lets a delay run out once for each time that its state is entered", () => {
    const open = {
      initial: "a",
      after: { PT6H: "open.b" },
      states: { a: {}, b: { on: { A: "open.a" } } },
    };
    const model = buildModel(
      ModelFile.parse({
        demarche: 1,
        id: "m",
        title: "M",
        machine: { initial: "open", states: { open } },
        events: [{ id: "e", title: "E" }],
      }),
    );
    check(model, ["A", "A"]);
    expect(alignLog(model, ["A", "A"])).toMatchObject({ kind: "aligned", cost: 2 });
  });
  it("tries few nodes where regions have nothing to do with each other", () => {
    const log = Array<string>(50).fill("WALK_OUT");
    expect(alignLog(hanoi, log)).toMatchObject({ kind: "aligned", cost: 50 });
  });
});
