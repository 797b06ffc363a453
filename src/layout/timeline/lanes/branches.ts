import type { Branch } from "../../../model/index.ts";
import { face, heightOf, type Paragraph, paragraph } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { branchesAt } from "../branches.ts";
import type { Facts } from "../facts.ts";
import { wordsBeside } from "../words-back.ts";
import type { Column, Lane } from "./plan.ts";

export type PlacedBranch = {
  readonly branch: Branch;
  readonly from: Column;
  /** the lane that it goes down from */
  readonly lane: Lane;
  readonly label: Paragraph;
  /** words beside the line, below its name */
  readonly words?: Paragraph | undefined;
  readonly y: number;
  /** where its line begins: below the event, or below the ring of the branch that it goes on from */
  readonly start: { readonly x: number; readonly y: number };
  /** px from the event to its ring */
  readonly lead: number;
  /** to the right of the event, or to the left where the picture ends */
  readonly side: 1 | -1;
  /** the event at which it comes back, where a line has room to show it; else its words say so */
  readonly back?: Column | undefined;
};

/** px */
const BRANCH_ROOM = 62;
const BRANCH_WIDTH = 150;
/** px from an event to the ring of a branch that leaves it, and from there to one that goes on from it */
const RING_LEAD = 80;
const ONWARD = 46;
export const RING = 6;
/** px from a ring to the name beside it */
export const BESIDE_RING = 12;

/** Those that leave last stand highest, so that no branch has to pass the name of another; what goes on from one stands below it. */
export function placeBranches(
  measure: MeasureText,
  facts: Facts,
  columns: readonly Column[],
  end: number,
): PlacedBranch[] {
  const ends = new Map<string, number>();
  const rings = new Map<string, { readonly x: number; readonly y: number }>();
  const leaving = columns.filter((column) => branchesAt(facts.model, column.facts.event.id).length > 0);
  const stems = leaving
    .toSorted((a, b) => b.x - a.x)
    .flatMap((from) =>
      stemsAt(measure, facts, from, {
        end,
        joins: joinsBelow(columns, from),
        drops: leaving.filter(({ x, lanes }) => x < from.x && lanes[0] === from.lanes[0]).map(({ x }) => x),
      }),
    );
  return stems.map((stem, index) => {
    const { branch, from, lane, names, side, lead } = stem;
    const top = ends.get(lane.id) ?? lane.y;
    ends.set(lane.id, top + heightOfBranch(names));
    const above = stems.slice(0, index).filter((other) => other.lane === lane);
    const back = backOf(stem, above, columns);
    const told = back ? namesOfBranch(measure, facts, branch, true) : names;
    const y = top + 44 + riseOf(names.label);
    const start = rings.get(branch.within ?? "") ?? { x: from.x, y: lane.y + 10 };
    rings.set(branch.id, { x: from.x + side * lead, y: y + RING + 2 });
    return { branch, from, lane, ...told, start, lead, side, back, y };
  });
}

type Room = {
  readonly end: number;
  readonly joins: readonly number[];
  /** where branches that stand lower go down, all to the left */
  readonly drops: readonly number[];
};

/** Where lines between lanes pass below the lane that the branches of an event go down from. */
function joinsBelow(columns: readonly Column[], from: Column): number[] {
  const y = from.lanes[0]?.y ?? 0;
  const isJoined = ({ lanes }: Column) => (lanes[0]?.y ?? y) <= y && (lanes.at(-1)?.y ?? y) > y;
  return columns.filter((column) => column !== from && isJoined(column)).map(({ x }) => x);
}

/** The branches that leave the record at one event, all to the side to which the widest of them has room. */
function stemsAt(measure: MeasureText, facts: Facts, from: Column, room: Room): Leaving[] {
  const stems = ([1, -1] as const).map((side) =>
    stemsTo(measure, facts, { from, side }, [...room.joins, ...room.drops]),
  );
  const [right = [], left = []] = stems;
  const isOver = ({ reach }: Leaving) => reach > room.end;
  const isNested = right.some(({ branch }) => branch.within !== undefined);
  if (isNested && right.some(isOver)) return left;
  return right.map((stem, index) => (isOver(stem) ? (left[index] ?? stem) : stem));
}

type Side = { readonly from: Column; readonly side: 1 | -1 };

/** The branches to one side, each so far that no line between lanes, or of another branch, passes through its name. */
function stemsTo(measure: MeasureText, facts: Facts, { from, side }: Side, lines: readonly number[]): Leaving[] {
  const lane = from.lanes[0];
  if (!lane) return [];
  const leads = new Map<string, number>();
  return branchesAt(facts.model, from.facts.event.id).map((branch) => {
    const names = namesOfBranch(measure, facts, branch);
    const before = leads.get(branch.within ?? "");
    const least = before === undefined ? RING_LEAD : before + ONWARD;
    const width = BESIDE_RING + widthOf(names);
    const lead = leadPast(
      lines.map((x) => (x - from.x) * side),
      least,
      width,
    );
    leads.set(branch.id, lead);
    return { branch, from, lane, names, lead, side, reach: from.x + lead + width };
  });
}

/** px to a ring of which the name, `width` px on, lies on none of the lines at these distances */
function leadPast(lines: readonly number[], least: number, width: number): number {
  const hit = lines.filter((at) => at > least - RING - CLEAR && at < least + width + CLEAR / 2);
  return hit.length === 0 ? least : leadPast(lines, Math.max(...hit) + RING + CLEAR, width);
}

type Leaving = Stem & {
  readonly branch: Branch;
  readonly names: BranchNames;
  readonly lead: number;
  readonly reach: number;
  readonly side: 1 | -1;
};

/** px that a line back keeps from names, and the least that it runs along */
const CLEAR = 12;
const RUN = 30;

/** The event at which a branch comes back on its own lane, where no other branch stands in the way of a line up to it. */
function backOf(stem: Leaving, above: readonly Leaving[], columns: readonly Column[]): Column | undefined {
  const to = columns.find((column) => column.facts.event.id === stem.branch.rejoins);
  if (to === undefined || to.lanes.at(-1) !== stem.lane || stem.side === -1 || to.x < stem.reach + RUN)
    return undefined;
  const isInTheWay = ({ from, reach, side }: Leaving) =>
    side === -1 ? to.x < from.x + CLEAR : from.x - CLEAR < to.x && to.x < reach + CLEAR;
  return above.some(isInTheWay) ? undefined : to;
}

const widthOf = ({ label, words }: BranchNames): number => Math.max(label.width, words?.width ?? 0);

/** Whether a branch that goes lower comes down where another has its name; those of one event part before. */
export function passes(
  { from, lane }: Stem,
  { from: of, lane: home, label, words, side, lead }: PlacedBranch,
): boolean {
  if (from === of || lane !== home) return false;
  const ahead = (from.x - of.x) * side;
  return ahead > 0 && ahead < lead + BESIDE_RING + Math.max(label.width, words?.width ?? 0);
}

type Stem = Pick<PlacedBranch, "from" | "lane">;

type BranchNames = Pick<PlacedBranch, "label" | "words">;

/** A branch's name and the words below it; `hasLine`: a line shows where it comes back. */
export function namesOfBranch(measure: MeasureText, facts: Facts, branch: Branch, hasLine = false): BranchNames {
  const words = wordsBeside(facts, branch, hasLine);
  return {
    label: paragraph(measure, branch.title, BRANCH_WIDTH, { ...face.strong, fill: "notTaken" }),
    words:
      words === undefined ? undefined : paragraph(measure, words, BRANCH_WIDTH, { ...face.words, fill: "notTaken" }),
  };
}

/** px that a name of more than three lines needs above the line of its branch */
const riseOf = (label: Paragraph): number => Math.max(0, heightOf(label) - 3 * label.leading) / 2;

export const heightOfBranch = ({ label, words }: BranchNames): number =>
  Math.max(BRANCH_ROOM, 30 + riseOf(label) + heightOf(label) / 2 + (words ? heightOf(words) + 8 : 0) + 14);
