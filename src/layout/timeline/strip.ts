import type { Strip } from "../../machine/index.ts";
import type { ColourRole, Mark } from "../../scene/index.ts";
import type { Wording } from "../../wording/index.ts";
import { box, face, line } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";

/** px */
export const STRIP_HEIGHT = 22;
export const STRIP_STEP = 26;
const GAP = 2;
const PADDING = 10;

/** A region's states as a strip: each from the event that enters it. */
export type StripPlace = {
  readonly start: number;
  readonly end: number;
  readonly y: number;
  /** x of the event that enters a state */
  xOf(event: string): number;
};

/** The strip of one region with its name to the left of it. */
export function stripMarks(measure: MeasureText, words: Wording, strip: Strip, place: StripPlace): Mark[] {
  const starts = strip.segments.map((segment) =>
    segment.since === undefined ? place.start : place.xOf(segment.since),
  );
  const name = line(
    measure,
    strip.title,
    { x: place.start - 12, y: place.y + 15, anchor: "end" },
    { ...face.small, weight: 500 },
  );
  const segments = runsOf(strip, starts, place).flatMap(({ segment, changes, x, end }) => {
    const area = { x, y: place.y, width: end - x, height: STRIP_HEIGHT };
    return segment
      ? [segmentGroup(measure, segment, area)]
      : changesMarks(measure, words.timeline.states(changes), area);
  });
  return [
    {
      kind: "group",
      id: `region-${strip.region}`,
      name: nameOf(strip, words),
      data: { region: strip.region },
      marks: [name, ...segments],
    },
  ];
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
function runsOf(strip: Strip, starts: readonly number[], place: StripPlace): Run[] {
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
