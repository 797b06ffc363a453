import type { z } from "zod";
import type { Issue, Path } from "../issue/index.ts";
import { nearestName } from "./references.ts";
import { ModelFile } from "./schema/file.ts";

type ZodIssue = z.core.$ZodIssue;

/** Faults of shape, in the order of the file's schema: unknown and missing keys first, then values. */
export function schemaIssues(found: readonly ZodIssue[], data: unknown): Issue[] {
  return found.flatMap((issue) => issuesOf(issue, [], data));
}

function issuesOf(issue: ZodIssue, base: Path, data: unknown): Issue[] {
  const path: Path = [...base, ...(issue.path as (string | number)[])]; // keys of YAML are strings or indexes
  switch (issue.code) {
    case "unrecognized_keys":
      return issue.keys.map((key) => ({
        code: "key-unknown",
        path: [...path, key],
        key,
        nearest: nearestName(key, knownKeys(path)),
      }));
    case "invalid_union":
      return (
        bestBranch(issue.errors, path, data) ?? [
          { code: "value-invalid", path, detail: `${show(valueAt(data, path))} is not what may stand here` },
        ]
      );
    case "invalid_key":
      return [
        {
          code: "value-invalid",
          path,
          detail: `${path.at(-1) === "" ? "an empty key" : String(path.at(-1))}: ${issue.issues[0]?.message ?? "this key is not allowed"}`,
        },
      ];
    case "invalid_type":
      if (valueAt(data, path) === undefined) return [{ code: "key-missing", path, key: String(path.at(-1)) }];
      return [
        {
          code: "value-invalid",
          path,
          detail: `${show(valueAt(data, path))} stands here; ${EXPECTED.get(issue.expected) ?? issue.expected} was expected${unquoted(issue.expected, valueAt(data, path))}`,
        },
      ];
    default:
      return [
        {
          code: "value-invalid",
          path,
          detail:
            valueAt(data, path) === ""
              ? "an empty text stands here; words were expected"
              : `${show(valueAt(data, path))} stands here; ${issue.message.replace(/^Invalid \w+: /, "")}`,
        },
      ];
  }
}

/** YAML reads 7 and true as a number and a truth value. */
const unquoted = (expected: string, value: unknown): string =>
  expected === "string" && ["number", "boolean"].includes(typeof value) ? ", which takes quotation marks" : "";

/** The format's words for zod's. */
const EXPECTED: ReadonlyMap<string, string> = new Map([
  ["object", "a map"],
  ["record", "a map"],
  ["array", "a list"],
  ["tuple", "a list of a key and a value, e.g. [offers, 2],"], // of comparisons, the only tuples
  ["string", "a text"],
  ["number", "a number"],
  ["boolean", "true or false"],
]);

/** Of the alternatives of a union the one that got furthest: its first fault lies deepest. */
function bestBranch(errors: readonly (readonly ZodIssue[])[], path: Path, data: unknown): Issue[] | undefined {
  const value = valueAt(data, path);
  const fitting = errors.filter(
    (branch) => !branch.some((issue) => issue.code === "invalid_type" && issue.path.length === 0),
  );
  const best = fitting.toSorted((a, b) => depth(b) - depth(a) || a.length - b.length)[0];
  return best === undefined || value === undefined ? undefined : best.flatMap((issue) => issuesOf(issue, path, data));
}

const depth = (branch: readonly ZodIssue[]): number => Math.max(0, ...branch.map((issue) => issue.path.length));

function valueAt(data: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === "object" && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    data,
  );
}

/** A value as a short text for a message. */
function show(value: unknown): string {
  if (value === null) return "nothing";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "object") return "a map";
  const text = String(value);
  return text.length > 60 ? `“${text.slice(0, 57)}…”` : `“${text}”`;
}

/** The keys that the schema knows at a path, for a proposal; unions and optional parts are seen through. */
function knownKeys(path: Path): string[] {
  const schemas = path.reduce<z.ZodType[]>((at, key) => at.flatMap((schema) => step(schema, key)), [ModelFile]);
  return [...new Set(schemas.flatMap(shapesOf).flatMap((shape) => Object.keys(shape)))];
}

type Def = {
  readonly type: string;
  readonly shape?: Record<string, z.ZodType>;
  readonly innerType?: z.ZodType;
  readonly options?: z.ZodType[];
  readonly element?: z.ZodType;
  readonly valueType?: z.ZodType;
  readonly getter?: () => z.ZodType;
};
const defOf = (schema: z.ZodType): Def => schema._zod.def as unknown as Def; // zod's own description of a schema

function unwrap(schema: z.ZodType): z.ZodType[] {
  const def = defOf(schema);
  if (def.innerType) return unwrap(def.innerType);
  if (def.getter) return unwrap(def.getter());
  return def.options ? def.options.flatMap(unwrap) : [schema];
}

function step(schema: z.ZodType, key: string | number): z.ZodType[] {
  return unwrap(schema).flatMap((each) => {
    const def = defOf(each);
    if (def.shape) return typeof key === "string" && Object.hasOwn(def.shape, key) ? [def.shape[key] as z.ZodType] : []; // hasOwn says it is there
    return def.element ? [def.element] : def.valueType ? [def.valueType] : [];
  });
}

const shapesOf = (schema: z.ZodType): Record<string, z.ZodType>[] =>
  unwrap(schema).flatMap((each) => {
    const shape = defOf(each).shape;
    return shape ? [shape] : [];
  });
