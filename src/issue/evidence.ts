import type { IssueText, Severity } from "./index.ts";

/** Placeholder */
export type EvidenceFault = { readonly code: "evidence-placeholder" };

export const EVIDENCE_SEVERITY = { "evidence-placeholder": "error" } as const satisfies Record<
  EvidenceFault["code"],
  Severity
>;

export function describeEvidenceFault(fault: EvidenceFault): IssueText {
  return { message: fault.code, advice: "" };
}
