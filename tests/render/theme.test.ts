import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  type Rgb,
} from "culori";
import { describe, expect, it } from "vitest";
import { contrastOf, TEXTS_ON_GROUNDS, themes } from "../../src/render/index.ts";
import type { ColourRole } from "../../src/scene/index.ts";

const accents = TEXTS_ON_GROUNDS.flatMap(([text, ground]) => (ground === "panel" ? [text] : []));

describe.each(["light", "dark", "print", "high-contrast"] as const)("the theme %s", (name) => {
  const theme = themes[name];
  const least = name === "high-contrast" ? 7 : 4.5;
  const check = (text: ColourRole, ground: ColourRole, least: number) =>
    expect({ text, ground, least: contrastOf(theme[text], theme[ground]) >= least }).toEqual({
      text,
      ground,
      least: true,
    });

  it(`has ${least}:1 for every text on every ground it stands on`, () => {
    for (const [text, ground] of TEXTS_ON_GROUNDS) check(text, ground, least);
  });
  it("has 3:1 for accents as lines and marks", () => {
    for (const text of accents) check(text, "panel", 3);
  });
  it("writes every colour as #rrggbb", () => {
    for (const value of Object.values(theme)) expect(value).toMatch(/^#[0-9a-f]{6}$/);
  });
});

const ACCENTS = ["accent1", "accent2", "accent3", "accent4", "accent5", "accent6"] as const;
const TONES = ["neutral", "open", "good", "strained", "bad"] as const;
const EYES = {
  "three kinds of cones": (colour: Rgb) => colour,
  protanopia: filterDeficiencyProt(1),
  deuteranopia: filterDeficiencyDeuter(1),
  tritanopia: filterDeficiencyTrit(1),
} as const;

describe.each(["light", "dark", "high-contrast"] as const)("the theme %s", (name) => {
  it.each(Object.keys(EYES) as (keyof typeof EYES)[])("has colours apart by 10 to eyes with %s", (eyes) => {
    for (const roles of [ACCENTS, TONES]) {
      const seen = roles.map((role) => EYES[eyes](rgbOf(themes[name][role])));
      const apart = seen.flatMap((one, at) => seen.slice(at + 1).map((other) => differenceCiede2000()(one, other)));
      expect(Math.min(...apart)).toBeGreaterThan(10);
    }
  });
});

function rgbOf(hex: string): Rgb {
  const colour = parse(hex);
  if (colour?.mode !== "rgb") throw new Error(`${hex} is no colour`);
  return colour;
}
