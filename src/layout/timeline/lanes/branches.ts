import type { Branch } from "../../../model/index.ts";
import { face, heightOf, type Paragraph, paragraph } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
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
};

/** px */
const BRANCH_ROOM = 62;
const BRANCH_WIDTH = 150;
/** px from an event to the name of a branch that leaves it */
const BRANCH_LEAD = 92;

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
  return leaving
    .toSorted((a, b) => b.from.x - a.from.x)
    .map(({ branch, from, lane }) => {
      const names = namesOfBranch(measure, branch);
      const top = ends.get(lane.id) ?? lane.y;
      ends.set(lane.id, top + heightOfBranch(names));
      const reach = from.x + BRANCH_LEAD + Math.max(names.label.width, names.words?.width ?? 0);
      return { branch, from, lane, ...names, side: reach > end ? -1 : 1, y: top + 44 + riseOf(names.label) };
    });
}

/** Whether a branch that goes lower comes down where another has its name; those of one event part before. */
export function passes({ from, lane }: Stem, { from: of, lane: home, label, words, side }: PlacedBranch): boolean {
  if (from === of || lane !== home) return false;
  const ahead = (from.x - of.x) * side;
  return ahead > 0 && ahead < BRANCH_LEAD + Math.max(label.width, words?.width ?? 0);
}

type Stem = Pick<PlacedBranch, "from" | "lane">;

type BranchNames = Pick<PlacedBranch, "label" | "words">;

export const namesOfBranch = (measure: MeasureText, branch: Branch): BranchNames => ({
  label: paragraph(measure, branch.title, BRANCH_WIDTH, { ...face.strong, fill: "notTaken" }),
  words:
    branch.label === undefined
      ? undefined
      : paragraph(measure, branch.label, BRANCH_WIDTH, { ...face.words, fill: "notTaken" }),
});

/** px that a name of more than three lines needs above the line of its branch */
const riseOf = (label: Paragraph): number => Math.max(0, heightOf(label) - 3 * label.leading) / 2;

export const heightOfBranch = ({ label, words }: BranchNames): number =>
  Math.max(BRANCH_ROOM, 30 + riseOf(label) + heightOf(label) / 2 + (words ? heightOf(words) + 8 : 0) + 14);
