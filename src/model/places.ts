import { type Document, isCollection, isMap, isPair, isScalar, type LineCounter, type Node } from "yaml";
import type { Path } from "../issue/index.ts";
import type { Place, Places } from "./place.ts";

/** Places of everything in a parsed YAML document. */
export function placesOf(document: Document, lines: LineCounter): Places {
  const place = (node: Node | undefined | null): Place | undefined => {
    if (!node?.range) return undefined;
    const { line, col } = lines.linePos(node.range[0]);
    const length = isCollection(node) ? 1 : Math.max(1, node.range[1] - node.range[0]);
    return { line, column: col, length };
  };
  const at = (path: Path): Place | undefined => {
    const node = path.length === 0 ? document.contents : (document.getIn(path, true) as Node | undefined); // true keeps nodes
    return (
      place(node as Node | null) ?? (path.length === 0 ? { line: 1, column: 1, length: 1 } : at(path.slice(0, -1)))
    ); // contents is a node or null
  };
  const ofKey = (path: Path): Place | undefined => {
    const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
    const pair = isMap(parent)
      ? parent.items.find(
          (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(path.at(-1)),
        )
      : undefined;
    return place(pair?.key as Node | undefined) ?? at(path); // keys of a parsed map are nodes
  };
  return { at, ofKey };
}
