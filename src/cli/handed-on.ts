import type { ReportIssue } from "../report/index.ts";
import { FileError, type Io } from "./io.ts";

/** Issues of one file, with its text. */
export type IssuesOfFile = { readonly file: string; readonly text: string; readonly issues: readonly ReportIssue[] };

/** Where a part that Pandoc's filter hands on stands in the author's own file. */
type Origin = { readonly handed: number; readonly line: number; readonly column: number; readonly file: string };

const MARK = /^::: \{\.demarche-part number=\d+ line=(\d+) column=(-?\d+) file="(.*)"\}$/;

/**
 * Leads issues back to the files that Pandoc's filter took their parts from; of a text that no filter handed on, they stay
 * where they are.
 */
export function traceIssues({ file, text, issues }: IssuesOfFile, io: Pick<Io, "read">): readonly IssuesOfFile[] {
  const origins = originsIn(text);
  const [first] = origins;
  if (!first) return [{ file, text, issues }];
  const traced = new Map<string, ReportIssue[]>();
  for (const each of issues) {
    const origin = origins.findLast(({ handed }) => handed <= each.place.line);
    const own = traced.get((origin ?? first).file) ?? [];
    traced.set((origin ?? first).file, [...own, origin ? led(each, origin) : atTop(each)]);
  }
  return [...traced].map(([name, found]) => ({ file: name, text: textOf(name, io), issues: found }));
}

const originsIn = (text: string): Origin[] =>
  text.split("\n").flatMap((written, index) => {
    const [, line, column, file] = MARK.exec(written) ?? [];
    // the part begins after the mark, an empty line, and counts from 1
    return file === undefined ? [] : [{ handed: index + 3, line: Number(line), column: Number(column), file }];
  });

function led({ issue, place }: ReportIssue, { handed, line, column }: Origin): ReportIssue {
  const isFirst = place.line === handed;
  return {
    issue,
    place: {
      ...place,
      line: line + place.line - handed,
      column: isFirst ? Math.max(1, column + place.column - 1) : place.column,
    },
  };
}

/** What is wrong before the first part is in the front matter. */
const atTop = ({ issue, place }: ReportIssue): ReportIssue => ({ issue, place: { ...place, line: 1, column: 1 } });

/** Nothing where the file cannot be read: then issues are shown without their lines. */
function textOf(file: string, io: Pick<Io, "read">): string {
  try {
    return io.read(file);
  } catch (error) {
    if (error instanceof FileError) return "";
    throw error;
  }
}
