import type { Segment, Strip, When } from "../../machine/index.ts";
import type { Mark } from "../../scene/index.ts";
import type { Wording } from "../../wording/index.ts";
import {
  besideMarks,
  box,
  face,
  heightOf,
  inAnyFont,
  type Paragraph,
  paragraph,
  paragraphMarks,
  type Typeface,
} from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";

/** px */
const STRIP_HEIGHT = 22;
const GAP = 2;
const PADDING = 10;
const LEADING = 15;
const NAME_GAP = 12; // between a strip and its name

/** Where strips stand: all of one length, from `y` down. */
export type StripPlace = {
  readonly start: number;
  readonly end: number;
  readonly y: number;
  /** px between one strip and the next */
  readonly gap: number;
  /** px that a name may take to the left of its strip */
  readonly names: number;
  /** to the left of which x names stand, where that is not the start of the strips */
  readonly namesAt?: number;
  /** x of the event that enters a state */
  xOf(event: string): number;
  /** x at which a delay ran out that enters a state; undefined where that is not stated */
  xOfRunOut(when: When): number | undefined;
};

/** `unnamed`: states that are too short for their names, as "region: state". */
export type DrawnStrips = { readonly marks: Mark[]; readonly bottom: number; readonly unnamed: readonly string[] };

/** Strips one below the other, each as high as the names of its states need, with the name of its region to the left. */
export function stripsMarks(
  measure: MeasureText,
  words: Wording,
  strips: readonly Strip[],
  place: StripPlace,
): DrawnStrips {
  return strips.reduce<DrawnStrips>(
    (done, strip) => {
      const y = done.bottom + (done.marks.length === 0 ? 0 : place.gap);
      const drawn = stripMarks(measure, words, strip, { ...place, y });
      return {
        marks: [...done.marks, ...drawn.marks],
        bottom: drawn.bottom,
        unnamed: [...done.unnamed, ...drawn.unnamed],
      };
    },
    { marks: [], bottom: place.y, unnamed: [] },
  );
}

function stripMarks(measure: MeasureText, words: Wording, strip: Strip, place: StripPlace): DrawnStrips {
  const runs = runsOf(startsOf(strip, place), place);
  const titles = runs.map((run) => titleOf(measure, words, run));
  const name = paragraph(measure, strip.title, place.names, { ...face.small, weight: 500 });
  const lines = Math.max(name.lines.length, ...titles.map((title) => title?.lines.length ?? 0));
  const height = STRIP_HEIGHT + (Math.max(1, lines) - 1) * Math.max(...[name, ...titles].map(leadingOf));
  const segments = runs.flatMap((run, index) => {
    const area = { x: run.x, y: place.y, width: run.end - run.x, height };
    const title = titles[index];
    return run.segment ? [segmentGroup(measure, run.segment, area, title)] : changesMarks(measure, area, title);
  });
  const group: Mark = {
    kind: "group",
    id: `region-${strip.region}`,
    name: nameOf(strip, words),
    data: { region: strip.region },
    marks: [
      ...besideMarks(measure, name, (place.namesAt ?? place.start) - NAME_GAP, place.y + height / 2),
      ...segments,
    ],
  };
  const unnamed = runs.flatMap(({ segment }, index) =>
    segment?.described && !titles[index] ? [words.named(strip.title, segment.title)] : [],
  );
  return { marks: [group], bottom: place.y + height, unnamed };
}

type Start = { readonly segment: Segment; readonly x: number };

/** Where states begin; one that a delay enters at a time that is not stated is left out where its event leads on from it. */
function startsOf({ segments }: Strip, place: StripPlace): Start[] {
  return segments.flatMap((segment, index) => {
    const { since, ranOut } = segment;
    if (since === undefined) return [{ segment, x: place.start }];
    const x = ranOut && place.xOfRunOut(ranOut);
    const isLeft = ranOut !== undefined && x === undefined && segments[index + 1]?.since === since;
    return isLeft ? [] : [{ segment, x: x ?? place.xOf(since) }];
  });
}

/** px between strips where they stand by themselves */
export const STRIP_GAP = 8;

/** What is said of states without room for their names; `y` is the first baseline, and `bottom` the lowest mark where nothing is said. */
export function unnamedMarks(
  measure: MeasureText,
  facts: { readonly words: Wording },
  unnamed: readonly string[],
  area: { x: number; end: number; y: number },
): { marks: Mark[]; bottom: number } {
  if (unnamed.length === 0) return { marks: [], bottom: area.y - 16 };
  const { words } = facts;
  const told =
    unnamed.length <= MOST_TOLD
      ? words.timeline.tooShort(words.apart(unnamed))
      : words.timeline.tooShortCount(unnamed.length);
  const set = paragraph(measure, told, area.end - area.x, face.words);
  return { marks: paragraphMarks(measure, set, area), bottom: area.y + heightOf(set) - 10 };
}

const MOST_TOLD = 6;
const MOST_LINES = 3;

/** A state's name broken to its stretch, between words only; none where it has no room. */
function titleOf(measure: MeasureText, words: Wording, { segment, changes, x, end }: Run): Paragraph | undefined {
  const room = end - x - PADDING - 4;
  const text = segment?.title ?? words.timeline.states(changes);
  const look = faceOf(segment);
  if (room < Math.max(...text.split(/\s+/u).map((word) => measure(word, look)))) return undefined;
  const title = paragraph(measure, text, room, look);
  return title.lines.length <= MOST_LINES ? title : undefined;
}

const faceOf = (segment: Segment | undefined): Typeface =>
  segment?.described ? { size: 11, weight: 500, fill: segment.tone } : { size: 11, italic: true, fill: "muted" };

/** px that the states need, with which strips begin, so that each has its name on one line, as far as that is not out of proportion. */
export function leadOfStrips(measure: MeasureText, strips: readonly Strip[]): number {
  const firsts = strips.flatMap(({ segments }) => (segments.length > 1 ? segments.slice(0, 1) : []));
  const rooms = firsts.map((segment) => inAnyFont(measure(segment.title, faceOf(segment))) + PADDING + 4 + GAP);
  return Math.min(MOST_LEAD, Math.max(0, ...rooms));
}

const MOST_LEAD = 150; // px

const nameOf = (strip: Strip, words: Wording): string =>
  words.named(strip.title, words.inTurn(strip.segments.map((segment) => segment.title)));

/** px: states that last shorter are drawn together as changes */
const SHORTEST = 7;

type Run = {
  readonly segment?: Segment | undefined;
  readonly changes: number;
  readonly x: number;
  readonly end: number;
};

/** States from left to right; neighbours that are too short to be seen become one stretch of changes. */
function runsOf(starts: readonly Start[], place: StripPlace): Run[] {
  const runs: Run[] = [];
  starts.forEach(({ segment, x }, index) => {
    const end = Math.max(x, (starts[index + 1]?.x ?? place.end + GAP) - GAP);
    const last = runs.at(-1);
    if (end - x >= SHORTEST) runs.push({ segment, changes: 1, x, end });
    else if (last && !last.segment) runs[runs.length - 1] = { ...last, changes: last.changes + 1, end };
    else runs.push({ changes: 1, x, end });
  });
  return runs.filter((run) => run.end > run.x);
}

type Area = { x: number; y: number; width: number; height: number };

function titleMarks(measure: MeasureText, area: Area, title: Paragraph | undefined): Mark[] {
  if (!title) return [];
  const leading = leadingOf(title);
  const y = area.y + area.height / 2 + 4 - ((title.lines.length - 1) * leading) / 2;
  return paragraphMarks(measure, { ...title, leading }, { x: area.x + PADDING, y });
}

const leadingOf = (title: Paragraph | undefined): number => Math.max(LEADING, title?.leading ?? 0);

/** A stretch in which a region changes too often for its states to be seen. */
const changesMarks = (measure: MeasureText, area: Area, title: Paragraph | undefined): Mark[] => [
  box(area, { fill: "neutralTint", radius: 2, stroke: { colour: "rule", width: 1, dash: [2, 2] } }),
  ...titleMarks(measure, area, title),
];

/** A state's stretch, found by the state and by the event that enters it. */
const segmentGroup = (measure: MeasureText, segment: Segment, area: Area, title: Paragraph | undefined): Mark => ({
  kind: "group",
  data: { state: segment.state, ...(segment.since !== undefined && { since: segment.since }) },
  marks: [...groundMarks(segment, area), ...titleMarks(measure, area, title)],
});

function groundMarks({ tone, described }: Segment, area: Area): Mark[] {
  if (!described) return [box(area, { fill: "none", radius: 3, stroke: { colour: "rule", width: 1, dash: [3, 3] } })];
  return [box(area, { fill: `${tone}Tint`, radius: 3 }), box({ ...area, width: 3 }, { fill: tone, radius: 1.5 })];
}
