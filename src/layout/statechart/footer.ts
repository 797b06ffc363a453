import type { Event, Model } from "../../model/index.ts";
import type { Mark } from "../../scene/index.ts";
import type { Wording } from "../../wording/index.ts";
import { face, heightOf, paragraph, paragraphMarks, roomInAnyFont } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { Facts } from "../timeline/facts.ts";
import { citationOf, MARGIN } from "../timeline/frame.ts";
import { footRule } from "../timeline/legend.ts";
import type { Chart } from "./chart.ts";
import { countsOf, stoppedSentences } from "./description.ts";
import { legendMarks, legendOf } from "./legend.ts";
import type { Panel } from "./panels.ts";
import type { ChartRecord } from "./record.ts";
import { stepsMarks } from "./steps-list.ts";

type Told = {
  readonly model: Model;
  readonly wording: Wording;
  readonly facts: Facts;
  readonly chart: Chart;
  readonly record: ChartRecord;
  readonly panels: readonly Panel[];
  readonly at: Event | undefined;
};

/** The steps by number, the legend, the count of what the record takes, and the numbered sources, from `top` downward. */
export function footerMarks(
  measure: MeasureText,
  of: Told,
  area: { top: number; width: number },
): { marks: Mark[]; bottom: number } {
  const room = area.width - 2 * MARGIN;
  const words = of.wording.statechart;
  const footnotesOf = (event: string): readonly number[] => of.facts.events.get(event)?.footnotes ?? [];
  const steps = stepsMarks(measure, of.record.steps, { words, x: MARGIN, y: area.top + 28, width: room, footnotesOf });
  const ruleY = steps.bottom + 8;
  const keys = legendOf(of.chart, of.panels, of.at?.id);
  const legend = legendMarks(measure, { keys, words: words.legend }, { x: MARGIN, y: ruleY + 26, width: room });
  const counted = of.record.steps.length > 0 ? words.count(countsOf(of.chart, of.record)) : words.noRecord;
  let y = legend.bottom + 26;
  const notes = [counted, ...stoppedSentences(of.model, of.record, words), ...sourceNotes(of, footnotesOf)].flatMap(
    (text) => {
      const note = paragraph(measure, text, roomInAnyFont(room), face.small);
      const marks = paragraphMarks(measure, note, { x: MARGIN, y });
      y += heightOf(note) + 2;
      return marks;
    },
  );
  return { marks: [...steps.marks, footRule(MARGIN, ruleY, room), ...legend.marks, ...notes], bottom: y + 10 };
}

/** The sources that the list of steps cites, by their numbers. */
function sourceNotes({ model, record, wording }: Told, footnotesOf: (event: string) => readonly number[]): string[] {
  const cited = new Set(record.steps.flatMap((step) => footnotesOf(step.event.id)));
  return model.sources
    .filter((source) => cited.has(source.number))
    .map((source) => `${source.number} ${citationOf(source, wording)}`);
}
