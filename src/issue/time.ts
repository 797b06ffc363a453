import type { IssueText, Severity } from "./index.ts";

/** Placeholder */
export type TimeFault = { readonly code: "time-placeholder" };

export const TIME_SEVERITY = { "time-placeholder": "error" } as const satisfies Record<TimeFault["code"], Severity>;

export function describeTimeFault(fault: TimeFault): IssueText {
  return { message: fault.code, advice: "" };
}
