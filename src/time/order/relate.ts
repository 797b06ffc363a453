import type { Span } from "../network/index.ts";
import type { Relationship } from "../timing.ts";

/** How the statements order two points: strictly, or no later; undefined when they leave it open. */
type PointOrder = (first: number, second: number) => "earlier" | "noLater" | undefined;

/** A relationship, and the pairs of points whose order proves it. */
export type Proven = {
  readonly relationship: Relationship;
  readonly by: readonly (readonly [first: number, second: number])[];
};

const proven = (relationship: Relationship, ...by: Proven["by"]): Proven => ({ relationship, by });

/**
 * How two events stand to each other, read off the order of their points. Where only the starts of two are ordered and
 * one is a span, the one that starts first comes before: talk during which a list was shown comes before what the list
 * led to.
 */
export function relate(order: PointOrder, a: Span, b: Span): Proven {
  if (order(a.end, b.start) === "earlier") return proven("before", [a.end, b.start]);
  if (order(b.end, a.start) === "earlier") return proven("after", [b.end, a.start]);
  const starts = [order(a.start, b.start), order(b.start, a.start)].map((each) => each !== undefined);
  const ends = [order(a.end, b.end), order(b.end, a.end)].map((each) => each !== undefined);
  return inside({ order, a, b, starts, ends }) ?? byStarts({ a, b, starts });
}

type Known = {
  readonly order: PointOrder;
  readonly a: Span;
  readonly b: Span;
  /** is a's no later than b's; is b's no later than a's */
  readonly starts: readonly boolean[];
  readonly ends: readonly boolean[];
};

function inside({ order, a, b, starts, ends }: Known): Proven | undefined {
  const [startsFirst, startsLast] = starts;
  const [endsFirst, endsLast] = ends;
  if (startsFirst && startsLast && endsFirst && endsLast)
    return proven("same", [a.start, b.start], [b.start, a.start], [a.end, b.end], [b.end, a.end]);
  if (order(a.end, b.start)) return proven("beforeOrSame", [a.end, b.start]);
  if (order(b.end, a.start)) return proven("sameOrAfter", [b.end, a.start]);
  if (startsFirst && endsLast) return proven("contains", [a.start, b.start], [b.end, a.end]);
  if (startsLast && endsFirst) return proven("during", [b.start, a.start], [a.end, b.end]);
  if (startsFirst && endsFirst && order(b.start, a.end))
    return proven("overlaps", [a.start, b.start], [b.start, a.end], [a.end, b.end]);
  if (startsLast && endsLast && order(a.start, b.end))
    return proven("overlappedBy", [b.start, a.start], [a.start, b.end], [b.end, a.end]);
  return undefined;
}

function byStarts({ a, b, starts }: Pick<Known, "a" | "b" | "starts">): Proven {
  const [startsFirst, startsLast] = starts;
  if (startsFirst && !startsLast) return proven("beforeOrSame", [a.start, b.start]);
  if (startsLast && !startsFirst) return proven("sameOrAfter", [b.start, a.start]);
  return proven("notStated");
}

/** Relationships by which the first of two comes before the second in a drawing or a replay. */
export const PRECEDES: ReadonlySet<Relationship> = new Set(["before", "beforeOrSame", "contains", "overlaps"]);
