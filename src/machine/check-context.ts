import type { Issue, Path } from "../issue/index.ts";
import { type ContextValue, type Effects, type Model, nearestName } from "../model/index.ts";
import type { Comparison } from "./context.ts";

/** Effects may only change what the context declares, each in its own kind, so that a snapshot always has every key. */
export function effectIssues(model: Model, effects: Effects | undefined, path: Path): Issue[] {
  const part = (of: "set" | "add" | "append", fitting: (value: ContextValue) => Kind): Issue[] =>
    Object.entries(effects?.[of] ?? {}).flatMap(([key, value]) =>
      keyIssues(model, { key, use: of, wanted: fitting(value) }, path),
    );
  return [...part("set", kindOf), ...part("add", () => "number"), ...part("append", () => "list")];
}

/** A comparison is of what the context declares, with a value of its kind. */
export function comparisonIssues(model: Model, guard: Comparison, path: Path): Issue[] {
  const [use, [key, value]] = Object.entries(guard)[0] as [string, readonly [string, ContextValue]]; // a comparison has one entry
  if (use === "has") return keyIssues(model, { key, use, wanted: "list" }, path);
  if (use === "eq" || use === "ne") return keyIssues(model, { key, use, wanted: kindOf(value) }, path);
  const issues = keyIssues(model, { key, use, wanted: "number" }, path);
  return issues.length > 0 || kindOf(value) === "number"
    ? issues
    : [mistyped(path, { key, use, wanted: "number" }, value)];
}

type Use = { readonly key: string; readonly use: string; readonly wanted: Kind };

function keyIssues(model: Model, use: Use, path: Path): Issue[] {
  const context = model.machine?.context ?? {};
  if (!Object.hasOwn(context, use.key)) {
    const keys = Object.keys(context);
    return [{ code: "context-unknown", path, key: use.key, nearest: nearestName(use.key, keys) }];
  }
  const value = context[use.key] ?? null;
  const kind = kindOf(value);
  return kind === use.wanted || kind === "nothing" || use.wanted === "nothing" ? [] : [mistyped(path, use, value)];
}

const mistyped = (path: Path, { key, use, wanted }: Use, value: ContextValue): Issue => ({
  code: "context-mistyped",
  path,
  key,
  use,
  wanted,
  found: JSON.stringify(value),
});

/** `nothing` may become anything. */
type Kind = "number" | "text" | "truth value" | "list" | "nothing";

function kindOf(value: ContextValue): Kind {
  if (value === null) return "nothing";
  if (typeof value === "number") return "number";
  if (typeof value === "string") return "text";
  return typeof value === "boolean" ? "truth value" : "list";
}
