import type { Strip } from "../../machine/index.ts";
import type { ColourRole, Mark } from "../../scene/index.ts";
import type { Wording } from "../../wording/index.ts";
import { box, face, heightOf, line, type Paragraph, paragraph, paragraphMarks } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";

/** px */
const HEIGHT = 22;
const GAP = 2;
const PADDING = 10;
const NAME_GAP = 12; // from a name to its strip

/** Where strips stand: between `start` and `end`, one below the other, their names in `names` px to the left. */
export type StripsPlace = {
  readonly start: number;
  readonly end: number;
  readonly y: number;
  readonly names: number;
  /** px between strips */
  readonly gap: number;
  /** x of the event that enters a state */
  xOf(event: string): number;
};

/** A region's states as a strip, each from the event that enters it, for every region; `bottom` is that of the last gap. */
export function stripsMarks(
  measure: MeasureText,
  words: Wording,
  strips: readonly Strip[],
  place: StripsPlace,
): { marks: Mark[]; bottom: number } {
  const marks: Mark[] = [];
  let y = place.y;
  for (const strip of strips) {
    const name = nameOfStrip(measure, strip, place.names);
    const height = heightOfStrip(name);
    marks.push(stripMark(measure, words, { strip, name }, { ...place, y: y + (height - HEIGHT) / 2 }));
    y += height + place.gap;
  }
  return { marks, bottom: y };
}

/** Height of strips with a gap after each, px. */
export const heightOfStrips = (measure: MeasureText, strips: readonly Strip[], names: number, gap: number): number =>
  strips.reduce((sum, strip) => sum + heightOfStrip(nameOfStrip(measure, strip, names)) + gap, 0);

const nameOfStrip = (measure: MeasureText, strip: Strip, room: number): Paragraph =>
  paragraph(measure, strip.title, room, { ...face.small, weight: 500 });

const heightOfStrip = (name: Paragraph): number => Math.max(HEIGHT, heightOf(name) + 2);

/** The strip of one region with its name to the left of it. */
function stripMark(
  measure: MeasureText,
  words: Wording,
  { strip, name }: { strip: Strip; name: Paragraph },
  place: StripsPlace,
): Mark {
  const starts = strip.segments.map((segment) =>
    segment.since === undefined ? place.start : place.xOf(segment.since),
  );
  const spot = {
    x: place.start - NAME_GAP,
    y: place.y + 15 - ((name.lines.length - 1) * name.leading) / 2,
    anchor: "end",
  } as const;
  const segments = runsOf(strip, starts, place).flatMap(({ segment, changes, x, end }) => {
    const area = { x, y: place.y, width: end - x, height: HEIGHT };
    return segment
      ? [segmentGroup(measure, segment, area)]
      : changesMarks(measure, words.timeline.states(changes), area);
  });
  return {
    kind: "group",
    id: `region-${strip.region}`,
    name: nameOf(strip, words),
    data: { region: strip.region },
    marks: [...paragraphMarks(measure, name, spot), ...segments],
  };
}

const nameOf = (strip: Strip, words: Wording): string =>
  words.named(strip.title, words.inTurn(strip.segments.map((segment) => segment.title)));

/** px: states that last shorter are drawn together as changes */
const SHORTEST = 7;

type Run = {
  readonly segment?: Strip["segments"][number] | undefined;
  readonly changes: number;
  readonly x: number;
  readonly end: number;
};

/** States from left to right; neighbours that are too short to be seen become one stretch of changes. */
function runsOf(strip: Strip, starts: readonly number[], place: StripsPlace): Run[] {
  const runs: Run[] = [];
  strip.segments.forEach((segment, index) => {
    const x = starts[index] ?? place.start;
    const end = Math.max(x, (starts[index + 1] ?? place.end + GAP) - GAP);
    const last = runs.at(-1);
    if (end - x >= SHORTEST) runs.push({ segment, changes: 1, x, end });
    else if (last && !last.segment) runs[runs.length - 1] = { ...last, changes: last.changes + 1, end };
    else runs.push({ changes: 1, x, end });
  });
  return runs.filter((run) => run.end > run.x);
}

/** A stretch in which a region changes too often for its states to be seen. */
function changesMarks(measure: MeasureText, words: string, area: Area): Mark[] {
  const fits = measure(words, { size: 11, italic: true }) + 2 * PADDING <= area.width;
  const ground = box(area, { fill: "neutralTint", radius: 2, stroke: { colour: "rule", width: 1, dash: [2, 2] } });
  const spot = { x: area.x + PADDING, y: area.y + 15 };
  return [ground, ...(fits ? [line(measure, words, spot, { size: 11, italic: true, fill: "muted" })] : [])];
}

type Area = { x: number; y: number; width: number; height: number };

/** A state's stretch, found by the state and by the event that enters it. */
const segmentGroup = (measure: MeasureText, segment: Strip["segments"][number], area: Area): Mark => ({
  kind: "group",
  data: { state: segment.state, ...(segment.since !== undefined && { since: segment.since }) },
  marks: segmentMarks(measure, segment, area),
});

function segmentMarks(measure: MeasureText, segment: Strip["segments"][number], area: Area): Mark[] {
  const colour: ColourRole = segment.tone;
  const fits = measure(segment.title, { size: 11, weight: 500 }) + 2 * PADDING <= area.width;
  const spot = { x: area.x + PADDING, y: area.y + 15 };
  if (!segment.described) {
    const frame = box(area, { fill: "none", radius: 3, stroke: { colour: "rule", width: 1, dash: [3, 3] } });
    return [frame, ...(fits ? [line(measure, segment.title, spot, { size: 11, italic: true, fill: "muted" })] : [])];
  }
  return [
    box(area, { fill: `${colour}Tint`, radius: 3 }),
    box({ ...area, width: 3 }, { fill: colour, radius: 1.5 }),
    ...(fits ? [line(measure, segment.title, spot, { size: 11, weight: 500, fill: colour })] : []),
  ];
}
