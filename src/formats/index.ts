/** Pictures in other formats. */
export { embedFonts } from "./embed-fonts.ts";
export type { FontFace } from "./font-face.ts";
export { type Outlined, outlineText } from "./outline-text.ts";
export { svgToPng } from "./png.ts";
