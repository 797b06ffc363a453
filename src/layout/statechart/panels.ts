import type { Wording } from "../../wording/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { Chart, ChartState } from "./chart.ts";
import type { ChartEdge } from "./edges.ts";
import { type EdgeLabel, labelOf } from "./labels.ts";
import type { Graph, GraphNode } from "./place.ts";
import { HISTORY_R, INITIAL_R, type StateBox, stateBox } from "./state-box.ts";
import type { TitleOf } from "./titles.ts";

/** What stands for a state of another panel: a name at the end of an arrow. */
export type Elsewhere = { readonly id: string; readonly title: string; readonly box: StateBox };

/** A transition, and the boxes of the panel that it leads from and to. */
export type PanelEdge = ChartEdge & { readonly tail: string; readonly tip: string };

/** One region of the machine with all that leaves its states; placed by itself. */
export type Panel = {
  readonly id: string;
  readonly state: ChartState;
  /** a panel for what leads on from any state has no states of its own */
  readonly isAnywhere: boolean;
  readonly edges: readonly PanelEdge[];
  readonly labels: ReadonlyMap<string, EdgeLabel>;
  readonly boxes: ReadonlyMap<string, StateBox>;
  readonly elsewhere: readonly Elsewhere[];
};

type Speech = { readonly titleOf: TitleOf; readonly words: Wording["statechart"] };

/** The panels of a machine: its regions in the order of the file, or the machine as a whole; first what leads on from any state. */
export function panelsOf(measure: MeasureText, chart: Chart, speech: Speech): Panel[] {
  const { words } = speech;
  const { root } = chart;
  if (root.kind !== "parallel") return [panelOf(measure, chart, root, speech)];
  const fromRoot = chart.edges.some((edge) => edge.from === "");
  const anywhere: ChartState = {
    ...root,
    title: words.anywhere,
    states: [anyState(root, words.anyState)],
    notes: root.notes,
    initial: undefined,
  };
  return [
    ...(fromRoot || root.notes.length > 0 ? [{ ...panelOf(measure, chart, anywhere, speech), isAnywhere: true }] : []),
    ...root.states.map((state) => panelOf(measure, chart, state, speech)),
  ];
}

const ANY = "#any";
const anyState = (root: ChartState, title: string): ChartState => ({
  ...root,
  path: ANY,
  title,
  kind: "leaf",
  states: [],
  notes: [],
});

function panelOf(measure: MeasureText, chart: Chart, state: ChartState, speech: Speech): Panel {
  const elsewhereTitle = (to: string): string => speech.words.elsewhere(speech.titleOf(to));
  const inside = new Map(everyState(state).map((each) => [each.path, each]));
  const isAnywhere = inside.has(ANY);
  const own = chart.edges.filter((edge) => (isAnywhere ? edge.from === "" : inside.has(edge.from)));
  const isAway = (to: string): boolean => isAnywhere || !inside.has(to);
  const edges = own.flatMap((edge): PanelEdge[] =>
    edge.to === undefined
      ? []
      : [{ ...edge, tail: isAnywhere ? ANY : edge.from, tip: isAway(edge.to) ? elsewhereId(edge.to) : edge.to }],
  );
  const away = [...new Set(own.flatMap(({ to }) => (to !== undefined && isAway(to) ? [to] : [])))];
  const elsewhere = away.map((to) => ({
    id: elsewhereId(to),
    title: elsewhereTitle(to),
    box: stateBox(measure, chipOf(chart, to, elsewhereTitle(to))),
  }));
  return {
    id: isAnywhere ? "#anywhere" : state.path,
    state,
    isAnywhere,
    edges,
    labels: new Map(edges.map((edge) => [edge.id, labelOf(measure, edge)])),
    boxes: new Map([...inside].map(([path, each]) => [path, stateBox(measure, each)])),
    elsewhere,
  };
}

const elsewhereId = (to: string): string => `#to ${to}`;

const chipOf = (chart: Chart, to: string, title: string): ChartState => ({
  ...(chart.states.get(to) ?? chart.root),
  title,
  kind: "leaf",
  described: true,
  notes: [],
  states: [],
});

const everyState = (state: ChartState): ChartState[] => [state, ...state.states.flatMap(everyState)];

/** A panel as boxes and arrows to be placed. */
export function graphOf(panel: Panel, direction: Graph["direction"]): Graph {
  const initial = everyState(panel.state).flatMap((state) =>
    state.initial === undefined ||
    !state.states.some((child) => child.path === childPath(state.path, state.initial ?? ""))
      ? []
      : [
          {
            id: initialEdgeId(state.path),
            from: initialId(state.path),
            to: childPath(state.path, state.initial),
            isMain: true,
          },
        ],
  );
  const away = panel.elsewhere.map((each): GraphNode => leaf(each.id, each.box));
  const root = nodeOf(panel, panel.state);
  const framed = { ...root, nodes: [...root.nodes, ...away] };
  return {
    id: panel.id,
    direction,
    heading: isFramed(panel) ? { width: 0, height: 0 } : { width: root.width, height: root.top },
    nodes: isFramed(panel) ? [framed] : framed.nodes,
    edges: [
      ...initial,
      ...panel.edges.map((edge) => {
        const label = panel.labels.get(edge.id);
        return {
          id: edge.id,
          from: edge.tail,
          to: edge.tip,
          label: label && { width: label.width, height: label.height },
          isMain: edge.standing === "recorded" || edge.standing === "later",
        };
      }),
    ],
  };
}

/** A region's own frame is drawn only where an arrow touches it; else its panel is frame enough. */
export const isFramed = (panel: Panel): boolean =>
  panel.edges.some(({ tail, tip }) => tail === panel.state.path || tip === panel.state.path);

export const initialId = (path: string): string => `#initial ${path}`;
export const initialEdgeId = (path: string): string => `#begin ${path}`;
const childPath = (path: string, name: string): string => (path === "" ? name : `${path}.${name}`);

const leaf = (id: string, { width, height }: { width: number; height: number }): GraphNode => ({
  id,
  width,
  height,
  top: 0,
  nodes: [],
});

function nodeOf(panel: Panel, state: ChartState): GraphNode {
  const measured = panel.boxes.get(state.path) ?? { width: 0, height: 0, top: 0 };
  if (state.kind === "shallow" || state.kind === "deep")
    return leaf(state.path, { width: 2 * HISTORY_R, height: 2 * HISTORY_R });
  if (state.states.length === 0) return leaf(state.path, measured);
  const start =
    state.initial === undefined ? [] : [leaf(initialId(state.path), { width: 2 * INITIAL_R, height: 2 * INITIAL_R })];
  return {
    id: state.path,
    width: measured.width,
    height: measured.height,
    top: measured.top,
    nodes: [...start, ...state.states.map((child) => nodeOf(panel, child))],
  };
}
