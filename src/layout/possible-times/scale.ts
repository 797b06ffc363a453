/** A stretch of time that is drawn to scale, or a break between two of them. */
export type Segment = {
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly end: number;
};

/** From instants (ms) to px: segments to scale, and breaks in which nothing begins or ends. */
export type TimeScale = {
  readonly start: number;
  readonly end: number;
  readonly segments: readonly Segment[];
  readonly breaks: readonly Segment[];
  x(at: number): number;
};

const HOUR = 3_600_000; // ms
/** px */
const BREAK = 58;
/** Room between a break and the nearest mark. */
const BESIDE = 16;
const MOST_BREAKS = 3;
/** A gap is left out when it is more than this part of what is drawn. */
const SPARSE = 0.4;
const LEAST_POINTS = 5;
/** Room beside the first and the last point as a part of what is drawn, and where a bar is open there. */
const MARGIN = 0.015;
const OPEN_MARGIN = 0.08;

/** A scale over all `points`, broken where long stretches hold none of them. */
export function timeScale(
  points: readonly number[],
  range: { readonly start: number; readonly end: number },
  open: { readonly left: boolean; readonly right: boolean },
): TimeScale {
  const sorted = [...new Set(points)].toSorted((a, b) => a - b);
  const [first = 0, last = 0] = [sorted[0], sorted.at(-1)];
  const gaps = emptyStretches(sorted, range.end - range.start);
  const drawn = last - first - gaps.reduce((sum, gap) => sum + gap.to - gap.from, 0) || HOUR;
  const margin = (isOpen: boolean) => drawn * (isOpen ? OPEN_MARGIN : MARGIN);
  const parts = piecesOf({ from: first - margin(open.left), to: last + margin(open.right) }, gaps);
  const total = parts.reduce((sum, part) => sum + part.to - part.from, 0);
  const room = range.end - range.start - gaps.length * BREAK;
  const segments = parts.reduce<Segment[]>((done, part) => {
    const x = done.length === 0 ? range.start : (done.at(-1)?.end ?? 0) + BREAK;
    return [...done, { ...part, x, end: x + (room * (part.to - part.from)) / total }];
  }, []);
  const breaks = segments.slice(1).map((segment, index): Segment => {
    const before = segments[index] ?? segment;
    return { from: before.to, to: segment.from, x: before.end, end: segment.x };
  });
  return { ...range, segments, breaks, x: placeIn(range, [...segments, ...breaks]) };
}

function placeIn(range: { readonly start: number; readonly end: number }, parts: readonly Segment[]) {
  return (at: number): number => {
    if (at === Number.NEGATIVE_INFINITY) return range.start;
    if (at === Number.POSITIVE_INFINITY) return range.end;
    const part = parts.find((each) => at >= each.from && at <= each.to);
    if (!part) return at < (parts[0]?.from ?? 0) ? range.start : range.end;
    return part.x + ((part.end - part.x) * (at - part.from)) / (part.to - part.from);
  };
}

type Gap = { readonly from: number; readonly to: number };

/** The longest gaps between neighbouring points, while each is more than its share of what would still be drawn. */
function emptyStretches(sorted: readonly number[], width: number): Gap[] {
  if (sorted.length < LEAST_POINTS) return [];
  const gaps = sorted
    .slice(1)
    .map((to, index) => ({ from: sorted[index] ?? to, to }))
    .toSorted((a, b) => b.to - b.from - (a.to - a.from));
  const span = (sorted.at(-1) ?? 0) - (sorted[0] ?? 0);
  const chosen = gaps.slice(0, MOST_BREAKS).reduce<{ gaps: Gap[]; left: number; done: boolean }>(
    (so, gap) => {
      const length = gap.to - gap.from;
      return so.done || length < so.left * SPARSE
        ? { ...so, done: true }
        : { gaps: [...so.gaps, gap], left: so.left - length, done: false };
    },
    { gaps: [], left: span, done: false },
  );
  return chosen.gaps
    .map((gap) => shrunk(gap, chosen.left * Math.max(0.04, BESIDE / (width - chosen.gaps.length * BREAK))))
    .toSorted((a, b) => a.from - b.from);
}

/** A gap without a little at each side, so that no bar ends right at a break. */
const shrunk = ({ from, to }: Gap, margin: number): Gap => {
  const by = Math.min(margin, (to - from) / 4);
  return { from: from + by, to: to - by };
};

function piecesOf({ from, to }: Gap, gaps: readonly Gap[]): Gap[] {
  const starts = [from, ...gaps.map((gap) => gap.to)];
  const ends = [...gaps.map((gap) => gap.from), to];
  return starts.map((start, index) => ({ from: start, to: ends[index] ?? to }));
}
