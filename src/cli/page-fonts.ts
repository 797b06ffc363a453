import { embedFonts, type FontFace } from "../formats/index.ts";
import type { Mark } from "../scene/index.ts";
import { readFonts } from "./font-files.ts";
import { FileError } from "./io.ts";

/** Letters in every weight that pages use, as `@font-face` rules that hold the fonts themselves. */
export function embedLetters(letters: string, faces: readonly FontFace[], hasItalics: boolean): Promise<string> {
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
