import type { Issue } from "../issue/index.ts";
import { buildModel } from "./build.ts";
import type { Model } from "./model.ts";
import { NO_PLACES, type Places } from "./place.ts";
import { checkReferences } from "./references.ts";
import { ModelFile } from "./schema/file.ts";
import { parseLongFile } from "./schema/long-file.ts";
import { schemaIssues } from "./schema-issues.ts";

/** A parsed model, or all that is wrong with the text; places are of the text either way. */
export type ParseResult =
  | { readonly ok: true; readonly model: Model; readonly issues: readonly Issue[]; readonly places: Places }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly places: Places };

/**
 * Reads a model from data that is already parsed, such as a literal.
 *
 * @example parseData({ demarche: 1, id: "door", title: "Door", events: [{ id: "opened", title: "Ben opens the door" }] }).ok // → true
 */
export function parseData(data: unknown, places: Places = NO_PLACES): ParseResult {
  const long = isSmall(data) ? undefined : parseLongFile(data);
  if (long) return follow(long, places);
  const parsed = ModelFile.safeParse(data, { jitless: isSmall(data) });
  return parsed.success
    ? follow(parsed.data, places)
    : { ok: false, issues: schemaIssues(parsed.error.issues, data), places };
}

function follow(file: ModelFile, places: Places): ParseResult {
  const issues = checkReferences(file);
  return issues.length > 0 ? { ok: false, issues, places } : { ok: true, model: buildModel(file), issues: [], places };
}

/** A check that is compiled as it runs pays from some hundreds of events on. */
const isSmall = (data: unknown): boolean =>
  data === null ||
  typeof data !== "object" ||
  !("events" in data && Array.isArray(data.events) && data.events.length > 300);
