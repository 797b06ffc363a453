import { toBibtex, toCslJson } from "../report/index.ts";
import { type Made, madeOf, type ReportJob } from "./report-job.ts";

/** The sources of a report as files that other programs read, as far as they are asked for. */
export function makeBibliographies({ report, options, io }: ReportJob): Made[] {
  const { sources } = report.resolved;
  const csl = `${JSON.stringify(toCslJson(sources), null, 2)}\n`;
  return [
    ...(options.csl === undefined ? [] : [madeOf(options.csl, csl, io)]),
    ...(options.bibtex === undefined ? [] : [madeOf(options.bibtex, toBibtex(sources), io)]),
  ];
}
