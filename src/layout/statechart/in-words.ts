import { replayRecord } from "../../machine/index.ts";
import type { Facts } from "../timeline/facts.ts";
import { readChart } from "./chart.ts";
import { chartNames } from "./names.ts";
import { followRecord } from "./record.ts";
import { titlesOf } from "./titles.ts";

/** What leads from one state to another, and at which steps of the record, as a screen reader says it of the statechart. */
export function transitionsInWords({ model, words, timing }: Facts): string[] {
  if (!model.machine) return [];
  const replay = replayRecord(model, timing);
  const record = followRecord(model, replay, replay.steps.length);
  const names = chartNames(record, { titleOf: titlesOf(model, words), at: undefined, wording: words });
  return readChart(model, record, words).edges.map(names.ofEdge);
}
