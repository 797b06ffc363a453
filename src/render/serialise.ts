import type { Element } from "./element.ts";

/** Elements as the bytes that XMLSerializer writes for the same tree. */
export function serialise(root: Element): string {
  const parts: string[] = [];
  write(root, parts);
  return parts.join("");
}

function write(node: Element | string, parts: string[]): void {
  if (typeof node === "string") {
    parts.push(escapeText(node));
    return;
  }
  parts.push("<", node.name);
  for (const [name, value] of node.attributes) parts.push(" ", name, '="', escapeAttribute(value), '"');
  if (node.children.length === 0) parts.push("/>");
  else {
    parts.push(">");
    for (const child of node.children) write(child, parts);
    parts.push("</", node.name, ">");
  }
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escapeText = (text: string): string => text.replace(/[&<>]/g, (letter) => ENTITIES[letter] ?? letter);
const escapeAttribute = (text: string): string => text.replace(/[&<>"]/g, (letter) => ENTITIES[letter] ?? letter);
