/** A model told in words: the text alternative of its pictures. */
export { relationWords } from "./cells.ts";
export { openingOf, type Story, type StoryOptions, type StoryRow, tellStory } from "./story.ts";
export { storyHtml, storyMarkdown, storyText } from "./write.ts";
