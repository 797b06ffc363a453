import { createHash } from "node:crypto";
import { type Issue, severityOf } from "../issue/index.ts";
import type { FigureSpec, Report, ReportIssue } from "../report/index.ts";
import type { LocaleName } from "../time/index.ts";
import { traceIssues } from "./handed-on.ts";
import type { Io } from "./io.ts";
import { countIssues } from "./load.ts";
import { reportIssues } from "./report.ts";

export type ReportOptions = {
  readonly output?: string;
  readonly figures?: string;
  readonly theme?: string;
  readonly width?: string;
  readonly locale?: LocaleName;
  readonly dialect: "github" | "pandoc";
  readonly embedFont?: boolean;
  readonly outlineText?: boolean;
  readonly font?: readonly string[];
  readonly csl?: string;
  readonly bibtex?: string;
  readonly check?: boolean;
};

/** A report to be written, and how. */
export type ReportJob = {
  readonly report: Report;
  /** where the report is; its models and images are named from there */
  readonly folder: string;
  /** as issues name it */
  readonly name: string;
  readonly output: string;
  readonly width: number | undefined;
  readonly options: ReportOptions;
  readonly io: Io;
};

/** A file as it should be; one that is current is not written again. `drawn` counts the pictures that it took. */
export type Made = {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly isCurrent: boolean;
  readonly drawn: number;
};

/** A file that is compared byte for byte. */
export const madeOf = (path: string, content: string, io: Io): Made => ({
  path,
  content,
  isCurrent: path !== "-" && io.exists(path) && Buffer.from(io.readBytes(path)).equals(Buffer.from(content)),
  drawn: 0,
});

/** Filled in by the build from package.json. */
declare const DEMARCHE_VERSION: string;

/** Names what pictures are made with: the version of the program, and the fonts. */
export const madeWith = (fonts: string): string =>
  `${typeof DEMARCHE_VERSION === "string" ? DEMARCHE_VERSION : "0.0.0"} ${fonts}`;

export function digestOfBytes(parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}

/** The pictures of a report, in its order. */
export const figuresOf = ({ report }: Pick<ReportJob, "report">): FigureSpec[] =>
  report.resolved.inserts.flatMap((insert) => (insert.kind === "figure" ? [insert.figure] : []));

/** Prints what is wrong with a report and what is worth knowing of it; whether it can be written. */
export function isSound(issues: readonly ReportIssue[], { report, name, io }: ReportJob): boolean {
  if (issues.length === 0) return true;
  for (const { file, text, issues: own } of traceIssues({ file: name, text: report.text, issues }, io)) {
    const places = new Map(own.map(({ issue, place }) => [issue.path, place]));
    const located = { file, text, places: { at: (path: Issue["path"]) => places.get(path), ofKey: () => undefined } };
    const told = own.map(({ issue }) => issue);
    io.stderr(`${reportIssues(told, located, io.colour)}\n\n`);
  }
  const faults = issues.map(({ issue }) => issue).filter((issue) => severityOf(issue) === "error");
  if (faults.length === 0) return true;
  io.stderr(`Nothing is written: ${countIssues(faults)}.\n`);
  io.setExitCode(1);
  return false;
}
