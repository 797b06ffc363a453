/** Texts that hold what a model says: told in words, and as the figures and values of reports. */

export type { Dialect, DrawOptions, FigureSpec, ReadModel, Report, ReportIssue } from "./document/index.ts";
export { loadDocument, loadPage, loadPlugins } from "./load.ts";
export type { PluginOptions, PluginWorld } from "./plugin/options.ts";
export {
  type AccountEnd,
  type KnownTimes,
  layoutReader,
  type Range,
  type ReaderData,
  type ReaderInput,
  type ReaderPicture,
  type ReaderPictures,
  readerPage,
  type StatedOrder,
  waitingPage,
} from "./reader/index.ts";
export { toBibtex } from "./sources/bibtex.ts";
export { type CslItem, toCslJson } from "./sources/csl.ts";
export {
  type Story,
  type StoryOptions,
  type StoryRow,
  storyHtml,
  storyMarkdown,
  storyText,
  tellStory,
} from "./story/index.ts";
