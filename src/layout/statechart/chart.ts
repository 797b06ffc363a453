import type { Model, StateSpec, Tone } from "../../model/index.ts";
import type { Wording } from "../../wording/index.ts";
import { type ChartEdge, edgesOf, type Standing } from "./edges.ts";
import { effectWords } from "./guard-words.ts";
import type { ChartRecord } from "./record.ts";

export type ChartState = {
  readonly path: string;
  readonly title: string;
  readonly kind: "leaf" | "compound" | "parallel" | "final" | "shallow" | "deep";
  readonly tone: Tone;
  readonly described: boolean;
  readonly standing: Standing;
  /** among the active leaves, or around one, where the picture stands */
  readonly isActive: boolean;
  /** numbers of the steps that enter it; 0 is the start */
  readonly enteredAt: readonly number[];
  /** titles of the branches that enter it */
  readonly branches: readonly string[];
  /** what it does without leaving: on entry, on exit, on a trigger */
  readonly notes: readonly string[];
  readonly initial?: string | undefined;
  readonly states: readonly ChartState[];
};

/** A machine as it is drawn: a root with its states, and what leads from one to another. */
export type Chart = {
  readonly root: ChartState;
  readonly edges: readonly ChartEdge[];
  /** every state, by path */
  readonly states: ReadonlyMap<string, ChartState>;
};

/** Reads the machine of a model, with what the record and the branches do to it. */
export function readChart(model: Model, record: ChartRecord, words: Wording): Chart {
  const edges = edgesOf(model, record, words);
  const spec = (model.machine ?? { states: {} }) as StateSpec; // a root is a state without a history or an end
  const root = stateOf("", spec, { model, record, edges, words });
  const states = new Map<string, ChartState>();
  const visit = (state: ChartState): void => {
    states.set(state.path, state);
    state.states.forEach(visit);
  };
  visit(root);
  return { root, edges: edges.filter((edge) => edge.to !== undefined), states };
}

type Reading = {
  readonly model: Model;
  readonly record: ChartRecord;
  readonly edges: readonly ChartEdge[];
  readonly words: Wording;
};

function stateOf(path: string, spec: StateSpec, reading: Reading): ChartState {
  const { record, edges, model, words } = reading;
  const entered = enteredAt(path, reading);
  const branches = branchesInto(path, reading);
  const shown = record.steps.filter((step) => !step.isLater).length;
  const standing = entered.some((step) => step <= shown)
    ? "recorded"
    : entered.length > 0
      ? "later"
      : branches.length > 0
        ? "branch"
        : "unvisited";
  return {
    path,
    title:
      path === "" ? (model.machine?.title ?? words.statechart.machine) : (spec.title ?? path.split(".").at(-1) ?? path),
    kind: kindOf(spec),
    tone: spec.tone ?? "neutral",
    described: spec.described !== false,
    standing,
    isActive: isIn(path, record.standings[shown]),
    enteredAt: entered,
    branches,
    notes: [
      ...(spec.entry ? [words.statechart.entry(effectWords(spec.entry, words))] : []),
      ...edges
        .filter((edge) => edge.from === path && edge.to === undefined)
        .flatMap((edge) => edge.lines.map(({ text }) => text)),
      ...(spec.exit ? [words.statechart.exit(effectWords(spec.exit, words))] : []),
    ],
    initial: spec.type === "parallel" ? undefined : spec.initial,
    states: Object.entries(spec.states ?? {}).map(([name, child]) =>
      stateOf(path === "" ? name : `${path}.${name}`, child, reading),
    ),
  };
}

function kindOf(spec: StateSpec): ChartState["kind"] {
  if (spec.type === "history") return spec.history === "deep" ? "deep" : "shallow";
  if (spec.type === "final" || spec.type === "parallel") return spec.type;
  return spec.states === undefined ? "leaf" : "compound";
}

const isIn = (path: string, active: readonly string[] | undefined): boolean =>
  active?.some((leaf) => path === "" || leaf === path || leaf.startsWith(`${path}.`)) ?? false;

const enters = (path: string, before: readonly string[] | undefined, after: readonly string[]): boolean =>
  isIn(path, after) && !isIn(path, before);

/** Steps that enter a state, those that leave it again in the same step too; 0 is the start. */
function enteredAt(path: string, { record, edges }: Reading): number[] {
  const stood = record.standings.flatMap((active, step) =>
    enters(path, record.standings[step - 1], active) ? [step] : [],
  );
  const passed = edges
    .filter(({ from, to }) => to !== undefined && isIn(path, [to]) && (path === to || !isIn(path, [from])))
    .flatMap(({ lines }) => lines.flatMap(({ steps }) => steps.map(({ number }) => number)));
  const left = edges
    .filter(({ from }) => isIn(path, [from]))
    .flatMap(({ lines }) => lines.flatMap(({ steps }) => steps.map(({ number }) => number)))
    .filter((step) => !isIn(path, record.standings[step - 1]));
  return [...new Set([...stood, ...passed, ...left])].toSorted((a, b) => a - b);
}

/** Titles of the branches whose transitions lead to a state, or into it. */
function branchesInto(path: string, { edges }: Reading): string[] {
  const found = edges.flatMap((edge) =>
    edge.to !== undefined && isIn(path, [edge.to])
      ? edge.lines.flatMap((line) => line.branches.map(({ title }) => title))
      : [],
  );
  return [...new Set(found)];
}
