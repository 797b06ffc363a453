import type { ColourRole, Mark, PathStep } from "../../../scene/index.ts";

/** One event's place on a line. */
export type Point = { readonly x: number; readonly kind: string };

/** px: distance of neighbouring bars, height of the lowest and of the highest, and their width */
export const APART = 15; // marks this far apart each have a shape of their own
const COLUMN = 2;
const LEAST = 9;
const MOST = 24;
const WIDTH = 1.4;

/** How bars of one kind look. */
export type BarLook = { readonly colour: ColourRole; readonly dash?: readonly number[] | undefined };

/**
 * Bars across a line, one for all events of a kind in one column of 2 px, the higher the more it stands for: so many
 * marks as the picture is wide, however many events there are.
 *
 * @param most  events in the fullest column of all lines, for which the bar is highest
 */
export function barMarks(points: readonly Point[], y: number, most: number, lookOf: (kind: string) => BarLook): Mark[] {
  const kinds = [...new Set(points.map((point) => point.kind))].toSorted();
  return kinds.map((kind) => {
    const counts = countColumns(points.filter((point) => point.kind === kind));
    const look = lookOf(kind);
    const d: PathStep[] = [];
    for (const column of [...counts.keys()].sort((a, b) => a - b)) {
      const half = (LEAST + (MOST - LEAST) * Math.sqrt(((counts.get(column) ?? 1) - 1) / Math.max(1, most - 1))) / 2;
      const x = column * COLUMN;
      d.push(["M", x, y - half], ["L", x, y + half]);
    }
    return { kind: "path", d, fill: "none", stroke: { colour: look.colour, width: WIDTH, dash: look.dash } };
  });
}

/** How many points the fullest column holds; 0 where there are none. */
export const fullest = (points: readonly Pick<Point, "x">[]): number => {
  let most = 0;
  countColumns(points).forEach((count) => {
    most = Math.max(most, count);
  });
  return most;
};

function countColumns(points: readonly Pick<Point, "x">[]): Map<number, number> {
  const counts = new Map<number, number>();
  points.forEach(({ x }) => {
    const column = Math.round(x / COLUMN);
    counts.set(column, (counts.get(column) ?? 0) + 1);
  });
  return counts;
}

/** Do points stand so far apart that each can have a mark of its own? */
export function standApart(points: readonly { readonly x: number }[], least: number): boolean {
  const xs = new Float64Array(points.map((point) => point.x)).sort();
  return xs.every((x, index) => index === 0 || x - (xs[index - 1] ?? 0) >= least);
}
