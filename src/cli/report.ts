import pc from "picocolors";
import { describeIssue, type Issue, severityOf } from "../issue/index.ts";
import { type Place, type Places, placeOf } from "../model/index.ts";

/** An issue with its place, as `--json` prints it. */
export type LocatedIssue = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly severity: string;
  readonly code: string;
  readonly message: string;
  readonly advice: string;
  readonly path: string;
};

export function locateIssue(issue: Issue, file: string, places: Places): LocatedIssue {
  const { line, column } = placeOf(issue, places);
  return {
    file,
    line,
    column,
    severity: severityOf(issue),
    code: issue.code,
    ...describeIssue(issue, (path) => places.at(path)?.line),
    path: issue.path.join("."),
  };
}

/**
 * Issues for a terminal: `file:line:column  severity  code  message`, the offending line with a mark under the place, and
 * what to do. In the order of the file.
 */
export function reportIssues(
  issues: readonly Issue[],
  source: { file: string; text: string; places: Places },
  colour: boolean,
): string {
  const paint = pc.createColors(colour);
  const lines = source.text.split(/\r?\n/);
  const located = issues
    .map((issue) => ({ issue, place: placeOf(issue, source.places) }))
    .toSorted((a, b) => a.place.line - b.place.line || a.place.column - b.place.column);
  return located
    .map(({ issue, place }) => {
      const { message, advice } = describeIssue(issue, (path) => source.places.at(path)?.line);
      const severity = severityOf(issue);
      const tint = { error: paint.red, warning: paint.yellow, finding: paint.cyan }[severity];
      const head = `${paint.bold(`${source.file}:${place.line}:${place.column}`)}  ${tint(severity)}  ${paint.dim(issue.code)}  ${message}`;
      return [head, ...excerpt(lines, place, tint, paint.dim), `    ${advice}`].join("\n");
    })
    .join("\n\n");
}

/** Characters of a line that are shown around the place. */
const WINDOW = 100;

function excerpt(
  lines: readonly string[],
  place: Place,
  tint: (text: string) => string,
  dim: (text: string) => string,
): string[] {
  const whole = lines[place.line - 1];
  if (whole === undefined || whole.trim() === "") return [];
  const from = Math.max(0, Math.min(place.column - 1 - WINDOW / 2, whole.length - WINDOW));
  const shown = printable(whole.slice(from, from + WINDOW));
  const length = Math.max(1, Math.min(place.length, from + shown.length - place.column + 1));
  const gutter = String(place.line).padStart(5);
  return [
    `${dim(`${gutter} │ `)}${shown}`,
    `${dim("      │ ")}${" ".repeat(place.column - 1 - from)}${tint("^".repeat(length))}`,
  ];
}

/** A line without control characters or bidirectional overrides, which a terminal would obey. */
export const printable = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  text.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, (letter) =>
    letter === "\t" ? " " : "\ufffd",
  );
