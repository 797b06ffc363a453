import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { layoutPicture, VIEWS, type View } from "../../src/layout/index.ts";
import { parseModel } from "../../src/model/index.ts";
import { outside, overlapping } from "./scene-texts.ts";

const ARIAL = 1.13; // at most, for Inter

/** A program that ignores `textLength` sets a text as wide as its own font is. */
describe("in a font 13 % wider than Inter, where no text is pinned", () => {
  const cases = readdirSync("seeds").flatMap((seed) => Object.keys(VIEWS).map((view) => [seed, view as View] as const));
  it.each(cases)("%s, %s: no two texts overlap, none leaves the picture", async (seed, view) => {
    const parsed = parseModel(readFileSync(`seeds/${seed}/${seed}.yaml`, "utf8"));
    if (!parsed.ok) throw new Error(`seeds/${seed} is no valid model`);
    const scene = await layoutPicture(parsed.model, view);
    expect(overlapping(scene, ARIAL)).toEqual([]);
    expect(outside(scene, ARIAL)).toEqual([]);
  });
});
