import type { Mark, PathStep, Scene, TextMark } from "../scene/index.ts";
import type { Wording } from "../wording/index.ts";

/**
 * A scene as its language is read: one that is read to the left is turned round as a whole, so that time, order and lists
 * run the way the words do. Shapes are mirrored; texts keep their letters, and stand on the other side.
 */
export function readIn(words: Wording, scene: Omit<Scene, "locale">): Scene {
  const { locale } = words;
  if (words.direction === "ltr") return { ...scene, locale };
  return { ...scene, locale, marks: scene.marks.map((mark) => mirrored(mark, scene.width)) };
}

function mirrored(mark: Mark, width: number): Mark {
  switch (mark.kind) {
    case "rect":
      return { ...mark, x: width - mark.x - mark.width };
    case "circle":
      return { ...mark, cx: width - mark.cx };
    case "path":
      return { ...mark, d: mark.d.map((step) => mirroredStep(step, width)) };
    case "text":
      return mirroredText(mark, width);
    case "group":
      return { ...mark, marks: mark.marks.map((each) => mirrored(each, width)) };
  }
}

const mirroredStep = ([command, ...numbers]: PathStep, width: number): PathStep => [
  command,
  ...numbers.map((value, index) => (index % 2 === 0 ? width - value : value)),
];

const OTHER_SIDE = { start: "end", middle: "middle", end: "start" } as const;

/** Words of the picture's language and bare numbers read to the left, names in Latin letters as they are written. */
function mirroredText(mark: TextMark, width: number): TextMark {
  const anchor = OTHER_SIDE[mark.anchor ?? "start"];
  const letters = mark.text.match(/\p{L}|\u200f/gu) ?? [];
  const isLatin = letters.length > 0 && !letters.some((letter) => RIGHT_TO_LEFT.test(letter));
  return { ...mark, x: width - mark.x, anchor, direction: isLatin ? "ltr" : "rtl" };
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff]/;
