import type { Element, ElementContent, Nodes, Root, Text } from "hast";
import { toHast } from "mdast-util-to-hast";
import type { VFile } from "vfile";
import { cleanText } from "../../render/index.ts";
import {
  byNode,
  type FigureInsert,
  figureNode,
  type Insert,
  isValue,
  type MarkdownOptions,
  noteMarkdown,
  openLibrary,
  type Part,
  parseInfo,
  parseMarkdown,
  pictureNode,
  REFERENCE,
  type Resolved,
  readBlock,
  readLink,
  readSetup,
  resolveCollected,
  type Stretch,
  sourceMarkdown,
  wordsOf,
} from "../document/index.ts";
import { escapeMarkdown } from "../markdown.ts";
import type { PluginOptions, PluginWorld } from "./options.ts";
import { drawAll, matterOf, tellIssues } from "./work.ts";

/** Puts all that a tree of HTML asks for into it; the tree that is given stays as it is. */
export async function transformHtml(
  tree: Root,
  file: VFile,
  { options, world }: { readonly options: PluginOptions; readonly world: PluginWorld },
): Promise<Root> {
  const { setup, fault } = readSetup(
    { type: "root", children: [] },
    { elsewhere: matterOf(file, options), locale: options.locale },
  );
  const words = wordsOf(setup);
  const parts: Part[] = [];
  const faults: { at: Stretch; detail: string }[] = [];
  collect(tree, undefined, { parts, faults });
  const library = openLibrary(world.read, setup.locale);
  const resolved = resolveCollected({ parts, faults }, { library, setup, words, labels: new Set(), fault });
  tellIssues(resolved.issues, file);
  const addressOf = await drawAll(resolved, options, world);
  const work: Work = {
    resolved,
    options: { dialect: "github", setup, words, addressOf },
    byNode: byNode(resolved.inserts),
  };
  const children = tree.children.flatMap((child) => placed(child, work)) as Root["children"]; // content stays where it was
  const isPlaced = resolved.inserts.some(({ kind }) => kind === "sources");
  return { ...tree, children: [...children, ...(isPlaced || !setup.sources ? [] : sourcesOf(work)), ...notesOf(work)] };
}

type Work = {
  readonly resolved: Resolved;
  readonly options: MarkdownOptions;
  readonly byNode: ReadonlyMap<object, readonly Insert[]>;
};

type Found = { readonly parts: Part[]; readonly faults: { at: Stretch; detail: string }[] };

const OPAQUE = new Set(["code", "pre", "script", "style", "textarea", "title", "svg"]);

function collect(node: Nodes, parent: Element | undefined, found: Found): void {
  if (node.type === "text") collectText(node, found);
  if (node.type === "root") for (const child of node.children) collect(child, undefined, found);
  if (node.type !== "element") return;
  const only = node.children.length === 1 ? node.children[0] : undefined;
  if (node.tagName === "img") collectImage(node, parent, found);
  else if (node.tagName === "pre" && only?.type === "element" && only.tagName === "code")
    collectCode(node, only, found);
  else if (node.tagName === "p" && only?.type === "text" && only.value.trim() === "{sources}")
    found.parts.push({ kind: "sources", node, at: stretchOf(node) });
  else if (!OPAQUE.has(node.tagName)) for (const child of node.children) collect(child, node, found);
}

function collectImage(node: Element, parent: Element | undefined, { parts }: Found): void {
  const { src, title, alt } = node.properties;
  const asked = readLink(String(src ?? ""), title === undefined ? undefined : String(title));
  if (!asked) return;
  const isAlone = parent?.tagName === "p" && parent.children.length === 1;
  const caption = asked.caption ?? escapeMarkdown(String(alt ?? "")).replace(/\\([{}@#-])/g, "$1");
  parts.push({ kind: "figure", node, at: stretchOf(node), isAlone, ...asked, caption });
}

function collectCode(node: Element, code: Element, { parts, faults }: Found): void {
  const classes = [code.properties["className"] ?? []].flat().map(String);
  const lang = classes.find((each) => each.startsWith("language-"))?.slice("language-".length) ?? "";
  const meta = (code.data as { meta?: unknown } | undefined)?.meta;
  const info = parseInfo(lang, typeof meta === "string" ? meta : "");
  const [text] = code.children;
  if (info === undefined || text?.type !== "text") return;
  const at = stretchOf(node);
  const asked = readBlock(text.value, info, { line: at.line + 1, column: at.column });
  if (asked === undefined) return;
  if ("detail" in asked) faults.push({ at, detail: asked.detail });
  else parts.push({ kind: "figure", node, at, isAlone: true, ...asked });
}

function collectText(node: Text, { parts }: Found): void {
  for (const found of node.value.matchAll(REFERENCE)) {
    const [text, name = "", target = ""] = found;
    parts.push({ kind: "reference", node, index: found.index, at: stretchOf(node), text, name, target });
  }
}

function stretchOf({ position }: Nodes): Stretch {
  const { start, end } = position ?? { start: { line: 1, column: 1, offset: 0 }, end: { offset: 0 } };
  return { start: start.offset ?? 0, end: end.offset ?? 0, line: start.line, column: start.column };
}

function placed(node: Nodes, work: Work): Nodes[] {
  const inserts = work.byNode.get(node) ?? [];
  const [first] = inserts;
  if (first?.kind === "sources") return sourcesOf(work);
  if (first?.kind === "figure") return [figureOf(first, work)];
  if (node.type === "text") return split(node, inserts, work);
  if (!("children" in node)) return [node];
  const only = node.children.length === 1 ? node.children[0] : undefined;
  const alone = node.type === "element" && node.tagName === "p" && only ? work.byNode.get(only)?.[0] : undefined;
  if (alone?.kind === "figure" && alone.figure.number !== undefined) return [figureOf(alone, work)];
  return [{ ...node, children: node.children.flatMap((child) => placed(child, work)) } as Nodes]; // content stays where it was
}

const figureOf = (insert: FigureInsert, work: Work): Nodes =>
  withNotes(
    toHast(
      insert.figure.number === undefined
        ? pictureNode(insert.figure, work.options)
        : figureNode(insert, work.resolved, work.options),
    ),
    work,
  );

function split(node: Text, inserts: readonly Insert[], work: Work): Nodes[] {
  let at = 0;
  const nodes = inserts.filter(isValue).flatMap((value): ElementContent[] => {
    const before = node.value.slice(at, value.part.index);
    at = value.part.index + value.part.text.length;
    const words: ElementContent[] =
      value.kind === "link"
        ? [link(`#figure-${value.figure.id}`, work.options.words.report.figure(value.figure.number ?? 0))]
        : [{ type: "text", value: cleanText(value.text) }, ...(value.note ? [mark(value.note.label, work)] : [])];
    return [{ type: "text", value: before }, ...words];
  });
  return [...nodes, { type: "text", value: node.value.slice(at) } as const].filter(
    (each) => each.type !== "text" || each.value !== "",
  );
}

const element = (tagName: string, properties: Element["properties"], children: ElementContent[]): Element => ({
  type: "element",
  tagName,
  properties,
  children,
});
const link = (href: string, words: string): Element => element("a", { href }, [{ type: "text", value: words }]);

/** The number of a note, in the order in which notes are named, as a link to it. */
const mark = (label: string, { resolved }: Work): Element => {
  const number = resolved.notes.findIndex((note) => note.label === label) + 1;
  return element("sup", {}, [link(`#demarche-note-${label}`, String(number))]);
};

/** Notes that a caption refers to get the numbers of this tree. */
function withNotes(node: Nodes, work: Work): Nodes {
  if (node.type === "element" && node.tagName === "sup") {
    const [inner] = node.children;
    const href = inner?.type === "element" ? String(inner.properties["href"] ?? "") : "";
    const label = /^#user-content-fn-(.+)$/.exec(href)?.[1];
    if (label !== undefined) return mark(decodeURIComponent(label), work);
  }
  return "children" in node
    ? ({ ...node, children: node.children.map((child) => withNotes(child, work)) } as Nodes)
    : node; // content stays where it was
}

const inline = (markdown: string): ElementContent[] => {
  const [first] = (toHast(parseMarkdown(markdown)) as Root).children;
  return first?.type === "element" ? first.children : [];
};

function sourcesOf({ resolved, options }: Work): Element[] {
  if (resolved.sources.length === 0) return [];
  const items = resolved.sources.map((source) => element("li", {}, inline(sourceMarkdown(source, options.words))));
  return [
    element("section", { className: ["demarche-sources"] }, [
      heading(options.words.report.sources),
      element("ul", {}, items),
    ]),
  ];
}

function notesOf({ resolved, options }: Work): Element[] {
  if (resolved.notes.length === 0) return [];
  const items = resolved.notes.map((note) =>
    element("li", { id: `demarche-note-${note.label}` }, inline(noteMarkdown(note, resolved.models, options.words))),
  );
  return [
    element("section", { className: ["demarche-notes"] }, [
      heading(options.words.report.notes),
      element("ol", {}, items),
    ]),
  ];
}

const heading = (words: string): Element => element("h2", {}, [{ type: "text", value: words }]);
