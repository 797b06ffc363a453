import type { Mark } from "../../scene/index.ts";
import type { Places } from "./dense/places.ts";
import type { Drawn, Style } from "./drawn.ts";
import type { Facts } from "./facts.ts";
import { stripsWithin } from "./strips-within.ts";

type Drawing = Pick<Drawn, "marks" | "places" | "columns"> & { readonly style: Style };

/** How the picture is read: of hatching, and of what is not exact, only where it occurs. */
export function subtitleOf(facts: Facts, drawing: Drawing): string {
  const { subtitle: say } = facts.words.timeline;
  const isHatched = hasHatching(drawing.marks);
  const { read, hatching } = readingOf(facts, drawing, isHatched);
  return facts.words.sentences([...read, ...(isHatched ? [say.hatching[hatching]] : [])]);
}

type Reading = { readonly read: readonly string[]; readonly hatching: "blocks" | "stretch" | "where" };

function readingOf(facts: Facts, { style, places, columns = 1 }: Drawing, isHatched: boolean): Reading {
  const { subtitle: say } = facts.words.timeline;
  switch (style) {
    case "lanes":
      return { read: [say.lanes(tellersOf(facts))], hatching: "stretch" };
    case "dense":
      return alongAxis(facts, places, [say.time, say.order, say.apart]);
    case "blocks":
      if (!hasOrder(facts)) return { read: [], hatching: "where" };
      return {
        read: [isHatched ? say.blocks : say.block, ...(hasStrips(facts) ? [say.strips] : [])],
        hatching: "blocks",
      };
    case "vertical":
      return {
        read: [...(hasOrder(facts) ? [say.column] : []), ...(columns > 1 ? [say.columns] : [])],
        hatching: "where",
      };
    case "ledger":
      return { read: [say.list, ...(columns > 1 ? [say.columns] : [])], hatching: "stretch" };
    case "down":
      return alongAxis(facts, places, [say.timeDown, say.orderDown, say.apartDown]);
  }
}

/** How many accounts tell of an event. */
const tellersOf = ({ model }: Facts): number =>
  new Set(model.events.flatMap(({ claims }) => claims.map(({ account }) => account))).size;

type Sentences = readonly [time: string, order: string, apart: string];

function alongAxis(facts: Facts, places: Places | undefined, [time, order, apart]: Sentences): Reading {
  if (!places) return { read: [], hatching: "where" };
  switch (places.kind) {
    case "chronological":
      return { read: [time, ...scaleSentences(facts, places)], hatching: "where" };
    case "sequential":
      return { read: [order], hatching: "stretch" };
    case "apart":
      return { read: [apart], hatching: "where" };
  }
}

function scaleSentences({ timing, words }: Facts, { events }: Places): string[] {
  const { middle, samePlace } = words.timeline.subtitle;
  const isVague = events.some(({ facts }) => {
    const { earliest, latest } = timing.bounds(facts.event.id).start;
    return earliest < latest;
  });
  const isShared = new Set(events.map(({ x }) => Math.round(x))).size < events.length;
  return [...(isVague ? [middle] : []), ...(isShared ? [samePlace] : [])];
}

const hasOrder = ({ events, timing }: Facts): boolean => timing.islands([...events.keys()]).length < events.size;

function hasStrips(facts: Facts): boolean {
  const islands = facts.timing.islands([...facts.events.keys()]);
  return islands.some((island) => island.length > 1 && stripsWithin(facts, island).length > 0);
}

const hasHatching = (marks: readonly Mark[]): boolean =>
  marks.some((mark) =>
    mark.kind === "group" ? hasHatching(mark.marks) : mark.kind === "rect" && mark.fill === "hatched",
  );
