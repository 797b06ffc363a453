import { checkLock, quotationsOf, verifyModel } from "../evidence/index.ts";
import type { Path } from "../issue/index.ts";
import type { Claim, Model } from "../model/index.ts";
import { readLock, readTexts } from "./evidence-files.ts";
import type { Io } from "./io.ts";

/** Whether a claim's quote stands in its source: seen in the text now, kept in the lock, or neither. */
export type Verified = "text" | "lock" | "no";

/** Tells of each claim with a quote whether it was verified. */
export type Evidence = (claim: Pick<Claim, "path">) => Verified;

export const NO_EVIDENCE: Evidence = () => "no";

/** Looks for all quotes in the texts beside the model, and in the lock where a text is sealed. */
export function readEvidence(model: Model, file: string, io: Io): Evidence {
  const verified = verifyModel(model, readTexts(model, file, io).texts);
  const found = readLock(file, io);
  const lock = found.kind === "read" ? found.lock : undefined;
  const faults = new Set(checkLock(model, lock, new Set(verified.sources.keys())).map(({ path }) => keyOf(path)));
  const seen = new Set(verified.anchored.map(({ path }) => keyOf(path)));
  const sealed = quotationsOf(model).filter(({ source }) => !verified.sources.has(source) && lock?.sources[source]);
  const kept = new Set(sealed.map(({ path }) => keyOf(path)).filter((key) => !faults.has(key)));
  return ({ path }) => {
    const key = keyOf([...path, "quote"]);
    return seen.has(key) ? "text" : kept.has(key) ? "lock" : "no";
  };
}

const keyOf = (path: Path): string => path.join(".");
