import type { Model } from "../../model/index.ts";
import type { Mark, Scene } from "../../scene/index.ts";
import type { LocaleName } from "../../time/index.ts";
import { wordingOf } from "../../wording/index.ts";
import { fillPage, type PageName, widthOf } from "../page.ts";
import { box, face, line } from "../pen/index.ts";
import { readIn } from "../reading.ts";
import { type SelectionOptions, selectModel } from "../selection/index.ts";
import { type MeasureText, measureText } from "../text/index.ts";
import { gatherFacts } from "../timeline/facts.ts";
import { headerMarks } from "../timeline/frame.ts";
import { AXIS_HEIGHT, type Axis, axisMarks, axisOf, breakMarks, gridMarks } from "./axis.ts";
import { describeTimes } from "./description.ts";
import { footMarks } from "./foot.ts";
import { type PlannedGroup, type PlannedRow, planTimes, type TimesPlan } from "./plan.ts";
import { barOf, isNarrow, rowMark } from "./row-marks.ts";
import { gatherPossibleTimes, type PossibleTimes } from "./rows.ts";
import { withoutTimeMarks } from "./without-time.ts";

export type PossibleTimesOptions = SelectionOptions & {
  /** px; 1360 by default */
  readonly width?: number;
  /** a page that the picture is laid for, as high as that at least */
  readonly page?: PageName;
  /** how wide a text is; by default the bundled table of Inter */
  readonly measure?: MeasureText;
  /** language of fixed words and dates; by default the model's, and English where there are no words for that */
  readonly locale?: LocaleName;
};

type Drawn = { readonly marks: Mark[]; readonly bottom: number };

/**
 * When each event can have happened, as a scene: one row per event with a bar from its earliest to its latest time.
 * How a bar ends says what bounds it: a bracket a date, a fading end only the stated order, an arrow nothing.
 *
 * @param model  a valid model, with or without dates
 * @returns      plain data, the same for the same model and options
 */
export function layoutPossibleTimes(model: Model, options: PossibleTimesOptions = {}): Scene {
  const measure = options.measure ?? measureText;
  const width = widthOf(options) ?? 1360;
  const wording = wordingOf(options.locale, model.language);
  const selected = selectModel(model, options, wording);
  const { model: drawn, notes } = selected;
  const times = gatherPossibleTimes(drawn, wording);
  const plan = planTimes(measure, times, width);
  const dated = plan.groups.length > 0;
  const header = headerMarks(
    measure,
    { ...model, notes: [...notes, ...times.setAside] },
    subtitleOf(times, plan),
    width,
  );
  const chart = dated ? chartMarks(measure, plan, header.bottom + 4) : { marks: [], bottom: header.bottom };
  const rest = withoutTimeMarks(measure, times, plan, chart.bottom);
  const foot = footMarks(measure, times, plan, { top: rest.bottom, width });
  return readIn(times.words, {
    id: `${model.id}-possible-times`,
    width,
    title: model.title,
    description: describeTimes(gatherFacts(model, wording, selected), times, plan),
    language: model.language,
    ...fillPage(options.page, {
      head: header.marks,
      body: [...chart.marks, ...rest.marks],
      foot: foot.marks,
      bottom: foot.bottom,
    }),
  });
}

/** How the picture is read: of bars only where there are some. */
function subtitleOf({ groups, words: { times: words } }: PossibleTimes, plan: TimesPlan): string {
  const stretches = groups.flat().flatMap((row) => row.stretches);
  if (stretches.length === 0) return words.subtitleWithoutTimes;
  return stretches.every((each) => isNarrow(barOf(plan, each), each)) ? words.subtitleOfMarks : words.subtitle;
}

/** px; rows after which the axis is drawn once more */
const GUTTER = 18;
const AGAIN = 40;

/** The axis, then the groups of rows with hatched gutters between them. */
function chartMarks(measure: MeasureText, plan: TimesPlan, top: number): Drawn {
  const axis = axisOf(measure, plan);
  const first = axisMarks(measure, axis, top);
  const several = plan.groups.length > 1;
  return plan.groups.reduce<Drawn>(
    (done, group, index) => {
      const head = index > 0 || (several && group.apart) || (group.apart && group.rows.length > 1);
      const gutter = head ? gutterMarks(measure, plan, group, done.bottom + 6) : [];
      const rows = groupMarks(measure, axis, group.rows, done.bottom + (head ? GUTTER + 14 : 8));
      return { marks: [...done.marks, ...gutter, ...rows.marks], bottom: rows.bottom };
    },
    { marks: first, bottom: top + AXIS_HEIGHT },
  );
}

function gutterMarks(measure: MeasureText, plan: TimesPlan, group: PlannedGroup, y: number): Mark[] {
  const { x } = plan.columns.title;
  const { end } = plan.columns.when;
  const said =
    group.apart && group.rows.length > 1 ? plan.words.times.apart(group.rows.length) : plan.words.orderNotStated;
  const text = line(measure, said, { x: end - 8, y: y + 12.6, anchor: "end" }, { ...face.words, size: 10 });
  return [
    box({ x, y, width: end - x, height: GUTTER }, { fill: "hatched" }),
    box({ x: end - 14 - text.width, y, width: text.width + 14, height: GUTTER }, { fill: "paper" }),
    text,
  ];
}

/** Rows under each other on the grid of the ticks; the axis once more where they are many. */
function groupMarks(measure: MeasureText, axis: Axis, rows: readonly PlannedRow[], top: number): Drawn {
  const chunks = Array.from({ length: Math.ceil(rows.length / AGAIN) }, (_, index) =>
    rows.slice(index * AGAIN, (index + 1) * AGAIN),
  );
  const marks: Mark[] = [];
  let y = top;
  for (const [index, chunk] of chunks.entries()) {
    if (index > 0) {
      marks.push(...axisMarks(measure, axis, y));
      y += AXIS_HEIGHT + 8;
    }
    const placed = chunk.map((row) => {
      const at = y;
      y += row.height;
      return rowMark(measure, axis.plan, row, at);
    });
    const head = y - chunk.reduce((sum, row) => sum + row.height, 6);
    marks.push(...gridMarks(axis, head, y), ...placed, ...breakMarks(measure, axis, head, y));
  }
  return { marks, bottom: y };
}
