import type { Strip } from "../../machine/index.ts";
import type { ColourRole, Mark } from "../../scene/index.ts";
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
export function stripMarks(measure: MeasureText, strip: Strip, place: StripPlace): Mark[] {
  const starts = strip.segments.map((segment) =>
    segment.since === undefined ? place.start : place.xOf(segment.since),
  );
  const name = line(
    measure,
    strip.title,
    { x: place.start - 12, y: place.y + 15, anchor: "end" },
    { ...face.small, weight: 500 },
  );
  const segments = strip.segments.flatMap((segment, index) => {
    const [x, end] = [starts[index] ?? place.start, (starts[index + 1] ?? place.end + GAP) - GAP];
    return end - x < 4 ? [] : segmentMarks(measure, segment, { x, y: place.y, width: end - x, height: STRIP_HEIGHT });
  });
  return [
    {
      kind: "group",
      id: `region-${strip.region}`,
      name: nameOf(strip),
      data: { region: strip.region },
      marks: [name, ...segments],
    },
  ];
}

const nameOf = (strip: Strip): string =>
  `${strip.title}: ${strip.segments.map((segment) => segment.title).join(", then ")}`;

type Area = { x: number; y: number; width: number; height: number };

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
