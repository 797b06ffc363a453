import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import { parse } from "yaml";
import { layoutPicture, type View } from "../../src/layout/index.ts";
import { parseData } from "../../src/model/index.ts";
import { toSvgString } from "../../src/render/index.ts";

const RELATIONS = new Set([
  "before",
  "after",
  "notBefore",
  "notAfter",
  "during",
  "within",
  "meets",
  "overlaps",
  "equals",
]);

/** The same model with the statements of each event in another order: dates, relations, and what they relate to. */
function shuffled(model: object, keyOf: () => number): object {
  const inOrder = <T>(list: readonly T[]): T[] =>
    list
      .map((each) => ({ each, key: keyOf() }))
      .toSorted((a, b) => a.key - b.key)
      .map(({ each }) => each);
  const entry = ([key, value]: [string, unknown]): [string, unknown] => {
    if (key === "when" && Array.isArray(value)) return [key, inOrder(value)];
    if (!RELATIONS.has(key) || typeof value !== "object" || value === null) return [key, value];
    return [key, Array.isArray(value) ? inOrder(value) : Object.fromEntries(inOrder(Object.entries(value)))];
  };
  const event = (each: object): object => Object.fromEntries(inOrder(Object.entries(each)).map(entry));
  return "events" in model && Array.isArray(model.events) ? { ...model, events: model.events.map(event) } : model;
}

async function draw(data: unknown, view: View): Promise<string> {
  const parsed = parseData(data);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.issues));
  return toSvgString(await layoutPicture(parsed.model, view));
}

it.each(
  readdirSync("seeds").flatMap((seed) =>
    (["timeline", "possible-times", "accounts"] as const).map((view) => [seed, view] as const),
  ),
)("the statements of %s in any order give the same %s, to the byte", async (seed, view) => {
  const model: object = parse(readFileSync(`seeds/${seed}/${seed}.yaml`, "utf8"));
  const drawn = await draw(model, view);
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat(1e6)), async (keys) => {
      expect(
        (await draw(
          shuffled(model, () => keys.next().value ?? 0),
          view,
        )) === drawn,
      ).toBe(true);
    }),
    { numRuns: 8 },
  );
});
