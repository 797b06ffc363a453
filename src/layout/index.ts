/** From a model to a picture as plain data. */
export { type MeasureText, measureText } from "./text/index.ts";
export { layoutTimeline, type TimelineOptions } from "./timeline/timeline.ts";
