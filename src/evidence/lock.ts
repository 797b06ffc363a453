import { z } from "zod";
import { sha256Hex } from "../digest/index.ts";
import type { Quote } from "../model/index.ts";
import { foldQuote } from "./fold.ts";

const Digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const Position = z.int().nonnegative();

/** What is known of a sealed source without its text: digests, positions in code points, and which sentences are cited. */
const LockedSource = z.strictObject({
  digest: Digest,
  folded: Digest,
  length: Position,
  quotes: z.record(
    z.string(),
    z.strictObject({ digest: Digest, start: Position, end: Position, match: z.enum(["exact", "typographic"]) }),
  ),
  sentences: z.array(
    z.strictObject({ start: Position, end: Position, cited: z.int().nonnegative(), excluded: z.boolean().optional() }),
  ),
});

/** The lock file beside a model. */
export const Lock = z.strictObject({
  lock: z.literal(1),
  model: z.string(),
  sources: z.record(z.string(), LockedSource),
});
export type Lock = z.infer<typeof Lock>;
export type LockedSource = z.infer<typeof LockedSource>;

export const digestOf = (text: string): string => `sha256:${sha256Hex(text)}`;

/** The digest of a quote after folding, with what surrounds it. */
export const digestOfQuote = (quote: Quote): string =>
  digestOf([quote.prefix ?? "", quote.exact, quote.suffix ?? ""].map(foldQuote).join("\u0000"));

/** The lock as the bytes of its file: keys in a fixed order, one entry a line. */
export function writeLock(lock: Lock): string {
  const sources = Object.entries(lock.sources)
    .toSorted(byKey)
    .map(([id, source]) => [id, sourceText(source)] as const);
  const body = sources.map(([id, text]) => `    ${JSON.stringify(id)}: ${text}`).join(",\n");
  return `{\n  "lock": 1,\n  "model": ${JSON.stringify(lock.model)},\n  "sources": {\n${body}\n  }\n}\n`;
}

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a < b ? -1 : a > b ? 1 : 0;

function sourceText(source: LockedSource): string {
  const quotes = Object.entries(source.quotes)
    .toSorted(byKey)
    .map(([key, quote]) => `        ${JSON.stringify(key)}: ${JSON.stringify(quote)}`);
  const sentences = source.sentences.map((sentence) => `        ${JSON.stringify(sentence)}`);
  const list = (open: string, lines: readonly string[], close: string) =>
    lines.length === 0 ? open + close : `${open}\n${lines.join(",\n")}\n      ${close}`;
  return `{\n      "digest": ${JSON.stringify(source.digest)},\n      "folded": ${JSON.stringify(source.folded)},\n      "length": ${source.length},\n      "quotes": ${list("{", quotes, "}")},\n      "sentences": ${list("[", sentences, "]")}\n    }`;
}
