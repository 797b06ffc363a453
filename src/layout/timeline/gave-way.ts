import type { Facts } from "./facts.ts";
import { sourceNotes } from "./frame.ts";
import type { Trim } from "./trim.ts";
import { type Detail, isInRows } from "./vertical/spacing.ts";

type Held = { readonly style: string; readonly detail?: Detail | undefined; readonly trim?: Trim | undefined };

/** For which parts of a picture a page has no room, in one sentence; none where it has for all. */
export function gaveWay(facts: Facts, { style, detail, trim = {} }: Held): string[] {
  const parts = [
    ...(isInRows(detail) ? leftOfRows(facts, detail) : []),
    ...(style === "dense" ? leftOfLanes(facts, trim) : []),
    ...leftOfFoot(facts, trim),
  ];
  return parts.length === 0 ? [] : [facts.words.page.noRoom(facts.words.list(parts))];
}

/** What a list of events leaves out, as far as there is any. */
function leftOfRows({ words, timing, model, strips }: Facts, detail: Detail | undefined): string[] {
  const { order, changes, tellers, branchTellers } = words.page;
  const hasWords = timing
    .reduction(model.events.map(({ id }) => id))
    .some(({ statement }) => statement?.words !== undefined);
  return [
    ...(hasWords ? [order] : []),
    ...(detail !== "rows" && strips.some(({ segments }) => segments.length > 1) ? [changes] : []),
    ...(detail === "names" ? [tellers] : []),
    ...(model.branches.some(({ claims }) => claims.length > 0) ? [branchTellers] : []),
  ];
}

/** Regions and branches beyond those that are drawn. */
const leftOfLanes = ({ words, strips, model }: Facts, { regions, branches }: Trim): string[] => [
  ...leftOf(strips.filter(({ segments }) => segments.length > 1).length, regions, words.page.regions),
  ...leftOf(model.branches.length, branches, words.page.branches),
];

/** What the foot of the picture leaves out. */
const leftOfFoot = (facts: Facts, { explanations, sources }: Trim): string[] => [
  ...leftOf(facts.model.explanations.length, explanations, facts.words.page.explanations),
  ...leftOf(sources === undefined ? 0 : sourceNotes(facts).length, sources, facts.words.page.sources),
];

const leftOf = (count: number, most: number | undefined, say: (left: number) => string): string[] =>
  most !== undefined && count > most ? [say(count - most)] : [];
