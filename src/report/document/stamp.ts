import { sha256Hex } from "../../digest/index.ts";

/** Signs of a digest that stamps show. */
const SHOWN = 32;

/** The digest of texts, each apart from the next. */
export const digestOf = (...texts: readonly string[]): string => sha256Hex(JSON.stringify(texts)).slice(0, SHOWN);

/** Marks a text as made from what `stamp` covers: a comment at its end, with a digest of the text itself. */
export const withStamp = (text: string, stamp: string): string =>
  `${text}<!-- demarche ${stamp} ${digestOf(text)} -->\n`;

const STAMP = /<!-- demarche ([0-9a-f]+) ([0-9a-f]+) -->\n$/;

/** The stamp of a text that is whole; undefined where it has none or was changed after it was made. */
export function readStamp(text: string): string | undefined {
  const found = STAMP.exec(text);
  if (!found) return undefined;
  return digestOf(text.slice(0, found.index)) === found[2] ? found[1] : undefined;
}
