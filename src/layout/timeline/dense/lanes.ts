import type { Party } from "../../../model/index.ts";
import type { ColourRole } from "../../../scene/index.ts";
import { face, heightOf, type Paragraph, paragraph } from "../../pen/index.ts";
import type { MeasureText } from "../../text/index.ts";
import type { Facts } from "../facts.ts";
import { nameInLanes } from "../lane-rails.ts";
import { colourOfParty, partiesInOrder, partiesOf } from "../parties.ts";
import type { Trim } from "../trim.ts";
import { FLAG_ROW, type Flag, FlagRows, flagFace } from "./flags.ts";
import { joinsOf } from "./joins.ts";
import type { Placed, Places } from "./places.ts";
import { rankEvents } from "./rank.ts";

/** A party's line with the labels above it; `y` is the line, px from the top of the lanes. */
export type DenseLane = {
  readonly id: string;
  readonly name: Paragraph;
  readonly depth: number;
  /** those who share it */
  readonly parties: readonly string[];
  readonly colour: ColourRole;
  readonly y: number;
  readonly events: readonly Placed[];
  readonly flags: readonly PlacedFlag[];
};
export type PlacedFlag = { readonly placed: Placed; readonly flag: Flag };

export type DensePlan = { readonly lanes: readonly DenseLane[]; readonly height: number; readonly labelled: number };

/** Lanes for at most so many parties; those with the fewest events share the last lane. */
const MOST_LANES = 24;
/** Rows of labels above a lane: as many as are needed for a few events, few for many. */
const FEW_EVENTS = 60;
const ROWS_OF_FEW = 9;
const ROWS_OF_MANY = 3;
/** px */
const ABOVE = 20;
const BELOW = 18;

/** Lanes as high as the labels that find room in them. */
export function planDense(
  measure: MeasureText,
  facts: Facts,
  places: Places,
  plot: { readonly start: number; readonly end: number } & Pick<Trim, "lanes" | "labelRows">,
): DensePlan {
  const homes = lanesOf(facts, places.events, plot.lanes);
  const rows = Math.min(plot.labelRows ?? ROWS_OF_FEW, places.events.length <= FEW_EVENTS ? ROWS_OF_FEW : ROWS_OF_MANY);
  const staffs = new Map(homes.map((home) => [home.id, new FlagRows(rows, plot)]));
  const flags = new Map<string, PlacedFlag[]>(homes.map((home) => [home.id, []]));
  const homesOf = homesOfEach(homes, places.events);
  const standing = standingOn(homes, homesOf);
  const joins = joinsOf(standing, homesOf);
  for (const home of homes) staffs.get(home.id)?.reserve(joins.drawn.get(home.id) ?? []);
  for (const placed of rankEvents(facts, places.events)) {
    const through = joins.ifLabelled.get(placed) ?? [];
    if (!through.every((id) => staffs.get(id)?.passes(placed.x))) continue;
    const home = homesOf.get(placed)?.[0] ?? "";
    const { event, appearance, isEnd } = placed.facts;
    const look = flagFace(event.turningPoint || isEnd, appearance === "planned" || appearance === "context");
    const flag = staffs.get(home)?.place(measure, event.title, placed.x, look);
    if (!flag) continue;
    flags.get(home)?.push({ placed, flag });
    for (const id of through) staffs.get(id)?.pass(placed.x);
  }
  return stack(
    homes.map((home) => ({ ...home, name: nameOf(measure, home, plot.start - 44) })),
    standing,
    flags,
  );
}

type Home = Pick<DenseLane, "id" | "depth" | "colour" | "parties"> & { readonly name: string };
type NamedHome = Omit<Home, "name"> & { readonly name: Paragraph };

const nameOf = (measure: MeasureText, home: Home, room: number): Paragraph =>
  paragraph(measure, home.name, room, {
    ...face.label,
    size: 12,
    weight: home.depth === 0 ? 600 : 500,
    fill: home.colour,
  });

function lanesOf(facts: Facts, events: readonly Placed[], most = MOST_LANES): Home[] {
  const counts = new Map<string, number>();
  for (const { facts: of } of events)
    for (const party of partiesOf(of)) counts.set(party, (counts.get(party) ?? 0) + 1);
  const acting = partiesInOrder(facts).filter(({ party }) => counts.has(party.id));
  const nobody: Party[] = counts.has("") ? [{ id: "", name: facts.words.timeline.noParty }] : [];
  const kept = new Set(
    acting
      .toSorted((a, b) => (counts.get(b.party.id) ?? 0) - (counts.get(a.party.id) ?? 0))
      .slice(0, acting.length > most ? most - 1 : most)
      .map(({ party }) => party.id),
  );
  const others = acting.filter(({ party }) => !kept.has(party.id));
  const own = acting.filter(({ party }) => kept.has(party.id));
  return [
    ...own.map(({ party, depth }, index) => ({
      id: party.id,
      name: nameInLanes(facts, party.id, party.name, kept),
      depth,
      colour: colourOfParty(index),
      parties: [party.id],
    })),
    ...nobody.map(({ id, name }) => ({ id, name, depth: 0, colour: "muted" as const, parties: [id] })),
    ...(others.length === 0
      ? []
      : [
          {
            id: "other parties",
            name: facts.words.timeline.otherParties(others.length),
            depth: 0,
            colour: "muted" as const,
            parties: others.map(({ party }) => party.id),
          },
        ]),
  ];
}

/** The lanes that each event stands on, from above. */
function homesOfEach(homes: readonly Home[], events: readonly Placed[]): ReadonlyMap<Placed, readonly string[]> {
  const rowOf = new Map(homes.flatMap((home, row) => home.parties.map((party) => [party, row] as const)));
  const alone = homes.map(({ id }) => [id]);
  const homesOf = (placed: Placed): readonly string[] => {
    const rows = partiesOf(placed.facts).map((party) => rowOf.get(party) ?? -1);
    if (rows.length === 1) return alone[rows[0] ?? -1] ?? []; // as most events do
    return homes.flatMap(({ id }, row) => (rows.includes(row) ? [id] : []));
  };
  return new Map(events.map((placed) => [placed, homesOf(placed)]));
}

/** The events of each lane, from left to right. */
function standingOn(
  homes: readonly Home[],
  homesOf: ReadonlyMap<Placed, readonly string[]>,
): ReadonlyMap<string, readonly Placed[]> {
  const standing = new Map<string, Placed[]>(homes.map((home) => [home.id, []]));
  homesOf.forEach((own, placed) => {
    for (const home of own) standing.get(home)?.push(placed);
  });
  return standing;
}

function stack(
  homes: readonly NamedHome[],
  standing: ReadonlyMap<string, readonly Placed[]>,
  flags: ReadonlyMap<string, readonly PlacedFlag[]>,
): DensePlan {
  const lanes: DenseLane[] = [];
  let y = 0;
  for (const home of homes) {
    const own = flags.get(home.id) ?? [];
    const rows = 1 + Math.max(-1, ...own.map(({ flag }) => flag.row));
    const half = heightOf(home.name) / 2 + 3;
    y += Math.max(half, ABOVE + rows * FLAG_ROW);
    lanes.push({ ...home, y, events: standing.get(home.id) ?? [], flags: own });
    y += Math.max(half, BELOW);
  }
  return { lanes, height: y, labelled: lanes.reduce((sum, lane) => sum + lane.flags.length, 0) };
}
