import type { Mark, PathStep, Scene, TextMark } from "../../../src/scene/index.ts";

type Point = readonly [x: number, y: number];
type Band = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
type Leaf = Exclude<Mark, { kind: "group" }>;

const leavesOf = (marks: readonly Mark[]): Leaf[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? leavesOf(mark.marks) : [mark]));

/** Texts that a line, an arrowhead or a mark runs through, with what does; a ground painted between them hides a line. */
export function struck(scene: Scene): string[] {
  const leaves = leavesOf(scene.marks);
  const lines = leaves.flatMap((leaf, at) => segmentsOf(leaf).map((segment) => ({ ...segment, at })));
  const byRow = new Map<number, typeof lines>();
  for (const each of lines)
    for (let row = rowOf(each.top); row <= rowOf(each.bottom); row++) byRow.set(row, [...(byRow.get(row) ?? []), each]);
  return leaves.flatMap((text, at) => {
    if (text.kind !== "text") return [];
    const band = bandOf(text);
    const near = [...new Set([rowOf(band.top), rowOf(band.bottom)].flatMap((row) => byRow.get(row) ?? []))];
    const through = near.filter((line) => crosses(line, band) && !isHidden(leaves, line.at, at, band));
    return through.length === 0 ? [] : [`${text.text} (${leaves[through[0]?.at ?? 0]?.kind})`];
  });
}

const ROW = 40; // px
const rowOf = (y: number): number => Math.floor(y / ROW);

/** Where a text's letters are, without what rises above small letters or hangs below the line. */
function bandOf(text: TextMark): Band {
  const left = text.x - (text.anchor === "end" ? text.width : text.anchor === "middle" ? text.width / 2 : 0);
  return {
    left: left + 1,
    right: left + text.width - 1,
    top: text.y - 0.55 * text.size,
    bottom: text.y - 0.06 * text.size,
  };
}

type Segment = {
  readonly from: Point;
  readonly to: Point;
  readonly reach: number;
  readonly top: number;
  readonly bottom: number;
};

function segmentsOf(leaf: Leaf): Segment[] {
  switch (leaf.kind) {
    case "text":
      return [];
    case "rect": {
      if (!leaf.stroke) return [];
      const [x, y, right, bottom] = [leaf.x, leaf.y, leaf.x + leaf.width, leaf.y + leaf.height];
      return joined(
        [
          [x, y],
          [right, y],
          [right, bottom],
          [x, bottom],
          [x, y],
        ],
        leaf.stroke.width / 2,
      );
    }
    case "circle": {
      const reach = leaf.r + (leaf.stroke?.width ?? 0) / 2;
      return joined(
        [
          [leaf.cx, leaf.cy],
          [leaf.cx, leaf.cy],
        ],
        reach,
      );
    }
    case "path":
      return joined(pointsOf(leaf.d), (leaf.stroke?.width ?? 0) / 2);
  }
}

const joined = (points: readonly Point[], reach: number): Segment[] =>
  points.slice(1).map((to, index) => {
    const from = points[index] ?? to;
    return { from, to, reach, top: Math.min(from[1], to[1]) - reach, bottom: Math.max(from[1], to[1]) + reach };
  });

const CURVE_STEPS = 16;

/** A path as the points of a line; curves in short steps, a closed path back to its start. */
function pointsOf(steps: readonly PathStep[]): Point[] {
  const points: Point[] = [];
  for (const [command, ...n] of steps) {
    const last = points.at(-1) ?? [0, 0];
    if (command === "Z") points.push(points[0] ?? last);
    else if (command === "C")
      for (let step = 1; step <= CURVE_STEPS; step++) points.push(onCurve(last, n, step / CURVE_STEPS));
    else points.push([n[0] ?? 0, n[1] ?? 0]);
  }
  return points;
}

function onCurve([x, y]: Point, [x1 = 0, y1 = 0, x2 = 0, y2 = 0, x3 = 0, y3 = 0]: readonly number[], t: number): Point {
  const mix = (a: number, b: number, c: number, d: number) =>
    (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
  return [mix(x, x1, x2, x3), mix(y, y1, y2, y3)];
}

/** Whether a stretch, as thick as it is, meets a band (Liang and Barsky's clipping). */
function crosses({ from, to, reach }: Segment, band: Band): boolean {
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const sides: readonly [p: number, q: number][] = [
    [-dx, from[0] - (band.left - reach)],
    [dx, band.right + reach - from[0]],
    [-dy, from[1] - (band.top - reach)],
    [dy, band.bottom + reach - from[1]],
  ];
  let [enter, leave] = [0, 1];
  for (const [p, q] of sides) {
    if (p === 0 && q <= 0) return false;
    if (p < 0) enter = Math.max(enter, q / p);
    if (p > 0) leave = Math.min(leave, q / p);
  }
  return enter < leave || (dx === 0 && dy === 0);
}

/** Whether something opaque is painted over the line and under the text. */
const isHidden = (leaves: readonly Leaf[], line: number, text: number, band: Band): boolean =>
  leaves
    .slice(line + 1, Math.max(line + 1, text))
    .some(
      (leaf) =>
        leaf.kind === "rect" &&
        leaf.fill !== "none" &&
        leaf.fill !== "hatched" &&
        leaf.x <= band.left &&
        leaf.x + leaf.width >= band.right &&
        leaf.y <= band.top &&
        leaf.y + leaf.height >= band.bottom,
    );
