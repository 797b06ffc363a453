import type { IssueText, Severity } from "./index.ts";
import { nearestOr } from "./nearest.ts";

/** Faults of the model as data: shape, names, references, and claims that lack what they need. */
export type ModelFault =
  | { readonly code: "key-unknown"; readonly key: string; readonly nearest?: string | undefined }
  | { readonly code: "key-missing"; readonly key: string }
  | { readonly code: "key-reserved"; readonly key: string }
  | { readonly code: "value-invalid"; readonly detail: string }
  | { readonly code: "id-duplicate"; readonly id: string; readonly what: string }
  | {
      readonly code: "reference-unknown";
      readonly id: string;
      readonly what: string;
      readonly nearest?: string | undefined;
    }
  | { readonly code: "reference-cycle"; readonly chain: readonly string[] }
  | { readonly code: "account-without-source"; readonly account: string }
  | { readonly code: "claim-without-quote" }
  | { readonly code: "claim-missing"; readonly event: string }
  | { readonly code: "because-missing"; readonly basis: string }
  | { readonly code: "words-missing" }
  | { readonly code: "quote-long"; readonly words: number; readonly limit: number }
  | { readonly code: "never-used"; readonly what: string; readonly id: string }
  | { readonly code: "file-outside"; readonly file: string };

export const MODEL_SEVERITY = {
  "key-unknown": "error",
  "key-missing": "error",
  "key-reserved": "error",
  "value-invalid": "error",
  "id-duplicate": "error",
  "reference-unknown": "error",
  "reference-cycle": "error",
  "account-without-source": "error",
  "claim-without-quote": "error",
  "claim-missing": "warning",
  "because-missing": "error",
  "words-missing": "warning",
  "quote-long": "warning",
  "never-used": "warning",
  "file-outside": "error",
} as const satisfies Record<ModelFault["code"], Severity>;

export function describeModelFault(fault: ModelFault): IssueText {
  switch (fault.code) {
    case "key-unknown":
      return {
        message: `the key ${fault.key} is not known here`,
        advice: nearestOr(fault.nearest, "remove it, or move it to where it belongs"),
      };
    case "key-missing":
      return { message: `the key ${fault.key} is missing here`, advice: `add ${fault.key}:` };
    case "key-reserved":
      return {
        message: `${fault.key} is a name of the language the program is written in`,
        advice: "choose another id",
      };
    case "value-invalid":
      return { message: fault.detail, advice: "the format reference tells what may stand here" };
    case "id-duplicate":
      return { message: `the ${fault.what} ${fault.id} is there already`, advice: "give one of the two another id" };
    case "reference-unknown":
      return {
        message: `there is no ${fault.what} ${fault.id}`,
        advice: nearestOr(fault.nearest, `add the ${fault.what}, or name one that is there`),
      };
    case "reference-cycle":
      return {
        message: `these lead back to themselves: ${fault.chain.join(" → ")}`,
        advice: "remove one of the links",
      };
    case "account-without-source":
      return {
        message: `the account ${fault.account} stands in no source`,
        advice: "add source:, or via: an account that has one",
      };
    case "claim-without-quote":
      return {
        message: "a stated claim needs the words that state it",
        advice: "add quote:, or basis: implied or inferred with because:",
      };
    case "claim-missing":
      return { message: `no account claims the event ${fault.event}`, advice: "add a claim, or remove the event" };
    case "because-missing":
      return { message: `a claim that is ${fault.basis} must say how it follows`, advice: "add because:" };
    case "words-missing":
      return {
        message: "a stated order should show the words that state it",
        advice: "add words: and quote:, or basis: implied",
      };
    case "quote-long":
      return {
        message: `the quote has ${fault.words} words; from a source that is not part of the project, at most ${fault.limit} are kept`,
        advice: "quote the phrase that carries the claim",
      };
    case "never-used":
      return { message: `the ${fault.what} ${fault.id} is used nowhere`, advice: "use it or remove it" };
    case "file-outside":
      return {
        message: `${fault.file} lies outside the model's folder`,
        advice: "move the text beside the model, or allow it with --allow-outside",
      };
  }
}
