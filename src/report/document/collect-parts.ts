import type { Code, Definition, Image, ImageReference, Nodes, Parents, Root, Text } from "mdast";
import { parseInfo } from "./info.ts";
import type { Part, ReferencePart, Stretch } from "./part.ts";
import { readBlock } from "./read-block.ts";
import { readLink } from "./read-link.ts";
import { REFERENCE } from "./reference.ts";

/** What is wrong with the way in which a part is written, with its place. */
export type PartFault = { readonly at: Stretch; readonly detail: string };

export type Collected = { readonly parts: readonly Part[]; readonly faults: readonly PartFault[] };

type Collector = {
  readonly text: string;
  /** in MDX a brace is code, so a reference stands behind a backslash */
  readonly isMdx: boolean;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly parts: Part[];
  readonly faults: PartFault[];
};

/**
 * Finds all that a report asks for, in the order of its text.
 *
 * @param tree  the report as Markdown, by any parser of unified
 * @param text  what the tree was parsed from; its positions lead there
 */
export function collectParts(tree: Root, text: string, isMdx = false): Collected {
  const definitions = new Map(definitionsIn(tree).map((each) => [each.identifier, each]));
  const collector: Collector = { text, isMdx, definitions, parts: [], faults: [] };
  visit(collector, tree);
  return { parts: collector.parts, faults: collector.faults };
}

const definitionsIn = (node: Nodes): Definition[] =>
  node.type === "definition" ? [node] : "children" in node ? node.children.flatMap(definitionsIn) : [];

function visit(collector: Collector, node: Parents): void {
  for (const child of node.children) {
    if (child.type === "code") visitCode(collector, child);
    else if (child.type === "image" || child.type === "imageReference") visitImage(collector, child, node);
    else if (child.type === "text") visitText(collector, child);
    else if (child.type === "paragraph" && isSourcesMark(child)) visitSources(collector, child);
    else if ("children" in child) visit(collector, child);
  }
}

function visitCode(collector: Collector, node: Code): void {
  const info = parseInfo(node.lang ?? "", node.meta ?? "");
  if (info === undefined) return;
  const at = stretchOf(node);
  const asked = readBlock(node.value, info, { line: at.line + 1, column: at.column });
  if (asked === undefined) return;
  if ("detail" in asked) collector.faults.push({ at, detail: asked.detail });
  else collector.parts.push({ kind: "figure", node, at, isAlone: true, ...asked });
}

function visitImage(collector: Collector, node: Image | ImageReference, parent: Parents): void {
  const target = node.type === "image" ? node : collector.definitions.get(node.identifier);
  const asked = readLink(target?.url ?? "", target?.title);
  if (!asked) return;
  const isAlone = parent.type === "paragraph" && parent.children.length === 1;
  const caption = asked.caption ?? captionOf(collector.text, node);
  collector.parts.push({ kind: "figure", node, at: stretchOf(node), isAlone, ...asked, caption });
}

/** What stands between `![` and `]`, as Markdown; of an image that was not parsed from this text, its plain words. */
function captionOf(text: string, node: Image | ImageReference): string {
  const { start, end } = stretchOf(node);
  const whole = text.slice(start, end);
  const until = node.type === "image" ? whole.lastIndexOf("](") : whole.lastIndexOf("][");
  return whole.startsWith("![") && until > 1 ? whole.slice(2, until) : (node.alt ?? "");
}

const isSourcesMark = (node: Parents): boolean =>
  node.children.length === 1 && node.children[0]?.type === "text" && node.children[0].value.trim() === "{sources}";

function visitSources(collector: Collector, node: Parents): void {
  const at = stretchOf(node);
  if (collector.isMdx || collector.text[at.start] !== "\\") collector.parts.push({ kind: "sources", node, at });
}

/** References in a text: the k-th in what is parsed is the k-th in what is written, unless it is written in entities. */
function visitText(collector: Collector, node: Text): void {
  const parsed = [...node.value.matchAll(REFERENCE)];
  if (parsed.length === 0) return;
  const at = stretchOf(node);
  const written = [...collector.text.slice(at.start, at.end).matchAll(REFERENCE)];
  const isAligned = written.length === parsed.length;
  for (const [index, found] of parsed.entries()) {
    const start = isAligned ? at.start + (written[index]?.index ?? 0) : undefined;
    if (start !== undefined && !collector.isMdx && isEscaped(collector.text, start)) continue;
    const [text, name = "", target = ""] = found;
    collector.parts.push({
      kind: "reference",
      node,
      index: found.index,
      at: start === undefined ? at : placeIn(collector.text, start, start + text.length),
      text,
      name,
      target,
    } satisfies ReferencePart);
  }
}

const isEscaped = (text: string, at: number): boolean => (/\\*$/.exec(text.slice(0, at))?.[0].length ?? 0) % 2 === 1;

function stretchOf(node: Nodes): Stretch {
  const { start, end } = node.position ?? { start: { line: 1, column: 1, offset: 0 }, end: { offset: 0 } };
  return { start: start.offset ?? 0, end: end.offset ?? 0, line: start.line, column: start.column };
}

function placeIn(text: string, start: number, end: number): Stretch {
  const before = text.slice(0, start).split(/\r\n|\n|\r/);
  return { start, end, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}
