import type { Box, Graph, GraphNode, Placed, Point } from "./place.ts";

/** A label that something lies on: the edge it belongs to, and what. */
export type PlaceFault = { readonly edge: string; readonly on: string };

/** Labels that lie on a box, on the frame or heading of one that holds others, on another label or on a line; lines through a heading. */
export function faultsOf(graph: Graph, placed: Placed): PlaceFault[] {
  const rooms = new Map(graph.edges.map((edge) => [edge.id, edge.label]));
  const labels = placed.edges.flatMap(({ id, label }) => {
    const room = rooms.get(id);
    return label && room ? [{ id, box: { x: label[0], y: label[1], ...room } }] : [];
  });
  const tops = new Map(everyNode(graph.nodes).map((node) => [node.id, node.nodes.length > 0 ? node : undefined]));
  const headings = placed.nodes.flatMap((node) => {
    const held = tops.get(node.id);
    return held
      ? [{ id: node.id, box: { x: node.x + 8, y: node.y + 4, width: held.width - 16, height: held.top - 12 } }]
      : [];
  });
  const outer = new Set(everyNode(graph.nodes).flatMap((node) => (node.nodes.length > 0 ? [node.id] : [])));
  const struck = headings.flatMap(({ id, box }) => [
    ...placed.edges.flatMap((edge) => (touches(edge.points, box) ? [{ edge: edge.id, on: `heading ${id}` }] : [])),
    ...labels.flatMap((label) => (overlap(label.box, box) ? [{ edge: label.id, on: `heading ${id}` }] : [])),
  ]);
  const laid = labels.flatMap(({ id, box }, index) => [
    ...labels.slice(index + 1).flatMap((other) => (overlap(box, other.box) ? [{ edge: id, on: other.id }] : [])),
    ...placed.nodes.flatMap((node) =>
      (outer.has(node.id) ? crosses(node, box) : overlap(node, box)) ? [{ edge: id, on: node.id }] : [],
    ),
    ...placed.edges.flatMap((edge) => (touches(edge.points, box) ? [{ edge: id, on: edge.id }] : [])),
  ]);
  return [...struck, ...laid];
}

const everyNode = (nodes: readonly GraphNode[]): GraphNode[] =>
  nodes.flatMap((node) => [node, ...everyNode(node.nodes)]);

const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** Whether the frame of `outer` goes through `box`. */
const crosses = (outer: Box, box: Box): boolean =>
  overlap(outer, box) &&
  !(
    box.x > outer.x &&
    box.y > outer.y &&
    box.x + box.width < outer.x + outer.width &&
    box.y + box.height < outer.y + outer.height
  );

const touches = (points: readonly Point[], box: Box): boolean =>
  points.some((point, index) => {
    const next = points[index + 1];
    if (!next) return false;
    const line = {
      x: Math.min(point[0], next[0]),
      y: Math.min(point[1], next[1]),
      width: Math.abs(point[0] - next[0]),
      height: Math.abs(point[1] - next[1]),
    };
    return overlap({ ...line, width: line.width + 0.01, height: line.height + 0.01 }, box);
  });
