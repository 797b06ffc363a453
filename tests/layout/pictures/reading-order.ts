import type { Model } from "../../../src/model/index.ts";
import type { GroupMark, Mark, Scene } from "../../../src/scene/index.ts";
import { textsOf } from "../scene-texts.ts";
import { hatchingOf, holds, orderOf, type Place, placesOf } from "./places.ts";

/** Pairs of which the later stands before the earlier, as a picture is read. */
function against(model: Model, isBefore: (a: string, b: string) => boolean | undefined): string[] {
  const order = orderOf(model);
  const edges = order.relaxed.length > 0 ? [] : order.reduction(model.events.map((event) => event.id));
  return edges.flatMap(({ from, to, relationship }) =>
    relationship === "before" && isBefore(to, from) === true ? [`drawn against the order: ${from} before ${to}`] : [],
  );
}

/** Pairs of events of different islands, as far as both are drawn. */
function pairsApart<T>(model: Model, drawn: ReadonlyMap<string, T>): (readonly [string, string])[] {
  const islands = orderOf(model).islands(model.events.map((event) => event.id));
  const seen = islands.map((island) => island.filter((id) => drawn.has(id)));
  return seen.flatMap((one, index) =>
    seen.slice(index + 1).flatMap((other) => one.flatMap((a) => other.map((b) => [a, b] as const))),
  );
}

/** In a column of events: none above one that is stated to be earlier, and hatching between islands. */
export function downFaults(model: Model, scene: Scene): string[] {
  const places = placesOf(scene);
  const y = (id: string): number | undefined => places.get(id)?.y;
  const hatches = hatchingOf(scene.marks);
  const gutters = hatches.map((box) => box.y + box.height / 2);
  const isHatched = (id: string): boolean => hatches.some((box) => holds(box, places.get(id) ?? { x: 0, y: 0 }));
  const islands = orderOf(model).islands(model.events.map((event) => event.id));
  const alone = new Set(islands.filter((island) => island.length === 1).flat());
  const firstAlone = Math.min(...[...alone].flatMap((id) => y(id) ?? []));
  const isParted = (a: string, b: string): boolean => {
    const [upper = 0, lower = 0] = [y(a) ?? 0, y(b) ?? 0].toSorted((one, other) => one - other);
    return gutters.some((gutter) => upper < gutter && gutter < lower);
  };
  /** those without any order stand together, under a gutter of their own that says so */
  const areTold = (a: string, b: string): boolean =>
    alone.has(a) && alone.has(b) && gutters.some((gutter) => gutter < firstAlone);
  return [
    ...against(model, (a, b) => (places.has(a) && places.has(b) ? (y(a) ?? 0) < (y(b) ?? 0) - 0.5 : undefined)),
    ...pairsApart(model, places)
      .filter(([a, b]) => !isParted(a, b) && !areTold(a, b) && !isHatched(a) && !isHatched(b))
      .map(([a, b]) => `islands not set apart: ${a} | ${b}`),
  ];
}

/** The heads of columns, in panels below each other: read from left to right and then down, with hatching where an island begins. */
export function acrossFaults(model: Model, scene: Scene): string[] {
  const heads = headsOf(scene);
  const order = [...heads.keys()];
  const islands = orderOf(model).islands(model.events.map((event) => event.id));
  const islandOf = new Map(islands.flatMap((island, index) => island.map((id) => [id, index] as const)));
  const hatches = hatchingOf(scene.marks);
  const isParted = (a: Place, b: Place): boolean =>
    b.x <= a.x || hatches.some((box) => a.x < box.x && box.x < b.x && box.y <= b.y && b.y <= box.y + box.height);
  return [
    ...against(model, (a, b) => (heads.has(a) && heads.has(b) ? order.indexOf(a) < order.indexOf(b) : undefined)),
    ...order.flatMap((id, index) => {
      const before = order[index - 1];
      const [one, other] = [heads.get(before ?? ""), heads.get(id)];
      if (before === undefined || !one || !other || islandOf.get(before) === islandOf.get(id)) return [];
      return isParted(one, other) ? [] : [`islands not set apart: ${before} | ${id}`];
    }),
  ];
}

/** Where the head of each event's column stands, in the order in which they are read. */
function headsOf(scene: Scene): ReadonlyMap<string, Place> {
  const isHead = (mark: Mark): mark is GroupMark =>
    mark.kind === "group" && mark.id === undefined && mark.data?.["event"] !== undefined;
  return new Map(
    scene.marks.filter(isHead).flatMap((head) => {
      const text = textsOf(head.marks).at(-1);
      return text ? [[head.data?.["event"] ?? "", { x: text.x, y: text.y }] as const] : [];
    }),
  );
}
