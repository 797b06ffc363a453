import type { Account } from "../../../model/index.ts";
import type { ColourRole } from "../../../scene/index.ts";
import { reachOf } from "../event-mark.ts";
import type { EventFacts, Facts } from "../facts.ts";
import { dayOf } from "../when-words.ts";
import { type BranchEntry, branchEntry } from "./branch-entry.ts";
import { briefEntry } from "./brief-entry.ts";
import { type Entry, entryOf } from "./entry.ts";
import { orderWords } from "./order-words.ts";
import { type Row, type RowsOfBlock, rowsOf, type Thread } from "./rows.ts";
import type { Sheet } from "./sheet.ts";
import type { Spacing } from "./spacing.ts";
import { assignTracks, type Tracks } from "./tracks.ts";

/** A row with its place, px from the block's top. */
export type LaidRow = { readonly row: Row; readonly top: number; readonly markY: number } & (
  | { readonly kind: "event"; readonly facts: EventFacts; readonly entry: Entry; readonly colour: ColourRole }
  | { readonly kind: "branch"; readonly entry: BranchEntry }
);

/** A block of which every row and line has a place. */
export type Laid = {
  readonly rows: readonly LaidRow[];
  readonly threads: readonly Thread[];
  readonly tracks: Tracks;
  /** where no order is stated between the event above and the one below: the middle of the gap, px from the top */
  readonly breaks: readonly number[];
  /** x of the first track and of the texts, px from the picture's left */
  readonly gutter: number;
  readonly text: number;
  readonly end: number;
  readonly bottom: number;
  readonly spacing: Spacing;
  /** of the lines, where one colour is for all */
  readonly colour?: ColourRole | undefined;
  /** where its rows are not all: the frame of these, px, and the rows before them */
  readonly part?:
    | { readonly top: number; readonly bottom: number; readonly before: ReadonlyMap<string, LaidRow> }
    | undefined;
};

export type BlockFrame = {
  readonly x: number;
  readonly end: number;
  readonly top: number;
  /** tracks of the widest block, so that the texts of all blocks begin at one line */
  readonly tracks: number;
  /** whose voice heads it */
  readonly lead?: Account | undefined;
  /** of all its marks; without one, that of whoever acts */
  readonly colour?: ColourRole | undefined;
};

/** A block whose rows and lines are known, before they have places. */
export type Planned = { readonly plan: RowsOfBlock; readonly tracks: Tracks };

export function planBlock(facts: Facts, ids: readonly string[]): Planned {
  const plan = rowsOf(facts, ids);
  return { plan, tracks: assignTracks(plan.rows, plan.threads) };
}

/** Gives every event and branch of a block its place, one below the other. */
export function layBlock(sheet: Sheet, { plan, tracks }: Planned, frame: BlockFrame): Laid {
  const { spacing } = sheet;
  const gutter = frame.x + spacing.lines;
  const text = gutter + (frame.tracks - 1) * spacing.pitch + spacing.text;
  const rows: LaidRow[] = [];
  const breaks: number[] = [];
  let bottom = frame.top;
  for (const row of plan.rows) {
    const laid = placeRow(sheet, plan, tracks, { row, width: frame.end - text, frame, above: rows });
    const isApart = isUnordered(sheet.facts, rows, row);
    const gap = rows.length === 0 ? 0 : spacing.gap + (isApart ? spacing.break : 0);
    const last = rows.at(-1);
    const top = Math.max(
      bottom + gap,
      last ? last.markY + Math.max(spacing.step, reachOfRow(last) + reachOfRow(laid)) - laid.markY : 0,
    );
    if (isApart) breaks.push((bottom + top) / 2);
    rows.push({ ...laid, top, markY: top + laid.markY });
    bottom = top + laid.entry.height;
  }
  const { end, colour } = frame;
  return { rows, threads: plan.threads, tracks, breaks, gutter, text, end, bottom, spacing, colour };
}

/** px from the middle of a row's mark to its edge, with a little room */
const reachOfRow = (row: LaidRow): number =>
  row.kind === "event" ? reachOf({ isEnd: row.facts.isEnd, turningPoint: row.facts.event.turningPoint }) + 1 : 0;

type Wanted = {
  readonly row: Row;
  readonly width: number;
  readonly frame: BlockFrame;
  readonly above: readonly LaidRow[];
};

/** A row as if it stood at the top. */
function placeRow(sheet: Sheet, plan: RowsOfBlock, tracks: Tracks, { row, width, frame, above }: Wanted): LaidRow {
  const { colour, lead } = frame;
  if (row.kind === "branch") {
    const back = plan.threads.find((thread) => thread.from === row.key && thread.kind === "rejoins");
    const title = sheet.facts.events.get(row.branch.rejoins ?? "")?.event.title;
    const entry = branchEntry(sheet, row.branch, {
      width,
      rejoins: back && tracks.tracks.has(back) ? undefined : title,
    });
    return { kind: "branch", row, entry, top: 0, markY: entry.markAt };
  }
  const previous = above.findLast((each) => each.kind === "event")?.row.key;
  const order = plan.edges
    .filter((edge) => edge.to === row.key)
    .map((edge) => {
      const thread = plan.threads.find((each) => each.from === edge.from && each.to === edge.to);
      const isDrawn = thread !== undefined && thread.kind !== "span" && tracks.tracks.has(thread);
      return orderWords(sheet.facts, edge, { isDrawn, isNext: edge.from === previous });
    });
  const own = colour ?? colourOf(sheet, row.facts);
  if (sheet.letters) {
    const entry = briefEntry(sheet, row.facts, sheet.letters, width);
    return { kind: "event", row, facts: row.facts, entry, colour: own, top: 0, markY: entry.markAt };
  }
  const day = dayOf(sheet.facts, row.key);
  const entry = entryOf(sheet, row.facts, {
    width,
    order: order.filter((words) => words !== ""),
    wordsFill: colour ?? "muted",
    lead,
    day: previous !== undefined && dayOf(sheet.facts, previous) === day ? undefined : day,
  });
  return { kind: "event", row, facts: row.facts, entry, colour: own, top: 0, markY: entry.markAt };
}

const colourOf = (sheet: Sheet, { event }: EventFacts): ColourRole =>
  sheet.colours.get(event.by[0] ?? event.with[0] ?? "") ?? "ink";

/** Does no account order a row against the event above it? */
function isUnordered(facts: Facts, above: readonly LaidRow[], row: Row): boolean {
  const previous = above.findLast((each) => each.kind === "event");
  if (row.kind !== "event" || previous === undefined) return false;
  const { key } = previous.row;
  return !facts.timing.precedes(key, row.key) && facts.timing.relation(key, row.key).relationship === "notStated";
}
