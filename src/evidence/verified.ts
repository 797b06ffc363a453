import type { Model } from "../model/index.ts";
import type { Lock, LockedSource } from "./lock.ts";
import { quotationsOf } from "./quotations.ts";
import { checkLock, type Verification, verifyModel } from "./verify.ts";

/** Where a quote was found: in the text that is at hand, or in a sealed text, by its lock. */
export type Verified = "text" | "lock";

/** What is known of a model's quotes; `found` by their paths joined by dots, e.g. `events.3.claims.0.quote`. */
export type Evidence = {
  readonly found: ReadonlyMap<string, Verified>;
  readonly verification: Verification;
  /** what the lock keeps of sources whose text is not at hand */
  readonly locked: ReadonlyMap<string, LockedSource>;
};

/** Looks for all quotes in the texts at hand, and in the lock where a text is sealed. */
export function gatherEvidence(model: Model, texts: ReadonlyMap<string, string>, lock: Lock | undefined): Evidence {
  const verification = verifyModel(model, texts);
  const faults = new Set(
    checkLock(model, lock, new Set(verification.sources.keys())).map(({ path }) => path.join(".")),
  );
  const kept = quotationsOf(model).filter(
    ({ source, path }) =>
      !verification.sources.has(source) && lock?.sources[source] !== undefined && !faults.has(path.join(".")),
  );
  const sealed = Object.entries(lock?.sources ?? {}).filter(([id]) => !verification.sources.has(id));
  return {
    verification,
    locked: new Map(sealed),
    found: new Map<string, Verified>([
      ...kept.map(({ path }) => [path.join("."), "lock"] as const),
      ...verification.anchored.map(({ path }) => [path.join("."), "text"] as const),
    ]),
  };
}
