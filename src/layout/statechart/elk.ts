import type { ELK, ElkExtendedEdge, ElkNode } from "elkjs/lib/elk-api.js";
import { faultsOf } from "./faults.ts";
import type { Graph, GraphNode, Place, Placed, Point } from "./place.ts";

/** px */
const SPACING = {
  "elk.spacing.nodeNode": 26,
  "elk.spacing.edgeNode": 18,
  "elk.spacing.edgeEdge": 14,
  "elk.spacing.edgeLabel": 4,
  "elk.spacing.labelLabel": 6,
  "elk.spacing.labelNode": 8,
  "elk.spacing.nodeSelfLoop": 14,
  "elk.layered.spacing.nodeNodeBetweenLayers": 12,
  "elk.layered.spacing.edgeNodeBetweenLayers": 12,
  "elk.layered.spacing.edgeEdgeBetweenLayers": 10,
} as const;

const OPTIONS = {
  "elk.algorithm": "layered",
  "elk.edgeRouting": "ORTHOGONAL",
  "elk.json.shapeCoords": "ROOT",
  "elk.json.edgeCoords": "ROOT",
  "elk.layered.edgeLabels.sideSelection": "SMART_UP",
  "elk.layered.feedbackEdges": "true",
  "elk.padding": "[top=0,left=0,bottom=0,right=0]",
} as const;

/** Arrows from a state to itself stand beside each other: inside each other, the outer ones would strike the inner labels. */
const LOOPS = { "elk.layered.edgeRouting.selfLoopOrdering": "SEQUENCED" } as const;

const PADDING = 18; // px inside a box that holds others

/** From the first state on along the arrows; only what leads back against them counts as backward. */
const FROM_FIRST = { "elk.layered.cycleBreaking.strategy": "DEPTH_FIRST" } as const;
const STRAIGHT = { "elk.layered.nodePlacement.strategy": "NETWORK_SIMPLEX" } as const;
const FAST = { "elk.layered.nodePlacement.strategy": "BRANDES_KOEPF" } as const;

/** What is tried in turn until ELK goes along and nothing lies on a label; the order of the file is kept as long as may be. */
const WAYS: readonly Readonly<Record<string, string>>[] = [
  {
    ...STRAIGHT,
    "elk.layered.considerModelOrder.strategy": "NODES_AND_EDGES",
    "elk.layered.cycleBreaking.strategy": "MODEL_ORDER",
  },
  { ...STRAIGHT, ...FROM_FIRST, "elk.layered.considerModelOrder.strategy": "PREFER_EDGES" },
  { ...STRAIGHT, ...FROM_FIRST },
  { ...FAST, "elk.layered.considerModelOrder.strategy": "PREFER_EDGES" },
  FAST,
];

const MANY = 80; // arrows; beyond, straight placing takes minutes where it ends at all

/** The order of the file breaks ELK where boxes hold others. */
function waysFor(graph: Graph): readonly Readonly<Record<string, string>>[] {
  if (graph.edges.length > MANY) return WAYS.slice(3);
  return graph.nodes.some((node) => node.nodes.length > 0) ? WAYS.slice(1) : WAYS;
}

/**
 * Places a graph with the layered algorithm of the Eclipse Layout Kernel, which is loaded when it is first needed.
 *
 * @see  Schulze, Spönemann, von Hanxleden: Drawing layered graphs with port constraints (2014)
 */
export const placeWithElk: Place = async (graph) => {
  const elk = await loadElk();
  const names = namesOf(graph);
  const made: Placed[] = [];
  for (const way of waysFor(graph)) {
    const placed = await placeOneWay(elk, graph, names, way);
    if (placed && faultsOf(graph, placed).length === 0) return placed;
    if (placed) made.push(placed);
  }
  const [best] = made.toSorted((a, b) => faultsOf(graph, a).length - faultsOf(graph, b).length);
  if (!best) throw new Error(`ELK placed “${graph.id}” in none of the ways that it was asked for`);
  return best;
};

/** undefined where ELK fails, as it does for some graphs whose order it is asked to keep. */
async function placeOneWay(
  elk: ELK,
  graph: Graph,
  names: ReadonlyMap<string, string>,
  way: Readonly<Record<string, string>>,
): Promise<Placed | undefined> {
  const isNested = graph.nodes.some((node) => node.nodes.length > 0);
  const options = textOf({
    ...OPTIONS,
    ...SPACING,
    ...way,
    "elk.direction": graph.direction === "right" ? "RIGHT" : "DOWN",
    ...(isNested ? { "elk.hierarchyHandling": "INCLUDE_CHILDREN" } : {}),
  });
  try {
    return placedOf(graph, await layoutOnce(elk, elkGraph(graph, names, options)), names);
  } catch {
    return undefined;
  }
}

/** What ELK made of the graphs laid out last: a report draws one machine at several events. */
const laid = new Map<string, Promise<ElkNode>>();
const MOST_LAID = 100;

function layoutOnce(elk: ELK, graph: ElkNode): Promise<ElkNode> {
  const asked = JSON.stringify(graph);
  const made = laid.get(asked) ?? elk.layout(graph);
  laid.delete(asked);
  laid.set(asked, made);
  for (const oldest of laid.keys()) if (laid.size > MOST_LAID) laid.delete(oldest);
  return made;
}

const elkGraph = (graph: Graph, names: ReadonlyMap<string, string>, options: Record<string, string>): ElkNode => ({
  id: "graph",
  layoutOptions: options,
  children: graph.nodes.map((node) => elkNode(node, names, options)),
  edges: graph.edges.map((edge, index) => ({
    id: `e${index}`,
    sources: [names.get(edge.from) ?? ""],
    targets: [names.get(edge.to) ?? ""],
    layoutOptions: edge.isMain
      ? { "elk.layered.priority.straightness": "10", "elk.layered.priority.shortness": "5" }
      : {},
    ...(edge.label ? { labels: [{ id: `l${index}`, text: "x", ...edge.label }] } : {}),
  })),
});

let loading: Promise<ELK> | undefined;

const loadElk = (): Promise<ELK> => {
  loading ??= import("elkjs/lib/elk.bundled.js").then(({ default: { default: Elk } }) => new Elk());
  return loading;
};

/** Names for ELK that no model can choose: `__proto__` may be a state. */
function namesOf(graph: Graph): ReadonlyMap<string, string> {
  const ids = (nodes: readonly GraphNode[]): string[] => nodes.flatMap((node) => [node.id, ...ids(node.nodes)]);
  return new Map(ids(graph.nodes).map((id, index) => [id, `n${index}`]));
}

const textOf = (options: Readonly<Record<string, string | number>>): Record<string, string> =>
  Object.fromEntries(Object.entries(options).map(([key, value]) => [key, String(value)]));

function elkNode(node: GraphNode, names: ReadonlyMap<string, string>, options: Record<string, string>): ElkNode {
  const id = names.get(node.id) ?? "";
  if (node.nodes.length === 0) return { id, width: node.width, height: node.height, layoutOptions: LOOPS };
  return {
    id,
    layoutOptions: {
      ...options,
      "elk.padding": `[top=${node.top},left=${PADDING},bottom=${PADDING},right=${PADDING}]`,
      "elk.nodeSize.constraints": "MINIMUM_SIZE",
      "elk.nodeSize.minimum": leastSize(node, options),
    },
    children: node.nodes.map((child) => elkNode(child, names, options)),
  };
}

/** ELK turns a graph that runs downward on its side, and with it the least size of a box that holds others. */
const leastSize = ({ width, height }: GraphNode, options: Readonly<Record<string, string>>): string =>
  options["elk.direction"] === "DOWN" ? `(${height},${width})` : `(${width},${height})`;

function placedOf(graph: Graph, laid: ElkNode, names: ReadonlyMap<string, string>): Placed {
  const ids = new Map([...names].map(([id, name]) => [name, id]));
  const boxes = (nodes: readonly ElkNode[]): Placed["nodes"] =>
    nodes.flatMap((node) => [
      { id: ids.get(node.id) ?? "", x: node.x ?? 0, y: node.y ?? 0, width: node.width ?? 0, height: node.height ?? 0 },
      ...boxes(node.children ?? []),
    ]);
  const edges = new Map((laid.edges ?? []).map((edge) => [edge.id, edge]));
  return {
    width: laid.width ?? 0,
    height: laid.height ?? 0,
    nodes: boxes(laid.children ?? []),
    edges: graph.edges.map((edge, index) => ({ id: edge.id, ...lineOf(edges.get(`e${index}`)) })),
  };
}

function lineOf(edge: ElkExtendedEdge | undefined): { points: Point[]; label: Point | undefined } {
  const points = (edge?.sections ?? []).flatMap(({ startPoint, bendPoints, endPoint }) =>
    [startPoint, ...(bendPoints ?? []), endPoint].map(({ x, y }): Point => [x, y]),
  );
  const [label] = edge?.labels ?? [];
  return { points, label: label && [label.x ?? 0, label.y ?? 0] };
}
