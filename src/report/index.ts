/** Texts that hold what a model says. */
export { type Story, type StoryRow, storyHtml, storyMarkdown, storyText, tellStory } from "./story/index.ts";
