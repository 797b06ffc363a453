import { nearestName } from "../../model/index.ts";

/** What the words of a log mean: `trigger` of the model, or none where the row is to be left out. */
export type Meaning =
  | { readonly kind: "trigger"; readonly trigger: string; readonly by: "name" | "map" | "likeness" | "nothing" }
  | { readonly kind: "left-out" };

/** Gives the trigger that a value of the log means. */
export type TriggerWords = { meaningOf(value: string): Meaning };

/** Values that are kept in mind: a column of the wrong kind may have as many values as rows. */
const REMEMBERED = 10_000;

/**
 * Makes the map from a log's values to triggers: `map` first, then the name itself, then a name that differs only in case and
 * punctuation (`walk out` for `WALK_OUT`) and is the only such one. Any other value is taken as it stands.
 *
 * @param triggers  the triggers of the model
 * @param map       value to trigger; to the empty text where its rows are to be left out
 * @throws RangeError when `map` leads to a trigger that the model does not have
 */
export function createTriggerWords(
  triggers: readonly string[],
  map: ReadonlyMap<string, string> = new Map(),
): TriggerWords {
  const known = new Set(triggers);
  for (const trigger of map.values()) requireTrigger(trigger, triggers);
  const alike = new Map<string, string | undefined>();
  for (const trigger of triggers) alike.set(folded(trigger), alike.has(folded(trigger)) ? undefined : trigger);
  const find = (value: string): Meaning => {
    const mapped = map.get(value);
    if (mapped === "") return { kind: "left-out" };
    if (mapped !== undefined) return { kind: "trigger", trigger: mapped, by: "map" };
    if (known.has(value)) return { kind: "trigger", trigger: value, by: "name" };
    const like = alike.get(folded(value));
    return like === undefined
      ? { kind: "trigger", trigger: value, by: "nothing" }
      : { kind: "trigger", trigger: like, by: "likeness" };
  };
  const met = new Map<string, Meaning>();
  return {
    meaningOf(value) {
      const seen = met.get(value);
      if (seen) return seen;
      const meaning = find(value);
      if (met.size < REMEMBERED) met.set(value, meaning);
      return meaning;
    },
  };
}

const folded = (value: string): string => value.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, "_");

function requireTrigger(trigger: string, triggers: readonly string[]): void {
  if (trigger === "" || triggers.includes(trigger)) return;
  const nearest = nearestName(trigger, triggers);
  throw new RangeError(
    `the model has no trigger ${trigger}${nearest === undefined ? `; it has ${triggers.join(", ")}` : `; did you mean ${nearest}?`}`,
  );
}
