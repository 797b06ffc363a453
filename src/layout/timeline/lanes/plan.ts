import type { Branch, Party } from "../../../model/index.ts";
import type { ColourRole } from "../../../scene/index.ts";
import { face, heightOf, type Paragraph, paragraph, withNotes } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import { type EventLabel, eventLabel } from "../blocks/labels.ts";
import type { EventFacts, Facts } from "../facts.ts";
import { colourOfParty, partiesInOrder, partiesOf } from "../parties.ts";
import { actualIds, type Stretch, stretchesOf } from "./order.ts";

/** A party's line. `y` is the line itself, px from the top of the lanes. */
export type Lane = { readonly id: string; readonly name: Paragraph; readonly colour: ColourRole; readonly y: number };

/** An event in its column, on the lanes of all who act in it. */
export type Column = {
  readonly facts: EventFacts;
  readonly x: number;
  readonly lanes: readonly Lane[];
  readonly label: EventLabel;
};

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

export type LanesPlan = {
  readonly columns: readonly Column[];
  readonly lanes: readonly Lane[];
  readonly stretches: readonly Stretch[];
  readonly branches: readonly PlacedBranch[];
  readonly step: number;
  readonly plot: { readonly start: number; readonly end: number };
  readonly height: number;
};

/** px */
export const LANES_START = 158;
const LEAST_STEP = 76;
const LABEL_INSET = 12; // of a label in its column
const LEAD = 12; // before the first column, for the states that all begins with
const BESIDE_COLUMNS = LANES_START + 44 + LEAD;
const LABEL_ROOM = 22; // from the lowest line of a label to its mark's centre
const BELOW = 26;
const BRANCH_ROOM = 62;
const BRANCH_WIDTH = 150;

/** px that a column for each event needs */
export const widthOfLanes = (measure: MeasureText, facts: Facts): number =>
  BESIDE_COLUMNS + leastStep(measure, facts) * facts.model.events.length;

/** How many columns a width has room for, whatever stands in them. */
export const mostColumns = (width: number): number => Math.floor((width - BESIDE_COLUMNS) / LEAST_STEP);

/** px of a column in which no word of a title is broken, as far as that is not out of proportion */
function leastStep(measure: MeasureText, facts: Facts): number {
  const words = [...facts.events.values()].flatMap(({ event }) =>
    event.title.split(/\s+/u).map((word) => measure(word, event.turningPoint ? face.strong : face.label)),
  );
  return Math.min(MOST_STEP, Math.max(LEAST_STEP, ...words.map((width) => Math.ceil(width) + LABEL_INSET)));
}

const MOST_STEP = 104; // px

/** Columns in order at equal steps, lanes as high as their labels need. */
export function planLanes(measure: MeasureText, facts: Facts, width: number): LanesPlan {
  const stretches = stretchesOf(facts.timing, actualIds(facts));
  const ids = stretches.flat();
  const step = Math.max(leastStep(measure, facts), (width - BESIDE_COLUMNS) / ids.length);
  const plot = { start: LANES_START, end: LANES_START + LEAD + step * ids.length };
  const events = ids.flatMap((id) => facts.events.get(id) ?? []);
  const labels = new Map(events.map((of) => [of.event.id, labelOf(measure, facts, of, step)]));
  const { lanes, height } = placeLanes(measure, facts, events, labels);
  const columns = events.map((of, index): Column => {
    const own = lanes.filter((lane) => partiesOf(of).includes(lane.id));
    const label = labels.get(of.event.id);
    if (!label) throw new RangeError(`planLanes: no label for ${of.event.id}`);
    return { facts: of, x: plot.start + LEAD + step * (index + 0.5), lanes: own, label };
  });
  return {
    columns,
    lanes,
    stretches,
    branches: placeBranches(measure, facts, columns, plot.end + 16),
    step,
    plot,
    height,
  };
}

/** Who says so stands in the matrix, so labels carry the title alone. */
function labelOf(measure: MeasureText, facts: Facts, of: EventFacts, step: number): EventLabel {
  const own = eventLabel(measure, facts, of, { side: "below" });
  const title = paragraph(measure, withNotes(of.event.title, of.footnotes), step - LABEL_INSET, own.title.face);
  return { title, width: title.width, height: heightOf(title) };
}

function placeLanes(
  measure: MeasureText,
  facts: Facts,
  events: readonly EventFacts[],
  labels: ReadonlyMap<string, EventLabel>,
): { lanes: Lane[]; height: number } {
  const acting = new Set(events.flatMap(partiesOf));
  const nobody: Party[] = acting.has("") ? [{ id: "", name: facts.words.timeline.noParty }] : [];
  const named = partiesInOrder(facts).filter(({ party }) => acting.has(party.id));
  const parties = [...named, ...nobody.map((party) => ({ party, depth: 0 }))];
  const firsts = new Map(
    events.map((of) => [of.event.id, parties.find(({ party }) => partiesOf(of).includes(party.id))?.party.id]),
  );
  const placed = parties.reduce<{ lanes: Lane[]; y: number }>(
    (done, { party, depth }, index) => {
      const colour = colourOfParty(index);
      const look = { ...face.label, size: 12, weight: depth === 0 ? 600 : 500, fill: colour } as const;
      const name = paragraph(measure, party.name, LANES_START - 44, look);
      const labelled = events.filter((of) => firsts.get(of.event.id) === party.id);
      const room = heightOf(name) / 2 + 2;
      const above = Math.max(18, room, ...labelled.map((of) => (labels.get(of.event.id)?.height ?? 0) + LABEL_ROOM));
      const branches = facts.model.branches
        .filter((branch) => labelled.some((of) => of.event.id === branch.from))
        .reduce((sum, branch) => sum + heightOfBranch(namesOfBranch(measure, branch)), 0);
      const y = done.y + above;
      const lane: Lane = { id: party.id, name, colour, y };
      return { lanes: [...done.lanes, lane], y: y + Math.max(BELOW, room) + branches };
    },
    { lanes: [], y: 0 },
  );
  return { lanes: placed.lanes, height: placed.y };
}

/** px from an event to the name of a branch that leaves it */
const BRANCH_LEAD = 92;

/** Those that leave last stand highest, so that no branch has to pass the name of another. */
function placeBranches(measure: MeasureText, facts: Facts, columns: readonly Column[], end: number): PlacedBranch[] {
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

/** Whether no branch has to pass through the name of another on its way down. */
export const branchesKeepApart = (measure: MeasureText, facts: Facts, width: number): boolean => {
  const { branches } = planLanes(measure, facts, width);
  return branches.every((one) => branches.every((other) => other.y <= one.y || !passes(other, one)));
};

/** Whether a branch that goes lower comes down where another has its name; those of one event part before. */
function passes({ from, lane }: Stem, { from: of, lane: home, label, words, side }: PlacedBranch): boolean {
  if (from === of || lane !== home) return false;
  const ahead = (from.x - of.x) * side;
  return ahead > 0 && ahead < BRANCH_LEAD + Math.max(label.width, words?.width ?? 0);
}

type Stem = Pick<PlacedBranch, "from" | "lane">;

type BranchNames = Pick<PlacedBranch, "label" | "words">;

const namesOfBranch = (measure: MeasureText, branch: Branch): BranchNames => ({
  label: paragraph(measure, branch.title, BRANCH_WIDTH, { ...face.strong, fill: "notTaken" }),
  words:
    branch.label === undefined
      ? undefined
      : paragraph(measure, branch.label, BRANCH_WIDTH, { ...face.words, fill: "notTaken" }),
});

/** px that a name of more than three lines needs above the line of its branch */
const riseOf = (label: Paragraph): number => Math.max(0, heightOf(label) - 3 * label.leading) / 2;

const heightOfBranch = ({ label, words }: BranchNames): number =>
  Math.max(BRANCH_ROOM, 30 + riseOf(label) + heightOf(label) / 2 + (words ? heightOf(words) + 8 : 0) + 14);
