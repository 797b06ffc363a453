import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { FontFace } from "../../src/formats/index.ts";

const require = createRequire(import.meta.url);
const face = (family: string, weight: FontFace["weight"], italic: boolean, path: string): FontFace => ({
  family,
  weight,
  italic,
  data: new Uint8Array(readFileSync(require.resolve(`@expo-google-fonts/${path}`))),
});

/** The faces that the tests draw with. */
export const FACES: readonly FontFace[] = [
  face("Inter", 400, false, "inter/400Regular/Inter_400Regular.ttf"),
  face("Inter", 400, true, "inter/400Regular_Italic/Inter_400Regular_Italic.ttf"),
  face("Inter", 700, false, "inter/700Bold/Inter_700Bold.ttf"),
  face("Noto Sans KR", 400, false, "noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf"),
  face("Noto Sans Arabic", 400, false, "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf"),
  face("Noto Sans Hebrew", 400, false, "noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf"),
];
