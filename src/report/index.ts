/** Texts that hold what a model says. */

export {
  type AccountEnd,
  layoutReader,
  type ReaderData,
  type ReaderInput,
  type ReaderPicture,
  type ReaderPictures,
  readerPage,
  type StatedOrder,
} from "./reader/index.ts";
export { type Story, type StoryRow, storyHtml, storyMarkdown, storyText, tellStory } from "./story/index.ts";
