import type { Model } from "../../../src/model/index.ts";
import type { GroupMark, Mark, Scene } from "../../../src/scene/index.ts";
import { solveTime, type Timing } from "../../../src/time/index.ts";

export type Place = { readonly x: number; readonly y: number };

export const groupsOf = (marks: readonly Mark[]): GroupMark[] =>
  marks.flatMap((mark) => (mark.kind === "group" ? [mark, ...groupsOf(mark.marks)] : []));

/** Where each event's own mark stands: the first shape of its group. */
export function placesOf(scene: Scene): Map<string, Place> {
  return new Map(
    groupsOf(scene.marks).flatMap((group) => {
      const event = group.data?.["event"];
      const place = event === undefined ? undefined : firstPlace(group.marks);
      return event === undefined || place === undefined ? [] : [[event, place] as const];
    }),
  );
}

function firstPlace(marks: readonly Mark[]): Place | undefined {
  for (const mark of marks) {
    if (mark.kind === "circle") return { x: mark.cx, y: mark.cy };
    if (mark.kind === "path") return { x: mark.d[0]?.[1] ?? 0, y: mark.d[0]?.[2] ?? 0 };
    if (mark.kind === "rect") return { x: mark.x, y: mark.y };
  }
  return undefined;
}

/** What is stated of order, as the pictures take it: without outside context. */
export const orderOf = (model: Model): Timing =>
  solveTime(model.timed, model.statements, { timezone: model.timezone, bases: ["stated", "implied", "inferred"] });

const SLACK = 0.5; // px

/** The row of a folded block in which an event stands. */
export function rowsOf(scene: Scene): Map<string, string> {
  const rows = groupsOf(scene.marks).filter(({ data }) => data?.["row"] !== undefined);
  return new Map(
    rows.flatMap(({ marks, data }) =>
      groupsOf(marks).flatMap((group) => {
        const event = group.data?.["event"];
        return event === undefined ? [] : [[event, data?.["row"] ?? ""] as const];
      }),
    ),
  );
}

/** Pairs whose marks stand in another order than the one stated: from left to right, and from row to row. */
export function misplaced(model: Model, scene: Scene): string[] {
  const places = placesOf(scene);
  const rows = rowsOf(scene);
  const order = orderOf(model);
  const edges = order.relaxed.length > 0 ? [] : order.reduction(model.events.map((event) => event.id));
  return edges.flatMap(({ from, to, relationship }) => {
    const [a, b] = [places.get(from), places.get(to)];
    if (!a || !b || relationship !== "before") return [];
    const isWrong = rows.get(from) === rows.get(to) ? a.x > b.x + SLACK : a.y > b.y - SLACK;
    return isWrong ? [`${from} before ${to}`] : [];
  });
}

/** Events of different islands that no hatching sets apart. */
export function joinedIslands(model: Model, scene: Scene): string[] {
  const places = placesOf(scene);
  const islands = orderOf(model).islands(model.events.map((event) => event.id));
  const hatched = hatchingOf(scene.marks);
  const firsts = islands.flatMap((island) => {
    const drawn = island.flatMap((id) => places.get(id) ?? []);
    return drawn.length === 0 ? [] : [{ id: island[0] ?? "", drawn }];
  });
  return firsts.flatMap((one, index) =>
    firsts
      .slice(index + 1)
      .flatMap((other) =>
        one.drawn.every((a) => other.drawn.every((b) => hatched.some((box) => parts(box, a, b))))
          ? []
          : [`${one.id} | ${other.id}`],
      ),
  );
}

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const hatchingOf = (marks: readonly Mark[]): Box[] =>
  marks.flatMap((mark) =>
    mark.kind === "group" ? hatchingOf(mark.marks) : mark.kind === "rect" && mark.fill === "hatched" ? [mark] : [],
  );

/** Whether a hatched box lies between two places, across the whole way from one to the other, or one of them stands in it. */
function parts(box: Box, a: Place, b: Place): boolean {
  if (holds(box, a) || holds(box, b)) return true;
  const [left, right] = a.x < b.x ? [a, b] : [b, a];
  const [upper, lower] = a.y < b.y ? [a, b] : [b, a];
  const isBeside = left.x < box.x && box.x + box.width < right.x && box.y <= left.y && left.y <= box.y + box.height;
  const isBelow = upper.y < box.y && box.y + box.height < lower.y && box.x <= left.x && right.x <= box.x + box.width;
  return isBeside || isBelow;
}

/** Does an event stand in a hatched box, which says of it that no order is stated? */
export const holds = ({ x, y, width, height }: Box, at: Place): boolean =>
  x <= at.x && at.x <= x + width && y <= at.y && at.y <= y + height;

/** What the places of a timeline that goes across must not say. */
export const orderFaults = (model: Model, scene: Scene): string[] => [
  ...misplaced(model, scene).map((pair) => `drawn against the order: ${pair}`),
  ...joinedIslands(model, scene).map((pair) => `islands not set apart: ${pair}`),
];
