import type { Mark } from "../../../scene/index.ts";
import { stanceDot } from "../lanes/tellers.ts";
import type { Column } from "./columns.ts";
import type { Drawing } from "./drawing.ts";
import { BESIDE, type Teller } from "./key.ts";

/** Who says so: a mark for each stance of an account beside each row that it tells of. */
export function tellerMark({ facts, columns, top }: Drawing, { x, rows }: Column, teller: Teller): Mark {
  const middle = x + columns.across.tellers + teller.x;
  const events = rows.flatMap(({ row, y }) => (row.kind === "event" ? [{ event: row.facts.event, y: top + y }] : []));
  const told = events.map(({ event, y }) => ({ event, y, stances: teller.stancesOn(event) }));
  const marks = told.map(({ event, y, stances }): Mark => {
    if (stances.length === 0) return { kind: "circle", cx: middle, cy: y, r: 1.2, fill: "rule" };
    const first = middle - ((stances.length - 1) * BESIDE) / 2;
    const dots = stances.flatMap((stance, index) => stanceDot(first + index * BESIDE, y, stance));
    return { kind: "group", data: { event: event.id }, marks: dots };
  });
  const count = told.filter(({ stances }) => stances.length > 0).length;
  return {
    kind: "group",
    name: facts.words.timeline.spoken.tellsOf(teller.name, count),
    data: { account: teller.id },
    marks,
  };
}
