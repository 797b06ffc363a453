import type { Mark, PathStep } from "../../../scene/index.ts";
import { curve, heightOf, paragraphMarks } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { barMarks, fullest } from "../dense/bars.ts";
import { barLook } from "../dense/lane-marks.ts";
import type { Placed, Places } from "../dense/places.ts";
import { eventMark } from "../event-mark.ts";
import type { Facts } from "../facts.ts";
import { eventGroup } from "../names.ts";
import { partiesOf } from "../parties.ts";
import { type Entry, heightIn } from "./entries.ts";
import type { Track, Tracks } from "./tracks.ts";

/** Bars across the lines, one for all events of a kind in 2 px: so many as the axis is long, however many events there are. */
export function barsDown(places: Places, tracks: Tracks): Mark[] {
  const standing = new Map<Track, { x: number; kind: string }[]>(tracks.tracks.map((track) => [track, []]));
  for (const placed of places.events)
    for (const track of tracksFor(placed, tracks))
      standing.get(track)?.push({ x: placed.x, kind: placed.facts.appearance });
  const most = Math.max(1, ...[...standing.values()].map(fullest));
  return [...standing].flatMap(([track, points]) =>
    barMarks(points, track.x, most, (kind) => barLook(track.colour, kind)).map(turned),
  );
}

const tracksFor = ({ facts }: Placed, tracks: Tracks): Track[] => [
  ...new Set(partiesOf(facts).map((party) => tracks.trackOf(party))),
];

/** What lies along a row, of what lies along a column. */
export function turned(mark: Mark): Mark {
  if (mark.kind === "rect") return { ...mark, x: mark.y, y: mark.x, width: mark.height, height: mark.width };
  if (mark.kind !== "path") return mark;
  return { ...mark, d: mark.d.map(([command, x = 0, y = 0]): PathStep => [command, y, x]) };
}

/** Where lines to names run: along the event's row, then aslant to the name. */
export type Leaders = { readonly start: number; readonly end: number };

/** A name in the list, with the line to its event and the event's mark on each line that it stands on. */
export function entryMark(
  measure: MeasureText,
  facts: Facts,
  entry: Entry,
  at: { tracks: Tracks; leaders: Leaders },
): Mark {
  const { tracks, leaders } = at;
  const placed = entry.kind === "event" ? entry.placed : entry.from;
  const own = tracksFor(placed, tracks);
  const last = Math.max(...own.map((track) => track.x));
  const steps: PathStep[] = [
    ["M", last, entry.at],
    ["L", leaders.start, entry.at],
    ["L", leaders.end - 4, entry.y],
    ["L", leaders.end, entry.y],
  ];
  const top = entry.y - heightIn(entry) / 2 + entry.name.face.size * 0.95;
  const texts = [
    ...paragraphMarks(measure, entry.name, { x: leaders.end + 6, y: top }),
    ...(entry.words ? paragraphMarks(measure, entry.words, { x: leaders.end + 6, y: top + heightOf(entry.name) }) : []),
  ];
  if (entry.kind === "branch")
    return {
      kind: "group",
      id: `branch-${entry.branch.id}`,
      name: facts.words.timeline.spoken.notTakenFrom(placed.facts.event.title, entry.branch.title),
      data: { branch: entry.branch.id },
      marks: [curve(steps, { colour: "notTaken", width: 1.2, dash: [5, 4] }), ...texts],
    };
  const { appearance, isEnd, event } = placed.facts;
  const look = { appearance, isEnd, turningPoint: event.turningPoint };
  return eventGroup(facts, placed.facts, [
    curve(steps, { colour: "muted", width: 0.8 }),
    ...own.flatMap((track) => eventMark(track.x, entry.at, { ...look, colour: track.colour })),
    ...texts,
  ]);
}
