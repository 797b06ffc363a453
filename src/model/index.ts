/** The model file: its schema, its parsing, and the Model it becomes. */
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
export type { Basis, Modality, Stance } from "./schema/evidence.ts";
export { ModelFile, type ModelInput } from "./schema/file.ts";
export type {
  ContextValue,
  Effects,
  Guard,
  MachineSpec,
  StateSpec,
  Tone,
  Transition,
  Transitions,
} from "./schema/machine.ts";
