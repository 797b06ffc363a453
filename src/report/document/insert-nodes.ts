import type { BlockContent, Nodes, Paragraph, Parent, PhrasingContent, Root, RootContent, Text } from "mdast";
import { storyMarkdown, tellStory } from "../story/index.ts";
import { captionMarkdown, isValue } from "./caption.ts";
import type { FigureSpec } from "./figure.ts";
import type { FigureInsert, Insert, ValueInsert } from "./insert.ts";
import { parseMarkdown } from "./markdown.ts";
import type { Note } from "./notes.ts";
import type { Resolved } from "./resolve.ts";
import { noteMarkdown, sourceMarkdown } from "./source-words.ts";
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

/** The tree with all parts in place; the tree that is given stays as it is. Notes and sources come at its end. */
export function insertNodes(tree: Root, resolved: Resolved, options: MarkdownOptions): Root {
  const work: Work = { resolved, options, byNode: byNode(resolved.inserts) };
  const children = tree.children.flatMap((child) => placed(child, work)) as RootContent[]; // content stays where it was
  const isPlaced = resolved.inserts.some(({ kind }) => kind === "sources");
  const list = sourceList(work);
  const heading = parseMarkdown(`## ${options.words.sources}`).children;
  const ending = isPlaced || !options.setup.sources ? [] : list.length === 0 ? [] : [...heading, ...list];
  return { ...tree, children: [...children, ...ending, ...resolved.notes.map((note) => definition(note, work))] };
}

type Work = {
  readonly resolved: Resolved;
  readonly options: MarkdownOptions;
  readonly byNode: ReadonlyMap<Nodes, readonly Insert[]>;
};

function byNode(inserts: readonly Insert[]): Map<Nodes, Insert[]> {
  const found = new Map<Nodes, Insert[]>();
  for (const insert of inserts) {
    const { node } = insert.part;
    if (node) found.set(node, [...(found.get(node) ?? []), insert]);
  }
  return found;
}

/** What stands for a node: itself, or what is inserted for it. */
function placed(node: Nodes, work: Work): Nodes[] {
  const inserts = work.byNode.get(node) ?? [];
  const [first] = inserts;
  if (first?.kind === "sources") return sourceList(work);
  if (first?.kind === "figure")
    return first.figure.number === undefined ? [picture(first.figure, work)] : [figure(first, work)];
  if (node.type === "text") return split(node, inserts.filter(isValue), work);
  if (!("children" in node)) return [node];
  const only = node.children.length === 1 ? node.children[0] : undefined;
  // an image that stands alone takes its paragraph with it
  const alone = node.type === "paragraph" && only ? work.byNode.get(only)?.[0] : undefined;
  if (alone?.kind === "figure" && alone.figure.number !== undefined) return [figure(alone, work)];
  return [{ ...node, children: node.children.flatMap((child) => placed(child, work)) } as Nodes]; // content stays where it was
}

function split(node: Text, values: readonly ValueInsert[], work: Work): PhrasingContent[] {
  const [next, ...rest] = values.toSorted((a, b) => a.part.index - b.part.index);
  if (!next) return node.value === "" ? [] : [{ type: "text", value: node.value }];
  const { index, text } = next.part;
  const after = index + text.length;
  const before: Text[] = index === 0 ? [] : [{ type: "text", value: node.value.slice(0, index) }];
  const shifted = rest.map((each) => ({ ...each, part: { ...each.part, index: each.part.index - after } }));
  return [
    ...before,
    ...valueNodes(next, work),
    ...split({ type: "text", value: node.value.slice(after) }, shifted, work),
  ];
}

function valueNodes(value: ValueInsert, work: Work): PhrasingContent[] {
  if (value.kind === "link") return [link(value.figure, work)];
  const words: PhrasingContent[] = value.text === "" ? [] : [{ type: "text", value: value.text }];
  return value.note
    ? [...words, { type: "footnoteReference", identifier: value.note.label, label: value.note.label }]
    : words;
}

const link = ({ id, number = 0 }: FigureSpec, { options }: Work): PhrasingContent => ({
  type: "link",
  url: `#figure-${id}`,
  children: [{ type: "text", value: options.words.figure(number) }],
});

const picture = (spec: FigureSpec, { options }: Work): PhrasingContent => ({
  type: "image",
  url: options.addressOf(spec),
  alt: altOf(spec, options.words),
});

function figure(insert: FigureInsert, work: Work): FigureNode {
  const { options, resolved } = work;
  const spec = insert.figure;
  const frame: Paragraph = {
    type: "paragraph",
    data: { hName: "div", hProperties: { className: ["demarche-picture"] } },
    children: [picture(spec, work)],
  };
  const caption: Paragraph = {
    type: "paragraph",
    data: { hName: "figcaption" },
    children: [
      { type: "strong", children: [{ type: "text", value: `${options.words.figure(spec.number ?? 0)}.` }] },
      { type: "text", value: " " },
      ...inline(
        captionMarkdown(
          insert,
          resolved.inserts,
          (target) => `[${options.words.figure(target.number ?? 0)}](#figure-${target.id})`,
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
    children: [frame, caption, ...(spec.alternative ? [alternative(spec, work)] : [])],
  };
}

/** Markdown within a line; its notes are known by their labels. */
function inline(markdown: string, notes: readonly Note[]): PhrasingContent[] {
  const known = notes.map(({ label }) => `[^${label}]: .`).join("\n");
  const [first] = parseMarkdown(`${markdown}\n\n${known}`).children;
  return first?.type === "paragraph" ? first.children : [{ type: "text", value: markdown }];
}

function alternative({ open, number = 0 }: FigureSpec, { options }: Work): BlockContent {
  const story = storyMarkdown(tellStory(open.model)).replace(/^### .*\n\n/, "");
  const summary: Paragraph = {
    type: "paragraph",
    data: { hName: "summary" },
    children: [{ type: "text", value: options.words.inWords(number) }],
  };
  return {
    type: "blockquote",
    data: { hName: "details" },
    children: [summary, ...(parseMarkdown(story).children as BlockContent[])], // a story has blocks only
  };
}

const sourceList = ({ resolved }: Work): RootContent[] =>
  parseMarkdown(resolved.sources.map((source) => `- ${sourceMarkdown(source)}`).join("\n")).children;

function definition(note: Note, { resolved, options }: Work): RootContent {
  const children = parseMarkdown(noteMarkdown(note, resolved.models, options.words)).children;
  return {
    type: "footnoteDefinition",
    identifier: note.label,
    label: note.label,
    children: children as BlockContent[],
  }; // one line is a paragraph
}
