import { readFileSync } from "node:fs";
import { describeIssue } from "../../src/issue/index.ts";
import { loadDocument, type Report } from "../../src/report/index.ts";

const { readReport, writeMarkdown } = await loadDocument();

/** A report, read with models from memory or from the project. */
export const reportOf = (text: string, files: Readonly<Record<string, string>> = {}): Report =>
  readReport(text, { read: (path) => readIn(path, files) });

function readIn(path: string, files: Readonly<Record<string, string>>) {
  const known: Readonly<Record<string, string>> = {
    "hanoi.yaml": "seeds/hanoi/hanoi.yaml",
    "outage.yaml": "seeds/checkout-outage/checkout-outage.yaml",
  };
  if (Object.hasOwn(files, path)) return { file: path, text: files[path] ?? "" };
  const seed = known[path];
  return seed === undefined
    ? { file: path, detail: "there is no such file" }
    : { file: path, text: readFileSync(seed, "utf8") };
}

export const markdownOf = (report: Report, dialect: "github" | "pandoc" = "github"): string =>
  writeMarkdown(report.text, report.resolved, {
    dialect,
    setup: report.setup,
    words: report.words,
    addressOf: ({ name }) => `figures/${name}.svg`,
  });

/** Each issue with its place, code and words. */
export const issuesOf = ({ resolved }: Report) =>
  resolved.issues.map(({ issue, place }) => ({
    at: `${place.line}:${place.column}`,
    code: issue.code,
    ...describeIssue(issue),
  }));
