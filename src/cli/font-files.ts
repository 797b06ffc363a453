import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FontFace } from "../formats/index.ts";
import { FileError } from "./io.ts";

/** The font packages that are looked for, in the order in which they are asked for a letter. */
const FAMILIES = [
  { family: "Inter", folder: "inter", file: "Inter", italic: true },
  { family: "Noto Sans KR", folder: "noto-sans-kr", file: "NotoSansKR", italic: false },
  { family: "Noto Sans Arabic", folder: "noto-sans-arabic", file: "NotoSansArabic", italic: false },
  { family: "Noto Sans Hebrew", folder: "noto-sans-hebrew", file: "NotoSansHebrew", italic: false },
] as const;
const WEIGHTS = [
  [400, "400Regular"],
  [500, "500Medium"],
  [600, "600SemiBold"],
  [700, "700Bold"],
] as const;

/**
 * The font files that are installed as packages, and those named by `--font`, which are asked last; Inter must be there.
 *
 * @param letters  what is to be drawn: a family is read only when a letter is beyond Inter
 */
export function readFonts(letters: string, named: readonly string[]): FontFace[] {
  const [inter, ...others] = FAMILIES;
  const faces = facesOf(inter);
  if (faces.length === 0)
    throw new FileError("the font Inter is not installed", "npm install @expo-google-fonts/inter, or draw SVG");
  const beyond = /[^\p{Cc}\u0020-\u024f\u0370-\u052f\u1e00-\u1fff\u2000-\u22ff]/u.test(letters);
  return [...faces, ...(beyond ? others.flatMap(facesOf) : []), ...named.map(faceOfFile)];
}

function facesOf({ folder, family, file, italic }: (typeof FAMILIES)[number]): FontFace[] {
  const upright = WEIGHTS.flatMap(([weight, name]) =>
    faceAt(`${folder}/${name}/${file}_${name}.ttf`, { family, weight, italic: false }),
  );
  const slanted = italic
    ? faceAt(`${folder}/400Regular_Italic/${file}_400Regular_Italic.ttf`, { family, weight: 400, italic })
    : [];
  return [...upright, ...slanted];
}

const require = createRequire(import.meta.url);

function faceAt(path: string, description: Omit<FontFace, "data">): FontFace[] {
  try {
    return [{ ...description, data: new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/${path}`))) }];
  } catch {
    return [];
  }
}

function faceOfFile(path: string): FontFace {
  try {
    return { family: path, weight: 400, italic: false, data: new Uint8Array(readFileSync(path)) };
  } catch {
    throw new FileError(`${path} cannot be read`, "name a TrueType or OpenType file with --font");
  }
}
