import type { Branch } from "../../../model/index.ts";
import type { OrderEdge, Relationship } from "../../../time/index.ts";
import { branchesAt, branchKey, keyBefore } from "../branches.ts";
import type { EventFacts, Facts } from "../facts.ts";
import { wordsBeside } from "../words-back.ts";
import { assignRows } from "./rows.ts";

/** Where a label stands: centred below its mark, below and to the left of lines that fork off, or beside it. */
export type LabelSide = "below" | "left" | "right";

/** A place in the grid: layers run left to right in the stated order, rows downward without meaning. */
export type Cell = { readonly layer: number; readonly row: number } & (
  | { readonly kind: "event"; readonly key: string; readonly facts: EventFacts; readonly label: LabelSide }
  | { readonly kind: "branch"; readonly key: string; readonly branch: Branch }
);

/** A line between two cells: along the row of its end (early), of its start (late), or of both (straight). */
export type Link = {
  readonly from: string;
  readonly to: string;
  readonly edge?: OrderEdge | undefined;
  readonly branch?: Branch | undefined;
  /** the branch that comes back to the record by this line */
  readonly back?: Branch | undefined;
  /** what is said along it: the words of a source in quotation marks, or a branch's label */
  readonly words?: string | undefined;
  /** the row along which it runs between its ends */
  readonly track: number;
};

/** A span that holds other events, drawn as a bracket over them. */
export type Bracket = {
  readonly facts: EventFacts;
  readonly over: readonly string[];
  /** events that are stated to come after its end */
  readonly after: readonly string[];
  readonly words?: string | undefined;
};

export type Grid = {
  readonly cells: ReadonlyMap<string, Cell>;
  readonly links: readonly Link[];
  readonly brackets: readonly Bracket[];
  readonly layers: number;
  readonly rows: number;
};

/** Places the events of an island: layers by the longest chain before, rows so that lines do not cross labels. */
export function gridOf(facts: Facts, ids: readonly string[]): Grid {
  const edges = facts.timing.reduction(ids);
  const brackets = bracketsOf(facts, ids, edges);
  const spanning = new Set(brackets.map((bracket) => bracket.facts.event.id));
  const nodes = ids.filter((id) => !spanning.has(id));
  const drawn = edges.filter((edge) => !spanning.has(edge.from) && !spanning.has(edge.to));
  const branches = nodes.flatMap((id) => branchesAt(facts.model, id));
  const plain: Link[] = [
    ...drawn.map((edge) => ({ from: edge.from, to: edge.to, edge, words: wordsOf(facts, edge), track: 0 })),
    ...branches.map((branch) => linkOfBranch(facts, nodes, branch)),
    ...branches.flatMap((branch) => linkBack(facts, nodes, branch)),
  ];
  const order = nodes.flatMap((id) => [id, ...branchesAt(facts.model, id).map(branchKey)]);
  const layers = layersOf(order, plain);
  const { rows, tracks } = assignRows({
    nodes,
    links: plain,
    layers,
    isPlanned: (id) => facts.events.get(id)?.event.modality === "planned",
  });
  const links = plain.map((link) => ({ ...link, track: tracks.get(link) ?? lowerRow(rows, link) }));
  const cells = new Map([
    ...nodes.map((id) => [id, eventCell(facts, id, layers, rows)] as const),
    ...branches.map((branch) => [branchKey(branch), branchCell(branch, layers, rows)] as const),
  ]);
  return {
    cells,
    links,
    brackets,
    layers: 1 + Math.max(...layers.values()),
    rows: 1 + Math.max(...rows.values(), ...tracks.values()),
  };

  function eventCell(
    from: Facts,
    id: string,
    layerOf: ReadonlyMap<string, number>,
    rowOf: ReadonlyMap<string, number>,
  ): Cell {
    const event = from.events.get(id);
    if (!event) throw new RangeError(`gridOf(facts, ids): no event ${id}`);
    const layer = layerOf.get(id) ?? 0;
    const row = rowOf.get(id) ?? 0;
    const crowded = nodes.filter((other) => layerOf.get(other) === layer).length > 1;
    const rising = links.some((link) => link.to === id && link.track > row);
    const forking = links.some((link) => link.from === id && !link.branch && link.track > row);
    const label = crowded || rising ? "right" : forking ? "left" : "below";
    return { kind: "event", key: id, facts: event, layer, row, label };
  }
}

/** The line to what did not happen; where no line leads back from there, its words say where it comes back. */
function linkOfBranch(facts: Facts, nodes: readonly string[], branch: Branch): Link {
  const words = wordsBeside(facts, branch, linkBack(facts, nodes, branch).length > 0);
  return { from: keyBefore(branch), to: branchKey(branch), branch, words, track: 0 };
}

/** The line back to the record, where the event at which a branch rejoins is stated to come after the one that it leaves. */
function linkBack(facts: Facts, nodes: readonly string[], branch: Branch): Link[] {
  const { from, rejoins } = branch;
  if (rejoins === undefined || !nodes.includes(rejoins) || !facts.timing.precedes(from, rejoins)) return [];
  return [{ from: branchKey(branch), to: rejoins, back: branch, track: 0 }];
}

function wordsOf(facts: Facts, { statement }: OrderEdge): string | undefined {
  return statement?.words === undefined ? undefined : facts.words.quoted(statement.words);
}

/** Neighbours are joined along the lower of their rows: a fork runs on the row of its end, a line that rises on its own. */
const lowerRow = (rows: ReadonlyMap<string, number>, link: Link): number =>
  Math.max(rows.get(link.from) ?? 0, rows.get(link.to) ?? 0);

function branchCell(branch: Branch, layers: ReadonlyMap<string, number>, rows: ReadonlyMap<string, number>): Cell {
  const key = branchKey(branch);
  return { kind: "branch", key, branch, layer: layers.get(key) ?? 0, row: rows.get(key) ?? 0 };
}

/** A span is a bracket when all that the order says of it is what lies inside, be it said directly or by what follows in it. */
export function bracketsOf(facts: Facts, ids: readonly string[], edges: readonly OrderEdge[]): Bracket[] {
  return ids.flatMap((id) => {
    const event = facts.events.get(id);
    const own = edges.filter((edge) => edge.from === id);
    const holdsOnly =
      own.length > 0 && own.every((edge) => edge.relationship === "contains") && !edges.some((edge) => edge.to === id);
    if (event?.event.extent !== "span" || !holdsOnly) return [];
    const standing = (as: Relationship) =>
      ids.filter((other) => other !== id && facts.timing.relation(id, other).relationship === as);
    return [{ facts: event, over: standing("contains"), after: standing("before"), words: own[0]?.statement?.words }];
  });
}

/** Longest chain of links before each node; `nodes` come in a topological order. */
function layersOf(nodes: readonly string[], links: readonly Link[]): Map<string, number> {
  const layers = new Map<string, number>();
  for (const node of nodes) {
    const before = links.filter((link) => link.to === node).map((link) => layers.get(link.from) ?? 0);
    layers.set(node, before.length === 0 ? 0 : 1 + Math.max(...before));
  }
  return layers;
}
