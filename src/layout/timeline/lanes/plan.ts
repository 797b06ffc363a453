import type { Party } from "../../../model/index.ts";
import type { ColourRole } from "../../../scene/index.ts";
import { face, heightOf, type Paragraph, paragraph } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { EventLabel } from "../blocks/labels.ts";
import type { EventFacts, Facts } from "../facts.ts";
import { nameInLanes } from "../lane-rails.ts";
import { colourOfParty, partiesInOrder, partiesOf } from "../parties.ts";
import { heightOfBranch, namesOfBranch, type PlacedBranch, passes, placeBranches } from "./branches.ts";
import { columnLabels, leastStep } from "./column-labels.ts";
import { actualIds, type Stretch, stretchesOf } from "./order.ts";
import { BESIDE_COLUMNS, LANES_START, LEAD } from "./room.ts";

/** A party's line. `y` is the line itself, px from the top of the lanes. */
export type Lane = { readonly id: string; readonly name: Paragraph; readonly colour: ColourRole; readonly y: number };

/** An event in its column, on the lanes of all who act in it. */
export type Column = {
  readonly facts: EventFacts;
  readonly x: number;
  readonly lanes: readonly Lane[];
  readonly label: EventLabel;
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
const LABEL_ROOM = 22; // from the lowest line of a label to its mark's centre
const BELOW = 26;
const MOST_LOOSE = 44;

/** px that a column for each event needs */
export function widthOfLanes(measure: MeasureText, facts: Facts): number {
  const ids = stretchesOf(facts.timing, actualIds(facts)).flat();
  return Math.ceil(BESIDE_COLUMNS + leastStep(measure, facts, ids) * ids.length);
}

/** Columns in order at equal steps, lanes as high as their labels need, with `loose` px more between all of them as far as that is not too much. */
export function planLanes(measure: MeasureText, facts: Facts, width: number, loose = 0): LanesPlan {
  const stretches = stretchesOf(facts.timing, actualIds(facts));
  const ids = stretches.flat();
  const step = Math.max(leastStep(measure, facts, ids), (width - BESIDE_COLUMNS) / ids.length);
  const plot = { start: LANES_START, end: LANES_START + LEAD + step * ids.length };
  const events = ids.flatMap((id) => facts.events.get(id) ?? []);
  const labels = columnLabels(measure, facts, ids, step);
  const { lanes, height } = placeLanes(measure, facts, events, { labels, loose });
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

function placeLanes(
  measure: MeasureText,
  facts: Facts,
  events: readonly EventFacts[],
  { labels, loose }: { readonly labels: ReadonlyMap<string, EventLabel>; readonly loose: number },
): { lanes: Lane[]; height: number } {
  const acting = new Set(events.flatMap(partiesOf));
  const nobody: Party[] = acting.has("") ? [{ id: "", name: facts.words.timeline.noParty }] : [];
  const named = partiesInOrder(facts).filter(({ party }) => acting.has(party.id));
  const parties = [...named, ...nobody.map((party) => ({ party, depth: 0 }))];
  const firsts = new Map(
    events.map((of) => [of.event.id, parties.find(({ party }) => partiesOf(of).includes(party.id))?.party.id]),
  );
  const apart = Math.min(MOST_LOOSE, loose / parties.length);
  const placed = parties.reduce<{ lanes: Lane[]; y: number }>(
    (done, { party, depth }, index) => {
      const colour = colourOfParty(index);
      const look = { ...face.label, size: 12, weight: depth === 0 ? 600 : 500, fill: colour } as const;
      const name = paragraph(measure, nameInLanes(facts, party.id, party.name, acting), LANES_START - 44, look);
      const labelled = events.filter((of) => firsts.get(of.event.id) === party.id);
      const room = heightOf(name) / 2 + 2;
      const above = Math.max(18, room, ...labelled.map((of) => (labels.get(of.event.id)?.height ?? 0) + LABEL_ROOM));
      const branches = facts.model.branches
        .filter((branch) => labelled.some((of) => of.event.id === branch.from))
        .reduce((sum, branch) => sum + heightOfBranch(namesOfBranch(measure, facts, branch)), 0);
      const y = done.y + above;
      const lane: Lane = { id: party.id, name, colour, y };
      return { lanes: [...done.lanes, lane], y: y + Math.max(BELOW, room) + branches + apart };
    },
    { lanes: [], y: 0 },
  );
  return { lanes: placed.lanes, height: placed.y };
}

/** Whether no branch has to pass through the name of another on its way down. */
export const branchesKeepApart = (measure: MeasureText, facts: Facts, width: number): boolean => {
  const { branches } = planLanes(measure, facts, width);
  return branches.every((one) => branches.every((other) => other.y <= one.y || !passes(other, one)));
};
