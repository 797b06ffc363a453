/** From a model to a picture as plain data. */
export { type AccountsOptions, layoutAccounts } from "./accounts/accounts.ts";
export { contradictionsOf } from "./accounts/contradictions.ts";
export { layoutPicture, type PictureOptions, VIEWS } from "./picture.ts";
export {
  PICTURE_OPTIONS,
  type PictureOptionFault,
  type PictureOptionName,
  type PictureOptionValues,
  readPictureOptions,
  suitsView,
  type View,
} from "./picture-options.ts";
export { layoutPossibleTimes, type PossibleTimesOptions } from "./possible-times/possible-times.ts";
export { timesInWords } from "./possible-times/times-in-words.ts";
export { type SelectionOptions, selectModel } from "./selection/index.ts";
export { guardWords, lengthWords, type Speech } from "./statechart/guard-words.ts";
export { transitionsInWords } from "./statechart/in-words.ts";
export type { Graph, GraphEdge, GraphNode, Place, Placed } from "./statechart/place.ts";
export { layoutStatechart, type StatechartOptions } from "./statechart/statechart.ts";
export { fontTables, type MeasureText, measureText } from "./text/index.ts";
export { titleBefore } from "./timeline/branches.ts";
export { type Facts, gatherFacts } from "./timeline/facts.ts";
export { citationOf, countOf } from "./timeline/frame.ts";
export { causeOf as titleOfCause } from "./timeline/names.ts";
export { endsOf as endsInWords } from "./timeline/summary.ts";
export { layoutTimeline, type TimelineOptions } from "./timeline/timeline.ts";
