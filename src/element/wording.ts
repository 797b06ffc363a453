/** Loaded when there is an issue to weigh or to tell. */
export { describeIssue, severityOf } from "../issue/index.ts";
