import { findErrors } from "../check/index.ts";
import { type Issue, severityOf } from "../issue/index.ts";
import { type Model, type Places, parseModel } from "../model/index.ts";
import type { Io } from "./io.ts";
import { reportIssues } from "./report.ts";

/** A model file that was read: its text, the places in it, and the model when it is valid. */
export type Loaded = {
  readonly file: string;
  readonly text: string;
  readonly places: Places;
  readonly model?: Model | undefined;
  readonly issues: readonly Issue[];
};

/** Reads and parses a model file; nothing is printed. */
export function loadModel(file: string, io: Io): Loaded {
  const text = io.read(file);
  const parsed = parseModel(text);
  return { file, text, places: parsed.places, issues: parsed.issues, model: parsed.ok ? parsed.model : undefined };
}

/** The model of a file, or undefined after its faults are printed and the exit code is set. */
export function requireModel(file: string, io: Io): (Loaded & { readonly model: Model }) | undefined {
  const loaded = loadModel(file, io);
  if (loaded.model !== undefined) return { ...loaded, model: loaded.model };
  io.stderr(`${reportIssues(loaded.issues, loaded, io.colour)}\n\n${countIssues(loaded.issues)}\n`);
  io.setExitCode(1);
  return undefined;
}

/** As `requireModel`, for what runs the machine: a model whose rules find an error is refused in the same way. */
export function requireSound(file: string, io: Io): (Loaded & { readonly model: Model }) | undefined {
  const loaded = requireModel(file, io);
  const faults = loaded ? findErrors(loaded.model) : [];
  if (!loaded || faults.length === 0) return loaded;
  io.stderr(`${reportIssues(faults, loaded, io.colour)}\n\n${countIssues(faults)}\n`);
  io.setExitCode(1);
  return undefined;
}

/** e.g. "2 errors, 1 warning" */
export function countIssues(issues: readonly Issue[]): string {
  const count = (severity: "error" | "warning" | "finding") =>
    issues.filter((issue) => severityOf(issue) === severity).length;
  const parts = (["error", "warning", "finding"] as const).flatMap((severity) => {
    const found = count(severity);
    return found === 0 ? [] : [`${found} ${severity}${found === 1 ? "" : "s"}`];
  });
  return parts.join(", ") || "no issues";
}
