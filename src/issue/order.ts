import { type ChainLink, chainText, type LineOf } from "./chain.ts";
import type { IssueText, Severity } from "./index.ts";

/**
 * Statements that cannot all hold, from earlier to later; `short` is by how much they miss, empty for pure order; `untold`,
 * on the last that is told, how many more contradictions there are.
 */
type Chain = {
  readonly chain: readonly ChainLink[];
  readonly short: string;
  readonly untold?: number | undefined;
};

/** Faults and findings of order. */
export type OrderFault =
  | ({ readonly code: "order-contradiction-account"; readonly account: string } & Chain)
  | ({ readonly code: "order-contradiction-merged" } & Chain)
  | ({ readonly code: "order-contradiction-inferred" } & Chain)
  | ({ readonly code: "order-contradiction-context" } & Chain)
  | ({ readonly code: "order-contradiction-assumed" } & Chain)
  | ({ readonly code: "bounds-empty"; readonly title: string } & Chain)
  | ({ readonly code: "date-outside-period"; readonly title: string; readonly period: string } & Chain)
  | {
      readonly code: "alternative-excluded";
      readonly date: string;
      readonly edtf: string;
      readonly chain: readonly ChainLink[];
    }
  | { readonly code: "order-self"; readonly id: string }
  | { readonly code: "span-missing"; readonly says: string; readonly title: string }
  | { readonly code: "order-redundant"; readonly says: string; readonly chain: readonly ChainLink[] }
  | { readonly code: "range-inverted"; readonly date: string; readonly start: string; readonly end: string }
  | { readonly code: "duration-missing"; readonly says: string }
  | {
      readonly code: "duration-meaningless";
      readonly says: string;
      readonly relation: string;
      readonly key: "atLeast" | "atMost";
    }
  | { readonly code: "duration-inverted"; readonly atLeast: string; readonly atMost: string };

export const ORDER_SEVERITY = {
  "order-contradiction-account": "error",
  "order-contradiction-merged": "finding",
  "order-contradiction-inferred": "finding",
  "order-contradiction-context": "finding",
  "order-contradiction-assumed": "finding",
  "bounds-empty": "error",
  "date-outside-period": "warning",
  "alternative-excluded": "finding",
  "order-self": "error",
  "span-missing": "error",
  "order-redundant": "finding",
  "range-inverted": "warning",
  "duration-missing": "error",
  "duration-meaningless": "error",
  "duration-inverted": "error",
} as const satisfies Record<OrderFault["code"], Severity>;

/** Of each contradiction, what it is and what to do. */
const CONTRADICTIONS = {
  "order-contradiction-merged": [
    "these accounts cannot both be right",
    "nothing needs mending if the accounts do differ; only the least certain statement is left out of the order",
  ],
  "order-contradiction-inferred": [
    "what is inferred does not fit what is told",
    "look at the inference first: the accounts say something else",
  ],
  "order-contradiction-assumed": [
    "what is taken for granted does not fit what is told",
    "a date marked with ? is the first to give way",
  ],
  "order-contradiction-context": [
    "what is told does not fit what is known from outside",
    "look at the outside fact and its source, then at the account",
  ],
} as const;

/** `lineOf` gives the lines of the model file to the links of a chain. */
export function describeOrderFault(fault: OrderFault, lineOf?: LineOf): IssueText {
  const { message, advice } = faultText(fault, lineOf);
  const untold = ("untold" in fault ? fault.untold : undefined) ?? 0;
  const more = untold === 1 ? "1 more contradiction is" : `${untold} more contradictions are`;
  return untold === 0 ? { message, advice } : { message, advice: `${advice}; ${more} not told: mend these first` };
}

function faultText(fault: OrderFault, lineOf?: LineOf): IssueText {
  const chain = "chain" in fault ? chainText(fault.chain, lineOf) : "";
  switch (fault.code) {
    case "order-contradiction-account":
      return {
        message: `${fault.account} contradicts itself${missing(fault)}:${chain}`,
        advice: "read the quotes again: one of these is not what the account says, or it does contradict itself",
      };
    case "order-contradiction-merged":
    case "order-contradiction-inferred":
    case "order-contradiction-assumed":
    case "order-contradiction-context": {
      const [what, advice] = CONTRADICTIONS[fault.code];
      return { message: `${what}${missing(fault)}:${chain}`, advice };
    }
    case "bounds-empty":
      return {
        message: `the dates of ${fault.title} leave it no time${missing(fault)}:${chain}`,
        advice: "keep the date that the account gives, or name the account of each",
      };
    case "date-outside-period":
      return {
        message: `${fault.title} is dated outside ${fault.period}, which is said to hold it${missing(fault)}:${chain}`,
        advice: "correct the date, the period's date, or during:",
      };
    case "alternative-excluded":
      return {
        message:
          fault.chain.length === 0
            ? `of ${fault.date}, ${fault.edtf} fits no combination of the other dates that are one of several`
            : `of ${fault.date}, ${fault.edtf} is ruled out:${chain}`,
        advice: "only what is left of the date bounds the event",
      };
    case "order-redundant":
      return {
        message: `"${fault.says}" already follows from what the same account says:${chain}`,
        advice: "keep it if the account states it in its own words, else leave it out",
      };
    case "order-self":
    case "span-missing":
    case "range-inverted":
    case "duration-missing":
    case "duration-meaningless":
    case "duration-inverted":
      return describeStatement(fault);
  }
}

type StatementFault = Extract<
  OrderFault,
  {
    code:
      | "order-self"
      | "span-missing"
      | "range-inverted"
      | "duration-missing"
      | "duration-meaningless"
      | "duration-inverted";
  }
>;

/** What is wrong with one statement by itself. */
function describeStatement(fault: StatementFault): IssueText {
  switch (fault.code) {
    case "order-self":
      return { message: `${fault.id} is related to itself`, advice: "name another event or period" };
    case "span-missing":
      return {
        message: `"${fault.says}" cannot hold of ${fault.title}, which is an instant`,
        advice: `add span: true to ${fault.title} if it lasts, or use before, after or during`,
      };
    case "range-inverted":
      return {
        message: `${fault.date} may be the wrong way round: its end ${fault.end} can lie before its start ${fault.start}`,
        advice: `write ${fault.end}/${fault.start}, or give both ends equally finely`,
      };
    case "duration-missing":
      return { message: `"${fault.says}" gives no distance`, advice: "add atMost: with a duration such as PT30M" };
    case "duration-meaningless":
      return {
        message: `"${fault.says}" leaves no distance that ${fault.key} could bound`,
        advice:
          fault.relation === "within"
            ? "leave atLeast out, or say before or after: at least so far away on either side is no single order"
            : `leave ${fault.key} out, or use before, after, during, overlaps, starts or finishes`,
      };
    case "duration-inverted":
      return {
        message: `at least ${fault.atLeast} and at most ${fault.atMost} leave no distance`,
        advice: "exchange the two durations",
      };
  }
}

const missing = ({ short }: Chain): string => (short === "" ? "" : ` (${short} apart)`);
