import type { Mark } from "../../../scene/index.ts";
import { box, face, line, rule } from "../../pen/index.ts";
import { bandMarks, bandOver } from "../bands.ts";
import { turned } from "../down/marks.ts";
import { stretchesOf } from "../lanes/order.ts";
import { partiesOf } from "../parties.ts";
import type { Column } from "./columns.ts";
import { type Drawing, trackX } from "./drawing.ts";
import { rowMark } from "./row-marks.ts";
import { tellerMark } from "./teller-marks.ts";

/** px */
const LETTER_GAP = 5; // from the letters down to the lines
const HATCH_PAD = 4;

/** One column: its lines with their letters, hatching, bars, and its rows. */
export function columnMarks(drawing: Drawing, column: Column): Mark[] {
  const { top } = drawing;
  const last = column.rows.at(-1);
  const bottom = top + (last ? last.top + last.row.height : 0);
  const at = { x: column.x, top, bottom };
  return [
    ...hatchMarks(drawing, column),
    ...lineMarks(drawing, at),
    ...spanMarks(drawing, column, at),
    ...column.rows.map((placed, index) => rowMark(drawing, column, { placed, before: column.rows.slice(0, index) })),
    ...drawing.tellers.map((teller) => tellerMark(drawing, column, teller)),
  ];
}

type Stretch = { readonly x: number; readonly top: number; readonly bottom: number };

function lineMarks(drawing: Drawing, { x, top, bottom }: Stretch): Mark[] {
  const { measure, tracks, tellers, columns } = drawing;
  const letter = (words: string, middle: number, look: Parameters<typeof line>[3]) =>
    line(measure, words, { x: middle, y: top - LETTER_GAP, anchor: "middle" }, look);
  return [
    ...tracks.tracks.flatMap((track) => {
      const middle = trackX(drawing, x, track);
      return [
        letter(track.letter, middle, { ...face.label, weight: 600, fill: track.colour }),
        rule([middle, top], [middle, bottom], { colour: "rule", width: 2 }),
      ];
    }),
    ...tellers.map((teller) =>
      letter(teller.letter, x + columns.across.tellers + teller.x, { ...face.label, fill: "muted" }),
    ),
  ];
}

/** Hatching behind the lines where no account states the order of rows. */
function hatchMarks(drawing: Drawing, { x, rows }: Column): Mark[] {
  const { facts, columns, tracks, top } = drawing;
  const own = new Map(
    rows.flatMap((placed) => (placed.row.kind === "event" ? [[placed.row.facts.event.id, placed]] : [])),
  );
  return stretchesOf(facts.timing, [...facts.events.keys()])
    .filter((stretch) => stretch.length > 1)
    .flatMap((stretch) => {
      const inside = stretch.flatMap((id) => own.get(id) ?? []);
      const [first, last] = [inside[0], inside.at(-1)];
      if (!first || !last) return [];
      const area = { x: x + columns.across.tracks - HATCH_PAD, width: tracks.end + 2 * HATCH_PAD };
      return [
        box({ ...area, y: top + first.top, height: last.top + last.row.height - first.top }, { fill: "hatched" }),
      ];
    });
}

/** Bars along a line for what lasts, as far as it reaches over the rows of this column. */
function spanMarks(drawing: Drawing, column: Column, { top, bottom }: Stretch): Mark[] {
  const { facts, columns, tracks } = drawing;
  const all = columns.columns.flatMap((each, index) =>
    each.rows.flatMap(({ row, y }) =>
      row.kind === "event" ? [{ id: row.facts.event.id, facts: row.facts, x: index * columns.height + y }] : [],
    ),
  );
  const start = columns.columns.indexOf(column) * columns.height;
  const end = start + bottom - top;
  return all
    .filter(({ facts: of }) => of.event.extent === "span")
    .flatMap((span) => {
      const band = bandOver(facts, span, all);
      if (band.start >= end || band.sure <= start) return [];
      const down = (at: number) => Math.max(start, Math.min(end, at)) - start + top;
      const cut = {
        start: down(band.start),
        sure: down(band.sure),
        end: band.end === undefined || band.end > end ? undefined : down(band.end),
      };
      const most = band.sure > end ? cut.sure : bottom;
      return [...new Set(partiesOf(span.facts).map((party) => tracks.trackOf(party)))].flatMap((track) =>
        bandMarks(cut, trackX(drawing, column.x, track), track.colour, most).map(turned),
      );
    });
}
