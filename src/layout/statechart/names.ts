import type { Wording } from "../../wording/index.ts";
import type { ChartState } from "./chart.ts";
import type { ChartEdge, EdgeLine } from "./edges.ts";
import type { ChartRecord } from "./record.ts";
import type { TitleOf } from "./titles.ts";

/** What a screen reader says of states and transitions. */
export type ChartNames = {
  ofState(state: ChartState): string;
  ofEdge(edge: ChartEdge): string;
};

/** @param at  title of the event that the picture is as of */
export function chartNames(
  record: ChartRecord,
  { titleOf, at, wording }: { titleOf: TitleOf; at: string | undefined; wording: Wording },
): ChartNames {
  const { spoken } = wording.statechart;
  const stepWords = (number: number): string =>
    number === 0 ? spoken.initially : spoken.step(number, record.steps[number - 1]?.event.title ?? "");
  return {
    ofState: (state) => stateName(state, { stepWords, at, titleOf, wording }),
    ofEdge: (edge) =>
      spoken.transition(
        titleOf(edge.from),
        edge.to === undefined ? titleOf(edge.from) : titleOf(edge.to),
        wording.apart(edge.lines.map((line) => lineName(line, { stepWords, wording }))),
      ),
  };
}

type Telling = {
  readonly stepWords: (number: number) => string;
  readonly at: string | undefined;
  readonly titleOf: TitleOf;
  readonly wording: Wording;
};

function stateName(state: ChartState, telling: Telling): string {
  const { at, titleOf, wording } = telling;
  const { spoken } = wording.statechart;
  if (state.kind === "shallow" || state.kind === "deep") {
    const parent = titleOf(state.path.split(".").slice(0, -1).join("."));
    return state.kind === "deep" ? spoken.deepHistory(parent) : spoken.history(parent);
  }
  const kind = state.kind === "leaf" ? [] : [spoken[state.kind]];
  const active = state.isActive ? [at === undefined ? spoken.active : spoken.activeAt(at)] : [];
  const described = state.described ? [] : [spoken.notDescribed];
  return wording.list([
    titleOf(state.path),
    ...kind,
    ...described,
    enteredWords(state, telling),
    ...active,
    ...state.notes,
  ]);
}

function enteredWords(state: ChartState, { stepWords, wording }: Telling): string {
  const { spoken } = wording.statechart;
  if (state.enteredAt.length > 0) return spoken.entered(wording.list(state.enteredAt.map(stepWords)));
  return state.branches.length > 0 ? spoken.onBranch(wording.apart(state.branches)) : spoken.never;
}

function lineName(line: EdgeLine, { stepWords, wording }: Pick<Telling, "stepWords" | "wording">): string {
  const { spoken } = wording.statechart;
  const steps = wording.list(line.steps.map((step) => stepWords(step.number)));
  const taken = line.steps.length > 0 ? [spoken.taken(steps)] : [];
  const branches = line.branches.map((branch) => spoken.notTaken(branch.title));
  const none = taken.length + branches.length === 0 ? [spoken.neverTaken] : [];
  return wording.list([line.text, ...taken, ...branches, ...none]);
}
