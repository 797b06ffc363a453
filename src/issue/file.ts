import type { IssueText, Severity } from "./index.ts";

/** Faults of the model file as text, before any of it is understood. */
export type FileFault =
  | { readonly code: "file-empty" }
  | { readonly code: "file-too-large"; readonly bytes: number; readonly limit: number }
  | { readonly code: "yaml-syntax"; readonly detail: string }
  | { readonly code: "yaml-alias"; readonly detail: string }
  | { readonly code: "yaml-tag"; readonly tag: string };

export const FILE_SEVERITY = {
  "file-empty": "error",
  "file-too-large": "error",
  "yaml-syntax": "error",
  "yaml-alias": "error",
  "yaml-tag": "error",
} as const satisfies Record<FileFault["code"], Severity>;

export function describeFileFault(fault: FileFault): IssueText {
  switch (fault.code) {
    case "file-empty":
      return { message: "the file is empty", advice: "begin with `demarche: 1`, `id:` and `title:`" };
    case "file-too-large":
      return {
        message: `the file has ${fault.bytes} bytes; at most ${fault.limit} are read`,
        advice: "split the model, or keep source texts in files of their own",
      };
    case "yaml-syntax":
      return { message: `this is not YAML: ${fault.detail}`, advice: "mend the syntax at this place" };
    case "yaml-alias":
      return { message: `this alias cannot be followed: ${fault.detail}`, advice: "write the value out in full" };
    case "yaml-tag":
      return {
        message: `the tag ${fault.tag} is not data that a model may hold`,
        advice: "remove the tag; text, numbers, lists and maps need none",
      };
  }
}
