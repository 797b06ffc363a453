import type { IssueText, Severity } from "./index.ts";

/** Placeholder */
export type ModelFault = { readonly code: "model-placeholder" };

export const MODEL_SEVERITY = { "model-placeholder": "error" } as const satisfies Record<ModelFault["code"], Severity>;

export function describeModelFault(fault: ModelFault): IssueText {
  return { message: fault.code, advice: "" };
}
