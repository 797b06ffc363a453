import type { Strip } from "../../../machine/index.ts";
import type { Mark } from "../../../scene/index.ts";
import { face, heightOf, paragraph, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import { placeOfRunOut } from "../run-outs.ts";
import { type DrawnStrips, STRIP_GAP, stripsMarks, unnamedMarks } from "../strip.ts";
import { stripsWithin } from "../strips-within.ts";
import type { Span } from "./apart.ts";
import { headMark, type Plot } from "./lane-marks.ts";
import type { Places } from "./places.ts";

/** Strips of the regions; where islands stand apart, each over the island whose events move it. */
export function standingMarks(
  measure: MeasureText,
  facts: Facts,
  places: Places,
  { plot, top, most }: { plot: Plot; top: number; most?: number | undefined },
): { marks: Mark[]; bottom: number } {
  const { head: heads, withoutStrip } = facts.words.timeline;
  const all = places.kind === "apart" ? rowsApart(facts, places, plot) : [{ strips: facts.strips, ...lengthOf(plot) }];
  const moving = facts.strips.filter(({ segments }) => segments.length > 1).map(({ region }) => region);
  const held = new Set(most === undefined ? [] : moving.slice(most));
  const rows = all
    .map((row) => ({ ...row, strips: row.strips.filter(({ region }) => !held.has(region)) }))
    .filter(({ strips }) => strips.length > 0);
  const drawn = drawRows(measure, facts, { places, plot, top: top + 12 }, rows);
  const shown = new Set(rows.flatMap(({ strips }) => strips));
  const left = facts.strips.filter(
    (strip) => strip.segments.length > 1 && !shown.has(strip) && !held.has(strip.region),
  );
  if (drawn.marks.length === 0 && left.length === 0) return { marks: [], bottom: top - 18 };
  const note = unnamedMarks(measure, facts, drawn.unnamed, { x: plot.start - 4, end: plot.end, y: drawn.bottom + 16 });
  const words = withoutStrip(facts.words.list(left.map(({ title }) => title)));
  const missing = left.length === 0 ? undefined : paragraph(measure, words, plot.end - plot.start, face.words);
  const y = note.bottom + 16;
  return {
    marks: [
      headMark(measure, heads.whereThingsStand, top),
      ...drawn.marks,
      ...note.marks,
      ...(missing ? paragraphMarks(measure, missing, { x: plot.start - 4, y }) : []),
    ],
    bottom: (missing ? y + heightOf(missing) - 10 : note.bottom) + 14,
  };
}

type Row = Span & { readonly strips: readonly Strip[] };

const lengthOf = (plot: Plot): Span => ({ start: plot.start - 4, end: plot.end });

const rowsApart = (facts: Facts, places: Places, plot: Plot): Row[] =>
  places.groups
    .map(({ ids, start, end }) => ({ strips: stripsWithin(facts, ids), start: start - LEAD, end: end + LEAD }))
    .map((row) => (places.groups.length === 1 && places.hatched.length === 0 ? { ...row, ...lengthOf(plot) } : row))
    .filter(({ strips }) => strips.length > 0);

const LEAD = 8; // px before the first event of an island and after the last, as the hatching beside it leaves

function drawRows(
  measure: MeasureText,
  facts: Facts,
  { places, plot, top }: { places: Places; plot: Plot; top: number },
  rows: readonly Row[],
): DrawnStrips {
  const xs = new Map(places.events.map(({ facts: of, x }) => [of.event.id, x]));
  return rows.reduce<DrawnStrips>(
    (done, { strips, start, end }) => {
      const drawn = stripsMarks(measure, facts.words, strips, {
        start,
        end,
        y: done.bottom + (done.marks.length === 0 ? 0 : STRIP_GAP),
        gap: STRIP_GAP,
        names: plot.start - 44,
        namesAt: plot.start - 4,
        xOf: (event) => xs.get(event) ?? start,
        xOfRunOut: (when) => placeOfRunOut(facts, xs, when, places.kind === "chronological" ? places.xOf : undefined),
      });
      return {
        marks: [...done.marks, ...drawn.marks],
        bottom: drawn.bottom,
        unnamed: [...done.unnamed, ...drawn.unnamed],
      };
    },
    { marks: [], bottom: top, unnamed: [] },
  );
}
