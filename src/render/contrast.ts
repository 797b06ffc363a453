import type { ColourRole } from "../scene/index.ts";
import type { Theme } from "./theme.ts";

/** Contrast of two colours written #rrggbb, from 1 to 21, by WCAG 2. */
export function contrastOf(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

type Pair = readonly [text: ColourRole, ground: ColourRole];

const SAME_NAMED: readonly Pair[] = [
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
const GROUNDS: readonly ColourRole[] = ["paper", "panel", "hatch", ...SAME_NAMED.map(([, ground]) => ground)];
const TEXTS: readonly ColourRole[] = ["ink", "muted", "notTaken", ...SAME_NAMED.map(([text]) => text)];

/** The roles of texts, each with those that it stands on in a picture. */
export const TEXTS_ON_GROUNDS: readonly Pair[] = [
  ...GROUNDS.flatMap((ground) => (["ink", "muted"] as const).map((text): Pair => [text, ground])),
  ...TEXTS.slice(2).flatMap((text) => (["paper", "panel"] as const).map((ground): Pair => [text, ground])),
  ...SAME_NAMED,
  ["paper", "ink"],
];

const LEAST = 4.5; // WCAG 2, text at level AA

/** Which texts a theme makes hard to read, the faintest first. */
export const faintTexts = (theme: Theme): { text: ColourRole; ground: ColourRole; contrast: number }[] =>
  TEXTS_ON_GROUNDS.map(([text, ground]) => ({ text, ground, contrast: contrastOf(theme[text], theme[ground]) }))
    .filter(({ contrast }) => contrast < LEAST)
    .toSorted((a, b) => a.contrast - b.contrast);
