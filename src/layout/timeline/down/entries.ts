import type { Branch } from "../../../model/index.ts";
import { face, heightOf, type Paragraph, paragraph, withNotes } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { titleInstead } from "../branches.ts";
import { flagFace } from "../dense/flags.ts";
import type { Placed, Places } from "../dense/places.ts";
import { rankEvents } from "../dense/rank.ts";
import type { Facts } from "../facts.ts";
import { wordsBeside } from "../words-back.ts";
import { spreadLabels } from "./spread.ts";

/** A name in the list beside the axis; `at` is where its event stands and `y` the middle of the name, px. */
export type Entry = {
  readonly at: number;
  readonly y: number;
  readonly name: Paragraph;
  readonly words?: Paragraph | undefined;
} & (
  | { readonly kind: "event"; readonly placed: Placed }
  | { readonly kind: "branch"; readonly branch: Branch; readonly from: Placed }
);

/** px between names */
const GAP = 7;
/** Branches in the list; more are counted. */
const MOST_BRANCHES = 12;
/** px of the axis in which names find room beside their own events, and of it what they may take */
const STRETCH = 150;
const SHARE = 0.9;
const LEAST = 14; // px of the lowest name

type Unplaced = Omit<Extract<Entry, { kind: "event" }>, "y"> | Omit<Extract<Entry, { kind: "branch" }>, "y">;

/** The branches, and of the events those that matter most, as many as there is room for; by their places. */
export function listEntries(
  measure: MeasureText,
  facts: Facts,
  places: Places,
  area: { readonly start: number; readonly end: number; readonly width: number },
): { entries: Entry[]; labelled: number; branchesLeft: number } {
  const branches = branchEntries(measure, facts, places, area.width);
  const shown = branches.slice(0, MOST_BRANCHES);
  const room = new StretchRoom(area.end - area.start);
  for (const each of shown) room.take(each);
  const chosen = rankEvents(facts, places.events).flatMap((placed) => {
    if (!room.isOpen(placed.x)) return [];
    const entry = eventEntry(measure, placed, area.width);
    return room.take(entry) ? [entry] : [];
  });
  const order = new Map(places.events.map((placed, index) => [placed, index]));
  const indexOf = (each: Unplaced) =>
    each.kind === "event" ? (order.get(each.placed) ?? 0) : (order.get(each.from) ?? 0) + 0.5;
  const listed = [...chosen, ...shown].toSorted((a, b) => indexOf(a) - indexOf(b));
  const ys = spreadLabels(
    listed.map((each) => ({ y: each.at, height: heightIn(each) })),
    area,
    GAP,
  );
  return {
    entries: listed.map((each, index): Entry => ({ ...each, y: ys[index] ?? each.at })),
    labelled: chosen.length,
    branchesLeft: branches.length - shown.length,
  };
}

/** Room for names, stretch by stretch, so that each stands near its event and all parts of the axis have names. */
class StretchRoom {
  readonly #left: number[];

  constructor(length: number) {
    this.#left = Array.from({ length: Math.ceil(length / STRETCH) + 1 }, () => STRETCH * SHARE);
  }

  isOpen(at: number): boolean {
    return (this.#left[Math.floor(at / STRETCH)] ?? 0) >= LEAST + GAP;
  }

  take(entry: Unplaced): boolean {
    const [stretch, height] = [Math.floor(entry.at / STRETCH), heightIn(entry) + GAP];
    const left = (this.#left[stretch] ?? 0) - height;
    if (left < 0 && entry.kind === "event") return false;
    this.#left[stretch] = left;
    return true;
  }
}

function eventEntry(measure: MeasureText, placed: Placed, width: number): Unplaced {
  const { event, appearance, isEnd, footnotes } = placed.facts;
  const look = flagFace(event.turningPoint || isEnd, appearance === "planned" || appearance === "context");
  return {
    kind: "event",
    placed,
    at: placed.x,
    name: paragraph(measure, withNotes(event.title, footnotes), width, look),
  };
}

function branchEntries(measure: MeasureText, facts: Facts, places: Places, width: number): Unplaced[] {
  const homes = new Map(places.events.map((placed) => [placed.facts.event.id, placed]));
  return facts.model.branches.flatMap((branch) => {
    const from = homes.get(branch.from);
    if (!from) return [];
    const name = paragraph(measure, titleInstead(facts, branch), width, { ...face.strong, size: 11, fill: "notTaken" });
    const said = wordsBeside(facts, branch);
    const words = said === undefined ? undefined : paragraph(measure, said, width, { ...face.words, fill: "notTaken" });
    return [{ kind: "branch", branch, from, at: from.x, name, words }];
  });
}

/** px that a name takes with the words below it */
export const heightIn = ({ name, words }: Pick<Entry, "name" | "words">): number =>
  heightOf(name) + (words ? heightOf(words) : 0);
