import type { Mark } from "../../../scene/index.ts";
import { curve, face, line, withNotes } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import { eventGroup } from "../names.ts";
import type { Laid } from "./block.ts";
import type { Bracket } from "./grid.ts";

/** px from the start of a span to the first event inside it: room for the name of the state it begins */
export const SPAN_LEAD = 142;

/** Where an event stands: its mark, or for a bracket its start. */
export function xOfEvent(laid: Placed, id: string): number {
  const cell = laid.grid?.cells.get(id);
  if (cell) return laid.xs[cell.layer] ?? laid.plot.start;
  const bracket = laid.grid?.brackets.find((each) => each.facts.event.id === id);
  return bracket ? bracketStart(laid, bracket) : laid.plot.start;
}

/** A grid whose layers have their places. */
type Placed = Pick<Laid, "grid" | "xs" | "plot">;

const bracketStart = (laid: Placed, bracket: Bracket): number =>
  Math.min(...bracket.over.map((id) => xOfEvent(laid, id))) - SPAN_LEAD;

/** A span over the events inside it: where it starts is stated, and that it had not ended by then; no more. */
export function bracketMark(measure: MeasureText, facts: Facts, laid: Laid, bracket: Bracket): Mark {
  const index = laid.grid?.brackets.indexOf(bracket) ?? 0;
  const start = bracketStart(laid, bracket);
  const last = Math.max(...bracket.over.map((id) => xOfEvent(laid, id)));
  const y = (laid.rows.ys[0] ?? 0) - 34 - 34 * index;
  const stroke = { colour: laid.colour, width: 1.4 } as const;
  const words = bracket.words === undefined ? "" : `${facts.words.quoted(bracket.words)} `;
  const text = line(
    measure,
    `${words}${withNotes(bracket.facts.event.title, bracket.facts.footnotes)}`,
    { x: start + 12, y: y - 6 },
    face.words,
  );
  const fade = Math.max(last + 40, start + 24 + text.width);
  return eventGroup(facts, bracket.facts, [
    curve(
      [
        ["M", start, y + 6],
        ["L", start, y],
        ["L", last + 14, y],
      ],
      stroke,
    ),
    curve(
      [
        ["M", last + 14, y],
        ["L", fade, y],
      ],
      { ...stroke, dash: [2, 4] },
    ),
    text,
  ]);
}
