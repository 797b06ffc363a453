import type { IssueText, Severity } from "./index.ts";

/** Faults of a run's snapshot that is to be restored. */
export type SnapshotFault =
  | { readonly code: "snapshot-invalid"; readonly detail: string }
  | { readonly code: "snapshot-foreign"; readonly model: string }
  | { readonly code: "snapshot-altered"; readonly detail: string };

export const SNAPSHOT_SEVERITY = {
  "snapshot-invalid": "error",
  "snapshot-foreign": "error",
  "snapshot-altered": "error",
} as const satisfies Record<SnapshotFault["code"], Severity>;

export function describeSnapshotFault(fault: SnapshotFault): IssueText {
  switch (fault.code) {
    case "snapshot-invalid":
      return {
        message: `this is no snapshot of a run: ${fault.detail}`,
        advice: "give what run.snapshot gave, as JSON",
      };
    case "snapshot-foreign":
      return {
        message: `the snapshot belongs to another model, or to another version of ${fault.model}'s machine`,
        advice: "take the run's triggers again on this model, or restore it with the model that it was taken from",
      };
    case "snapshot-altered":
      return {
        message: `the snapshot was altered: ${fault.detail}`,
        advice: "give it as run.snapshot gave it; a run is changed by its steps alone",
      };
  }
}
