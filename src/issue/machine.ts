import type { IssueText, Severity } from "./index.ts";

/** Placeholder */
export type MachineFault = { readonly code: "machine-placeholder" };

export const MACHINE_SEVERITY = { "machine-placeholder": "error" } as const satisfies Record<
  MachineFault["code"],
  Severity
>;

export function describeMachineFault(fault: MachineFault): IssueText {
  return { message: fault.code, advice: "" };
}
