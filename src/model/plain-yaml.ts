import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from "js-yaml";
import { DATES, RESERVED } from "./keys.ts";

/** The events of a text, up to one of them; `next` moves it. */
export type Reader = { readonly text: string; readonly events: readonly Event[]; next(): Event };
type ScalarEvent = Extract<Event, { type: typeof EVENT_ID.SCALAR }>;
export type MapEvent = Extract<Event, { type: typeof EVENT_ID.MAPPING }>;

/**
 * Reads YAML as models are mostly written, about eight times as fast as the reader that knows all of it.
 *
 * @returns  nothing where that reader has to look: the text has faults, anchors, tags, directives, tabs, a key twice, or anything else out of the way
 */
export function readPlainYaml(text: string): unknown {
  return readEvents(text, (reader) => dataOf(reader, reader.next(), false));
}

/** What `read` makes of the first value of a text; nothing where the text is not plain. */
export function readEvents<T>(text: string, read: (reader: Reader) => T): T | undefined {
  if (ODD_TEXT.test(text) || (COMMENT_AT_MARGIN.test(text) && BRACE_BEGINS_LINE.test(text))) return undefined;
  try {
    const events = parseEvents(text, { maxDepth: DEEPEST });
    if (events.some((event, index) => isOdd(event, index))) return undefined;
    let at = 0;
    return read({ text, events, next: () => events[++at] ?? odd() });
  } catch (error) {
    if (error instanceof YAMLException || error instanceof OddYaml) return undefined;
    throw error;
  }
}

/**
 * On these, readers of YAML differ: tabs, returns without a line feed, a mark of byte order, directives, ends of documents,
 * block texts with an indentation of their own or with the lines at their end kept, and spaces at the end.
 */
const ODD_TEXT = /[\t\uFEFF]|\r(?!\n)|^(?:%|\.\.\.| +---)|[|>][-+]?[\d+]| (?![\s\S])/m;
/** Within braces, a comment without a space before it is a fault to one of the two. */
const COMMENT_AT_MARGIN = /^#/m;
const BRACE_BEGINS_LINE = /^ *[,}]/m;
const DEEPEST = 50;
/** Longer keys are left to the other reader: YAML allows 1,024 characters from a key's start to its colon. */
const LONGEST_KEY = 1000;

class OddYaml extends Error {}

export function odd(): never {
  throw new OddYaml();
}

/** One document without directives that is a map, and in it nothing with an anchor or a tag. */
function isOdd(event: Event, index: number): boolean {
  if (event.type === EVENT_ID.DOCUMENT) return index > 0 || event.explicitEnd || event.directives.length > 0;
  if (event.type === EVENT_ID.POP) return false;
  if (event.type === EVENT_ID.ALIAS || event.anchorStart >= 0 || event.tagStart >= 0) return true;
  return index === 1 && event.type !== EVENT_ID.MAPPING;
}

function dataOf(reader: Reader, event: Event, isDate: boolean): unknown {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      if (event.style === SCALAR_STYLE.PLAIN && followsMarginComment(reader.text, event.valueStart)) odd();
      return scalarOf(reader.text, event, isDate);
    case EVENT_ID.SEQUENCE: {
      const items: unknown[] = [];
      for (let item = reader.next(); item.type !== EVENT_ID.POP; item = reader.next())
        items.push(dataOf(reader, item, isDate && item.type === EVENT_ID.SCALAR));
      return items;
    }
    case EVENT_ID.MAPPING:
      return mapOf(reader, event);
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.ALIAS:
    case EVENT_ID.POP:
      return odd();
  }
}

/** Whether a value begins its line, and the last line before it with anything on it is a comment without a space before it. */
function followsMarginComment(text: string, start: number): boolean {
  let before = start - 1;
  while (text[before] === " ") before--;
  if (text[before] !== "\n") return false;
  while (text[before] === " " || text[before] === "\r" || text[before] === "\n") before--;
  return text[text.lastIndexOf("\n", before) + 1] === "#";
}

function mapOf(reader: Reader, map: MapEvent): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (let event = reader.next(); event.type !== EVENT_ID.POP; event = reader.next()) {
    const key = keyOf(reader.text, event, map);
    if (Object.hasOwn(data, key)) odd();
    data[key] = dataOf(reader, reader.next(), DATES.has(key));
  }
  return data;
}

/** A key in one line, its colon behind it; in a block it begins its line, or the first stands behind a hyphen. */
export function keyOf(text: string, event: Event, map: MapEvent): string {
  if (event.type !== EVENT_ID.SCALAR || event.valueEnd - event.valueStart > LONGEST_KEY) return odd();
  const quote = event.style === SCALAR_STYLE.PLAIN ? 0 : 1;
  if (text[event.valueEnd + quote] !== ":" || text.slice(event.valueStart, event.valueEnd).includes("\n")) odd();
  if (map.style === COLLECTION_STYLE.BLOCK && !beginsLine(text, event.valueStart - quote, map)) odd();
  const key = scalarOf(text, event, false);
  return typeof key === "string" && !RESERVED.has(key) ? key : odd();
}

function beginsLine(text: string, start: number, map: MapEvent): boolean {
  let before = start - 1;
  while (text[before] === " ") before--;
  return before < 0 || text[before] === "\n" || (start === map.start && text[before] === "-");
}

function scalarOf(text: string, event: ScalarEvent, isDate: boolean): unknown {
  const value = getScalarValue(text, event);
  if (event.style !== SCALAR_STYLE.PLAIN) return value;
  if (WORDS.has(value)) return WORDS.get(value);
  if (!MAY_BE_NUMBER.test(value) || !NUMBER.test(value)) return value;
  if (isDate) return value;
  return PLAIN_NUMBER.test(value) ? Number(value) : odd();
}

const WORDS: ReadonlyMap<string, null | boolean> = new Map([
  ...["", "~", "null", "Null", "NULL"].map((word) => [word, null] as const),
  ...["true", "True", "TRUE"].map((word) => [word, true] as const),
  ...["false", "False", "FALSE"].map((word) => [word, false] as const),
]);
const MAY_BE_NUMBER = /^[-+.\d]/;
/** All that the core schema of YAML 1.2 reads as a number. */
const NUMBER =
  /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;
/** What JSON reads as the same number, without an exponent. */
const PLAIN_NUMBER = /^-?(?:0|[1-9]\d{0,14})(?:\.\d+)?$/;
