/** The contract of everything that can be wrong in a user's model. See `describeIssue` for all wording. */
export { type ChainLink, chainText, type LineOf } from "./chain.ts";
export { describeIssue, type IssueText } from "./describe.ts";
export type { EvidenceFault } from "./evidence.ts";
export type { FileFault } from "./file.ts";
export { type Issue, type IssueCode, type Path, type Severity, severityOf } from "./issue.ts";
export type { MachineFault } from "./machine.ts";
export type { ModelFault } from "./model.ts";
export type { OrderFault } from "./order.ts";
export type { ReportFault } from "./report.ts";
export type { SnapshotFault } from "./snapshot.ts";
export type { TimeFault } from "./time.ts";
