import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { getShortestPaths, getSimplePaths } from "xstate/graph";
import { hanoi } from "../../seeds/hanoi/hanoi.ts";
import {
  compileMachine,
  explorePaths,
  type Run,
  shortestPath,
  simplePaths,
  startRun,
} from "../../src/machine/index.ts";
import { buildModel, type MachineSpec, type Model, ModelFile, type StateSpec } from "../../src/model/index.ts";

const modelOf = (machine: MachineSpec): Model =>
  buildModel(
    ModelFile.parse(
      JSON.parse(JSON.stringify({ demarche: 1, id: "m", title: "M", machine, events: [{ id: "e", title: "E" }] })), // undefined left out
    ),
  );

/** One or two regions of three states with guards on each other, nested states and effects with an end. */
const smallModel: fc.Arbitrary<Model> = fc.integer({ min: 1, max: 2 }).chain((count) => {
  const regions = ["r", "q"].slice(0, count);
  const leaves = regions.flatMap((region) => ["a", "b", "c.x", "c.y"].map((state) => `${region}.${state}`));
  const guard = fc.oneof(
    fc.record({ in: fc.constantFrom(...leaves) }),
    fc.record({ eq: fc.constant(["on", true]) }),
    fc.record({ not: fc.record({ eq: fc.constant(["on", true]) }) }),
  );
  const transition = fc.record({
    target: fc.constantFrom(...leaves, "r.c"),
    guard: fc.option(guard, { nil: undefined }),
    effects: fc.option(fc.record({ set: fc.record({ on: fc.boolean() }) }), { nil: undefined, freq: 3 }),
  });
  const state = fc.record({ on: fc.dictionary(fc.constantFrom("A", "B", "C"), transition, { maxKeys: 2 }) });
  const nested = fc.record({
    initial: fc.constant("x"),
    on: fc.dictionary(fc.constantFrom("A", "B"), transition, { maxKeys: 1 }),
    states: fc.record({ x: state, y: state }),
  });
  const region = fc.record({ initial: fc.constant("a"), states: fc.record({ a: state, b: state, c: nested }) });
  return fc.tuple(...regions.map(() => region)).map((specs) =>
    modelOf({
      type: "parallel",
      context: { on: false },
      states: Object.fromEntries(regions.map((name, index) => [name, specs[index] as StateSpec])), // one spec a region
    }),
  );
});

const isIn = (value: unknown, path: string): boolean => {
  const [first = "", ...rest] = path.split(".");
  if (typeof value === "string") return rest.length === 0 && value === first;
  const inner = (value as Record<string, unknown>)[first]; // a state value is a name or a map
  return inner !== undefined && (rest.length === 0 || isIn(inner, rest.join(".")));
};

/** States that the graph of XState ends each path in, the first state on. */
type Walk = readonly unknown[];
const walksOf = (paths: ReturnType<typeof getSimplePaths>): Walk[] =>
  paths.map(({ steps, state }) => [...steps.slice(0, -1).map((step) => step.state.value), state.value]);

const STATES = ["r.a", "r.b", "r.c", "r.c.x", "r.c.y"];
const all = (model: Model, state: string) => [...simplePaths(model, state, { effort: 1e7 })];

describe("explorePaths(model), shortestPath(model, state), simplePaths(model, state)", () => {
  it("meet the configurations of xstate/graph, by paths as short", () =>
    fc.assert(
      fc.property(smallModel, (model) => {
        const shortest = getShortestPaths(compileMachine(model));
        const report = explorePaths(model);
        expect(report.configurations).toBe(shortest.length);
        for (const state of STATES) {
          const lengths = shortest.filter(({ state: at }) => isIn(at.value, state)).map(({ weight }) => weight);
          expect(shortestPath(model, state)?.length ?? Infinity).toBe(Math.min(...lengths));
          expect(report.reachable.includes(state)).toBe(lengths.length > 0);
        }
      }),
      { numRuns: 150 },
    ));
  it("count the simple paths of xstate/graph, each up to where it first enters the state", () =>
    fc.assert(
      fc.property(smallModel, (model) => {
        fc.pre(explorePaths(model).configurations <= 9);
        const walks = walksOf(getSimplePaths(compileMachine(model)));
        for (const state of STATES) {
          const ends = walks.filter((walk) => walk.findIndex((value) => isIn(value, state)) === walk.length - 1);
          expect(all(model, state).length).toBe(ends.length);
        }
      }),
      { numRuns: 150 },
    ));
});

it("simplePaths(model, state) tells a path once where a state and one inside it name a trigger", () => {
  const inner: StateSpec = { initial: "x", on: { GO: "r.c" }, states: { x: { on: { GO: "r.c" } } } };
  const outer = modelOf({
    type: "parallel",
    states: { r: { initial: "a", states: { a: { on: { GO: "r.b" } }, b: inner, c: {} } } },
  });
  expect([...simplePaths(outer, "r.c")]).toEqual([["GO", "GO"]]);
});

const check = (path: readonly string[] | undefined, state: string, model: Model): void => {
  const run = (path ?? []).reduce<Run>((at, trigger) => at.step(trigger), startRun(model) as Run);
  expect(run.isIn(state)).toBe(true);
};

/** A grid whose paths to its far corner are more than can be told: 184,755 on ten by ten. */
const grid = (side: number): Model => {
  const cell = (x: number, y: number): StateSpec => ({
    on: { ...(x + 1 < side ? { RIGHT: `c${x + 1}and${y}` } : {}), ...(y + 1 < side ? { UP: `c${x}and${y + 1}` } : {}) },
  });
  const cells = Array.from({ length: side * side }, (_, index) => [index % side, Math.floor(index / side)] as const);
  return modelOf({
    initial: "c0and0",
    states: Object.fromEntries(cells.map(([x, y]) => [`c${x}and${y}`, cell(x, y)])),
  });
};

/** Every rung can be crossed both ways, so that the simple paths double with each. */
const ladder = (rungs: number): Model =>
  modelOf({
    initial: "l0",
    states: Object.fromEntries(
      Array.from({ length: rungs }, (_, rung) => {
        const up = (side: string) => (rung + 1 < rungs ? { UP: `${side}${rung + 1}` } : {});
        const down = (side: string) => (rung > 0 ? { DOWN: `${side}${rung - 1}` } : {});
        return [
          [`l${rung}`, { on: { CROSS: `r${rung}`, ...up("l"), ...down("l") } }],
          [`r${rung}`, { on: { CROSS: `l${rung}`, ...up("r"), ...down("r") } }],
        ] as const;
      }).flat(),
    ),
  });

describe("simplePaths(model, state, options)", () => {
  it("gives Hanoi's deal by its shortest path first, and each path reaches it", () => {
    const paths = simplePaths(hanoi, "bargain.deal");
    const first = paths.next().value;
    expect(first).toEqual(["OFFER", "CONFIRM", "ACCEPT"]);
    for (let taken = 0; taken < 20; taken++) check(paths.next().value as readonly string[], "bargain.deal", hanoi); // there are more than 20
  });
  it("gives the first of the many paths of a grid and a ladder at once, shortest first", () => {
    for (const [model, state, length] of [
      [grid(10), "c9and9", 18],
      [ladder(50), "r49", 50],
    ] as const) {
      const paths = simplePaths(model, state);
      const lengths = Array.from({ length: 200 }, () => (paths.next().value as readonly string[]).length); // there are more than 200
      expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      expect(lengths[0]).toBe(length);
    }
  });
  it("counts all paths of a small grid, and says that there are no more", () => {
    const paths = simplePaths(grid(4), "c3and3");
    let next = paths.next();
    while (!next.done) next = paths.next();
    expect(next.value).toEqual({ count: 20, ended: "all" });
  });
  it("gives up after its effort, and says so", () => {
    const paths = simplePaths(ladder(50), "r49", { effort: 500 });
    let next = paths.next();
    while (!next.done) next = paths.next();
    expect(next.value.ended).toBe("effort");
  });
  it("gives one empty path to a state that is active at the start, and none to one that is never entered", () => {
    expect(all(grid(2), "c0and0")).toEqual([[]]);
    expect(all(modelOf({ initial: "a", states: { a: {}, b: {} } }), "b")).toEqual([]);
  });
  it("a state that the machine does not have is a fault of the call", () => {
    expect(() => simplePaths(hanoi, "__proto__")).toThrow(RangeError);
    expect(() => shortestPath(hanoi, "bargain.dael")).toThrow("has no state bargain.dael");
    expect(() => simplePaths(hanoi, "bargain.deal", { limit: 0 })).toThrow("a limit is a whole number from 1");
  });
});

describe("explorePaths(model)", () => {
  it("tells dead ends with the nearest way into one", () =>
    expect(
      explorePaths(modelOf({ initial: "a", states: { a: { on: { GO: "b", END: "c" } }, b: {}, c: { type: "final" } } }))
        .deadEnds,
    ).toEqual({ count: 1, nearest: { states: ["b"], path: ["GO"] } }));
  it("tells where two transitions of a state are legal for one trigger, but not an otherwise", () => {
    const on = (second: object) => ({
      GO: [
        { target: "b", guard: { gte: ["n", 1] } },
        { target: "c", ...second },
      ],
      ADD: { effects: { add: { n: 1 } } },
    });
    const report = (second: object, limit = 50) =>
      explorePaths(
        modelOf({ initial: "a", context: { n: 0 }, states: { a: { on: on(second) as never }, b: {}, c: {} } }), // guards are data
        { limit },
      );
    expect(report({ guard: { gte: ["n", 2] } }).choices).toEqual([
      { state: "a", trigger: "GO", transitions: [0, 1], path: ["ADD", "ADD"] },
    ]);
    expect(report({}).choices).toEqual([]);
    expect(report({})).toMatchObject({ isComplete: false, configurations: 50 });
  });
  it("tells conditions that never hold, triggers that nothing accepts, and states that nothing enters", () =>
    expect(
      explorePaths(
        modelOf({
          initial: "a",
          context: { n: 0 },
          states: { a: { on: { GO: { target: "b", guard: { eq: ["n", 1] } }, NO: {} } }, b: { on: { BACK: "a" } } },
        }),
      ),
    ).toMatchObject({
      isComplete: true,
      unreachable: ["b"],
      neverHolding: [{ state: "a", trigger: "GO", guard: "n = 1", reason: "n = 1 does not hold: n is 0" }],
      unusedTriggers: ["GO", "NO", "BACK"],
    }));
});
