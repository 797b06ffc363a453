import fc from "fast-check";
import { buildModel, type MachineSpec, type Model, ModelFile, type StateSpec } from "../../src/model/index.ts";

const TRIGGERS = ["A", "B", "C", "D"];
const STATES = ["s0", "s1", "s1.n0", "s1.n1", "s2", "s3", "s3.p0.y"];
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

const guardOf = (paths: readonly string[]) =>
  fc.oneof(
    fc.record({ in: fc.constantFrom(...paths) }),
    fc.record({ not: fc.record({ in: fc.constantFrom(...paths) }) }),
    fc.record({ gte: fc.tuple(fc.constant("count"), fc.integer({ min: 0, max: 3 })) }),
    fc.record({ or: fc.tuple(fc.record({ in: fc.constantFrom(...paths) }), fc.constant({ eq: ["count", 2] })) }),
    fc.record({ and: fc.tuple(fc.record({ in: fc.constantFrom(...paths) }), fc.constant({ lt: ["count", 4] })) }),
  );

/** Machines to draw: one to three regions, or one compound root; compound and parallel states inside, history, final states, onDone, wildcards, guards, effects. */
export const randomMachine: fc.Arbitrary<Model> = fc.integer({ min: 1, max: 3 }).chain((count) => {
  const regions = Array.from({ length: count }, (_, index) => `r${index}`);
  const paths = regions.flatMap((region) => STATES.map((state) => `${region}.${state}`));
  const effects = optional(
    fc.oneof(
      fc.constant({ add: { count: 1 } }),
      fc.constant({ set: { count: 0 } }),
      fc.constant({ append: { list: "x" } }),
    ),
  );
  const target = fc.constantFrom(...paths, ...regions.flatMap((region) => [`${region}.s1.h`, `${region}.s1.d`]));
  const transition = fc
    .record({ target: optional(target), guard: optional(guardOf(paths)), effects, reenter: fc.boolean() })
    .map(({ reenter, ...rest }) => (reenter && rest.target !== undefined ? { ...rest, reenter } : rest));
  const to = fc.oneof(target, transition, fc.array(transition, { minLength: 1, maxLength: 2 }));
  const on = fc.dictionary(fc.constantFrom(...TRIGGERS, "*"), to, { maxKeys: 3 });
  const body = { on, entry: effects, exit: effects };
  const leaf = fc.record(body);
  const inner = fc.oneof(leaf, fc.constant({ type: "final" }));
  const compound = fc.record({
    ...body,
    initial: fc.constant("n0"),
    onDone: optional(target),
    states: fc.record({
      n0: leaf,
      n1: inner,
      h: fc.constant({ type: "history" }),
      d: fc.constant({ type: "history", history: "deep", target: "n1" }),
    }),
  });
  const half = fc.record({ on, initial: fc.constant("x"), states: fc.record({ x: leaf, y: inner }) });
  const parallel = fc.record({
    ...body,
    type: fc.constant("parallel"),
    onDone: optional(target),
    states: fc.record({ p0: half, p1: half }),
  });
  const region = fc.record({
    ...body,
    initial: fc.constant("s0"),
    states: fc.record({ s0: leaf, s1: compound, s2: inner, s3: parallel }),
  });
  const parts = { states: fc.tuple(...regions.map(() => region)), isParallel: fc.boolean() };
  return fc.record(parts).map(
    ({ states, isParallel }) =>
      modelOf({
        ...(isParallel || count > 1 ? { type: "parallel" } : { initial: "r0" }),
        context: { count: 0, list: [] },
        states: Object.fromEntries(regions.map((name, index) => [name, states[index] as StateSpec])),
      }), // one spec a name
  );
});

const modelOf = (machine: MachineSpec): Model =>
  buildModel(
    ModelFile.parse(
      JSON.parse(
        JSON.stringify({
          demarche: 1,
          id: "random",
          title: "Random",
          machine,
          events: [{ id: "nothing", title: "Nothing" }],
        }),
      ),
    ),
  );

export const randomTriggers = fc.array(fc.constantFrom(...TRIGGERS), { maxLength: 12 });
