import { extname, join } from "node:path";
import type { Issue } from "../issue/index.ts";
import type { ReportIssue } from "../report/index.ts";
import { FileError } from "./io.ts";
import type { ReportJob } from "./report-job.ts";

const TYPES: Readonly<Record<string, string>> = {
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".gif": "image/gif",
  ".webp": "image/webp",
  ".avif": "image/avif",
  ".svg": "image/svg+xml",
};

/** The images of a report as `data:` addresses by the addresses that it gives them, and what is wrong with the others. */
export function readImages({ report, folder, io }: Pick<ReportJob, "report" | "folder" | "io">): {
  readonly images: ReadonlyMap<string, string>;
  readonly issues: readonly ReportIssue[];
} {
  const images = new Map<string, string>();
  const issues: ReportIssue[] = [];
  for (const { url, at } of report.images) {
    if (images.has(url) || url.startsWith("data:")) continue;
    const place = { line: at.line, column: at.column, length: Math.max(1, at.end - at.start) };
    const add = (issue: Issue) => issues.push({ issue, place });
    const path: Issue["path"] = ["(image)", issues.length];
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(url)) {
      add({ code: "report-image-remote", url, path });
      continue;
    }
    const type = TYPES[extname(url).toLowerCase()];
    if (type === undefined) {
      add({ code: "report-image-missing", file: url, detail: "it is in no format of images", path });
      continue;
    }
    try {
      const bytes = io.readBytes(join(folder, decodeURI(url)));
      images.set(url, `data:${type};base64,${Buffer.from(bytes).toString("base64")}`);
    } catch (error) {
      if (!(error instanceof FileError || error instanceof URIError)) throw error;
      add({ code: "report-image-missing", file: url, detail: error.message.split(": ").at(-1) ?? "", path });
    }
  }
  return { images, issues };
}
