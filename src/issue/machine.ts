import type { IssueText, Severity } from "./index.ts";
import { nearestOr } from "./nearest.ts";

/** Faults of the machine, and of the record run on it. */
export type MachineFault =
  | { readonly code: "state-unknown"; readonly state: string; readonly nearest?: string | undefined }
  | { readonly code: "state-unreachable"; readonly state: string }
  | { readonly code: "always-loop"; readonly state: string }
  | { readonly code: "initial-missing"; readonly states: readonly string[] }
  | { readonly code: "context-unknown"; readonly key: string; readonly nearest?: string | undefined }
  | {
      readonly code: "context-mistyped";
      readonly key: string;
      readonly use: string;
      readonly wanted: string;
      readonly found: string;
    }
  | { readonly code: "trigger-unhandled"; readonly trigger: string; readonly nearest?: string | undefined }
  | { readonly code: "trigger-never-sent"; readonly trigger: string }
  | {
      readonly code: "record-refused";
      readonly event: string;
      readonly trigger: string;
      readonly reason: string;
      readonly legal: readonly string[];
    }
  | {
      readonly code: "record-order-matters";
      readonly first: string;
      readonly second: string;
      readonly because: string;
    }
  | {
      readonly code: "branch-refused";
      readonly branch: string;
      readonly trigger: string;
      readonly reason: string;
      readonly legal: readonly string[];
    }
  | {
      readonly code: "branch-misses";
      readonly branch: string;
      readonly state: string;
      readonly states: readonly string[];
    };

export const MACHINE_SEVERITY = {
  "state-unknown": "error",
  "state-unreachable": "warning",
  "always-loop": "error",
  "initial-missing": "error",
  "context-unknown": "error",
  "context-mistyped": "error",
  "trigger-unhandled": "error",
  "trigger-never-sent": "warning",
  "record-refused": "error",
  "record-order-matters": "finding",
  "branch-refused": "error",
  "branch-misses": "error",
} as const satisfies Record<MachineFault["code"], Severity>;

const legalNow = (legal: readonly string[]): string =>
  legal.length === 0 ? "no trigger is legal there" : `legal there: ${legal.join(", ")}`;

export function describeMachineFault(fault: MachineFault): IssueText {
  switch (fault.code) {
    case "state-unknown":
      return {
        message: `the machine has no state ${fault.state} here`,
        advice: nearestOr(fault.nearest, "name a sibling, a path from the root, or .child"),
      };
    case "state-unreachable":
      return {
        message: `nothing leads to the state ${fault.state}`,
        advice: "add a transition to it, make it initial, or remove it",
      };
    case "always-loop":
      return {
        message: `the automatic transitions (always) from ${fault.state} lead in a circle and never come to rest`,
        advice: "give one of them a guard that fails in the end, or a trigger instead of always",
      };
    case "initial-missing":
      return {
        message: "a state with states inside needs an initial one",
        advice: `add initial: ${fault.states[0] ?? ""}`,
      };
    case "context-unknown":
      return {
        message: `the machine's context has no ${fault.key}`,
        advice: nearestOr(fault.nearest, `add it to machine.context with its first value`),
      };
    case "context-mistyped":
      return {
        message: `${fault.use} wants a ${fault.wanted} for ${fault.key}, and there is ${fault.found}`,
        advice: "give the context's first value and what it is compared with or changed by the same kind",
      };
    case "trigger-unhandled":
      return {
        message: `no state of the machine accepts ${fault.trigger}`,
        advice: nearestOr(fault.nearest, "add a transition for it, or remove the trigger"),
      };
    case "trigger-never-sent":
      return {
        message: `no event and no branch sends ${fault.trigger}`,
        advice: "give it to an event or a branch, or remove the transition",
      };
    case "record-refused":
      return {
        message: `the record cannot go on at ${fault.event}: ${fault.trigger} is refused, for ${fault.reason}`,
        advice: legalNow(fault.legal),
      };
    case "record-order-matters":
      return {
        message: `it is not stated whether ${fault.first} or ${fault.second} comes first, and it matters: ${fault.because}`,
        advice: "demarche replay MODEL shows two orders that differ; state the order if a source does",
      };
    case "branch-refused":
      return {
        message: `the branch ${fault.branch} cannot be taken: ${fault.trigger} is refused, for ${fault.reason}`,
        advice: legalNow(fault.legal),
      };
    case "branch-misses":
      return {
        message: `the branch ${fault.branch} does not reach ${fault.state}; it ends in ${fault.states.join(", ")}`,
        advice: "mend its triggers or what it reaches",
      };
  }
}
