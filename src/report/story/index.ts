/** A model told in words: the text alternative of its pictures. */
export { type Story, type StoryRow, tellStory } from "./story.ts";
export { storyHtml, storyMarkdown, storyText } from "./write.ts";
