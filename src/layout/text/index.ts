/** How wide texts are and where they break, without a font. */
export { fontTables } from "./font-tables.ts";
export { type Font, type MeasureText, measureText } from "./measure.ts";
export { wrapText } from "./wrap.ts";
