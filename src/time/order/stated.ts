import type { Network, Points } from "../network/index.ts";
import type { Statement } from "../statement.ts";

/** What states by itself that a point comes no later than another, and whether it says earlier. */
type Stated = { readonly statement: Statement; readonly isStrict: boolean };

/**
 * The statement of two events that puts the one first: one that says so strictly before one that does not, then one with
 * words before one without, then the first by what it says. The statements are consistent.
 */
export function statedOrder(
  points: Points,
  { edges, size }: Network,
): (from: string, to: string) => Statement | undefined {
  const stated = new Map<number, Stated>();
  for (const { from, to, ms, strict, statement } of edges) {
    if (from === 0 || to === 0 || ms > 0 || statement === undefined) continue;
    const found = { statement, isStrict: ms < 0 || strict > 0 };
    const known = stated.get(to * size + from);
    if (known === undefined || rank(found) < rank(known)) stated.set(to * size + from, found);
  }
  return (from, to) => {
    const pairs = pointsOf(points, from).flatMap((first) => pointsOf(points, to).map((last) => first * size + last));
    const found = pairs.flatMap((pair) => stated.get(pair) ?? []);
    return found.toSorted((a, b) => rank(a) - rank(b))[0]?.statement;
  };
}

const rank = ({ statement, isStrict }: Stated): number =>
  (isStrict ? 0 : 2) + (statement.words === undefined && statement.quote === undefined ? 1 : 0);

const pointsOf = (points: Points, id: string): readonly number[] => {
  const span = points.span(id);
  return span ? [...new Set([span.start, span.end])] : [];
};
