import { type Document, isScalar, isSeq, type Pair, visit } from "yaml";
import { DATES } from "./keys.ts";

/** Keeps a year as it is written: YAML reads `when: 1941` and `when: 0044` as numbers, and a date is a text. */
export function keepDates(document: Document.Parsed): void {
  visit(document, {
    Pair(_, pair: Pair) {
      if (!isScalar(pair.key) || !DATES.has(String(pair.key.value))) return;
      for (const node of isSeq(pair.value) ? pair.value.items : [pair.value])
        if (isScalar(node) && typeof node.value === "number") node.value = node.source;
    },
  });
}
