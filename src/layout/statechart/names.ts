import type { ChartState } from "./chart.ts";
import type { ChartEdge, EdgeLine } from "./edges.ts";
import type { ChartRecord } from "./record.ts";
import type { TitleOf } from "./titles.ts";
import { spoken } from "./words.ts";

/** What a screen reader says of states and transitions. */
export type ChartNames = {
  ofState(state: ChartState): string;
  ofEdge(edge: ChartEdge): string;
};

/** @param at  title of the event that the picture is as of */
export function chartNames(record: ChartRecord, titleOf: TitleOf, at: string | undefined): ChartNames {
  const stepWords = (number: number): string =>
    number === 0 ? spoken.initially : spoken.step(number, record.steps[number - 1]?.event.title ?? "");
  return {
    ofState: (state) => stateName(state, { stepWords, at, titleOf }),
    ofEdge: (edge) =>
      spoken.transition(
        titleOf(edge.from),
        edge.to === undefined ? titleOf(edge.from) : titleOf(edge.to),
        edge.lines.map((line) => lineName(line, stepWords)),
      ),
  };
}

type Telling = {
  readonly stepWords: (number: number) => string;
  readonly at: string | undefined;
  readonly titleOf: TitleOf;
};

function stateName(state: ChartState, { stepWords, at, titleOf }: Telling): string {
  if (state.kind === "shallow" || state.kind === "deep") {
    const parent = titleOf(state.path.split(".").slice(0, -1).join("."));
    return state.kind === "deep" ? spoken.deepHistory(parent) : spoken.history(parent);
  }
  const kind = state.kind === "leaf" ? [] : [spoken[state.kind]];
  const active = state.isActive ? [at === undefined ? spoken.active : spoken.activeAt(at)] : [];
  const described = state.described ? [] : [spoken.notDescribed];
  return [titleOf(state.path), ...kind, ...described, enteredWords(state, stepWords), ...active, ...state.notes].join(
    ", ",
  );
}

function enteredWords(state: ChartState, stepWords: (number: number) => string): string {
  if (state.enteredAt.length > 0) return spoken.entered(state.enteredAt.map(stepWords));
  return state.branches.length > 0 ? spoken.onBranch(state.branches) : spoken.never;
}

function lineName(line: EdgeLine, stepWords: (number: number) => string): string {
  const taken = line.steps.length > 0 ? [spoken.taken(line.steps.map((step) => stepWords(step.number)))] : [];
  const branches = line.branches.map((branch) => spoken.notTaken(branch.title));
  const none = taken.length + branches.length === 0 ? [spoken.neverTaken] : [];
  return [line.text, ...taken, ...branches, ...none].join(", ");
}
