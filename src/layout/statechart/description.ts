import { stateAt } from "../../machine/index.ts";
import type { Event, Model } from "../../model/index.ts";
import type { Wording } from "../../wording/index.ts";
import type { Facts } from "../timeline/facts.ts";
import { countOf } from "../timeline/frame.ts";
import { branchSentences, disagreedSentences, explanationSentences, whoSentences } from "../timeline/summary.ts";
import type { Chart } from "./chart.ts";
import type { ChartRecord } from "./record.ts";
import type { TitleOf } from "./titles.ts";

/** The counts of a chart: states that hold no others, and every transition. */
export function countsOf(chart: Chart, record: ChartRecord) {
  const states = [...chart.states.values()].filter(
    (state) => state.states.length === 0 && state.kind !== "shallow" && state.kind !== "deep",
  );
  const lines = chart.edges.flatMap((edge) => edge.lines);
  return {
    steps: record.steps.length,
    states: states.length,
    entered: states.filter((state) => state.enteredAt.length > 0).length,
    transitions: lines.length,
    taken: lines.filter((line) => line.steps.length > 0).length,
  };
}

/**
 * The picture in sentences: who tells the record and acts in it, its regions and the way the record takes through them,
 * where it ends, which ends there are, what accounts disagree on.
 */
export function describeChart(
  facts: Facts,
  chart: Chart,
  record: ChartRecord,
  { titleOf, at }: { titleOf: TitleOf; at: Event | undefined },
): string {
  const { model, words: wording } = facts;
  const words = wording.statechart;
  const told = words.description;
  const listOf = (paths: readonly string[]): string => wording.apart(paths.map(titleOf));
  const counts = countsOf(chart, record);
  const { root } = chart;
  const regions = root.kind === "parallel" ? root.states : [root];
  const final = [...chart.states.values()].filter((state) => state.kind === "final");
  const leaves = [...chart.states.values()].filter((state) => state.isActive && state.states.length === 0);
  const standing = listOf(leaves.map((state) => state.path));
  return wording.sentences([
    told.opening(model.title, counts.states, counts.transitions, regions.length),
    ...whoSentences(facts),
    ...regions.map((region) => told.region(region.title, wayThrough(record, model, { region: region.path, wording }))),
    ...(counts.steps > 0 ? [words.count(counts)] : [words.noRecord]),
    ...stoppedSentences(model, record, words),
    countOf(facts),
    at === undefined ? wording.summary.ends(standing) : wording.summary.stands(at.title, standing),
    ...(final.length > 0 ? [told.outcomes(listOf(final.map((state) => state.path)))] : []),
    ...disagreedSentences(facts),
    ...branchSentences(facts),
    ...explanationSentences(facts),
  ]);
}

/** Why the record goes no further, if it stops. */
export const stoppedSentences = (model: Model, { stopped }: ChartRecord, words: Wording["statechart"]): string[] =>
  stopped
    ? [
        words.stopped(
          model.events.find((event) => event.id === stopped.event)?.title ?? stopped.event,
          stopped.refusal.trigger,
          stopped.refusal.legal,
        ),
      ]
    : [];

/** Titles of the innermost states of a region as the record enters them. */
function wayThrough(
  record: ChartRecord,
  model: Model,
  { region, wording }: { region: string; wording: Wording },
): string[] {
  const inside = (leaf: string): boolean => region === "" || leaf === region || leaf.startsWith(`${region}.`);
  const standings = record.standings.map((leaves) =>
    wording.and(
      leaves.filter(inside).map((leaf) => stateAt(model.machine, leaf)?.title ?? leaf.split(".").at(-1) ?? leaf),
    ),
  );
  return standings.filter((standing, index) => standing !== "" && standing !== standings[index - 1]);
}
