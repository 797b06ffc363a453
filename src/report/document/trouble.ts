import type { Issue } from "../../issue/index.ts";
import type { Place } from "../../model/index.ts";
import type { ReportWording } from "../../wording/index.ts";
import type { Library, ModelTrouble } from "./library.ts";
import type { FigurePart, ReferencePart, Stretch } from "./part.ts";
import type { Setup } from "./setup.ts";

/** An issue of the report, or of a model in one of its blocks, at its place in the report. */
export type ReportIssue = { readonly issue: Issue; readonly place: Place };

export type ResolveOptions = {
  readonly library: Library;
  readonly setup: Setup;
  readonly words: ReportWording;
  /** labels that the report's own footnotes have */
  readonly labels: ReadonlySet<string>;
};

/** What is needed to resolve a part, and where its issues go. */
export type Work = ResolveOptions & {
  readonly issues: ReportIssue[];
  /** ids of figures that cannot be read, which is told where they stand */
  readonly unread: unknown[];
};

/** An issue before it has its place. */
export type Fault = Issue extends infer Each ? (Each extends Issue ? Omit<Each, "path"> : never) : never;

/** The path of the model that the report is about: its own, else the only one that it names. */
export const mainPath = (setup: Setup): string | undefined => {
  const named = Object.values(setup.models);
  return setup.model ?? (named.length === 1 ? named[0] : undefined);
};

export function report({ issues }: Pick<Work, "issues">, at: Stretch, fault: Fault): void {
  const place = { line: at.line, column: at.column, length: Math.max(1, at.end - at.start) };
  issues.push({ issue: { ...fault, path: ["(report)", issues.length] } as Issue, place }); // a fault and a path are an issue
}

/** A file in trouble is told of once, where it is first asked for; faults of a model in a block stand where they are. */
export function reportTrouble(work: Work, part: FigurePart | ReferencePart, trouble: ModelTrouble): void {
  if (part.kind === "figure" && part.model.kind === "inline" && trouble.kind === "faulty") {
    const { line, column } = part.model;
    for (const { issue, place } of trouble.faults)
      work.issues.push({ issue, place: { ...place, line: place.line + line - 1, column: place.column + column - 1 } });
    return;
  }
  const isTold = work.issues.some(({ issue }) => "file" in issue && issue.file === trouble.file);
  if (isTold) return;
  const fault: Fault =
    trouble.kind === "missing"
      ? { code: "report-model-missing", file: trouble.file, detail: trouble.detail }
      : { code: "report-model-faulty", file: trouble.file, faults: trouble.faults.length };
  report(work, part.at, fault);
}
