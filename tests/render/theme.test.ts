import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  parse,
  type Rgb,
} from "culori";
import { describe, expect, it } from "vitest";
import { themes } from "../../src/render/index.ts";
import type { ColourRole } from "../../src/scene/index.ts";
import { contrastOf } from "./contrast.ts";

const SAME_NAMED: [text: ColourRole, ground: ColourRole][] = [
  ["accent1", "tint1"],
  ["accent2", "tint2"],
  ["accent3", "tint3"],
  ["accent4", "tint4"],
  ["accent5", "tint5"],
  ["accent6", "tint6"],
  ["neutral", "neutralTint"],
  ["open", "openTint"],
  ["good", "goodTint"],
  ["strained", "strainedTint"],
  ["bad", "badTint"],
];
const GROUNDS: ColourRole[] = ["paper", "panel", "hatch", ...SAME_NAMED.map(([, ground]) => ground)];
const texts: ColourRole[] = ["ink", "muted", "notTaken", ...SAME_NAMED.map(([text]) => text)];
const pairs: [ColourRole, ColourRole][] = [
  ...texts.flatMap((text) => (["paper", "panel"] as const).map((ground): [ColourRole, ColourRole] => [text, ground])),
  ...GROUNDS.flatMap((ground) => (["ink", "muted"] as const).map((text): [ColourRole, ColourRole] => [text, ground])),
  ...SAME_NAMED,
];

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
    for (const [text, ground] of pairs) check(text, ground, least);
  });
  it("has 3:1 for accents as lines and marks", () => {
    for (const text of texts) check(text, "panel", 3);
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
