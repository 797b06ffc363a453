import { gatherEvidence, type Verified } from "../evidence/index.ts";
import type { Claim, Model } from "../model/index.ts";
import { readLock, readTexts } from "./evidence-files.ts";
import type { Io } from "./io.ts";

/** Tells of each claim with a quote whether it was verified: seen in the text now, kept in the lock, or neither. */
export type Evidence = (claim: Pick<Claim, "path">) => Verified | "no";

export const NO_EVIDENCE: Evidence = () => "no";

/** Looks for all quotes in the texts beside the model, and in the lock where a text is sealed. */
export function readEvidence(model: Model, file: string, io: Io): Evidence {
  const lock = readLock(file, io);
  const { found } = gatherEvidence(
    model,
    readTexts(model, file, io).texts,
    lock.kind === "read" ? lock.lock : undefined,
  );
  return ({ path }) => found.get([...path, "quote"].join(".")) ?? "no";
}
