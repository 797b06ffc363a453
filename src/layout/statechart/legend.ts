import type { Mark, Stroke } from "../../scene/index.ts";
import type { Wording } from "../../wording/index.ts";
import { box, face, inAnyFont, line } from "../pen/index.ts";
import type { MeasureText } from "../text/index.ts";
import type { Chart, ChartState } from "./chart.ts";
import { arrowMarks, strokeOf } from "./edge-marks.ts";
import type { Standing } from "./edges.ts";
import { discAt } from "./labels.ts";
import type { Panel } from "./panels.ts";
import type { Box } from "./place.ts";
import { bullseye, HISTORY_R, historyMark, INITIAL_R, initialMark } from "./state-box.ts";

type LegendWords = Wording["statechart"]["legend"];
type LegendKey = keyof LegendWords;

/** px */
const SWATCH = 34;
const GAP = 16;
const ROW = 24;

/** What occurs in the picture, in a fixed order. */
export function legendOf(chart: Chart, panels: readonly Panel[], at: string | undefined): LegendKey[] {
  const states = [...chart.states.values()];
  const has = (test: (state: ChartState) => boolean): boolean => states.some(test);
  const stands = (standing: Standing): boolean => chart.edges.some((edge) => edge.standing === standing);
  const occurs: Readonly<Record<LegendKey, boolean>> = {
    recorded: stands("recorded"),
    later: stands("later"),
    branch: stands("branch"),
    unvisited: stands("unvisited"),
    active: at === undefined && has((state) => state.isActive && state.states.length === 0),
    activeAt: at !== undefined && has((state) => state.isActive && state.states.length === 0),
    notDescribed: has((state) => !state.described),
    initial: has((state) => state.initial !== undefined),
    final: has((state) => state.kind === "final"),
    shallow: has((state) => state.kind === "shallow"),
    deep: has((state) => state.kind === "deep"),
    elsewhere: panels.some((panel) => panel.elsewhere.length > 0),
  };
  return (Object.keys(occurs) as LegendKey[]).filter((key) => occurs[key]); // the keys of a literal
}

/** The legend in rows of at most `width` px, from the baseline `y` downward. */
export function legendMarks(
  measure: MeasureText,
  { keys, words }: { keys: readonly LegendKey[]; words: LegendWords },
  at: { x: number; y: number; width: number },
): { marks: Mark[]; bottom: number } {
  let [x, y] = [at.x, at.y];
  const marks = keys.flatMap((key) => {
    const width = SWATCH + 8 + inAnyFont(measure(words[key], face.small));
    if (x > at.x && x + width > at.x + at.width) [x, y] = [at.x, y + ROW];
    const entry = [...swatch(measure, key, x, y - 4), line(measure, words[key], { x: x + SWATCH + 8, y }, face.small)];
    x += width + GAP;
    return entry;
  });
  return { marks, bottom: keys.length === 0 ? at.y - ROW : y };
}

function swatch(measure: MeasureText, key: LegendKey, x: number, y: number): Mark[] {
  const around = (by: number): Box => ({ x: x + by, y: y - 10 + by, width: SWATCH - 2 * by, height: 20 - 2 * by });
  switch (key) {
    case "recorded":
    case "later":
      return [
        ...discAt(measure, { number: 1, isLater: key === "later" }, { x: x + 7.5, y }),
        ...across(x + 17, x + SWATCH, y, strokeOf(key)),
      ];
    case "branch":
    case "unvisited":
      return across(x, x + SWATCH, y, strokeOf(key));
    case "active":
    case "activeAt":
      return [
        box(around(2), { fill: "none", radius: 5, stroke: { colour: "ink", width: 2.4 } }),
        box(around(6), { fill: "none", radius: 2, stroke: { colour: "muted", width: 1 } }),
      ];
    case "notDescribed":
      return [box(around(4), { fill: "none", radius: 4, stroke: { colour: "muted", width: 1, dash: [3, 3] } })];
    case "initial":
      return [
        ...initialMark(x + INITIAL_R + 3, y, "muted"),
        ...across(x + 2 * INITIAL_R + 3, x + SWATCH, y, { colour: "muted", width: 1.2 }),
      ];
    case "final":
      return bullseye(x + SWATCH - 8, y, "muted");
    case "shallow":
    case "deep":
      return historyMark(measure, { cx: x + SWATCH - HISTORY_R, cy: y }, key, "muted");
    case "elsewhere":
      return [box(around(4), { fill: "none", radius: 6, stroke: { colour: "muted", width: 1, dash: [1, 3] } })];
  }
}

const across = (from: number, to: number, y: number, stroke: Stroke): Mark[] =>
  arrowMarks(
    [
      [from, y],
      [to, y],
    ],
    stroke,
  );
