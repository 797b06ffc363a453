import type { GroupMark, Mark } from "../../scene/index.ts";
import { box } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { ChartState } from "./chart.ts";
import { arrowMarks, strokeOf } from "./edge-marks.ts";
import { labelMarks } from "./labels.ts";
import type { ChartNames } from "./names.ts";
import { type Elsewhere, initialEdgeId, initialId, isFramed, type Panel, type PanelEdge } from "./panels.ts";
import type { Box, Placed, Point } from "./place.ts";
import { elsewhereMarks, historyMark, initialMark, rimOf, stateMarks } from "./state-box.ts";

/** A panel that is placed: its graph's coordinates begin at `origin`. */
export type PlacedPanel = {
  readonly panel: Panel;
  readonly placed: Placed;
  readonly area: Box;
  readonly origin: Point;
};

type Pen = { readonly measure: MeasureText; readonly names: ChartNames };

/** Where the parts of a panel stand in the picture. */
type Places = {
  readonly whole: Box;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly lines: ReadonlyMap<string, { readonly points: readonly Point[]; readonly label?: Point | undefined }>;
};

/** The marks of a panel: its frame, then states, parents first, then what leads from one to another. */
export function panelMarks(pen: Pen, of: PlacedPanel): Mark[] {
  const places = placesOf(of);
  const states = everyState(of.panel.state);
  return [
    box(of.area, { fill: "panel", radius: 6, stroke: { colour: "rule", width: 1 } }),
    ...states.flatMap((state) => stateGroup(pen, of.panel, state, places)),
    ...of.panel.elsewhere.flatMap((each) => chipMarks(pen, each, places)),
    ...states.flatMap((state) => beginMarks(state, places)),
    ...of.panel.edges.map((edge) => arrowGroup(pen, of.panel, edge, places)),
  ];
}

const everyState = (state: ChartState): ChartState[] => [state, ...state.states.flatMap(everyState)];

function placesOf({ placed, area, origin: [dx, dy] }: PlacedPanel): Places {
  const move = ([x, y]: Point): Point => [x + dx, y + dy];
  return {
    whole: area,
    boxes: new Map(placed.nodes.map((node) => [node.id, { ...node, x: node.x + dx, y: node.y + dy }])),
    lines: new Map(
      placed.edges.map(({ id, points, label }) => [id, { points: points.map(move), label: label && move(label) }]),
    ),
  };
}

function stateGroup({ measure, names }: Pen, panel: Panel, state: ChartState, { boxes, whole }: Places): GroupMark[] {
  const isPanel = state === panel.state;
  const [area, words] = [isPanel && !isFramed(panel) ? whole : boxes.get(state.path), panel.boxes.get(state.path)];
  if (!area || !words) return [];
  const centre = { cx: area.x + area.width / 2, cy: area.y + area.height / 2 };
  const marks =
    state.kind === "shallow" || state.kind === "deep"
      ? historyMark(measure, centre, state.kind, state.standing === "unvisited" ? "muted" : "ink")
      : stateMarks(measure, state, { words, area, hasFrame: !isPanel || isFramed(panel) });
  return [
    {
      kind: "group",
      id: `state-${state.path === "" || panel.isAnywhere ? panel.id : state.path}${panel.isAnywhere && !isPanel ? "-any" : ""}`,
      name: panel.isAnywhere ? state.title : names.ofState(state),
      data: { state: state.path },
      marks,
    },
  ];
}

function chipMarks({ measure }: Pen, each: Elsewhere, { boxes }: Places): Mark[] {
  const area = boxes.get(each.id);
  return area ? [{ kind: "group", name: each.title, marks: elsewhereMarks(measure, each.box, area) }] : [];
}

function beginMarks(state: ChartState, { boxes, lines }: Places): Mark[] {
  const [dot, arrow] = [boxes.get(initialId(state.path)), lines.get(initialEdgeId(state.path))];
  if (!dot || !arrow) return [];
  const into = state.states.find((child) => child.path.split(".").at(-1) === state.initial);
  const colour = state.standing === "unvisited" || state.standing === "branch" ? "muted" : "ink";
  return [
    {
      kind: "group",
      hidden: true,
      marks: [
        ...initialMark(dot.x + dot.width / 2, dot.y + dot.height / 2, colour),
        ...arrowMarks(reaching(arrow.points, 0, into && !into.isActive ? rimOf(into) : 0), { colour, width: 1.2 }),
      ],
    },
  ];
}

function arrowGroup({ measure, names }: Pen, panel: Panel, edge: PanelEdge, { lines }: Places): GroupMark {
  const [line, label] = [lines.get(edge.id), panel.labels.get(edge.id)];
  return {
    kind: "group",
    id: edge.id,
    name: names.ofEdge(edge),
    data: dataOf(edge),
    marks: [
      ...(line
        ? arrowMarks(reaching(line.points, gapOf(panel, edge.tail), gapOf(panel, edge.tip)), strokeOf(edge.standing))
        : []),
      ...(label && line?.label ? labelMarks(measure, label, line.label) : []),
    ],
  };
}

/** By what a page finds an arrow: the states it joins, the triggers that set it off, the events of the record that take it. */
function dataOf({ from, to, lines }: PanelEdge): Record<string, string> {
  const events = new Set(lines.flatMap(({ steps }) => steps.map((step) => step.event.id)));
  const triggers = new Set(lines.flatMap(({ trigger }) => trigger ?? []));
  return {
    from,
    ...(to !== undefined && { to }),
    ...(triggers.size > 0 && { triggers: [...triggers].join(" ") }),
    ...(events.size > 0 && { events: [...events].join(" ") }),
  };
}

/** px from an arrow's end to the box of a state that is not ringed */
function gapOf(panel: Panel, id: string): number {
  const state = everyState(panel.state).find((each) => each.path === id);
  return state === undefined || state.kind === "shallow" || state.kind === "deep" || state.isActive ? 0 : rimOf(state);
}

/** A line made longer at its ends. */
function reaching(points: readonly Point[], back: number, on: number): Point[] {
  const [first, second] = points;
  const [last, before] = [points.at(-1), points.at(-2)];
  if (!first || !second || !last || !before) return [...points];
  const longer = (end: Point, from: Point, by: number): Point => [
    end[0] + Math.sign(end[0] - from[0]) * by,
    end[1] + Math.sign(end[1] - from[1]) * by,
  ];
  return [longer(first, second, back), ...points.slice(1, -1), longer(last, before, on)];
}
