import { extname } from "node:path";
import type { Model } from "../model/index.ts";
import { type StoryOptions, storyHtml, storyMarkdown, storyText, tellStory } from "../report/index.ts";
import { UsageError } from "./io.ts";

const WRITERS = { ".txt": storyText, ".md": storyMarkdown, ".html": storyHtml } as const;

/** The text alternative as the output's name asks for it: a table in Markdown or HTML, else plain text. */
export function textFile(model: Model, output: string, options: StoryOptions = {}): string {
  const extension = output === "-" ? ".txt" : extname(output);
  const write = new Map<string, (typeof WRITERS)[keyof typeof WRITERS]>(Object.entries(WRITERS)).get(extension);
  if (write === undefined)
    throw new UsageError(
      `text is written to standard output or to files that end in ${Object.keys(WRITERS).join(", ")}, not ${extension || "without an ending"}`,
    );
  return write(tellStory(model, options));
}
