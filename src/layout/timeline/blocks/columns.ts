import type { Branch } from "../../../model/index.ts";
import { face, heightOf, inAnyFont, type Paragraph, paragraph } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { reachOf } from "../event-mark.ts";
import type { Cell, Grid, Link } from "./grid.ts";
import type { EventLabel } from "./labels.ts";

/** px */
const LABEL_GAP = 16;
const ARROW_ROOM = 26;
const FORK = 42;
export const RISE = 48; // how far before its end a line leaves the row it runs on
const DROP = 44;
const SKIPPED = 14;
const LEAST_GAP = 72;
const MOST_SLACK = 84;
export const BESIDE = 16;
export const PILL_PADDING = 22;

/** px: widest name in a pill, and widest words on a line */
const PILL_WIDTH = 170;
const WORDS_WIDTH = 150;

/** The name of a branch, broken to its pill. */
export const pillTitle = (measure: MeasureText, branch: Branch): Paragraph =>
  paragraph(measure, branch.title, PILL_WIDTH, { ...face.strong, fill: "notTaken" });

/** px */
export const heightOfPill = (title: Paragraph): number => heightOf(title) + 15;

/** px from the point of a cell to where a branch leaves it */
export const leaveOf = (from: Cell | undefined): number => (from?.kind === "branch" ? PILL_PADDING : 0);

/** The words on a line, broken so that the line need not be as long as they are. */
export function wordsOn(measure: MeasureText, link: Link): Paragraph | undefined {
  return link.words === undefined ? undefined : paragraph(measure, link.words, WORDS_WIDTH, face.words);
}

/** How far a cell reaches to both sides of its point, px: its label, and the part that lines start from. */
export type Extent = { readonly left: number; readonly right: number; readonly port: number };

/** The room that a cell takes to the left and right of its point. */
export function extentOf(measure: MeasureText, cell: Cell, labels: ReadonlyMap<string, EventLabel>): Extent {
  if (cell.kind === "branch") {
    const width = pillTitle(measure, cell.branch).width + 2 * PILL_PADDING;
    return { left: 0, right: width, port: width };
  }
  const label = labels.get(cell.key);
  const reach = reachOf({ isEnd: cell.facts.isEnd, turningPoint: cell.facts.event.turningPoint });
  const width = inAnyFont(label?.width ?? 0);
  if (cell.label === "right") return { left: reach, right: BESIDE + width, port: BESIDE + width + 8 };
  if (cell.label === "left") return { left: width - reach, right: reach + 4, port: reach + 4 };
  return { left: width / 2, right: width / 2, port: reach + 4 };
}

/** The x of each layer, the first at least `first` px from `start`; room to spare up to `end` is shared out among the gaps. */
export function layerPositions(
  measure: MeasureText,
  grid: Grid,
  extents: ReadonlyMap<string, Extent>,
  span: { start: number; end: number; first: number },
): number[] {
  const cells = [...grid.cells.values()];
  const at = (layer: number, row: number) => cells.find((cell) => cell.layer === layer && cell.row === row);
  const side = (cell: Cell | undefined, of: "left" | "right") => (cell ? (extents.get(cell.key)?.[of] ?? 0) : 0);
  const apart = (layer: number) =>
    cells
      .filter((cell) => cell.layer === layer && at(layer + 1, cell.row))
      .map((cell) => side(cell, "right") + side(at(layer + 1, cell.row), "left") + LABEL_GAP);
  const most = (layer: number, of: "left" | "right") =>
    Math.max(0, ...cells.filter((cell) => cell.layer === layer).map((cell) => side(cell, of)));
  /** How far the labels of a layer reach into the rows that a line passes between its track and one of its ends. */
  const passed = (track: number, end: string, layer: number, of: "left" | "right") => {
    const row = grid.cells.get(end)?.row ?? track;
    const inside = cells.filter(
      (cell) => cell.layer === layer && cell.row >= Math.min(row, track) && cell.row < Math.max(row, track),
    );
    return Math.max(0, ...inside.map((cell) => side(cell, of) + PASSING_GAP));
  };
  const gaps = Array.from({ length: grid.layers - 1 }, (_, layer) => {
    const into = grid.links.filter((link) => grid.cells.get(link.to)?.layer === layer + 1);
    const away = grid.links.filter((link) => grid.cells.get(link.from)?.layer === layer && skips(grid, link));
    return Math.max(
      ...apart(layer),
      LEAST_GAP,
      ...into.map((link) => roomFor(measure, link, grid, extents)),
      ...away.map((link) => departureOf(grid, link, extents) + FORK + passed(link.track, link.from, layer + 1, "left")),
      ...into.map((link) => passed(link.track, link.to, layer, "right") + RISE + WIDEST_REACH),
    );
  });
  const first = span.start + Math.max(span.first, most(0, "left") + 4);
  const before = (layer: number, row: number) =>
    cells.filter((cell) => cell.row === row && cell.layer < layer - 1).toSorted((a, b) => b.layer - a.layer)[0];
  /** The rows that a branch goes down past, and its own. */
  const passedBy = (link: Link) => {
    const top = grid.cells.get(link.from)?.row ?? link.track;
    return Array.from({ length: Math.max(0, link.track - top) }, (_, at) => top + 1 + at);
  };
  const least = gaps.reduce<number[]>(
    (xs, gap, index) => {
      const far = cells
        .filter((cell) => cell.layer === index + 1)
        .flatMap((cell) => {
          const other = before(cell.layer, cell.row);
          return other ? [(xs[other.layer] ?? 0) + side(other, "right") + side(cell, "left") + LABEL_GAP] : [];
        });
      const leaving = grid.links
        .filter((link) => link.branch && grid.cells.get(link.from)?.layer === index + 1)
        .flatMap((link) => passedBy(link).flatMap((row) => before(index + 2, row) ?? []))
        .map((other) => (xs[other.layer] ?? 0) + side(other, "right") + LABEL_GAP);
      return [...xs, Math.max((xs.at(-1) ?? first) + gap, ...far, ...leaving)];
    },
    [first],
  );
  const needed = Math.max(...cells.map((cell) => (least[cell.layer] ?? first) + side(cell, "right")));
  const slack = gaps.length === 0 ? 0 : Math.min(MOST_SLACK, Math.max(0, (span.end - needed) / gaps.length));
  return least.map((x, layer) => x + layer * slack);
}

const WIDEST_REACH = 12; // px from a layer's x to the tip of a line

/** px between a label and a line that passes it */
const PASSING_GAP = 6;

/** Room a link needs before its end: a port or a fork, its words, a fork to the row of its end, the arrow. */
function roomFor(measure: MeasureText, link: Link, grid: Grid, extents: ReadonlyMap<string, Extent>): number {
  const [from, to] = [grid.cells.get(link.from), grid.cells.get(link.to)];
  const text = inAnyFont(wordsOn(measure, link)?.width ?? 0);
  const bends = link.words === undefined ? { after: 0, before: 0 } : bendsPast(grid, link, extents);
  if (link.branch) return Math.max(DROP + leaveOf(from), bends.after) + text + ARROW_ROOM / 2 + bends.before;
  const start = skips(grid, link) ? SKIPPED : departureOf(grid, link, extents) + (from?.row === link.track ? 0 : FORK);
  const end = to?.row === link.track ? 0 : RISE;
  const reach =
    to?.kind === "event" ? reachOf({ isEnd: to.facts.isEnd, turningPoint: to.facts.event.turningPoint }) : 0;
  return Math.max(start, bends.after) + text + Math.max(end, bends.before) + ARROW_ROOM + reach;
}

/**
 * What other lines that bend past the row of a link's words take of its last gap: px after the layer before, where they
 * leave their rows, and px before the layer of its end, where they come to theirs.
 */
export function bendsPast(
  grid: Grid,
  link: Link,
  extents: ReadonlyMap<string, Extent>,
): { readonly after: number; readonly before: number } {
  const layer = (key: string) => grid.cells.get(key)?.layer ?? 0;
  const row = (key: string) => grid.cells.get(key)?.row ?? 0;
  const isPast = (one: number, other: number) =>
    Math.min(one, other) < link.track && link.track <= Math.max(one, other);
  const others = grid.links.filter((other) => other !== link);
  const leaving = others.filter(
    (other) => layer(other.from) === layer(link.to) - 1 && isPast(row(other.from), other.track),
  );
  const coming = others.filter(
    (other) => !other.branch && layer(other.to) === layer(link.to) && isPast(other.track, row(other.to)),
  );
  const after = leaving.map((other) =>
    other.branch ? DROP + leaveOf(grid.cells.get(other.from)) : departureOf(grid, other, extents) + FORK,
  );
  const beside = [...grid.cells.values()]
    .filter((cell) => link.branch && cell.row === link.track && cell.layer === layer(link.from))
    .map((cell) => (extents.get(cell.key)?.right ?? 0) + PASSING_GAP);
  return { after: Math.max(0, ...after, ...beside), before: coming.length === 0 ? 0 : RISE + WIDEST_REACH };
}

/** px from its layer at which a line leaves the row of its event: beyond the labels beside the rows that it passes. */
export function departureOf(grid: Grid, link: Link, extents: ReadonlyMap<string, Extent>): number {
  const from = grid.cells.get(link.from);
  const port = extents.get(link.from)?.port ?? 0;
  if (from === undefined || from.row === link.track) return port;
  const [top, bottom] = [Math.min(from.row, link.track), Math.max(from.row, link.track)];
  const passed = [...grid.cells.values()].filter(
    (cell) => cell !== from && cell.layer === from.layer && cell.row >= top && cell.row <= bottom,
  );
  return Math.max(port, ...passed.map((cell) => (extents.get(cell.key)?.right ?? 0) + PASSING_GAP));
}

/** Does a line pass other layers? */
export function skips(grid: Grid, link: Link): boolean {
  const [from, to] = [grid.cells.get(link.from), grid.cells.get(link.to)];
  return !link.branch && (to?.layer ?? 0) - (from?.layer ?? 0) > 1;
}

/** Words of lines that share a stretch of a row stand one above the other; so many lines of text stand below a link's words. */
export function wordLevel(measure: MeasureText, grid: Grid, link: Link): number {
  const layers = (of: Link) => [grid.cells.get(of.from)?.layer ?? 0, grid.cells.get(of.to)?.layer ?? 0] as const;
  const [start, end] = layers(link);
  const sharing = (other: Link) => other.track === link.track && layers(other)[0] < end && start < layers(other)[1];
  const before = grid.links.slice(0, grid.links.indexOf(link));
  return before
    .filter((other) => !other.branch && sharing(other))
    .reduce((sum, other) => sum + (wordsOn(measure, other)?.lines.length ?? 0), 0);
}
