import { groupByOrder } from "../../islands/index.ts";
import { layersOf } from "../../islands/layers.ts";
import type { Facts } from "../facts.ts";

/** A stretch of the plot, px. */
export type Span = { readonly start: number; readonly end: number };

/** Events of one island, from left to right in the order that is stated of them. */
export type Group = Span & { readonly ids: readonly string[] };

/** Where events stand whose order is stated in part: islands beside each other, hatched between them. */
export type Apart = {
  readonly xs: ReadonlyMap<string, number>;
  readonly groups: readonly Group[];
  /** where no order is stated */
  readonly hatched: readonly Span[];
  /** islands of several events for which there is no room, so that they stand in the last hatched stretch */
  readonly undrawn: number;
};

/** px */
const LEAST_GROUP = 40;
const GUTTER = 12;
const PAD = 8; // of hatching around events
const BETWEEN = GUTTER + 2 * PAD;
const SHARE_IF_CROWDED = 0.6; // of the plot, for islands whose order is drawn

/**
 * The larger islands in the order of the file, each event as far to the right as the longest chain that is stated to lead to
 * it; then, in one hatched stretch, events and small islands that nothing orders.
 */
export function placeApart(facts: Facts, plot: Span): Apart {
  const islands = groupByOrder(facts.model, facts.timing, facts.timing);
  const layers = layersOf(facts.model, facts.timing);
  const { kept, rest, undrawn } = chooseIslands(islands, plot);
  const columns = kept.map((ids) => columnsOf(ids, layers));
  const counts = [...columns.map((column) => column.size), ...(rest.length > 0 ? [restShare(rest, columns)] : [])];
  const spans = shareOut(counts, plot);
  const groups = kept.map((ids, index): Group => ({ ids, ...(spans[index] ?? plot) }));
  const last = rest.length > 0 ? spans.at(-1) : undefined;
  const xs = new Map([
    ...groups.flatMap(({ ids, start, end }, index) =>
      ids.map((id) => {
        const own = columns[index] ?? new Map();
        return [id, start + ((end - start) * (own.get(layers.get(id) ?? 0) ?? 0)) / Math.max(1, own.size - 1)] as const;
      }),
    ),
    ...(last
      ? rest.map((id, index) => [id, last.start + ((last.end - last.start) * (index + 0.5)) / rest.length] as const)
      : []),
  ]);
  return { xs, groups, hatched: hatchedIn(groups, last), undrawn };
}

/** As many of the largest islands as have room, in the order in which they come. */
function chooseIslands(
  islands: readonly (readonly string[])[],
  plot: Span,
): { kept: (readonly string[])[]; rest: string[]; undrawn: number } {
  const several = islands.filter((island) => island.length > 1);
  const room = Math.floor((plot.end - plot.start + BETWEEN) / (LEAST_GROUP + BETWEEN));
  const fits = several.length + (several.length < islands.length ? 1 : 0) <= room;
  const most = Math.max(1, fits ? several.length : Math.floor(room * SHARE_IF_CROWDED));
  const largest = new Set(several.toSorted((a, b) => b.length - a.length).slice(0, most));
  return {
    kept: several.filter((island) => largest.has(island)),
    rest: islands.filter((island) => !largest.has(island)).flat(),
    undrawn: several.length - Math.min(several.length, largest.size),
  };
}

/** Each layer that occurs in an island, by its place among them. */
const columnsOf = (ids: readonly string[], layers: ReadonlyMap<string, number>): ReadonlyMap<number, number> =>
  new Map([...new Set(ids.map((id) => layers.get(id) ?? 0))].toSorted((a, b) => a - b).map((layer, at) => [layer, at]));

/** What stands without order takes no more room than all that is ordered, but where most is without. */
const restShare = (rest: readonly string[], columns: readonly ReadonlyMap<number, number>[]): number => {
  const drawn = columns.reduce((sum, column) => sum + column.size, 0);
  return drawn === 0 ? rest.length : Math.min(rest.length, drawn);
};

/** Stretches side by side with a gutter between them, each the wider the more columns it has. */
function shareOut(counts: readonly number[], plot: Span): Span[] {
  const free = plot.end - plot.start - counts.length * LEAST_GROUP - (counts.length - 1) * BETWEEN;
  const all = counts.reduce((sum, count) => sum + count, 0);
  let x = plot.start;
  return counts.map((count) => {
    const span = { start: x, end: x + LEAST_GROUP + (Math.max(0, free) * count) / all };
    x = span.end + BETWEEN;
    return span;
  });
}

function hatchedIn(groups: readonly Group[], last: Span | undefined): Span[] {
  const gutters = groups.slice(1).map((group) => ({ start: group.start - PAD - GUTTER, end: group.start - PAD }));
  return last
    ? [...gutters, { start: last.start - PAD - (groups.length > 0 ? GUTTER : 0), end: last.end + PAD }]
    : gutters;
}
