import type { IssueText, Severity } from "./index.ts";

/** Placeholder */
export type OrderFault = { readonly code: "order-placeholder" };

export const ORDER_SEVERITY = { "order-placeholder": "error" } as const satisfies Record<OrderFault["code"], Severity>;

export function describeOrderFault(fault: OrderFault): IssueText {
  return { message: fault.code, advice: "" };
}
