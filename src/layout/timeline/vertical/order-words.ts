import type { OrderEdge } from "../../../time/index.ts";
import type { Facts } from "../facts.ts";

const RELATION = {
  before: "after",
  beforeOrSame: "notBefore",
  contains: "during",
  overlaps: "notBefore",
} as const satisfies Record<OrderEdge["relationship"], string>;

/**
 * What is said of one line that leads to an event: its words alone where it comes from the event right above, with that
 * event's title where it comes from elsewhere; nothing where the line says all.
 */
export function orderWords(facts: Facts, edge: OrderEdge, line: { isDrawn: boolean; isNext: boolean }): string {
  const { quoted, relation, list } = facts.words;
  const words = edge.statement?.words === undefined ? "" : quoted(edge.statement.words);
  const title = facts.events.get(edge.from)?.event.title ?? edge.from;
  const isClear = line.isDrawn && (line.isNext || words === "");
  if (isClear) return words;
  return list([words, relation[RELATION[edge.relationship]](quoted(title))].filter((part) => part !== ""));
}
