import fc from "fast-check";
import { createStepper } from "../../src/machine/index.ts";
import {
  buildModel,
  type Effects,
  type Guard,
  type MachineSpec,
  type Model,
  ModelFile,
  type StateSpec,
} from "../../src/model/index.ts";

const TRIGGERS = ["A", "B", "C", "D"];
const STATES = ["s0", "s1", "s1.n0", "s1.n1", "s2", "s3", "s3.p0.y"];
const rarely = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 9, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined, freq: 2 });

/** Every operator, on a number, a word, a truth value and a list. */
const comparison: fc.Arbitrary<Guard> = fc.oneof(
  ...(["eq", "ne", "lt", "lte", "gt", "gte"] as const).map(
    (operator) => fc.integer({ min: 0, max: 3 }).map((value) => ({ [operator]: ["count", value] }) as unknown as Guard), // the operator is one of a guard's
  ),
  fc.constantFrom("x", "y").map((value): Guard => ({ has: ["list", value] })),
  fc.constantFrom("calm", "sour").map((value): Guard => ({ eq: ["mood", value] })),
  fc.boolean().map((value): Guard => ({ ne: ["open", value] })),
  fc.constantFrom<string[]>([], ["x"]).map((value): Guard => ({ eq: ["list", value] })),
);

const guardOf = (paths: readonly string[]) =>
  fc.oneof(
    fc.record({ in: fc.constantFrom(...paths) }),
    fc.record({ not: fc.record({ in: fc.constantFrom(...paths) }) }),
    fc.record({ gte: fc.tuple(fc.constant("count"), fc.integer({ min: 0, max: 3 })) }),
    fc.record({ or: fc.tuple(fc.record({ in: fc.constantFrom(...paths) }), fc.constant({ eq: ["count", 2] })) }),
    comparison,
    fc.record({ not: comparison }),
    fc.record({ and: fc.tuple(fc.record({ in: fc.constantFrom(...paths) }), fc.constant({ lt: ["count", 4] })) }),
  );

/** Machines of one to three regions, or of one compound root: compound and parallel states inside, history, final, always, onDone, wildcards, forbidden triggers, guards, entry and exit effects. */
export const randomModel: fc.Arbitrary<Model> = fc.integer({ min: 1, max: 3 }).chain((count) => {
  const regions = Array.from({ length: count }, (_, index) => `r${index}`);
  const paths = regions.flatMap((region) => STATES.map((state) => `${region}.${state}`));
  const effects: fc.Arbitrary<Effects | undefined> = optional(
    fc.oneof(
      fc.constant({ add: { count: 1 } }),
      fc.constant({ set: { count: 0 } }),
      fc.constant({ append: { list: "x" } }),
      fc.constant({ set: { mood: "sour", open: true }, add: { count: 2 }, append: { list: "y" } }),
      fc.constant<Effects>({ set: { mood: "calm", list: [] } }),
    ),
  );
  const target = fc.constantFrom(...paths, ...regions.flatMap((region) => [`${region}.s1.h`, `${region}.s1.d`]));
  const transition = fc
    .record({ target: optional(target), guard: optional(guardOf(paths)), effects, reenter: fc.boolean() })
    .map(({ reenter, ...rest }) => (reenter && rest.target !== undefined ? { ...rest, reenter } : rest));
  const to = fc.oneof(target, transition, fc.array(transition, { minLength: 1, maxLength: 2 }));
  const on = fc.dictionary(fc.constantFrom(...TRIGGERS, "*"), to, { maxKeys: 3 });
  const after = rarely(fc.dictionary(fc.constantFrom("PT6H", "P1D", "P4W"), to, { minKeys: 1, maxKeys: 2 }));
  const body = { on, after, entry: effects, exit: effects };
  const always = rarely(fc.record({ target, guard: guardOf(paths) }));
  const leaf = fc.record({ ...body, always });
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
  const half = fc.record({ on, after, initial: fc.constant("x"), states: fc.record({ x: leaf, y: inner }) });
  const parallel = fc.record({
    ...body,
    type: fc.constant("parallel"),
    onDone: optional(target),
    states: fc.record({ p0: half, p1: half }),
  });
  const region = fc.record({
    ...body,
    initial: fc.constant("s0"),
    onDone: rarely(target),
    states: fc.record({ s0: leaf, s1: compound, s2: inner, s3: parallel }),
  });
  const parts = { on: rarely(on), states: fc.tuple(...regions.map(() => region)), isParallel: fc.boolean() };
  return fc.record(parts).map(
    ({ on: ofRoot, states, isParallel }) =>
      modelOf({
        ...(isParallel || count > 1 ? { type: "parallel" } : { initial: "r0" }),
        on: ofRoot,
        context: { count: 0, list: [], mood: "calm", open: false },
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

/** Those whose automatic transitions come to rest at the start. */
export const restingModel: fc.Arbitrary<Model> = randomModel.filter((model) => {
  try {
    return createStepper(model).triggers.length >= 0;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
});

export const randomTriggers = fc.array(fc.constantFrom(...TRIGGERS), { maxLength: 12 });

/** Triggers and, by numbers, one of the machine's delays. */
export const randomSendings = fc.array(
  fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...TRIGGERS) }, { weight: 1, arbitrary: fc.nat(20) }),
  {
    maxLength: 8,
  },
);
