import type { IssueText, Path, Severity } from "./index.ts";

/** One link of a chain of statements, ready for wording. */
export type ChainLink = {
  readonly says: string;
  readonly account?: string | undefined;
  readonly quote?: string | undefined;
  readonly path: Path;
};

/** Faults and findings of order. */
export type OrderFault =
  | {
      readonly code: "order-contradiction";
      readonly account: string;
      readonly chain: readonly ChainLink[];
      readonly short: string;
    }
  | { readonly code: "order-disputed"; readonly chain: readonly ChainLink[]; readonly short: string }
  | { readonly code: "order-against-context"; readonly chain: readonly ChainLink[]; readonly short: string }
  | { readonly code: "order-self"; readonly id: string };

export const ORDER_SEVERITY = {
  "order-contradiction": "error",
  "order-disputed": "finding",
  "order-against-context": "finding",
  "order-self": "error",
} as const satisfies Record<OrderFault["code"], Severity>;

export function describeOrderFault(fault: OrderFault): IssueText {
  switch (fault.code) {
    case "order-contradiction":
      return {
        message: `${fault.account} contradicts itself${missing(fault.short)}:${chainOf(fault.chain)}`,
        advice: "one of these statements is not what the account says",
      };
    case "order-disputed":
      return {
        message: `these accounts cannot both be right${missing(fault.short)}:${chainOf(fault.chain)}`,
        advice: "nothing need be mended: the picture leaves the order open",
      };
    case "order-against-context":
      return {
        message: `these statements do not fit what is inferred or known from outside${missing(fault.short)}:${chainOf(fault.chain)}`,
        advice: "look at the inference or the outside fact first",
      };
    case "order-self":
      return { message: `${fault.id} is related to itself`, advice: "name another event or period" };
  }
}

const missing = (short: string): string => (short === "" ? "" : ` (${short} apart)`);
const chainOf = (chain: readonly ChainLink[]): string =>
  chain
    .map(
      (link, index) =>
        `\n  ${index + 1}. ${link.says}${link.quote === undefined ? "" : ` “${link.quote}”`}${link.account === undefined ? "" : ` (${link.account})`}`,
    )
    .join("");
