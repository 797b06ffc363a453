/** The model file: its schema, its parsing, and the Model it becomes. */
export { buildModel, eventModality } from "./build.ts";
export { defineModel, type TypedModel } from "./define.ts";
export { jsonSchema } from "./json-schema.ts";
export type { ChildrenOf, DelayName, Join, SentOf, StatePathsOf, TriggersOf } from "./literal.ts";
export type {
  Account,
  Branch,
  Claim,
  Event,
  Exclusion,
  Explanation,
  Model,
  Party,
  Period,
  Quote,
  Source,
} from "./model.ts";
export { parseModel } from "./parse.ts";
export { type ParseResult, parseData } from "./parse-data.ts";
export type { Place, Places } from "./place.ts";
export { placeOf } from "./place-of.ts";
export { nearestName } from "./references.ts";
export type { Basis, Modality, Stance } from "./schema/evidence.ts";
export { ModelFile, type ModelInput } from "./schema/file.ts";
export type {
  Effects,
  Guard,
  MachineSpec,
  Since,
  StateSpec,
  Tone,
  Transition,
  Transitions,
} from "./schema/machine.ts";
export { ContextValue } from "./schema/machine.ts";
export { type TypesModuleOptions, typesModule } from "./types-module.ts";
