import type { IssueCode } from "../../issue/index.ts";
import { EVIDENCE_EXAMPLES } from "./evidence-examples.ts";
import type { Example } from "./example.ts";
import { MACHINE_EXAMPLES } from "./machine-examples.ts";
import { MODEL_EXAMPLES } from "./model-examples.ts";
import { REPORT_EXAMPLES } from "./report-examples.ts";
import { TIME_EXAMPLES } from "./time-examples.ts";

/** Of each issue what is wrong and right; a new code without an example does not compile, and a test runs each. */
export const EXAMPLES: Readonly<Record<IssueCode, Example>> = {
  ...EVIDENCE_EXAMPLES,
  ...MACHINE_EXAMPLES,
  ...MODEL_EXAMPLES,
  ...REPORT_EXAMPLES,
  ...TIME_EXAMPLES,
};
