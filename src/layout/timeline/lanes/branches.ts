import type { Branch } from "../../../model/index.ts";
import { face, heightOf, type Paragraph, paragraph } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
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
  /** to the right of the event, or to the left where the picture ends */
  readonly side: 1 | -1;
  /** the event at which it comes back, where a line has room to show it; else its words say so */
  readonly back?: Column | undefined;
};

/** px */
const BRANCH_ROOM = 62;
const BRANCH_WIDTH = 150;
/** px from an event to the name of a branch that leaves it */
export const BRANCH_LEAD = 92;

/** Those that leave last stand highest, so that no branch has to pass the name of another. */
export function placeBranches(
  measure: MeasureText,
  facts: Facts,
  columns: readonly Column[],
  end: number,
): PlacedBranch[] {
  const ends = new Map<string, number>();
  const leaving = facts.model.branches.flatMap((branch) => {
    const from = columns.find((column) => column.facts.event.id === branch.from);
    const lane = from?.lanes[0];
    return from && lane ? [{ branch, from, lane }] : [];
  });
  const stems = leaving
    .toSorted((a, b) => b.from.x - a.from.x)
    .map((stem) => {
      const names = namesOfBranch(measure, facts, stem.branch);
      const reach = stem.from.x + BRANCH_LEAD + widthOf(names);
      return { ...stem, names, reach, side: reach > end ? (-1 as const) : (1 as const) };
    });
  return stems.map((stem, index) => {
    const { branch, from, lane, names, side } = stem;
    const top = ends.get(lane.id) ?? lane.y;
    ends.set(lane.id, top + heightOfBranch(names));
    const above = stems.slice(0, index).filter((other) => other.lane === lane);
    const back = backOf(stem, above, columns);
    const told = back ? namesOfBranch(measure, facts, branch, true) : names;
    return { branch, from, lane, ...told, side, back, y: top + 44 + riseOf(names.label) };
  });
}

type Leaving = Stem & { readonly branch: Branch; readonly reach: number; readonly side: 1 | -1 };

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
export function passes({ from, lane }: Stem, { from: of, lane: home, label, words, side }: PlacedBranch): boolean {
  if (from === of || lane !== home) return false;
  const ahead = (from.x - of.x) * side;
  return ahead > 0 && ahead < BRANCH_LEAD + Math.max(label.width, words?.width ?? 0);
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
