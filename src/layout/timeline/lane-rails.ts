import type { Mark } from "../../scene/index.ts";
import { rule } from "../pen/index.ts";
import type { Facts } from "./facts.ts";

/** px from the start of the lanes back to the line that joins a party's lane with those of its members, by its depth */
const RAILS = [12, 9] as const;
const LANE_START = 6;

type Lane = { readonly id: string; readonly y: number };

/** Lines from the lane of each party down to the lanes of its members; `start` is where lanes start, px. */
export function railMarks(facts: Facts, lanes: readonly Lane[], start: number): Mark[] {
  const ys = new Map(lanes.map(({ id, y }) => [id, y]));
  const homes = new Map(facts.model.parties.map((party) => [party.id, party.memberOf]));
  return lanes.flatMap(({ id, y }) => {
    const members = lanes.filter((lane) => homes.get(lane.id) === id && lane.y > y);
    const last = members.at(-1);
    if (!last) return [];
    const home = homes.get(id);
    const x = start - (home !== undefined && ys.has(home) ? RAILS[1] : RAILS[0]);
    const stroke = { colour: "muted", width: 1 } as const;
    return [
      rule([x, y], [x, last.y], stroke),
      ...[{ y }, ...members].map((lane) => rule([x, lane.y], [start - LANE_START, lane.y], stroke)),
    ];
  });
}

/** A party's name, with that of the party that it belongs to where that one has no lane to be joined with. */
export function nameInLanes(facts: Facts, id: string, name: string, lanes: ReadonlySet<string>): string {
  const home = facts.model.parties.find((party) => party.id === id)?.memberOf;
  if (home === undefined || lanes.has(home)) return name;
  const parent = facts.model.parties.find((party) => party.id === home)?.name;
  return parent === undefined ? name : facts.words.noted(name, parent);
}
