import { checkModel } from "../check/index.ts";
import type { describeIssue, Issue } from "../issue/index.ts";
import { type Model, type ParseResult, type Places, parseData, placeOf } from "../model/index.ts";
import { withParts } from "./parts.ts";

/** A fault in words, with its place in the text of the model where it has one. */
export type LocatedFault = {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly code: string;
  readonly message: string;
  readonly advice: string;
};

export type Reading =
  | { readonly ok: true; readonly model: Model }
  | { readonly ok: false; readonly faults: readonly LocatedFault[] };

/** Names that only the reader of YAML refuses with their place. */
const RESERVED = /__proto__|constructor|prototype/;

/** Reads a model from YAML or JSON and checks it. YAML, and the places of faults, are read by a part that is loaded then. */
export async function readText(text: string): Promise<Reading> {
  const data = RESERVED.test(text) ? undefined : jsonOf(text);
  if (data !== undefined) {
    const reading = await readData(data);
    if (reading.ok) return reading;
  }
  const { parseModel } = await import("./yaml.ts");
  return withParts(() => judge(() => parseModel(text)));
}

/** Reads a model from data, such as a literal of the page. */
export const readData = (data: unknown): Promise<Reading> => withParts(() => judge(() => parseData(data)));

/** A model of which an error is found is not drawn; warnings and findings are for its author. */
async function judge(parse: () => ParseResult): Promise<Reading> {
  const issuesOf = (parsed: ParseResult) => (parsed.ok ? checkModel(parsed.model) : parsed.issues);
  const parsed = parse();
  if (parsed.ok && issuesOf(parsed).length === 0) return parsed;
  const { describeIssue, severityOf } = await import("./wording.ts");
  // read again, now that what words a fault is loaded
  const errors = issuesOf(parse()).filter((issue) => severityOf(issue) === "error");
  if (parsed.ok && errors.length === 0) return parsed;
  return { ok: false, faults: errors.map((issue) => locate(issue, parsed.places, describeIssue)).toSorted(byPlace) };
}

function jsonOf(text: string): unknown {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the reader of YAML reads JSON too, and tells where it is wrong
  }
}

function locate(issue: Issue, places: Places, describe: typeof describeIssue): LocatedFault {
  const { message, advice } = describe(issue, (path) => places.at(path)?.line);
  if (!places.at([])) return { code: issue.code, message: `${issue.path.join(".")}: ${message}`, advice };
  const { line, column } = placeOf(issue, places);
  return { line, column, code: issue.code, message, advice };
}

const byPlace = (a: LocatedFault, b: LocatedFault): number =>
  (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
