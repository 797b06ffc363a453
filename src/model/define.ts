import { describeIssue, type Issue } from "../issue/index.ts";
import type { Checked } from "./checked.ts";
import type { EventOf, MachineOf, PartyOf, SentOf, StatePathsOf } from "./literal.ts";
import type { Model } from "./model.ts";
import { parseData } from "./parse-data.ts";
import type { ModelInput } from "./schema/file.ts";

/** A model whose triggers, states, parties, accounts and events are known to the compiler. */
export type TypedModel<Input> = Model & {
  readonly triggers?: SentOf<MachineOf<Input>>;
  readonly statePaths?: StatePathsOf<MachineOf<Input>>;
  readonly partyIds?: PartyOf<Input>;
  readonly eventIds?: EventOf<Input>;
  readonly machineLiteral?: MachineOf<Input>;
};

type DeepReadonly<T> = T extends readonly (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/**
 * A model from a literal: its triggers, state paths, party, account and event ids become types, and references inside it are
 * held to them.
 *
 * @throws TypeError that lists every fault, when the literal is no valid model
 */
export function defineModel<const Input extends DeepReadonly<ModelInput>>(
  literal: [Input] extends [Checked<Input>] ? Input : Checked<Input>,
): TypedModel<Input> {
  const parsed = parseData(literal);
  if (!parsed.ok)
    throw new TypeError(`defineModel({...}) was given no valid model:\n${parsed.issues.map(lineOf).join("\n")}`);
  return parsed.model as TypedModel<Input>; // the extra members exist for the compiler alone
}

function lineOf(issue: Issue): string {
  const { message, advice } = describeIssue(issue);
  return `  ${issue.path.join(".")}: ${message}; ${advice}`;
}
