import type { Image, Nodes, Root } from "mdast";
import type { LocaleName } from "../../time/index.ts";
import { type ReportWording, reportWordingOf } from "../../wording/index.ts";
import { type Collected, collectParts } from "./collect-parts.ts";
import { openLibrary, type ReadModel } from "./library.ts";
import { parseMarkdown } from "./markdown.ts";
import type { Stretch } from "./part.ts";
import { type Resolved, resolveParts } from "./resolve.ts";
import { readSetup, type Setup } from "./setup.ts";
import { type ResolveOptions, report, type Work } from "./trouble.ts";

export { isValue } from "./caption.ts";
export { type DrawOptions, drawFigure, sceneOf, stampOf } from "./draw.ts";
export { FIGURE_OPTIONS, type FigureSpec } from "./figure.ts";
export { type FigureNode, figureNode, pictureNode } from "./figure-nodes.ts";
export { parseInfo } from "./info.ts";
export type { FigureInsert, Insert } from "./insert.ts";
export { byNode, insertNodes } from "./insert-nodes.ts";
export { openLibrary, type ReadModel } from "./library.ts";
export { parseMarkdown } from "./markdown.ts";
export type { Part, Stretch } from "./part.ts";
export { readBlock } from "./read-block.ts";
export { readLink } from "./read-link.ts";
export { REFERENCE } from "./reference.ts";
export type { Resolved } from "./resolve.ts";
export type { Setup } from "./setup.ts";
export { readSetup } from "./setup.ts";
export { noteMarkdown, sourceMarkdown } from "./source-words.ts";
export { digestOf, readStamp, withStamp } from "./stamp.ts";
export type { ReportIssue } from "./trouble.ts";
export { type Dialect, type MarkdownOptions, writeMarkdown } from "./write-markdown.ts";

/** A report, read: its tree, what its front matter says, and all that it takes from models. */
export type Report = {
  readonly text: string;
  readonly tree: Root;
  readonly setup: Setup;
  readonly words: ReportWording;
  readonly resolved: Resolved;
  /** images of its own, beside the pictures of models */
  readonly images: readonly { readonly url: string; readonly at: Stretch }[];
  /** the models' texts, for stamps */
  readonly models: readonly string[];
};

export type ReadOptions = {
  readonly read: ReadModel;
  /** the tree, where a pipeline has parsed the text already */
  readonly tree?: Root;
  /** the front matter, where a site keeps it apart */
  readonly matter?: unknown;
  readonly isMdx?: boolean;
  /** the language of the fixed words; by default that of the report, where it states one */
  readonly locale?: LocaleName | undefined;
};

/** Reads a report and resolves what it takes from models; nothing is drawn yet. */
export function readReport(text: string, options: ReadOptions): Report {
  const tree = options.tree ?? parseMarkdown(text);
  const { setup, fault } = readSetup(tree, { elsewhere: options.matter, locale: options.locale });
  const words = wordsOf(setup);
  const nodes = nodesOf(tree);
  const labels = new Set(nodes.flatMap((node) => (node.type === "footnoteDefinition" ? [node.identifier] : [])));
  const library = openLibrary(options.read, setup.locale);
  const collected = collectParts(tree, text, options.isMdx);
  const resolved = resolveCollected(collected, { library, setup, words, labels, fault });
  const drawn = new Set(collected.parts.map((part) => part.node));
  const images = nodes.flatMap((node) => (node.type === "image" && !drawn.has(node) ? [imageAt(node)] : []));
  return { text, tree, setup, words, resolved, images, models: library.opened().map((open) => open.text) };
}

/** The fixed words of a report. */
export const wordsOf = ({ locale }: Setup): ReportWording => reportWordingOf(locale);

/** Resolves what was collected from a tree; what is wrong with how it is written comes first among the issues. */
export function resolveCollected(
  { parts, faults }: Collected,
  { fault, ...options }: ResolveOptions & { readonly fault?: string | undefined },
): Resolved {
  const early: Pick<Work, "issues"> = { issues: [] };
  if (fault !== undefined)
    report(early, { start: 0, end: 3, line: 1, column: 1 }, { code: "report-front-matter", detail: fault });
  for (const { at, detail } of faults) report(early, at, { code: "report-block", detail });
  const resolved = resolveParts(parts, options);
  return { ...resolved, issues: [...early.issues, ...resolved.issues] };
}

const nodesOf = (node: Nodes): Nodes[] => [node, ...("children" in node ? node.children.flatMap(nodesOf) : [])];

function imageAt({ url, position }: Image): { url: string; at: Stretch } {
  const { start, end } = position ?? { start: { line: 1, column: 1, offset: 0 }, end: { offset: 1 } };
  return { url, at: { start: start.offset ?? 0, end: end.offset ?? 0, line: start.line, column: start.column } };
}
