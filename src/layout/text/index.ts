/** How wide texts are and where they break, without a font. */
export { type Font, type MeasureText, measureText } from "./measure.ts";
export { wrapText } from "./wrap.ts";
