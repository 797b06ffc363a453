import type { IssueText, Severity } from "./index.ts";
import { nearestOr } from "./nearest.ts";

type Nearest = { readonly nearest?: string | undefined };

/** Faults of a report: of its front matter, its figures and the values that it inserts. */
export type ReportFault =
  | { readonly code: "report-front-matter"; readonly detail: string }
  | { readonly code: "report-block"; readonly detail: string }
  | ({ readonly code: "report-option"; readonly option: string } & Nearest)
  | { readonly code: "report-option-value"; readonly option: string; readonly detail: string }
  | { readonly code: "report-id-duplicate"; readonly id: string }
  | ({
      readonly code: "report-reference";
      readonly id: string;
      readonly what: string;
      readonly where: string;
    } & Nearest)
  | { readonly code: "report-reference-form"; readonly text: string; readonly expected: string }
  | ({ readonly code: "report-reference-unlike"; readonly text: string } & Nearest)
  | { readonly code: "report-model-unclear"; readonly known: readonly string[]; readonly text: string }
  | { readonly code: "report-model-missing"; readonly file: string; readonly detail: string }
  | { readonly code: "report-model-faulty"; readonly file: string; readonly faults: number }
  | { readonly code: "report-quote-missing"; readonly title: string; readonly account?: string | undefined }
  | {
      readonly code: "report-state-open";
      readonly region: string;
      readonly title: string;
      readonly states: readonly string[];
    }
  | {
      readonly code: "report-state-unreached";
      readonly region: string;
      readonly title: string;
      readonly detail: string;
    }
  | { readonly code: "report-image-missing"; readonly file: string; readonly detail: string }
  | { readonly code: "report-image-remote"; readonly url: string };

export const REPORT_SEVERITY = {
  "report-front-matter": "error",
  "report-block": "error",
  "report-option": "error",
  "report-option-value": "error",
  "report-id-duplicate": "error",
  "report-reference": "error",
  "report-reference-form": "error",
  "report-reference-unlike": "warning",
  "report-model-unclear": "error",
  "report-model-missing": "error",
  "report-model-faulty": "error",
  "report-quote-missing": "error",
  "report-state-open": "finding",
  "report-state-unreached": "error",
  "report-image-missing": "error",
  "report-image-remote": "warning",
} as const satisfies Record<ReportFault["code"], Severity>;

export function describeReportFault(fault: ReportFault): IssueText {
  switch (fault.code) {
    case "report-front-matter":
      return {
        message: `the front matter cannot be read: ${fault.detail}`,
        advice: "name a model, e.g. demarche: hanoi.yaml, or models and options as the README tells",
      };
    case "report-block":
      return {
        message: `this figure cannot be read: ${fault.detail}`,
        advice: "begin with model: and the path of a model file, or write a whole model that begins with demarche: 1",
      };
    case "report-option":
      return {
        message: `a figure has no option ${fault.option}`,
        advice: nearestOr(fault.nearest, "leave it out; demarche report --help names the options"),
      };
    case "report-option-value":
      return { message: `${fault.option} ${fault.detail}`, advice: "correct the value, or leave the option out" };
    case "report-id-duplicate":
      return { message: `another figure has the id ${fault.id} already`, advice: "give one of the two another id" };
    case "report-reference":
      return {
        message: `there is no ${fault.what} ${fault.id} in ${fault.where}`,
        advice: nearestOr(fault.nearest, `add the ${fault.what}, or name one that is there`),
      };
    case "report-reference-form":
    case "report-reference-unlike":
      return describeForm(fault);
    default:
      return describeOutcome(fault);
  }
}

function describeForm(
  fault: Extract<ReportFault, { code: "report-reference-form" | "report-reference-unlike" }>,
): IssueText {
  return fault.code === "report-reference-form"
    ? { message: `${fault.text} is not complete`, advice: `write ${fault.expected}` }
    : {
        message: `${fault.text} is left as it stands: nothing is inserted for it`,
        advice: nearestOr(fault.nearest, "put a backslash before the brace if it is meant as it stands"),
      };
}

type Outcome = Exclude<
  ReportFault,
  {
    code:
      | "report-front-matter"
      | "report-block"
      | "report-option"
      | "report-option-value"
      | "report-id-duplicate"
      | "report-reference"
      | "report-reference-form"
      | "report-reference-unlike";
  }
>;

/** What the models of a report give, or do not give. */
function describeOutcome(fault: Outcome): IssueText {
  switch (fault.code) {
    case "report-model-unclear":
      return fault.known.length === 0
        ? {
            message: `${fault.text} speaks of no model`,
            advice: "name one in the front matter, e.g. demarche: hanoi.yaml",
          }
        : {
            message: `${fault.text} may speak of ${fault.known.join(" or ")}`,
            advice: `say which, e.g. ${fault.text.replace(":", `:${fault.known[0] ?? ""}/`)}, or name one in the front matter`,
          };
    case "report-model-missing":
      return {
        message: `the model ${fault.file} cannot be read: ${fault.detail}`,
        advice: "paths are taken from where the report is; look for the file, or correct its name",
      };
    case "report-model-faulty":
      return {
        message: `the model ${fault.file} has ${fault.faults === 1 ? "an error" : `${fault.faults} errors`}`,
        advice: `demarche check ${fault.file} tells more`,
      };
    case "report-quote-missing":
      return {
        message: `no words are quoted on “${fault.title}”${fault.account === undefined ? "" : ` by ${fault.account}`}`,
        advice: "name an account that quotes words, or add a quote to the model",
      };
    case "report-state-open":
      return {
        message: `where ${fault.region} stands at “${fault.title}” depends on an order that nobody states: ${fault.states.join(" or ")}`,
        advice: "nothing needs mending if that is what the text says; else name a later event",
      };
    case "report-state-unreached":
      return {
        message: `where ${fault.region} stands at “${fault.title}” cannot be told: ${fault.detail}`,
        advice: "demarche replay shows how far the record goes",
      };
    case "report-image-missing":
      return {
        message: `the image ${fault.file} cannot be put into the page: ${fault.detail}`,
        advice: "paths are taken from where the report is; name a PNG, JPEG, GIF, WebP, AVIF or SVG file",
      };
    case "report-image-remote":
      return {
        message: `the page loads nothing from elsewhere, so ${fault.url} becomes a link`,
        advice: "save the image beside the report, and name the file",
      };
  }
}
