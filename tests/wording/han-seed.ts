import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { type Model, parseData } from "../../src/model/index.ts";

/** Keys of a model file whose values are the author's or the sources' words. */
const OWN_WORDS =
  /^(title|subtitle|name|quote|words|note|label|hedge|because|content|description|author|publisher|symbol|exact)$/;
const OWN = "河內"; // in no language that a picture's fixed words are in

/** A seed in which all that the model says is in Han letters, so that what is left is ours. */
export function seedInHan(seed: string): Model {
  const blank = (value: unknown, key = ""): unknown => {
    if (typeof value === "string") return OWN_WORDS.test(key) ? OWN : value;
    if (Array.isArray(value)) return value.map((each) => blank(each, key));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, blank(each, name)]));
  };
  const parsed = parseData(blank(parse(readFileSync(`seeds/${seed}/${seed}.yaml`, "utf8"))) as object);
  if (!parsed.ok) throw new Error(`seeds/${seed}: ${JSON.stringify(parsed.issues)}`);
  return parsed.model;
}

/** Triggers, zones, names and values of a machine's context. */
export const OF_THE_MODEL = /[A-Z]{2,}(_[A-Z]+)*|UTC[+−]?\d*|\b(snapback|true)\b/g;
