/** Small makers of marks: lines of text, paragraphs, shapes. */
export { withNotes } from "./notes.ts";
export {
  type Anchor,
  besideMarks,
  face,
  heightOf,
  line,
  type Paragraph,
  paragraph,
  paragraphMarks,
  type Spot,
  type Typeface,
} from "./pen.ts";
export { arrowhead, arrowheadDown, box, curve, diamond, rule } from "./shapes.ts";
export { inAnyFont, roomInAnyFont } from "./slack.ts";
