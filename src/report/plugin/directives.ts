import type { Nodes, Root, Text } from "mdast";

/** What a pipeline with `remark-directive` makes of a colon and a name; known by its type alone, since its types are of another package. */
type Directive = Pick<Text, "position"> & { readonly type: "textDirective"; readonly name: string };
type Node = Nodes | Directive;

/**
 * The tree with references whole where a pipeline reads directives, as Docusaurus does: of `{quote:offer}` it takes `:offer` for one.
 *
 * @param text  what the tree was parsed from
 */
export const joinReferences = (tree: Root, text: string): Root => (hasDirectives(tree) ? joinIn(tree, text) : tree);

const isDirective = (node: Node): node is Directive => node.type === "textDirective";
const hasDirectives = (node: Node): boolean =>
  isDirective(node) || ("children" in node && (node.children as readonly Node[]).some(hasDirectives)); // mdast does not know directives

function joinIn<T extends Node>(node: T, text: string): T {
  if (!("children" in node)) return node;
  const joined: Node[] = [];
  for (const child of node.children as readonly Node[]) {
    const before = joined.at(-1);
    const more = before?.type === "text" ? partOfReference(before.value, child, text) : undefined;
    if (before?.type === "text" && more !== undefined) joined.splice(-1, 1, joinTexts(before, more, child));
    else joined.push(joinIn(child, text));
  }
  return { ...node, children: joined };
}

/** What a node adds to a reference that is begun: the words of a directive behind `{quote`, or the text behind `{quote:offer`. */
function partOfReference(before: string, node: Node, text: string): string | undefined {
  if (isDirective(node) && /\{[a-z][a-z-]*$/.test(before)) return writtenAs(node, text);
  return node.type === "text" && /\{[a-z][a-z-]*:[^{}\s]+$/.test(before) ? node.value : undefined;
}

function writtenAs({ name, position }: Directive, text: string): string {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? `:${name}` : text.slice(start, end);
}

function joinTexts(before: Text, value: string, { position }: Node): Text {
  const whole = before.position && position && { start: before.position.start, end: position.end };
  return { ...before, value: before.value + value, ...(whole ? { position: whole } : {}) };
}
