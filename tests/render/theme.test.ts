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

describe.each(["light", "dark", "print"] as const)("the theme %s", (name) => {
  const theme = themes[name];
  const check = (text: ColourRole, ground: ColourRole, least: number) =>
    expect({ text, ground, least: contrastOf(theme[text], theme[ground]) >= least }).toEqual({
      text,
      ground,
      least: true,
    });

  it("has 4.5:1 for every text on every ground it stands on", () => {
    for (const [text, ground] of pairs) check(text, ground, 4.5);
  });
  it("has 3:1 for accents as lines and marks", () => {
    for (const text of texts) check(text, "panel", 3);
  });
  it("writes every colour as #rrggbb", () => {
    for (const value of Object.values(theme)) expect(value).toMatch(/^#[0-9a-f]{6}$/);
  });
});
