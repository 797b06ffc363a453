import type { GroupMark, Mark, Scene } from "../../src/scene/index.ts";

export type Box = {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
};

/** What a statechart's scene is checked by: rooms of words, boxes of states, frames around states, pieces of lines. */
export type ChartParts = {
  readonly labels: readonly Box[];
  readonly boxes: readonly Box[];
  readonly frames: readonly Box[];
  readonly lines: readonly Box[];
};

/** Reads a scene by the ids of its groups, whatever laid it out. */
export function partsOf(scene: Scene): ChartParts {
  const groups = scene.marks.filter((mark): mark is GroupMark => mark.kind === "group");
  const arrows = groups.filter(({ id }) => id?.startsWith("transition-"));
  const states = groups.filter(({ id }) => id?.startsWith("state-"));
  const isOuter = ({ data }: GroupMark): boolean =>
    data?.["state"] === "" || states.some((other) => other.data?.["state"]?.startsWith(`${data?.["state"]}.`));
  return {
    labels: [...arrows, ...states].flatMap((group) => textsOf(group.marks, group.name ?? "")),
    boxes: states.filter((group) => !isOuter(group)).flatMap((group) => outlineOf(group)),
    frames: states.filter(isOuter).flatMap((group) => outlineOf(group)),
    lines: [...arrows, ...groups.filter(({ hidden }) => hidden)].flatMap((group) =>
      group.marks.flatMap((mark) => piecesOf(mark, group.name ?? "")),
    ),
  };
}

/** The room of letters, from above the capitals to below the baseline. */
export const textsOf = (marks: readonly Mark[], of: string): Box[] =>
  marks.flatMap((mark): Box[] => {
    if (mark.kind === "group") return textsOf(mark.marks, mark.name ?? of);
    if (mark.kind !== "text" || mark.text.trim() === "") return [];
    const left = mark.x - (mark.anchor === "end" ? mark.width : mark.anchor === "middle" ? mark.width / 2 : 0);
    return [
      {
        what: mark.text,
        left,
        right: left + mark.width,
        top: mark.y - mark.size * 0.74,
        bottom: mark.y + mark.size * 0.2,
      },
    ];
  });

/** The largest rectangle or circle of a state. */
function outlineOf(group: GroupMark): Box[] {
  const boxes = group.marks.flatMap((mark): Box[] => {
    const what = group.id ?? "";
    if (mark.kind === "rect")
      return [{ what, left: mark.x, right: mark.x + mark.width, top: mark.y, bottom: mark.y + mark.height }];
    if (mark.kind === "circle")
      return [
        { what, left: mark.cx - mark.r, right: mark.cx + mark.r, top: mark.cy - mark.r, bottom: mark.cy + mark.r },
      ];
    return [];
  });
  return boxes.toSorted((a, b) => b.right - b.left - (a.right - a.left)).slice(0, 1);
}

/** A path as the boxes around its straight pieces; an arrowhead as one box. */
function piecesOf(mark: Mark, what: string): Box[] {
  if (mark.kind !== "path") return [];
  const points = mark.d.flatMap(([command, ...numbers]): [number, number][] =>
    command === "Z" ? [] : [[numbers.at(-2) ?? 0, numbers.at(-1) ?? 0]],
  );
  return points.slice(1).map(([x, y], index) => {
    const [fromX, fromY] = points[index] ?? [x, y];
    return {
      what,
      left: Math.min(x, fromX),
      right: Math.max(x, fromX),
      top: Math.min(y, fromY),
      bottom: Math.max(y, fromY),
    };
  });
}

const SLACK = 0.5; // px

export const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right - SLACK && b.left < a.right - SLACK && a.top < b.bottom - SLACK && b.top < a.bottom - SLACK;

/** Whether a line, however thin, goes through a box. */
export const strikes = (line: Box, box: Box): boolean =>
  line.left < box.right - SLACK &&
  line.right > box.left + SLACK &&
  line.top < box.bottom - SLACK &&
  line.bottom > box.top + SLACK;

export const holds = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left - SLACK &&
  inner.right <= outer.right + SLACK &&
  inner.top >= outer.top - SLACK &&
  inner.bottom <= outer.bottom + SLACK;
