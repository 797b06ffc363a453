import type { Mark } from "../../../scene/index.ts";
import { box, curve, heightOf, inAnyFont, paragraphMarks, rule } from "../../pen/index.ts";
import { eventMark, reachOf } from "../event-mark.ts";
import { eventGroup } from "../names.ts";
import { partiesOf } from "../parties.ts";
import { chipMarks } from "../vertical/chips.ts";
import type { Column, PlacedRow } from "./columns.ts";
import { type Drawing, trackX } from "./drawing.ts";

/** px from the top of a row */
const BASELINE = 11.9;
const DAY_BASELINE = 9.5;

/** A row, and those above it in its column. */
type At = { readonly placed: PlacedRow; readonly before: readonly PlacedRow[] };

/** An event, a branch, or a day, at its place. */
export function rowMark(drawing: Drawing, column: Column, at: At): Mark {
  const { facts } = drawing;
  const { row } = at.placed;
  switch (row.kind) {
    case "event":
      return eventRowMark(drawing, column, at.placed);
    case "branch":
      return {
        kind: "group",
        id: `branch-${row.branch.id}`,
        name: facts.words.timeline.spoken.notTaken(row.branch.title),
        data: { branch: row.branch.id },
        marks: branchRowMarks(drawing, column, at),
      };
    case "day":
      return { kind: "group", marks: dayRowMarks(drawing, column, at.placed) };
  }
}

/** A day, which breaks the lines that it stands on. */
function dayRowMarks({ measure, top }: Drawing, { x }: Column, { row, top: from }: PlacedRow): Mark[] {
  if (row.kind !== "day") return [];
  const y = top + from + row.height - heightOf(row.words);
  const ground = { x: x - 2, y, width: inAnyFont(row.words.width) + 4, height: heightOf(row.words) - 1 };
  return [box(ground, { fill: "paper" }), ...paragraphMarks(measure, row.words, { x, y: y + DAY_BASELINE })];
}

function eventRowMark(drawing: Drawing, { x }: Column, { row, top: from, y: middle }: PlacedRow): Mark {
  const { measure, facts, columns, tracks, top } = drawing;
  if (row.kind !== "event") return { kind: "group", marks: [] };
  const { across } = columns;
  const own = [...new Set(partiesOf(row.facts).map((party) => tracks.trackOf(party)))].toSorted((a, b) => a.x - b.x);
  const xs = own.map((track) => trackX(drawing, x, track));
  const [first, last, y] = [xs[0] ?? 0, xs.at(-1) ?? 0, top + middle];
  const { appearance, isEnd, event } = row.facts;
  const look = { appearance, isEnd, turningPoint: event.turningPoint };
  const leader = last + reachOf(look) + 3;
  const names = x + across.names;
  const baseline = top + from + BASELINE;
  return eventGroup(facts, row.facts, [
    ...(names - 3 > leader ? [rule([leader, y], [names - 3, y], { colour: "rule", width: 1 })] : []),
    ...(last > first ? [rule([first, y], [last, y], { colour: "muted", width: 1.4 })] : []),
    ...own.flatMap((track, index) => eventMark(xs[index] ?? 0, y, { ...look, colour: track.colour })),
    ...(row.date.width > 0
      ? paragraphMarks(measure, row.date, { x: x + across.dates, y: baseline, anchor: "end" })
      : []),
    ...paragraphMarks(measure, row.name, { x: names, y: baseline }),
    ...chipMarks(measure, row.chips, names, top + from),
  ]);
}

/** A dashed line from the event that it leaves to the name of what did not happen. */
function branchRowMarks(drawing: Drawing, { x }: Column, { placed, before }: At): Mark[] {
  const { measure, columns, tracks, top } = drawing;
  const { row } = placed;
  if (row.kind !== "branch") return [];
  const from = before.findLast((each) => each.row.kind === "event");
  const names = x + columns.across.names;
  const y = top + placed.y;
  const texts = [
    ...paragraphMarks(measure, row.name, { x: names, y: top + placed.top + BASELINE }),
    ...(row.words.width > 0
      ? paragraphMarks(measure, row.words, { x: names, y: top + placed.top + BASELINE + heightOf(row.name) })
      : []),
  ];
  if (from?.row.kind !== "event") return texts;
  const homes = partiesOf(from.row.facts).map((party) => trackX(drawing, x, tracks.trackOf(party)));
  const { isEnd, event } = from.row.facts;
  const [home, start] = [Math.max(...homes), top + from.y + reachOf({ isEnd, turningPoint: event.turningPoint }) + 1];
  const stroke = { colour: "notTaken", width: 1.6, dash: [5, 4] } as const;
  return [
    curve(
      [
        ["M", home, start],
        ["L", home, y - 5],
        ["C", home, y - 1, home + 2, y, home + 5, y],
        ["L", names - 4, y],
      ],
      stroke,
    ),
    ...texts,
  ];
}
