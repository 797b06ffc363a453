import type { Mark } from "../../../scene/index.ts";
import {
  curve,
  face,
  type Paragraph,
  paragraph,
  paragraphMarks,
  roomInAnyFont,
  rule,
  withNotes,
} from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import { eventGroup } from "../names.ts";
import { dateWords } from "../when-words.ts";
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

/** px above the events, and from the start of a span to its name */
const ROOM = 34;
const INSET = 12;

/** px that a span needs above the events, as high as its name is */
export function heightOfBracket(measure: MeasureText, facts: Facts, laid: Placed, bracket: Bracket): number {
  const { lines, leading } = nameOf(measure, facts, laid, bracket);
  return ROOM + (lines.length - 1) * leading;
}

function nameOf(measure: MeasureText, facts: Facts, laid: Placed, bracket: Bracket): Paragraph {
  const words = bracket.words === undefined ? "" : `${facts.words.quoted(bracket.words)} `;
  const title = withNotes(bracket.facts.event.title, bracket.facts.footnotes);
  const when = dateWords(facts, bracket.facts.event.id);
  const text = `${words}${when === "" ? title : facts.words.noted(title, when)}`;
  const room = laid.plot.end - bracketStart(laid, bracket) - INSET;
  return paragraph(measure, text, roomInAnyFont(Math.max(SPAN_LEAD, room)), face.words);
}

const BEFORE = 22; // px from its end to the first event that is stated to come after it

/** A span over the events inside it, dotted beyond the last of them; its end is drawn where an event is stated to follow it. */
export function bracketMark(measure: MeasureText, facts: Facts, laid: Laid, bracket: Bracket): Mark {
  const index = laid.grid?.brackets.indexOf(bracket) ?? 0;
  const start = bracketStart(laid, bracket);
  const last = Math.max(...bracket.over.map((id) => xOfEvent(laid, id)));
  const name = nameOf(measure, facts, laid, bracket);
  const below = (laid.grid?.brackets ?? []).slice(0, index);
  const y = below.reduce((at, each) => at - heightOfBracket(measure, facts, laid, each), (laid.rows.ys[0] ?? 0) - ROOM);
  const stroke = { colour: laid.colour, width: 1.4 } as const;
  const top = y - 6 - (name.lines.length - 1) * name.leading;
  const next = Math.min(...bracket.after.map((id) => xOfEvent(laid, id))) - BEFORE;
  const isEnded = Number.isFinite(next) && next > last + 14;
  const fade = isEnded ? next : Math.max(last + 40, start + 2 * INSET + name.width);
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
    ...(isEnded ? [rule([fade, y], [fade, y + 6], stroke)] : []),
    ...paragraphMarks(measure, name, { x: start + INSET, y: top }),
  ]);
}
