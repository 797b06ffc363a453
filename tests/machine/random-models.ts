import fc from "fast-check";
import { buildModel, ModelFile, type MachineSpec, type Model, type StateSpec } from "../../src/model/index.ts";

const TRIGGERS = ["A", "B", "C", "D"];
const guards = (paths: readonly string[]) =>
  fc.oneof(
    fc.record({ in: fc.constantFrom(...paths) }),
    fc.record({ not: fc.record({ in: fc.constantFrom(...paths) }) }),
    fc.record({ gte: fc.tuple(fc.constant("count"), fc.integer({ min: 0, max: 3 })) }),
  );

/** Parallel machines of one to three regions, some states compound or final, with guards and effects. */
export const randomModel: fc.Arbitrary<Model> = fc.integer({ min: 1, max: 3 }).chain((regions) => {
  const names = Array.from({ length: regions }, (_, index) => `r${index}`);
  const paths = names.flatMap((name) => ["s0", "s1", "s2"].map((state) => `${name}.${state}`));
  const transition = fc.record({ target: fc.constantFrom("s0", "s1", "s2"), guard: fc.option(guards(paths), { nil: undefined }), effects: fc.option(fc.constant({ add: { count: 1 } }), { nil: undefined }) });
  const on = fc.dictionary(fc.constantFrom(...TRIGGERS), fc.oneof(transition, fc.array(transition, { minLength: 1, maxLength: 2 })), { maxKeys: 3 });
  const leaf: fc.Arbitrary<StateSpec> = fc.record({ on }) as fc.Arbitrary<StateSpec>; // dictionary keys are triggers
  const nested: fc.Arbitrary<StateSpec> = fc.record({ on, initial: fc.constant("n0"), states: fc.constant({ n0: { on: { A: "n1" } }, n1: { on: { B: "n0" } } }) }) as fc.Arbitrary<StateSpec>; // as above
  const final: fc.Arbitrary<StateSpec> = fc.constant({ type: "final" });
  const region = fc.record({ initial: fc.constant("s0"), states: fc.record({ s0: leaf, s1: fc.oneof(leaf, nested), s2: fc.oneof(leaf, final) }) });
  return fc.tuple(...names.map(() => region)).map((specs) => modelOf({ type: "parallel", context: { count: 0 }, states: Object.fromEntries(names.map((name, index) => [name, specs[index] as StateSpec])) })); // one spec a name
});

const modelOf = (machine: MachineSpec): Model => buildModel(ModelFile.parse(JSON.parse(JSON.stringify({ demarche: 1, id: "random", title: "Random", machine, events: [{ id: "nothing", title: "Nothing" }] }))));

export const randomTriggers = fc.array(fc.constantFrom(...TRIGGERS), { maxLength: 12 });
