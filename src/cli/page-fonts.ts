import { embedFonts, type FontFace } from "../formats/index.ts";
import type { Mark } from "../scene/index.ts";
import { readFonts } from "./font-files.ts";
import { FileError } from "./io.ts";

/** Letters that a family of one script is asked for, and no other; all others are asked of the rest. */
const OF_SCRIPT: Readonly<Record<string, RegExp>> = {
  "Noto Sans KR": /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u,
  "Noto Sans Arabic": /[\p{Script=Arabic}\u060c\u061b\u061f\u0640]/u,
  "Noto Sans Hebrew": /\p{Script=Hebrew}/u,
};
/** Of such a family a page takes two weights: a browser takes the nearer one for those between. */
const WEIGHTS_OF_SCRIPT: readonly number[] = [400, 700];

/** Letters in every weight that pages use, as `@font-face` rules that hold the fonts themselves. */
export async function embedLetters(letters: string, faces: readonly FontFace[], hasItalics: boolean): Promise<string> {
  const isOwn = (letter: string): boolean => Object.values(OF_SCRIPT).some((own) => own.test(letter));
  const all = [...letters];
  const parts = [
    {
      faces: faces.filter(({ family }) => !Object.hasOwn(OF_SCRIPT, family)),
      letters: all.filter((each) => !isOwn(each)),
    },
  ];
  for (const [family, own] of Object.entries(OF_SCRIPT)) {
    const asked = all.filter((letter) => own.test(letter));
    const known = faces.filter((face) => face.family === family && WEIGHTS_OF_SCRIPT.includes(face.weight));
    if (asked.some((letter) => /\p{L}/u.test(letter))) parts.push({ faces: known, letters: asked });
  }
  const rules = await Promise.all(parts.map((part) => embedPart(part.letters.join(""), part.faces, hasItalics)));
  return rules.join("");
}

function embedPart(letters: string, faces: readonly FontFace[], hasItalics: boolean): Promise<string> {
  const asText = (weight: 400 | 500 | 600 | 700, italic = false): Mark => ({
    kind: "text",
    text: letters,
    x: 0,
    y: 0,
    size: 12,
    width: 0,
    weight,
    italic,
    fill: "ink",
  });
  const marks = [asText(400), asText(500), asText(600), asText(700), ...(hasItalics ? [asText(400, true)] : [])];
  return embedFonts({ marks }, faces, "woff");
}

/** What a page's script writes beside the words of the model. */
const ALWAYS =
  Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join("") +
  "“”‘’„«»–—…·•→←↑↓×✓▸▾◀▶¹²³⁴⁵⁶⁷⁸⁹⁰";
const made = new Map<string, Promise<string>>();

/** The fonts of a page that says these texts; none where Inter is not installed, and then the reader's own are used. */
export function pageFonts(...texts: readonly string[]): Promise<string> | undefined {
  const letters = [...new Set(texts.join("").normalize("NFC") + ALWAYS)].toSorted().join("");
  try {
    const known = made.get(letters) ?? embedLetters(letters, readFonts(texts.join(""), []), true);
    made.set(letters, known);
    return known;
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}
