import { EVIDENCE_SEVERITY, type EvidenceFault } from "./evidence.ts";
import { FILE_SEVERITY, type FileFault } from "./file.ts";
import { MACHINE_SEVERITY, type MachineFault } from "./machine.ts";
import { MODEL_SEVERITY, type ModelFault } from "./model.ts";
import { ORDER_SEVERITY, type OrderFault } from "./order.ts";
import { REPORT_SEVERITY, type ReportFault } from "./report.ts";
import { SNAPSHOT_SEVERITY, type SnapshotFault } from "./snapshot.ts";
import { TIME_SEVERITY, type TimeFault } from "./time.ts";

/** Where in the model file: keys and indexes from the root, e.g. `["events", 3, "claims", 0, "quote"]`. */
export type Path = readonly (string | number)[];

/**
 * error: the model is wrong and nothing is drawn from it; warning: probably a slip, the model still works;
 * finding: no fault of the model but something true of the record, such as two accounts that cannot both be right.
 */
export type Severity = "error" | "warning" | "finding";

/** One fault or finding in the user's model: a stable code, the place, and what the wording needs. */
export type Issue = { readonly path: Path } & (
  | FileFault
  | ModelFault
  | TimeFault
  | OrderFault
  | EvidenceFault
  | MachineFault
  | ReportFault
  | SnapshotFault
);

/** The stable name of an issue, e.g. `quote-not-found`. */
export type IssueCode = Issue["code"];

const SEVERITY: Readonly<Record<IssueCode, Severity>> = {
  ...FILE_SEVERITY,
  ...MODEL_SEVERITY,
  ...TIME_SEVERITY,
  ...ORDER_SEVERITY,
  ...EVIDENCE_SEVERITY,
  ...MACHINE_SEVERITY,
  ...REPORT_SEVERITY,
  ...SNAPSHOT_SEVERITY,
};

/**
 * How grave an issue is; it depends on the code alone.
 *
 * @example severityOf({ code: "quote-not-found" }) // → "error"
 */
export const severityOf = (issue: Pick<Issue, "code">): Severity => SEVERITY[issue.code];
