import type { BlockContent, Image, Paragraph, Parent, PhrasingContent, RootContent } from "mdast";
import { cleanText } from "../../render/index.ts";
import { storyMarkdown } from "../story/index.ts";
import { captionMarkdown } from "./caption.ts";
import type { FigureSpec } from "./figure.ts";
import type { FigureInsert } from "./insert.ts";
import { parseMarkdown } from "./markdown.ts";
import type { Note } from "./notes.ts";
import type { Resolved } from "./resolve.ts";
import { altOf, figureMarkdown, type MarkdownOptions } from "./write-markdown.ts";

/** A figure of a report in a tree of Markdown: becomes `<figure>` in HTML, and the Markdown in `value` where that is written. */
export type FigureNode = Parent & {
  readonly type: "demarcheFigure";
  readonly value: string;
  children: RootContent[];
  data: { hName: "figure"; hProperties: Readonly<Record<string, unknown>> };
};

declare module "mdast" {
  interface RootContentMap {
    demarcheFigure: FigureNode;
  }
  interface BlockContentMap {
    demarcheFigure: FigureNode;
  }
}

/** The picture of a figure as an image. */
export const pictureNode = (spec: FigureSpec, options: MarkdownOptions): Image => ({
  type: "image",
  url: options.addressOf(spec),
  alt: cleanText(altOf(spec, options.words)),
});

/** A figure with its picture, its caption and, on demand, its text alternative. */
export function figureNode(insert: FigureInsert, resolved: Resolved, options: MarkdownOptions): FigureNode {
  const spec = insert.figure;
  const frame: Paragraph = {
    type: "paragraph",
    data: { hName: "div", hProperties: { className: ["demarche-picture"] } },
    children: [pictureNode(spec, options)],
  };
  const caption: Paragraph = {
    type: "paragraph",
    data: { hName: "figcaption" },
    children: [
      { type: "strong", children: [{ type: "text", value: `${options.words.report.figure(spec.number ?? 0)}.` }] },
      { type: "text", value: " " },
      ...inline(
        captionMarkdown(
          insert,
          resolved.inserts,
          (target) => `[${options.words.report.figure(target.number ?? 0)}](#figure-${target.id})`,
        ),
        resolved.notes,
      ),
    ],
  };
  return {
    type: "demarcheFigure",
    value: figureMarkdown(insert, resolved, options),
    data: {
      hName: "figure",
      hProperties: { id: `figure-${spec.id}`, className: ["demarche", `demarche-${spec.view}`] },
    },
    children: [frame, caption, ...(spec.alternative ? [alternative(spec, options)] : [])],
  };
}

/** Markdown within a line; its notes are known by their labels. */
function inline(markdown: string, notes: readonly Note[]): PhrasingContent[] {
  const known = notes.map(({ label }) => `[^${label}]: .`).join("\n");
  const [first] = parseMarkdown(`${markdown}\n\n${known}`).children;
  return first?.type === "paragraph" ? first.children : [{ type: "text", value: markdown }];
}

function alternative({ open, number = 0 }: FigureSpec, options: MarkdownOptions): BlockContent {
  const story = storyMarkdown(open.story()).replace(/^### .*\n\n/, "");
  const summary: Paragraph = {
    type: "paragraph",
    data: { hName: "summary" },
    children: [{ type: "text", value: options.words.report.inWords(number) }],
  };
  return {
    type: "blockquote",
    data: { hName: "details" },
    children: [summary, ...(parseMarkdown(story).children as BlockContent[])], // a story has blocks only
  };
}
