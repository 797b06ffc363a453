import type { Code, Definition, Image, ImageReference, Nodes, Parents, Root, Text } from "mdast";
import { parseDocument } from "yaml";
import { parseInfo } from "./info.ts";
import type { FigurePart, Part, ReferencePart, Stretch } from "./part.ts";
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
  const { caption = "", ...given } = info;
  const base = { kind: "figure", node, at, isAlone: true } as const;
  const column = at.column;
  const document = parseDocument(node.value, { version: "1.2", schema: "core" });
  const fault = document.errors[0];
  const data: unknown = fault ? undefined : document.toJS({ maxAliasCount: 0 });
  if (isMap(data) && !Object.hasOwn(data, "demarche")) {
    const { model, caption: written, ...options } = data;
    const asked =
      model === undefined ? ({ kind: "default" } as const) : ({ kind: "file", path: String(model) } as const);
    collector.parts.push({
      ...base,
      model: asked,
      caption: String(written ?? caption),
      given: { ...given, ...options },
    });
  } else if (data === null) collector.parts.push({ ...base, model: { kind: "default" }, caption, given });
  else if (isMap(data) || /^demarche\s*:/m.test(node.value))
    collector.parts.push({
      ...base,
      model: { kind: "inline", text: node.value, line: at.line + 1, column },
      caption,
      given,
    });
  else
    collector.faults.push({
      at,
      detail: fault
        ? (fault.message.split("\n")[0] ?? "").replace(/ at line \d+, column \d+:?$/, "")
        : "it holds no keys",
    });
}

const isMap = (data: unknown): data is Record<string, unknown> =>
  typeof data === "object" && data !== null && !Array.isArray(data);

/** A model file with the picture behind `#`: `hanoi.yaml#statechart&at=kim-confirms`. */
const MODEL_LINK = /^([^?#]+\.(?:ya?ml|json))(?:#(.*))?$/i;

function visitImage(collector: Collector, node: Image | ImageReference, parent: Parents): void {
  const target = node.type === "image" ? node : collector.definitions.get(node.identifier);
  const found = MODEL_LINK.exec(target?.url ?? "");
  if (!found) return;
  const [view = "", ...options] = (found[2] ?? "").split("&");
  const inTitle = parseInfo("demarche", target?.title ?? "") ?? {};
  const inLink = Object.fromEntries(options.map((each) => keyAndValue(each)));
  const { caption = captionOf(collector.text, node), ...given } = { ...inLink, ...inTitle };
  collector.parts.push({
    kind: "figure",
    node,
    at: stretchOf(node),
    isAlone: parent.type === "paragraph" && parent.children.length === 1,
    model: { kind: "file", path: decode(found[1] ?? "") },
    caption,
    given: { ...(view === "" ? {} : { view }), ...given },
  } satisfies FigurePart);
}

function keyAndValue(text: string): [string, string] {
  const [key = "", ...value] = text.split("=");
  return [decode(key), value.length === 0 ? "true" : decode(value.join("="))];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
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
