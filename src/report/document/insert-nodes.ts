import type { BlockContent, Nodes, PhrasingContent, Root, RootContent, Text } from "mdast";
import { cleanText } from "../../render/index.ts";
import { isValue } from "./caption.ts";
import type { FigureSpec } from "./figure.ts";
import { figureNode, pictureNode } from "./figure-nodes.ts";
import type { Insert, ValueInsert } from "./insert.ts";
import { parseMarkdown } from "./markdown.ts";
import type { Note } from "./notes.ts";
import type { Resolved } from "./resolve.ts";
import { noteMarkdown, sourceMarkdown } from "./source-words.ts";
import type { MarkdownOptions } from "./write-markdown.ts";

/** The tree with all parts in place; the tree that is given stays as it is. Notes and sources come at its end. */
export function insertNodes(tree: Root, resolved: Resolved, options: MarkdownOptions): Root {
  const work: Work = { resolved, options, byNode: byNode(resolved.inserts) };
  const children = tree.children.flatMap((child) => placed(child, work)) as RootContent[]; // content stays where it was
  const isPlaced = resolved.inserts.some(({ kind }) => kind === "sources");
  const list = sourceList(work);
  const heading = parseMarkdown(`## ${options.words.report.sources}`).children;
  const ending = isPlaced || !options.setup.sources ? [] : list.length === 0 ? [] : [...heading, ...list];
  return { ...tree, children: [...children, ...ending, ...resolved.notes.map((note) => definition(note, work))] };
}

type Work = {
  readonly resolved: Resolved;
  readonly options: MarkdownOptions;
  readonly byNode: ReadonlyMap<object, readonly Insert[]>;
};

export function byNode(inserts: readonly Insert[]): Map<object, Insert[]> {
  const found = new Map<object, Insert[]>();
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
    return first.figure.number === undefined
      ? [pictureNode(first.figure, work.options)]
      : [figureNode(first, work.resolved, work.options)];
  if (node.type === "text") return split(node, inserts.filter(isValue), work);
  if (!("children" in node)) return [node];
  const only = node.children.length === 1 ? node.children[0] : undefined;
  // an image that stands alone takes its paragraph with it
  const alone = node.type === "paragraph" && only ? work.byNode.get(only)?.[0] : undefined;
  if (alone?.kind === "figure" && alone.figure.number !== undefined)
    return [figureNode(alone, work.resolved, work.options)];
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
  const words: PhrasingContent[] = value.text === "" ? [] : [{ type: "text", value: cleanText(value.text) }];
  return value.note
    ? [...words, { type: "footnoteReference", identifier: value.note.label, label: value.note.label }]
    : words;
}

const link = ({ id, number = 0 }: FigureSpec, { options }: Work): PhrasingContent => ({
  type: "link",
  url: `#figure-${id}`,
  children: [{ type: "text", value: options.words.report.figure(number) }],
});

const sourceList = ({ resolved, options }: Work): RootContent[] =>
  parseMarkdown(resolved.sources.map((source) => `- ${sourceMarkdown(source, options.words)}`).join("\n")).children;

function definition(note: Note, { resolved, options }: Work): RootContent {
  const children = parseMarkdown(noteMarkdown(note, resolved.models, options.words)).children;
  return {
    type: "footnoteDefinition",
    identifier: note.label,
    label: note.label,
    children: children as BlockContent[],
  }; // one line is a paragraph
}
