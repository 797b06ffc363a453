import type { Issue } from "../issue/index.ts";
import { placesInYaml, readYaml } from "./full-yaml.ts";
import { readJson } from "./json.ts";
import { type ParseResult, parseData } from "./parse-data.ts";
import { AT_START, type Places } from "./place.ts";
import { placesInPlainYaml } from "./plain-places.ts";
import { readPlainYaml } from "./plain-yaml.ts";

/** Bytes of the largest model that is read. */
export const LARGEST_FILE = 10_000_000;

/**
 * Reads a model from YAML or JSON.
 *
 * @param text  the whole file
 * @returns     the model, or every fault with its place: of the syntax, else of the shape, else of the references
 * @example parseModel("demarche: 1").ok // → false
 */
export function parseModel(text: string): ParseResult {
  if (text.length > LARGEST_FILE)
    return refused({ code: "file-too-large", path: [], bytes: text.length, limit: LARGEST_FILE });
  if (text.replace(/^\uFEFF/, "").trim() === "") return refused({ code: "file-empty", path: [] });
  const json = readJson(text);
  const quick = json === undefined ? undefined : parseData(json, lazyPlaces(text));
  if (quick?.ok) return quick;
  const plain = readPlainYaml(text);
  if (plain !== undefined) return parseData(plain, lazyPlaces(text));
  const reading = readYaml(text);
  return reading.ok ? parseData(reading.data, reading.places) : reading;
}

/** Places found only when somebody asks for one: in a file without a fault nobody does. */
function lazyPlaces(text: string): Places {
  let found: Places | undefined;
  const places = (): Places => {
    found ??= placesInPlainYaml(text) ?? placesInYaml(text);
    return found;
  };
  return { at: (path) => places().at(path), ofKey: (path) => places().ofKey(path) };
}

const refused = (issue: Issue): ParseResult => ({ ok: false, issues: [issue], places: AT_START });
