/** Pictures in other formats, logs of triggers, and machines as XState writes them. */
export { embedFonts } from "./embed-fonts.ts";
export type { FontFace } from "./font-face.ts";
export {
  type Columns,
  createLogReader,
  LogError,
  type LogFormat,
  type LogOptions,
  type LogReader,
  type LogReading,
  type Role,
} from "./log/index.ts";
export { missingLetters, type Outlined, outlineText } from "./outline-text.ts";
export { svgToPng } from "./png.ts";
export { readXstateJson, toXstateJson, type XstateJson, type XstateReading } from "./xstate.ts";
