import type { LineOf } from "./chain.ts";
import { describeEvidenceFault, EVIDENCE_SEVERITY, type EvidenceFault } from "./evidence.ts";
import { describeFileFault, FILE_SEVERITY, type FileFault } from "./file.ts";
import type { Issue } from "./issue.ts";
import { describeMachineFault, MACHINE_SEVERITY, type MachineFault } from "./machine.ts";
import { describeModelFault, MODEL_SEVERITY, type ModelFault } from "./model.ts";
import { describeOrderFault, ORDER_SEVERITY, type OrderFault } from "./order.ts";
import { describeReportFault, REPORT_SEVERITY, type ReportFault } from "./report.ts";
import { describeSnapshotFault, SNAPSHOT_SEVERITY, type SnapshotFault } from "./snapshot.ts";
import { describeTimeFault, type TimeFault } from "./time.ts";

/** An issue in words: what is there and what was expected; then what to do next. */
export type IssueText = { readonly message: string; readonly advice: string };

/**
 * The wording of every issue, in English; the one place where issues become sentences.
 *
 * @param lineOf  gives the lines of the model file to the statements of a chain
 * @example describeIssue(parseModel("demarche: 1").issues[0]).message // → "the key id is missing here"
 */
export function describeIssue(issue: Issue, lineOf?: LineOf): IssueText {
  if (isFileFault(issue)) return describeFileFault(issue);
  if (isModelFault(issue)) return describeModelFault(issue);
  if (isEvidenceFault(issue)) return describeEvidenceFault(issue);
  if (isMachineFault(issue)) return describeMachineFault(issue);
  if (isSnapshotFault(issue)) return describeSnapshotFault(issue);
  if (isOrderFault(issue)) return describeOrderFault(issue, lineOf);
  if (isReportFault(issue)) return describeReportFault(issue);
  return describeTimeFault(issue satisfies TimeFault);
}

const isFileFault = (fault: { code: string }): fault is FileFault => Object.hasOwn(FILE_SEVERITY, fault.code);
const isModelFault = (fault: { code: string }): fault is ModelFault => Object.hasOwn(MODEL_SEVERITY, fault.code);
const isEvidenceFault = (fault: { code: string }): fault is EvidenceFault =>
  Object.hasOwn(EVIDENCE_SEVERITY, fault.code);
const isMachineFault = (fault: { code: string }): fault is MachineFault => Object.hasOwn(MACHINE_SEVERITY, fault.code);
const isReportFault = (fault: { code: string }): fault is ReportFault => Object.hasOwn(REPORT_SEVERITY, fault.code);
const isSnapshotFault = (fault: { code: string }): fault is SnapshotFault =>
  Object.hasOwn(SNAPSHOT_SEVERITY, fault.code);
const isOrderFault = (fault: { code: string }): fault is OrderFault => Object.hasOwn(ORDER_SEVERITY, fault.code);
