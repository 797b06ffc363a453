import { EVENT_ID, type Event, SCALAR_STYLE } from "js-yaml";
import type { Path } from "../issue/index.ts";
import type { Place, Places } from "./place.ts";
import { keyOf, type MapEvent, odd, type Reader, readEvents } from "./plain-yaml.ts";

/** A value in the text: where it begins and how long it is, and where what is in it stands. */
type Node = Stretch & { readonly items?: readonly Node[]; readonly entries?: ReadonlyMap<string, Entry> };
type Entry = { readonly key: Stretch; readonly value: Node };
type Stretch = { readonly start: number; readonly length: number };

/** Places of everything in plain YAML; nothing where the reader that knows all of YAML has to look. */
export function placesInPlainYaml(text: string): Places | undefined {
  const root = readEvents(text, (reader) => nodeOf(reader, reader.next()));
  return root && placesUnder(root, text);
}

function placesUnder(root: Node, text: string): Places {
  const starts = lineStarts(text);
  const place = ({ start, length }: Stretch): Place => {
    const line = lineOf(starts, start);
    return { line, column: start - (starts[line - 1] ?? 0) + 1, length };
  };
  const at = (path: Path): Place => place(nearest(root, path));
  const ofKey = (path: Path): Place => {
    const parent = nodeAt(root, path.slice(0, -1));
    const key = parent?.entries?.get(String(path.at(-1)))?.key;
    return key ? place(key) : at(path);
  };
  return { at, ofKey };
}

function nodeAt(root: Node, path: Path): Node | undefined {
  return path.reduce<Node | undefined>((node, key) => node && inside(node, key), root);
}

const inside = (node: Node, key: Path[number]): Node | undefined =>
  node.entries?.get(String(key))?.value ?? node.items?.[Number(key)];

/** The value of a path, or the last one on the way to it. */
function nearest(root: Node, path: Path): Node {
  let node = root;
  for (const key of path) {
    const next = inside(node, key);
    if (!next) break;
    node = next;
  }
  return node;
}

function nodeOf(reader: Reader, event: Event): Node {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return stretchOf(event);
    case EVENT_ID.SEQUENCE:
      return { start: event.start, length: 1, items: itemsOf(reader) };
    case EVENT_ID.MAPPING:
      return { start: event.start, length: 1, entries: entriesOf(reader, event) };
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.ALIAS:
    case EVENT_ID.POP:
      return odd();
  }
}

function itemsOf(reader: Reader): Node[] {
  const items: Node[] = [];
  for (let event = reader.next(); event.type !== EVENT_ID.POP; event = reader.next()) items.push(nodeOf(reader, event));
  return items;
}

function entriesOf(reader: Reader, map: MapEvent): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (let event = reader.next(); event.type !== EVENT_ID.POP; event = reader.next()) {
    const key = keyOf(reader.text, event, map);
    entries.set(key, { key: stretchOf(event), value: nodeOf(reader, reader.next()) });
  }
  return entries;
}

/** A scalar with its quotation marks; one that is empty or a block is left to the reader of all YAML. */
function stretchOf(event: Event): Stretch {
  if (event.type !== EVENT_ID.SCALAR || event.valueStart < 0 || event.style > SCALAR_STYLE.DOUBLE_QUOTED) return odd();
  const quote = event.style === SCALAR_STYLE.PLAIN ? 0 : 1;
  const start = event.valueStart - quote;
  return { start, length: Math.max(1, event.valueEnd + quote - start) };
}

const lineStarts = (text: string): number[] => [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];

/** The line, from 1, in which a position stands. */
function lineOf(starts: readonly number[], position: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
