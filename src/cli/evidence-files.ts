import { dirname, join, relative } from "node:path";
import { checkLock, checkWords, Lock, type Verification, verifyModel } from "../evidence/index.ts";
import type { Issue } from "../issue/index.ts";
import type { Model } from "../model/index.ts";
import type { Io } from "./io.ts";

/** `hanoi.lock.json` beside `hanoi.yaml`. */
export const lockPath = (file: string): string => file.replace(/\.(ya?ml|json)$/i, "").concat(".lock.json");

/** The lock beside a model: absent, unreadable, or read. */
export type LockFile =
  | { readonly kind: "absent" }
  | { readonly kind: "invalid"; readonly path: string }
  | { readonly kind: "read"; readonly lock: Lock };

export function readLock(file: string, io: Io): LockFile {
  const path = lockPath(file);
  if (!io.exists(path)) return { kind: "absent" };
  try {
    const parsed = Lock.safeParse(JSON.parse(io.read(path)));
    return parsed.success ? { kind: "read", lock: parsed.data } : { kind: "invalid", path };
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: "invalid", path };
    throw error;
  }
}

export type Texts = { readonly texts: ReadonlyMap<string, string>; readonly issues: readonly Issue[] };

/** The texts that are part of the project, by their `file:`; a path that leaves the model's folder is refused. */
export function readTexts(model: Model, file: string, io: Io, allowOutside = false): Texts {
  const folder = dirname(file);
  const texts = new Map<string, string>();
  const issues = model.sources.flatMap((source): Issue[] => {
    if (source.file === undefined) return [];
    const path: Issue["path"] = ["sources", source.id, "file"];
    const place = join(folder, source.file);
    if (!allowOutside && isOutside(source.file, folder, place, io))
      return [{ code: "file-outside", path, file: source.file }];
    if (!io.exists(place)) return [{ code: "source-missing", path, source: source.id, file: source.file }];
    texts.set(source.id, io.read(place));
    return [];
  });
  return { texts, issues };
}

/** A path may leave the folder by its words or by a link. */
const isOutside = (file: string, folder: string, place: string, io: Io): boolean =>
  /^([/\\]|[A-Za-z]:)/.test(file) ||
  leaves(folder, place) ||
  leaves(io.follow(folder === "" ? "." : folder), io.follow(place));

const leaves = (folder: string, place: string): boolean => /^\.\.([/\\]|$)/.test(relative(folder, place));

/** Evidence of a model as it stands on disk: open texts are read, sealed ones are checked against the lock. */
export function checkEvidence(model: Model, file: string, io: Io, allowOutside = false): Issue[] {
  const { texts, issues } = readTexts(model, file, io, allowOutside);
  const verified = verifyModel(model, texts);
  return [
    ...issues,
    ...checkWords(model),
    ...verified.issues,
    ...lockIssues(model, file, io, verified).filter((issue) => !isToldBy(issues, issue)),
  ];
}

/** A text that should be here and is not needs no lock; it is mended by its file. */
export const isToldBy = (issues: readonly Issue[], issue: Issue): boolean =>
  issue.code === "lock-missing" && issues.some(({ path }) => path[0] === "sources" && path[1] === issue.source);

export function lockIssues(model: Model, file: string, io: Io, verified: Verification): Issue[] {
  const found = readLock(file, io);
  if (found.kind === "invalid") return [{ code: "lock-invalid", path: [], file: found.path }];
  return checkLock(model, found.kind === "read" ? found.lock : undefined, new Set(verified.sources.keys()));
}
